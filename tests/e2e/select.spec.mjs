// Several cards at once: selected with mouse, keyboard and finger, and moved, copied or removed together.
import { expect, test } from './support/test.mjs';
import { axe } from './support/axe.mjs';
import { open } from './support/editor.mjs';
import { coffee, LANGS } from './support/maps.mjs';
import { wordPattern } from './support/words.mjs';

/** Waits until what several cards need has loaded, as it does when the pointer comes near. */
async function near(editor) {
  await editor.card('c1').hover();
  await expect(editor.find('.jm-hands')).toHaveCount(1);
}

/** The cards that are selected, as they show. */
const picked = (editor) => editor.find('[data-card][aria-current]').evaluateAll((cards) => cards.map((card) => card.dataset.card));
const expectPicked = (editor, ids) => expect.poll(() => picked(editor)).toEqual(ids);

for (const lang of LANGS) {
  test.describe(lang, () => {
    /** @type {import('./support/editor.mjs').Editor} */
    let editor;

    test.beforeEach(async ({ page }) => {
      editor = await open(page, { lang, map: coffee(lang) });
      await near(editor);
      await editor.begin();
    });

    test('Shift and a click select the rectangle of cards between, Ctrl and a click one more or one less', async () => {
      await editor.card('c1').click();
      await editor.card('c3').click({ modifiers: ['Shift'] });
      await expectPicked(editor, ['c1', 'c3']);
      await editor.card('c4').click({ modifiers: ['Shift'] });
      await expectPicked(editor, ['c1', 'c3', 'c4']);
      await editor.card('c3').click({ modifiers: ['ControlOrMeta'] });
      await expectPicked(editor, ['c1', 'c4']);
      await expect(editor.cell('l1', 0)).toHaveAttribute('aria-selected', 'true');
      await expect(editor.cell('l1', 1)).not.toHaveAttribute('aria-selected');
      await expect(editor.find('.jm-picked')).toBeVisible();
      await editor.card('c5').click();
      await expectPicked(editor, ['c5']);
      await expect(editor.find('.jm-picked')).toHaveCount(0);
    });

    test('Shift and a click select from the card that was chosen before anything had loaded', async ({ page }) => {
      const fresh = await open(page, { lang, map: coffee(lang) });
      await fresh.call((element) => element.shadowRoot.querySelector('[data-card=c1]').click());
      await near(fresh);
      await fresh.card('c3').click({ modifiers: ['Shift'] });
      await expectPicked(fresh, ['c1', 'c3']);
    });

    test('Shift and arrows extend the selection, Ctrl and A takes all, Escape none', async () => {
      await editor.card('c1').focus();
      await editor.press('Shift+ArrowDown');
      await expectPicked(editor, ['c1', 'c2']);
      await editor.expectFocus('card=c2');
      await editor.press('Shift+ArrowUp');
      await expectPicked(editor, ['c1']);
      await editor.press(`Shift+${editor.arrow('on')}`);
      await expectPicked(editor, ['c1', 'c3']);
      await editor.expectFocus('card=c3');
      await editor.press('ControlOrMeta+a');
      await expectPicked(editor, ['c1', 'c2', 'c3', 'c4', 'c5', 'c6']);
      await expect(editor.status).toContainText(/6|۶|شش/);
      await editor.press('Escape');
      await expectPicked(editor, []);
      await expect(editor.status).toHaveText(editor.word('said_unselected'));
      await editor.expectFocus('card=c3');
      await editor.press('ControlOrMeta+Space');
      await expectPicked(editor, ['c3']);
    });

    test('a rectangle drawn over empty board selects what it touches, and the focus goes there', async ({ page }) => {
      const from = await editor.cell('l1', 1).boundingBox();
      const to = await editor.card('c4').boundingBox();
      // From below the card of the second column, where the cell is empty, to the last card.
      await page.mouse.move(from.x + from.width / 2, from.y + from.height - 4);
      await page.mouse.down();
      await page.mouse.move(from.x + from.width / 2 + 10, from.y + from.height - 10);
      await expect(editor.find('.jm-sweep')).toBeVisible();
      await page.mouse.move(to.x + to.width / 2, to.y + 6, { steps: 3 });
      await page.mouse.up();
      await expect(editor.find('.jm-sweep')).toHaveCount(0);
      await expectPicked(editor, ['c3', 'c4']);
      await editor.expectFocus('card=c4');
      expect(await editor.text()).toBe(editor.first);
    });

    test('dragging one of several takes all along, with their number, as one step', async ({ page }) => {
      await editor.card('c1').click();
      await editor.card('c2').click({ modifiers: ['Shift'] });
      const card = await editor.card('c1').boundingBox();
      await page.mouse.move(card.x + 20, card.y + 8);
      await page.mouse.down();
      await page.mouse.move(card.x + 40, card.y + 20);
      await expect(editor.find('.jm-ghost')).toHaveAttribute('data-n', lang === 'fa' ? '۲' : '2');
      const to = await editor.cell('l1', 3).boundingBox();
      await page.mouse.move(to.x + to.width / 2, to.y + 4, { steps: 4 });
      await page.mouse.up();
      await expect.poll(() => editor.cardsIn('l1', 3)).toEqual(['c1', 'c2', 'c4']);
      await editor.expectFocus('card=c1');
      await expectPicked(editor, ['c1', 'c2']);
      await editor.expectHistory({ transactions: 1 });
    });

    test('cards of several lanes keep their lanes when one of them is dragged along', async () => {
      await editor.card('c4').click();
      await editor.card('c5').click({ modifiers: ['ControlOrMeta'] });
      await editor.drag(editor.card('c4'), editor.cell('l1', 2), { y: 0.9 });
      await expect.poll(() => editor.cardsIn('l1', 2)).toEqual(['c4']);
      expect(await editor.cardsIn('l3', 2)).toEqual(['c5']);
      await editor.expectHistory({ transactions: 1 });
    });

    test('Alt and an arrow, and the move mode, bring all the selected cards along', async () => {
      await editor.card('c1').click();
      await editor.card('c2').click({ modifiers: ['Shift'] });
      await editor.card('c2').focus();
      await editor.press(`Alt+${editor.arrow('on')}`);
      await expect.poll(() => editor.cardsIn('l1', 1)).toEqual(['c3', 'c1', 'c2']);
      await editor.expectFocus('card=c2');
      await expect(editor.status).toHaveText(wordPattern(lang, 'moved_cards'));
      await editor.press(' ', editor.arrow('on'), editor.arrow('on'), ' ');
      await expect.poll(() => editor.cardsIn('l1', 3)).toEqual(['c4', 'c1', 'c2']);
      await editor.press(' ', editor.arrow('back'), 'Escape');
      await expect.poll(() => editor.cardsIn('l1', 3)).toEqual(['c4', 'c1', 'c2']);
      await editor.press(`Alt+${editor.arrow('on')}`);
      await expect(editor.status).toHaveText(editor.word('said_edge'));
    });

    test('what is moved never lets go of the focus, however often its drawing gives way to the browser', async () => {
      await editor.card('c1').click();
      await editor.card('c2').click({ modifiers: ['Shift'] });
      await editor.card('c2').focus();
      const seen = await editor.call(async (element, key) => {
        const now = Date.now;
        // Every look at the clock is a second later, so that the drawing gives way wherever it may.
        let n_looks = 0;
        Date.now = () => now() + 1000 * n_looks++;
        const root = element.shadowRoot;
        const focused = () => {
          const card = root.activeElement?.closest('[data-card="c2"]');
          return card ? card.closest('[data-lane]').dataset.c : 'lost';
        };
        const seen = [];
        root.activeElement.dispatchEvent(
          new KeyboardEvent('keydown', { key, altKey: true, bubbles: true, composed: true, cancelable: true }),
        );
        for (let n = 0; n < 40; n++) {
          await new Promise((resolve) => setTimeout(resolve));
          seen.push(focused());
        }
        Date.now = now;
        return seen;
      }, editor.arrow('on'));
      expect(seen).not.toContain('lost');
      expect(seen.at(-1)).toBe('1');
    });

    test('Delete removes all of them as one step, and the focus goes to what stays', async () => {
      await editor.card('c1').click();
      await editor.card('c2').click({ modifiers: ['Shift'] });
      await editor.press('Delete');
      await expect(editor.card('c2')).toHaveCount(0);
      await expect(editor.card('c1')).toHaveCount(0);
      await editor.expectFocus('act=add-card');
      await editor.expectHistory({ transactions: 1 });
    });

    test('Ctrl and D puts copies after them, which are selected then, with their links', async () => {
      await editor.card('c5').click();
      await editor.card('c6').click({ modifiers: ['ControlOrMeta'] });
      await editor.press('ControlOrMeta+d');
      await expect.poll(async () => (await editor.cardsIn('l3', 3)).length).toBe(2);
      const [old, copy] = await editor.cardsIn('l3', 3);
      expect(old).toBe('c5');
      await editor.expectFocus(`card=${copy}`);
      const { links, cards } = await editor.doc();
      expect(links).toHaveLength(2);
      expect(cards.find(({ id }) => id === copy).text).toBe(coffee(lang).cards[6].text);
      await expectPicked(editor, [copy, (await editor.cardsIn('l4', 3))[1]]);
      await editor.expectHistory({ transactions: 1 });
    });

    test('the bar does with the selected cards what its buttons say, and axe finds nothing', async ({ page }) => {
      await editor.card('c1').click();
      await editor.card('c3').click({ modifiers: ['Shift'] });
      const bar = editor.find('.jm-picked');
      await expect(bar).toBeVisible();
      await axe(page);
      await editor.button('duplicate', bar).click();
      await expect.poll(async () => (await editor.cardsIn('l1', 0)).length).toBe(3);
      await editor.button('remove', bar).click();
      await expect.poll(() => editor.cardsIn('l1', 0)).toEqual(['c1', 'c2']);
      await expect(bar).toHaveCount(0);
      await editor.expectHistory({ transactions: 2 });
    });

    test('the menu of a card offers to duplicate, copy and select', async () => {
      await editor.card('c1').click({ button: 'right' });
      await editor.find('[role=menu]').getByRole('menuitem', { name: editor.word('pick_cards'), exact: true }).click();
      await expectPicked(editor, ['c1']);
      await expect(editor.find('.jm-picked')).toBeVisible();
      await editor.card('c3').click();
      await expectPicked(editor, ['c1', 'c3']);
      await editor.button('end_picking', editor.find('.jm-picked')).click();
      await expectPicked(editor, []);
      await editor.expectFocus('card=c3');
    });

    test('what is read-only can be selected, but neither moved nor removed', async () => {
      await editor.call((element) => void (element.readOnly = true));
      await editor.card('c1').click();
      await editor.card('c3').click({ modifiers: ['Shift'] });
      await expectPicked(editor, ['c1', 'c3']);
      await editor.press('Delete', 'ControlOrMeta+d', 'ControlOrMeta+x', `Alt+${editor.arrow('on')}`);
      expect(await editor.text()).toBe(editor.first);
    });
  });

  test.describe(`${lang}, by finger`, () => {
    test.use({ hasTouch: true, viewport: { width: 800, height: 600 } });

    test('a finger that rests on a card and goes up begins to select, taps add and take out', async ({ page }) => {
      const editor = await open(page, { lang, map: coffee(lang) });
      const session = await page.context().newCDPSession(page);
      const send = (type, touchPoints) => session.send('Input.dispatchTouchEvent', { type, touchPoints });
      await editor.card('c2').tap();
      await expect(editor.find('.jm-hands')).toHaveCount(1);
      const { x, y } = await editor.card('c1').boundingBox();
      await send('touchStart', [{ x: x + 30, y: y + 10 }]);
      await expect(editor.find('.jm-ghost')).toBeVisible();
      await send('touchEnd', []);
      await expect(editor.find('.jm-picked')).toBeVisible();
      await editor.card('c3').tap();
      await expect.poll(() => picked(editor)).toContain('c3');
      expect(await picked(editor)).toContain('c1');
      await editor.card('c1').tap();
      await expect.poll(() => picked(editor)).not.toContain('c1');
      await editor.button('end_picking', editor.find('.jm-picked')).tap();
      await expectPicked(editor, []);
      await editor.card('c3').tap();
      await expectPicked(editor, ['c3']);
    });
  });
}

test('a rectangle drawn to the edge of the board scrolls it', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 420 });
  const editor = await open(page, { map: coffee('en') });
  await near(editor);
  const board = editor.find('.jm-scroll');
  const top = () => board.evaluate((scroller) => scroller.scrollTop);
  const edge = await board.boundingBox();
  const from = await editor.cell('l1', 1).boundingBox();
  await page.mouse.move(from.x + from.width / 2, from.y + from.height - 3);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2 + 8, from.y + from.height + 6);
  await page.mouse.move(from.x + from.width / 2 + 8, edge.y + edge.height - 6);
  await expect.poll(top).toBeGreaterThan(20);
  await page.mouse.up();
  await expect(editor.find('.jm-sweep')).toHaveCount(0);
});
