// The mini-map: all of a map that is larger than the view, and the part that is in view.
import { expect, test } from './support/test.mjs';
import { axe } from './support/axe.mjs';
import { open } from './support/editor.mjs';
import { coffee, LANGS } from './support/maps.mjs';

/** A map with more stages than fit. */
function wide(lang) {
  const map = coffee(lang);
  for (let n = 0; n < 14; n++) map.stages.push({ id: `x${n}`, title: `x${n}` });
  return map;
}

/** How far the board is from its beginning. */
const along = (editor) => editor.find('.jm-scroll').evaluate((board) => Math.abs(board.scrollLeft));
const down = (editor) => editor.find('.jm-scroll').evaluate((board) => board.scrollTop);

for (const lang of LANGS) {
  test.describe(lang, () => {
    /** @type {import('./support/editor.mjs').Editor} */
    let editor;
    let mini;
    let frame;

    test.beforeEach(async ({ page }) => {
      await page.setViewportSize({ width: 1000, height: 520 });
      editor = await open(page, { lang, map: wide(lang) });
      mini = editor.find('.jm-mini');
      frame = editor.find('.jm-mini__v');
      await expect(mini).toHaveCount(0);
      await editor.pickFromToolbar('mini_map');
      await expect(frame).toBeVisible();
      await expect(editor.status).toHaveText(editor.word('said_mini_map'));
    });

    test('it shows stages, lanes and cards, and follows the scrolling', async ({ page }) => {
      await expect(mini.locator('.jm-mini__s')).toHaveCount(17);
      await expect(mini.locator('circle')).toHaveCount(8);
      await expect(frame).toHaveAccessibleName(editor.word('part_in_view'));
      await expect(frame).toHaveAttribute('aria-valuetext', new RegExp(coffee(lang).stages[0].title));
      await axe(page);
      const before = await frame.boundingBox();
      await editor.find('.jm-scroll').evaluate((board) => board.scrollBy(getComputedStyle(board).direction === 'rtl' ? -900 : 900, 0));
      await expect.poll(async () => Math.abs((await frame.boundingBox()).x - before.x)).toBeGreaterThan(20);
      await expect(frame).not.toHaveAttribute('aria-valuetext', new RegExp(coffee(lang).stages[0].title));
    });

    test('the frame is dragged by the mouse, and a press brings the view there', async ({ page }) => {
      const from = await frame.boundingBox();
      const way = lang === 'fa' ? -1 : 1;
      await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
      await page.mouse.down();
      await page.mouse.move(from.x + from.width / 2 + way * 50, from.y + from.height / 2, { steps: 4 });
      await page.mouse.up();
      await expect.poll(() => along(editor)).toBeGreaterThan(300);
      const there = await along(editor);
      await page.mouse.move(from.x, from.y);
      expect(await along(editor)).toBe(there);
      const { x, y, width, height } = await mini.locator('svg').first().boundingBox();
      await page.mouse.click(lang === 'fa' ? x + 3 : x + width - 3, y + height / 2);
      await expect.poll(() => along(editor)).toBeGreaterThan(1000);
    });

    test('arrow keys move the view, the button puts it away and gives the focus to the grid', async () => {
      await frame.focus();
      const on = editor.arrow('on');
      await editor.press(on, on);
      await expect.poll(() => along(editor)).toBeGreaterThan(300);
      await editor.press(editor.arrow('back'), editor.arrow('back'));
      await expect.poll(() => along(editor)).toBe(0);
      await editor.press('PageDown');
      await expect.poll(() => down(editor)).toBeGreaterThan(50);
      await expect(frame).toBeFocused();
      await editor.button('close_mini_map', mini).press('Enter');
      await expect(mini).toHaveCount(0);
      await expect.poll(() => editor.focused()).toMatch(/=/);
    });

    test('it stays for the next map, hides while all is in view, and is a choice that can be turned off', async ({ page }) => {
      await page.setViewportSize({ width: 1400, height: 1100 });
      await editor.load(coffee(lang));
      await expect(mini).toBeHidden();
      await editor.load(wide(lang));
      await expect(frame).toBeVisible();
      await editor.pickFromToolbar('close_mini_map');
      await expect(mini).toHaveCount(0);
      await editor.press('ControlOrMeta+k');
      await editor.dialog.getByRole('combobox').fill(editor.word('mini_map'));
      await editor.press('Enter');
      await expect(frame).toBeVisible();
    });
  });
}
