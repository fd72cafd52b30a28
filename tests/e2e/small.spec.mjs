// At four times the size, and in the colours of the system: all can be read and reached.
import { expect, test } from './support/test.mjs';
import { axe } from './support/axe.mjs';
import { open } from './support/editor.mjs';
import { coffee, LANGS } from './support/maps.mjs';

for (const lang of LANGS) {
  test.describe(lang, () => {
    test.describe('at 400 %', () => {
      test.use({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });

      test('a card is written, its owner chosen, and a dialog scrolled to its end', async ({ page }) => {
        const editor = await open(page, { lang, map: coffee(lang) });
        await editor.card('c1').evaluate((card) => card.click());
        await expect(editor.field).toBeFocused();
        const owner = editor.find('.jm-edit .jm-select');
        await owner.scrollIntoViewIfNeeded();
        expect((await owner.boundingBox()).width).toBeGreaterThan(90);
        await editor.press('Escape');
        await editor.openFromToolbar('lanes_and_views');
        const last = editor.button('save_view');
        await editor.textbox('new_view_name').fill('x');
        await last.evaluate((button) => button.scrollIntoView({ block: 'end' }));
        const [save, foot] = [await last.boundingBox(), await editor.dialog.locator('.jm-dialog__f').boundingBox()];
        expect(save.y + save.height).toBeLessThanOrEqual(foot.y + 1);
        await last.click();
        await editor.expectDoc(({ views }) => views.length, 1);
        await axe(page);
        await editor.closeDialog();
        // More than the surroundings shows of the board.
        const { height } = await editor.find('.jm-scroll').boundingBox();
        expect(height).toBeGreaterThan(150);
      });
    });

    test('in forced colours what is selected, measured or pressed differs from what is not', async ({ page }) => {
      await page.emulateMedia({ forcedColors: 'active' });
      const map = coffee(lang);
      Object.assign(map.cards[6], { evidence: { kind: 'reported' } });
      const editor = await open(page, { lang, map });
      await editor.card('c5').click();
      await expect(editor.find('.jm-links')).toHaveCount(1);
      const style = (thing, name) => thing.evaluate((element, key) => getComputedStyle(element)[key], name);
      await expect.poll(() => style(editor.card('c5'), 'outlineStyle')).toBe('solid');
      const dots = editor.card('c5').locator('.jm-ev i');
      expect(await style(dots.nth(0), 'backgroundColor')).not.toBe(await style(dots.nth(2), 'backgroundColor'));
      const tongues = editor.find('.jm-seg--xs button');
      expect(await style(tongues.nth(0), 'backgroundColor')).not.toBe(await style(tongues.nth(1), 'backgroundColor'));
      expect(await style(editor.card('c6'), 'borderTopStyle')).toBe('dashed');
      expect(await style(editor.find('.jm-links .jm-line').first(), 'stroke')).toBe(await editor.call((element) => {
        const probe = element.shadowRoot.appendChild(document.createElement('i'));
        probe.style.color = 'Highlight';
        const { color } = getComputedStyle(probe);
        probe.remove();
        return color;
      }));
    });
  });
}
