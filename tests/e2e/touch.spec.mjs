// Fingers: one that rests takes things up, one that moves scrolls; and dragging to the edge of the board.
import { expect, test } from './support/test.mjs';
import { open } from './support/editor.mjs';
import { coffee, LANGS } from './support/maps.mjs';

test.use({ hasTouch: true, viewport: { width: 800, height: 600 } });

/** One finger, as the browser's own input pipeline takes it. */
async function finger(page) {
  const session = await page.context().newCDPSession(page);
  const send = (type, points) => session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  const middle = async (thing) => {
    const box = await thing.boundingBox();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  return {
    down: async (thing) => send('touchStart', [await middle(thing)]),
    to: async (thing, dy = 0) => {
      const { x, y } = await middle(thing);
      await send('touchMove', [{ x, y: y + dy }]);
    },
    up: () => send('touchEnd', []),
  };
}

for (const lang of LANGS) {
  test.describe(`${lang}, by finger`, () => {
    test('a finger that rests on a card takes it up and puts it elsewhere, as one step', async ({ page }) => {
      const editor = await open(page, { lang, map: coffee(lang) });
      const hand = await finger(page);
      await editor.begin();
      const target = editor.cell('l1', 1);
      await hand.down(editor.card('c1'));
      await expect(editor.find('.jm-ghost')).toBeVisible();
      await hand.to(target);
      await hand.to(target, 4);
      await expect(editor.find('.jm-drop')).toHaveClass(/is-shown/);
      await hand.up();
      await expect(editor.find('.jm-ghost')).toHaveCount(0);
      await expect.poll(() => editor.cardsIn('l1', 1)).toContain('c1');
      await editor.expectHistory({ transactions: 1 });
    });

    test('a finger that moves at once takes nothing up', async ({ page }) => {
      const editor = await open(page, { lang, map: coffee(lang) });
      const hand = await finger(page);
      const before = await editor.text();
      await hand.down(editor.card('c1'));
      await hand.to(editor.card('c1'), -40);
      await hand.to(editor.cell('l1', 1), -80);
      await hand.up();
      await expect(editor.find('.jm-ghost')).toHaveCount(0);
      expect(await editor.text()).toBe(before);
    });

    test('a finger moves a point of the curve at once', async ({ page }) => {
      const editor = await open(page, { lang, map: coffee(lang) });
      const hand = await finger(page);
      const id = await editor.find('[data-point]').first().getAttribute('data-point');
      const score = (await editor.cardNow(id)).score ?? 0;
      const point = editor.point(id);
      await point.scrollIntoViewIfNeeded();
      await hand.down(point);
      await hand.to(point, score > 0 ? 30 : -30);
      await hand.up();
      await expect.poll(async () => (await editor.cardNow(id)).score ?? 0).not.toBe(score);
    });
  });
}

test('what is dragged to the edge of the board scrolls it, and Escape gives the drag up', async ({ page }) => {
  const map = coffee('en');
  const editor = await open(page, { map });
  const before = await editor.text();
  const board = editor.find('.jm-scroll');
  const top = () => board.evaluate((scroller) => scroller.scrollTop);
  await editor.card('c1').scrollIntoViewIfNeeded();
  const from = await editor.card('c1').boundingBox();
  const edge = await board.boundingBox();
  const start = await top();
  await page.mouse.move(from.x + 20, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(from.x + 40, from.y + 30);
  await page.mouse.move(from.x + 40, edge.y + edge.height - 6);
  await expect.poll(top, 'the board scrolls').toBeGreaterThan(start + 30);
  await page.keyboard.press('Escape');
  await expect(editor.find('.jm-ghost')).toHaveCount(0);
  await page.mouse.up();
  expect(await editor.text()).toBe(before);
});
