// Two fingers on the board zoom it around themselves, and pan it.
import { expect, test } from './support/test.mjs';
import { open } from './support/editor.mjs';
import { coffee, LANGS } from './support/maps.mjs';

test.use({ hasTouch: true, viewport: { width: 900, height: 600 } });

for (const lang of LANGS) {
  test(`${lang}: drawn apart and together they zoom, what is between them stays, and the page does not`, async ({ page }) => {
    const editor = await open(page, { lang, map: coffee(lang) });
    const session = await page.context().newCDPSession(page);
    const send = (type, touchPoints) => session.send('Input.dispatchTouchEvent', { type, touchPoints });
    const zoom = () => editor.find('.jm-grid').evaluate((grid) => Number.parseInt(grid.style.getPropertyValue('--zoom')));
    await editor.card('c1').tap();
    await expect(editor.find('.jm-lines')).toHaveCount(1);
    await editor.card('c3').tap();
    await expect(editor.find('.jm-way')).toHaveCount(1);

    const { x, y, width, height } = await editor.card('c3').boundingBox();
    const middle = { x: x + width / 2, y: y + height / 2 };
    const pinch = async (from, to) => {
      const at = (apart) => [{ x: middle.x - apart, y: middle.y, id: 1 }, { x: middle.x + apart, y: middle.y, id: 2 }];
      await send('touchStart', at(from));
      for (let step = 1; step <= 5; step++) await send('touchMove', at(from + ((to - from) * step) / 5));
      await send('touchEnd', []);
    };
    await pinch(40, 60);
    await expect.poll(zoom).toBeGreaterThan(130);
    const now = await editor.card('c3').boundingBox();
    expect(now.x).toBeLessThan(middle.x);
    expect(now.x + now.width).toBeGreaterThan(middle.x);
    expect(now.width).toBeGreaterThan(width);
    await expect(editor.status).not.toBeEmpty();
    await pinch(80, 30);
    await expect.poll(zoom).toBeLessThan(80);
    expect(await zoom()).toBeGreaterThanOrEqual(50);
    expect(await page.evaluate(() => visualViewport.scale)).toBe(1);
    expect(await editor.call((element) => element.canUndo)).toBe(false);
  });
}
