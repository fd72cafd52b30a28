// Cards: written, added, moved and removed, with the mouse and with the keyboard.
import { expect, test } from './support/test.mjs';
import { open } from './support/editor.mjs';
import { coffee, LANGS, typed } from './support/maps.mjs';
import { wordPattern } from './support/words.mjs';

for (const lang of LANGS) {
  const words = typed[lang];

  test.describe(lang, () => {
    /** @type {import('./support/editor.mjs').Editor} */
    let editor;

    test.beforeEach(async ({ page }) => {
      editor = await open(page, { lang, map: coffee(lang) });
      await editor.begin();
    });

    test('a double click opens a card with its text, Enter keeps what was written and gives the focus back', async () => {
      const before = (await editor.cardNow('c1')).text;
      await editor.card('c1').dblclick();
      await expect(editor.field).toBeFocused();
      await expect(editor.field).toHaveValue(before);
      await editor.field.fill(words);
      await editor.field.press('Enter');
      await expect(editor.card('c1')).toContainText(words);
      await editor.expectFocus('card=c1');
      expect((await editor.cardNow('c1')).text).toBe(words);
      await editor.expectHistory();
    });

    test('Enter on a card with the focus opens it, Shift+Enter breaks the line', async () => {
      await editor.card('c1').focus();
      await editor.press('Enter', 'End', 'Shift+Enter');
      await editor.page.keyboard.insertText(words);
      await editor.press('Enter');
      await expect(editor.field).toHaveCount(0);
      expect((await editor.cardNow('c1')).text).toBe(`${coffee(lang).cards[0].text}\n${words}`);
      await editor.expectHistory();
    });

    test('Escape restores the text, also after it was put into the map, and leaves no undo step', async () => {
      await editor.card('c1').dblclick();
      await editor.field.fill(words);
      await editor.expectDoc((map) => map.cards[0].text, words);
      await editor.field.press('Escape');
      await expect(editor.card('c1')).toContainText(coffee(lang).cards[0].text);
      await editor.expectFocus('card=c1');
      expect(await editor.text()).toBe(editor.first);
      expect(await editor.call(({ canUndo, canRedo }) => ({ canUndo, canRedo }))).toEqual({ canUndo: false, canRedo: false });
    });

    test('all that is typed into a card is one undo step', async () => {
      await editor.card('c1').dblclick();
      await editor.field.fill('');
      await editor.field.pressSequentially(words, { delay: 40 });
      await editor.field.press('Enter');
      expect((await editor.cardNow('c1')).text).toBe(words);
      await editor.undo();
      expect(await editor.text()).toBe(editor.first);
      await editor.redo();
      await editor.expectHistory();
    });

    test('Tab goes on to the card of the next column, then to a new one where there is none, Shift+Tab back', async () => {
      await editor.card('c1').dblclick();
      await editor.field.fill(words);
      await editor.press('Tab');
      await expect(editor.find('[data-editing=c3]')).toBeVisible();
      await expect(editor.field).toBeFocused();
      expect((await editor.cardNow('c1')).text).toBe(words);
      await editor.press('Tab');
      await expect(editor.cell('l1', 2).locator('textarea')).toBeFocused();
      await expect(editor.field).toHaveValue('');
      await editor.press('Shift+Tab');
      await expect(editor.find('[data-editing=c3]')).toBeVisible();
      await editor.press('Escape');
      expect((await editor.doc()).cards).toHaveLength(coffee(lang).cards.length);
      await editor.expectHistory();
    });

    test('the button of a cell adds a card at its end, without words none is added', async () => {
      const id = await editor.addCard('l1', 0, words);
      expect(await editor.cardsIn('l1', 0)).toEqual(['c1', 'c2', id]);
      expect(await editor.cardNow(id)).toEqual({ id, lane: 'l1', stage: 's1', text: words });
      await editor.expectFocus(`card=${id}`);
      await editor.cell('l1', 2).locator('[data-act=add-card]').click();
      await editor.press('Enter');
      await expect(editor.field).toHaveCount(0);
      expect(await editor.cardsIn('l1', 2)).toEqual([]);
      await editor.undo();
      expect(await editor.cardsIn('l1', 0)).toEqual(['c1', 'c2']);
      await editor.redo();
      await editor.expectHistory();
    });

    test('a card added in the column of a step belongs to the step', async () => {
      const id = await editor.addCard('l3', 2, words);
      expect(await editor.cardNow(id)).toEqual({ id, lane: 'l3', stage: 's2', step: 't2', text: words });
      await editor.expectHistory();
    });

    const DRAGS = [
      ['down within its cell', 'c1', { cell: ['l1', 0], y: 0.97 }, ['c2', 'c1'], { lane: 'l1', stage: 's1' }],
      ['up within its cell', 'c2', { cell: ['l1', 0], y: 0.02 }, ['c2', 'c1'], { lane: 'l1', stage: 's1' }],
      ['to another column', 'c1', { cell: ['l1', 3], y: 0.02 }, ['c1', 'c4'], { lane: 'l1', stage: 's3' }],
      ['to the column of a step', 'c4', { cell: ['l1', 2], y: 0.5 }, ['c4'], { lane: 'l1', stage: 's2', step: 't2' }],
      ['to another lane', 'c4', { cell: ['l3', 3], y: 0.97 }, ['c5', 'c4'], { lane: 'l3', stage: 's3' }],
    ];
    for (const [what, id, { cell: [lane, column], y }, order, place] of DRAGS) {
      test(`a card is dragged with the mouse ${what}`, async () => {
        await editor.drag(editor.card(id), editor.cell(lane, column), { y });
        await expect.poll(() => editor.cardsIn(lane, column)).toEqual(order);
        const { lane: inLane, stage, step } = await editor.cardNow(id);
        expect({ lane: inLane, stage, ...(step && { step }) }).toEqual(place);
        await editor.expectFocus(`card=${id}`);
        await editor.expectHistory({ transactions: 1 });
      });
    }

    test('Escape while dragging leaves the map as it was', async ({ page }) => {
      await editor.card('c1').focus();
      const from = await editor.card('c1').boundingBox();
      const to = await editor.cell('l1', 3).boundingBox();
      await page.mouse.move(from.x + 20, from.y + 10);
      await page.mouse.down();
      await page.mouse.move(from.x + 40, from.y + 20);
      await page.mouse.move(to.x + 20, to.y + 10, { steps: 3 });
      await page.keyboard.press('Escape');
      await page.mouse.up();
      expect(await editor.text()).toBe(editor.first);
      expect(await editor.heard('jm-change')).toEqual([]);
      await expect(editor.find('.jm-ghost')).toHaveCount(0);
    });

    test('Space lifts a card, arrows move it in the reading direction, Space drops it: one undo step, every move said', async () => {
      await editor.card('c1').focus();
      await editor.press(' ');
      await expect(editor.status).toHaveText(wordPattern(lang, 'said_lifted'));
      await editor.press(editor.arrow('on'));
      await expect.poll(() => editor.cardsIn('l1', 1)).toContain('c1');
      await expect(editor.status).toHaveText(wordPattern(lang, 'said_moved'));
      await editor.press(editor.arrow('on'), 'ArrowDown', ' ');
      await expect(editor.status).toHaveText(wordPattern(lang, 'said_dropped'));
      const { lane: inLane, stage, step } = await editor.cardNow('c1');
      expect({ inLane, stage, step }).toEqual({ inLane: 'l3', stage: 's2', step: 't2' });
      await editor.expectFocus('card=c1');
      expect(await editor.undoAll(), 'undo steps').toBe(1);
      expect(await editor.text()).toBe(editor.first);
      await editor.redoAll();
      await editor.expectHistory();
    });

    test('Escape puts a lifted card back where it was and leaves no undo step', async () => {
      await editor.card('c1').focus();
      await editor.press(' ', editor.arrow('on'), 'ArrowDown', 'Escape');
      expect(await editor.text()).toBe(editor.first);
      await editor.expectFocus('card=c1');
      expect(await editor.call(({ canUndo, canRedo }) => ({ canUndo, canRedo }))).toEqual({ canUndo: false, canRedo: false });
    });

    test('Alt and an arrow move a card at once, and say so at the edge', async () => {
      await editor.card('c1').focus();
      await editor.press('Alt+ArrowDown');
      await expect.poll(() => editor.cardsIn('l1', 0)).toEqual(['c2', 'c1']);
      await editor.press(`Alt+${editor.arrow('on')}`);
      await expect.poll(() => editor.cardsIn('l1', 1)).toContain('c1');
      await editor.expectFocus('card=c1');
      await editor.press(`Alt+${editor.arrow('back')}`, `Alt+${editor.arrow('back')}`);
      await expect(editor.status).toHaveText(editor.word('said_edge'));
      await editor.expectHistory({ transactions: 3 });
    });

    test('Delete removes the card with the focus, which goes to the next, to the one before, then to the cell', async () => {
      await editor.card('c1').focus();
      await editor.press('Delete');
      await expect(editor.card('c1')).toHaveCount(0);
      await editor.expectFocus('card=c2');
      await editor.press('Delete');
      await expect(editor.card('c2')).toHaveCount(0);
      await editor.expectFocus('act=add-card');
      expect(await editor.cardsIn('l1', 0)).toEqual([]);
      await editor.expectHistory({ transactions: 2 });
    });

    test('Delete removes all the cards that are selected, as one step, with their links', async () => {
      await editor.card('c5').click();
      await editor.card('c6').click({ modifiers: ['Control'] });
      await expect.poll(async () => (await editor.heard('jm-selection')).at(-1)?.detail.ids).toEqual(['c5', 'c6']);
      await editor.card('c6').focus();
      await editor.press('Delete');
      await expect(editor.card('c5')).toHaveCount(0);
      const { links, improvements } = await editor.doc();
      expect(links ?? []).toEqual([]);
      expect(improvements[0].cards ?? []).toEqual([]);
      await editor.expectHistory({ transactions: 1 });
    });

    test('the add key writes a new card in the cell with the focus', async () => {
      await editor.card('c1').focus();
      // Playwright has no Persian keyboard: «د» is the key of N there.
      await editor.card('c1').dispatchEvent('keydown', { key: lang === 'fa' ? 'د' : 'n', bubbles: true, composed: true });
      await expect(editor.field).toBeFocused();
      await editor.page.keyboard.insertText(words);
      await editor.press('Enter');
      expect((await editor.doc()).cards.map(({ text }) => text)).toContain(words);
      await editor.expectHistory();
    });

    test('the buttons undo and redo name the step and do it', async () => {
      await editor.card('c1').focus();
      await editor.press('Delete');
      await expect(editor.undoButton).toHaveAccessibleName(editor.word('undo_step', editor.word('step_remove_card')));
      await editor.undoButton.click();
      await expect(editor.card('c1')).toBeVisible();
      await expect(editor.undoButton).toBeDisabled();
      await editor.redoButton.click();
      await expect(editor.card('c1')).toHaveCount(0);
      await expect(editor.redoButton).toBeDisabled();
      await editor.expectHistory();
    });
  });
}
