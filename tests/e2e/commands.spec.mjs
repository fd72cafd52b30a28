// The list of all commands, the list of all keys, and the sizes of the board.
import { expect, test } from './support/test.mjs';
import { axe } from './support/axe.mjs';
import { open } from './support/editor.mjs';
import { coffee, LANGS } from './support/maps.mjs';

const field = (editor) => editor.dialog.getByRole('combobox');
const options = (editor) => editor.dialog.getByRole('option');
const active = (editor) => editor.dialog.locator('[role=option][aria-selected=true]');
const zoom = (editor) => editor.find('.jm-grid').evaluate((grid) => grid.style.getPropertyValue('--zoom'));

async function commands(editor, typed = '') {
  await editor.press('Control+k');
  await expect(field(editor)).toBeFocused();
  if (typed) await field(editor).fill(typed);
}

for (const lang of LANGS) {
  test.describe(lang, () => {
    test('Ctrl+K lists what there is to do with the card at hand, and does it', async ({ page }) => {
      const editor = await open(page, { lang, map: coffee(lang) });
      await editor.card('c1').focus();
      await commands(editor);
      await expect(active(editor)).toContainText(editor.word('edit_card'));
      await expect(active(editor).locator('kbd')).toHaveText(['Enter']);
      await editor.press('Enter');
      await expect(editor.dialog).toHaveCount(0);
      await expect(editor.field).toBeFocused();
    });

    test('typing narrows the list, arrows go through it, a click chooses', async ({ page }) => {
      const editor = await open(page, { lang, map: coffee(lang) });
      await editor.stage('s1').focus();
      await commands(editor, lang === 'fa' ? 'مرحلة تازه' : 'ADD A STAGE');
      await expect(active(editor)).toContainText(editor.word('add_stage'));
      const first = await field(editor).getAttribute('aria-activedescendant');
      await expect(editor.dialog.locator(`#${first}`)).toHaveAttribute('aria-selected', 'true');
      await field(editor).fill('');
      await editor.press('ArrowDown');
      await expect(active(editor)).toHaveCount(1);
      expect(await field(editor).getAttribute('aria-activedescendant')).not.toBe(first);
      await editor.press('ArrowUp', 'ArrowUp');
      await expect(options(editor).last()).toHaveAttribute('aria-selected', 'true');
      await editor.begin();
      await field(editor).fill(editor.word('add_stage'));
      await options(editor).first().click();
      await expect(editor.find('[data-stage]')).toHaveCount(4);
      await editor.expectHistory({ transactions: 1 });
    });

    test('what cannot be done now says why, and what must not be done is not there', async ({ page }) => {
      const editor = await open(page, { lang, map: coffee(lang) });
      await editor.card('c1').focus();
      await commands(editor, editor.word('undo'));
      await expect(active(editor)).toHaveAttribute('aria-disabled', 'true');
      await expect(active(editor)).toContainText(editor.word('nothing_to_undo'));
      await editor.press('Enter');
      await expect(editor.status).toHaveText(editor.word('nothing_to_undo'));
      await expect(editor.dialog).toBeVisible();
      await field(editor).fill('zzzz');
      await expect(options(editor)).toHaveCount(0);
      await expect(editor.dialog).toContainText(editor.word('no_command'));
      await editor.press('Escape');
      await editor.expectFocus('card=c1');
      await editor.call((element) => void (element.readOnly = true));
      await commands(editor);
      await expect(options(editor).filter({ hasText: editor.word('add_stage') })).toHaveCount(0);
      await expect(options(editor).filter({ hasText: editor.word('edit_card') })).toHaveCount(0);
    });

    test('a dialog, a theme and the search open from it', async ({ page }) => {
      const editor = await open(page, { lang, map: coffee(lang) });
      await editor.card('c1').focus();
      await commands(editor, editor.word('map_properties'));
      await editor.press('Enter');
      await expect(editor.dialog).toHaveAccessibleName(editor.word('map_properties'));
      await editor.press('Escape');
      await editor.expectFocus('card=c1');
      await commands(editor, editor.word('theme_dark'));
      await editor.press('Enter');
      await expect(editor.find('.jm-app')).toHaveAttribute('data-theme', 'dark');
      await commands(editor, editor.word('search_in_map'));
      await editor.press('Enter');
      await expect(editor.find('.jm-find input')).toBeFocused();
    });

    test('the list of all keys opens with “?” and tells what the keys do', async ({ page }) => {
      const editor = await open(page, { lang, map: coffee(lang) });
      await editor.card('c1').focus();
      await editor.press('?');
      await expect(editor.dialog).toHaveAccessibleName(editor.word('keyboard_shortcuts'));
      const row = (name) => editor.dialog.locator('dl>div').filter({ has: page.locator('dt', { hasText: new RegExp(`^${editor.word(name)}$`) }) });
      await expect(row('search_in_map').locator('kbd')).toHaveText(['Ctrl', 'F']);
      await expect(row('redo').locator('kbd')).toHaveText(['Ctrl', 'Shift', 'Z', 'Ctrl', 'Y']);
      await expect(row('shortcut_edit').locator('kbd')).toHaveText(['Enter', 'F2']);
      await axe(page);
      await editor.press('Escape');
      await editor.expectFocus('card=c1');
    });

    test('what a Persian keyboard writes for “?” opens it too, but not in a field', async ({ page }) => {
      const editor = await open(page, { lang, map: coffee(lang) });
      await editor.card('c1').focus();
      await editor.card('c1').dispatchEvent('keydown', { key: '؟', code: 'Slash', shiftKey: true, bubbles: true, composed: true });
      await expect(editor.dialog).toBeVisible();
      await editor.press('Escape');
      await editor.card('c1').focus();
      await editor.press('Enter');
      await editor.field.press('End');
      await editor.press('?');
      await expect(editor.field).toHaveValue(/\?$/);
      await expect(editor.dialog).toHaveCount(0);
    });

    test('keys and the wheel change the size of the board', async ({ page }) => {
      const editor = await open(page, { lang, map: coffee(lang) });
      await editor.card('c1').focus();
      await editor.press('Control+=');
      await expect.poll(() => zoom(editor)).toBe('110%');
      await expect(editor.status).toHaveText(editor.word('said_zoom', lang === 'fa' ? '\u061c۱۱۰٪' : '110%'));
      await editor.press('Control+-', 'Control+-');
      await expect.poll(() => zoom(editor)).toBe('90%');
      await editor.press('Control+0');
      await expect.poll(() => zoom(editor)).toBe('100%');
      await editor.card('c1').hover();
      const before = await editor.card('c1').boundingBox();
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, -100);
      await page.keyboard.up('Control');
      await expect.poll(() => zoom(editor)).toBe('116%');
      const after = await editor.card('c1').boundingBox();
      expect(Math.abs(after.x - before.x), 'what is under the pointer stays there').toBeLessThan(before.width);
    });

    test('a map that is too wide is fitted into the view, and back', async ({ page }) => {
      await page.setViewportSize({ width: 1000, height: 800 });
      const map = coffee(lang);
      for (let n = 0; n < 8; n++) map.stages.push({ id: `y${n}`, title: `S${n}` });
      const editor = await open(page, { lang, map });
      const isScrolled = () => editor.find('.jm-scroll').evaluate((board) => board.scrollWidth > board.clientWidth + 1);
      expect(await isScrolled()).toBe(true);
      await editor.pickFromToolbar('zoom_fit');
      await expect.poll(isScrolled).toBe(false);
      expect(parseInt(await zoom(editor))).toBeGreaterThan(40);
      await editor.card('c1').focus();
      await editor.press('Control+0');
      await expect.poll(isScrolled).toBe(true);
      await editor.press('Shift+Digit1');
      await expect.poll(isScrolled).toBe(false);
    });

    test('the editor fills the screen, and leaves it', async ({ page }) => {
      const editor = await open(page, { lang, map: coffee(lang) });
      const isFull = () => page.evaluate(() => document.fullscreenElement?.localName ?? null);
      await editor.pickFromToolbar('full_screen');
      await expect.poll(isFull).toBe('journey-map');
      await editor.pickFromToolbar('leave_full_screen');
      await expect.poll(isFull).toBe(null);
      await editor.card('c1').focus();
      await editor.press('Control+Shift+F');
      await expect.poll(isFull).toBe('journey-map');
      await editor.press('Control+Shift+F');
      await expect.poll(isFull).toBe(null);
    });

    test('by finger on a phone, and axe-core finds nothing', async ({ browser, baseURL }) => {
      const context = await browser.newContext({ baseURL, viewport: { width: 390, height: 844 }, hasTouch: true });
      const page = await context.newPage();
      const editor = await open(page, { lang, map: coffee(lang) });
      await editor.find('.jm-bar__more').tap();
      await editor.find('[role=menu]').getByRole('menuitem', { name: editor.word('commands'), exact: true }).tap();
      await expect(editor.dialog).toBeVisible();
      await axe(page);
      await options(editor).filter({ hasText: editor.word('people_and_channels') }).tap();
      await expect(editor.dialog).toHaveAccessibleName(editor.word('people_and_channels'));
      await context.close();
    });

    test('axe-core finds nothing in the list, in light and dark', async ({ page }) => {
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        const editor = await open(page, { lang, map: coffee(lang) });
        await editor.card('c1').focus();
        await commands(editor);
        await axe(page);
      }
    });
  });
}
