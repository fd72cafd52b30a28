// The clipboard: cards copied, cut and pasted, tables and lists from elsewhere, and files dropped on an open map.
import { expect, test } from './support/test.mjs';
import { axe } from './support/axe.mjs';
import { Editor, hostPage, open } from './support/editor.mjs';
import { coffee, LANGS } from './support/maps.mjs';
import { wordPattern } from './support/words.mjs';

async function near(editor) {
  await editor.lane('l1').hover();
  await expect(editor.find('.jm-hands')).toHaveCount(1);
}

/** Pastes what another program would have copied onto what has the focus. */
function paste(editor, data) {
  return editor.call((element, given) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true, cancelable: true });
    element.shadowRoot.activeElement.dispatchEvent(event);
    return event.defaultPrevented;
  }, data);
}

/** What a copy of what has the focus puts on the clipboard. */
function copied(editor, type = 'copy') {
  return editor.call((element, kind) => {
    const clipboardData = new DataTransfer();
    element.shadowRoot.activeElement.dispatchEvent(new ClipboardEvent(kind, { clipboardData, bubbles: true, composed: true, cancelable: true }));
    return Object.fromEntries([...clipboardData.types].map((name) => [name, clipboardData.getData(name)]));
  }, type);
}

/** Drops a file on the middle of the board. */
async function drop(editor, name, text) {
  await editor.call((element, [fileName, content]) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], fileName));
    const target = element.shadowRoot.querySelector('.jm-scroll');
    const event = (type) => new DragEvent(type, { dataTransfer, bubbles: true, composed: true, cancelable: true });
    target.dispatchEvent(event('dragover'));
    element.letGo = () => target.dispatchEvent(event('drop'));
  }, [name, text]);
  await expect(editor.find('.jm-dropzone')).toBeVisible();
  await editor.call((element) => void element.letGo());
  await expect(editor.find('.jm-dropzone')).toHaveCount(0);
}

const texts = async (editor, lane, column) => {
  const ids = await editor.cardsIn(lane, column);
  const { cards } = await editor.doc();
  return ids.map((id) => cards.find((card) => card.id === id).text);
};

for (const lang of LANGS) {
  test.describe(lang, () => {
    /** @type {import('./support/editor.mjs').Editor} */
    let editor;
    const words = coffee(lang).cards.map(({ text }) => text);

    test.beforeEach(async ({ page }) => {
      editor = await open(page, { lang, map: coffee(lang) });
      await near(editor);
      await editor.begin();
    });

    test('Ctrl and C, then V, put a copy after the card with the focus, with all that is known about it', async () => {
      const map = coffee(lang);
      Object.assign(map.cards.find(({ id }) => id === 'c5'), { severity: 4, complaint: true, votes: 3 });
      await editor.load(map);
      await editor.begin();
      await editor.card('c5').click();
      await editor.press('ControlOrMeta+c');
      await expect(editor.status).toHaveText(lang === 'fa' ? wordPattern(lang, 'copied_cards') : 'Card copied.');
      await editor.press('ControlOrMeta+v');
      await expect.poll(async () => (await editor.cardsIn('l3', 3)).length).toBe(2);
      const [, id] = await editor.cardsIn('l3', 3);
      await editor.expectFocus(`card=${id}`);
      const { votes, ...card } = await editor.cardNow(id);
      expect({ ...card, id: 'c5', votes: 3 }).toEqual({ ...(await editor.cardNow('c5')), votes: 3 });
      expect(votes).toBeUndefined();
      await editor.expectHistory({ transactions: 1 });
    });

    test('a cut takes the cards out, and pasting brings them elsewhere, with the links among them', async () => {
      await editor.card('c5').click();
      await editor.card('c6').click({ modifiers: ['ControlOrMeta'] });
      await editor.press('ControlOrMeta+x');
      await expect(editor.card('c5')).toHaveCount(0);
      await expect(editor.card('c6')).toHaveCount(0);
      await editor.cell('l3', 0).locator('[data-act=add-card]').focus();
      await editor.press('ControlOrMeta+v');
      await expect.poll(() => texts(editor, 'l3', 0)).toEqual([words[6]]);
      expect(await texts(editor, 'l4', 0)).toEqual([words[7]]);
      expect((await editor.doc()).links).toHaveLength(1);
      await editor.expectHistory({ transactions: 2 });
    });

    test('what is copied reads as lines, as a table, and as HTML', async () => {
      await editor.card('c1').click();
      await editor.card('c2').click({ modifiers: ['Shift'] });
      expect((await copied(editor))['text/plain']).toBe(`${words[0]}\n${words[1]}`);
      await editor.card('c3').click({ modifiers: ['ControlOrMeta'] });
      const block = await copied(editor);
      expect(block['text/plain']).toBe(`${words[0]}\t${words[2]}\n${words[1]}\t`);
      expect(block['text/html']).toContain('<td>');
      // Words on their own go into any field.
      await editor.card('c4').click();
      expect((await copied(editor))['text/plain']).toBe(words[3]);
    });

    test('a table of a spreadsheet goes over the columns and the lanes below, as one step', async () => {
      await editor.cell('l1', 1).locator('[data-act=add-card]').focus();
      expect(await paste(editor, { 'text/plain': '۱\t"دو\nسطر"\r\n\tنیم‌فاصله\r\n', 'text/html': '<table><td>۱</td></table>' })).toBe(true);
      await expect.poll(() => texts(editor, 'l1', 1)).toEqual([words[2], '۱']);
      expect(await texts(editor, 'l1', 2)).toEqual(['دو\nسطر']);
      expect(await texts(editor, 'l3', 2)).toEqual(['نیم‌فاصله']);
      await expect(editor.dialog).toHaveCount(0);
      await editor.expectHistory({ transactions: 1 });
    });

    test('a list goes into the cell that was clicked, line by line', async () => {
      await editor.cell('l3', 1).click({ position: { x: 12, y: 4 } });
      await editor.press('Escape');
      await paste(editor, { 'text/plain': '• a\n• b\n\n• c' });
      await expect.poll(() => texts(editor, 'l3', 1)).toEqual(['a', 'b', 'c']);
      await editor.expectHistory({ transactions: 1 });
    });

    test('a large table is shown first; what does not fit can get stages', async ({ page }) => {
      await editor.cell('l1', 2).locator('[data-act=add-card]').focus();
      await paste(editor, { 'text/plain': '1\t2\t3\n4\t5\t6' });
      await expect(editor.dialog).toBeVisible();
      await expect(editor.dialog.locator('.is-out')).toHaveCount(2);
      await expect(editor.dialog).toContainText(editor.word('beyond_map'));
      await axe(page);
      await editor.dialog.getByRole('checkbox').check();
      await expect(editor.dialog.locator('.is-out')).toHaveCount(0);
      await editor.dialog.getByRole('radio').nth(1).check();
      await editor.dialog.getByRole('button', { name: wordPattern(lang, 'paste_cards') }).click();
      await expect(editor.dialog).toHaveCount(0);
      await expect.poll(() => texts(editor, 'l1', 2)).toEqual(['1', '4']);
      expect(await texts(editor, 'l1', 4)).toEqual(['3', '6']);
      expect((await editor.doc()).stages).toHaveLength(4);
      const [first] = await editor.cardsIn('l1', 2);
      await editor.expectFocus(`card=${first}`);
      await editor.expectHistory({ transactions: 1 });
    });

    test('Escape leaves the map as it is and gives the focus back', async () => {
      await editor.card('c1').click();
      await paste(editor, { 'text/plain': Array.from({ length: 14 }, (_, idx) => `x${idx}`).join('\n') });
      await expect(editor.dialog).toBeVisible();
      await editor.press('Escape');
      await expect(editor.dialog).toHaveCount(0);
      await editor.expectFocus('card=c1');
      expect(await editor.text()).toBe(editor.first);
    });

    test('texts beyond the limits are refused with words', async () => {
      await editor.card('c1').click();
      await paste(editor, { 'text/plain': 'x'.repeat(20_001) });
      await expect(editor.alert).toContainText(wordPattern(lang, 'paste_too_long').source.slice(1, 18));
      expect(await editor.text()).toBe(editor.first);
    });

    test('in a field the clipboard is the field\'s own', async () => {
      await editor.card('c1').dblclick();
      expect(await paste(editor, { 'text/plain': 'a\tb' })).toBe(false);
      await editor.press('Escape');
      expect(await editor.text()).toBe(editor.first);
    });

    test('the menu of a card copies and pastes without keys', async () => {
      await editor.card('c1').click({ button: 'right' });
      await editor.find('[role=menu]').getByRole('menuitem', { name: editor.word('copy'), exact: true }).click();
      await expect(editor.status).toHaveText(lang === 'fa' ? wordPattern(lang, 'copied_cards') : 'Card copied.');
      await editor.card('c4').click({ button: 'right' });
      await editor.find('[role=menu]').getByRole('menuitem', { name: /Paste|چسباندن/ }).click();
      await expect.poll(() => texts(editor, 'l1', 3)).toEqual([words[3], words[0]]);
      await editor.expectHistory({ transactions: 1 });
    });

    test('a map that is dropped asks before it takes the place of the open one, and undo brings that back', async ({ page }) => {
      const other = { ...coffee(lang), id: 'other', title: 'other' };
      await drop(editor, 'other.json', JSON.stringify(other));
      await expect(editor.dialog).toContainText(editor.word('confirm_replace'));
      await axe(page);
      await editor.button('cancel').click();
      await expect(editor.dialog).toHaveCount(0);
      expect(await editor.text()).toBe(editor.first);
      await drop(editor, 'other.json', JSON.stringify(other));
      await editor.button('replace').click();
      await editor.expectDoc((map) => map.title, 'other');
      await editor.undo();
      expect(await editor.text()).toBe(editor.first);
    });

    test('another file that is dropped is refused with its name', async () => {
      await drop(editor, 'notes.txt', 'no map');
      await expect(editor.alert).toContainText('notes.txt');
      await expect(editor.dialog).toHaveCount(0);
      expect(await editor.text()).toBe(editor.first);
    });
  });
}

test('cards go from one map to another, with their people, in the language of the map they come from', async ({ page }) => {
  await page.goto(hostPage([{ lang: 'en' }, { lang: 'fa' }]));
  const [from, to] = [new Editor(page, 'en', 0), new Editor(page, 'fa', 1)];
  const map = coffee('en');
  map.cards[0].owner = 'o1';
  await from.isReady();
  await to.isReady();
  await from.load(map);
  await to.load({ ...coffee('fa'), people: [] });
  await near(from);
  await from.card('c1').focus();
  const data = await copied(from);
  await near(to);
  await to.card('c4').focus();
  await paste(to, data);
  await expect.poll(async () => (await to.cardsIn('l1', 3)).length).toBe(2);
  const { people, cards } = await to.doc();
  expect(people).toEqual([expect.objectContaining({ name: { en: 'Sara' } })]);
  const card = cards.find(({ owner }) => owner === people[0].id);
  expect(card.text).toEqual({ en: map.cards[0].text });
});
