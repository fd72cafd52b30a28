// Pictures of every screen, for people to look at; only that they can be taken is tested.
import { expect, test } from './support/test.mjs';
import { open } from './support/editor.mjs';
import { shots } from './support/shots.mjs';
import { LANGS } from './support/maps.mjs';

const attributes = { template: 'coffee-shop' };

test.describe('1440 wide', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  for (const lang of LANGS) {
    for (const theme of ['light', 'dark']) {
      test(`map, ${lang}, ${theme}`, async ({ page }) => {
        await page.goto(`/?template=coffee-shop&lang=${lang}&theme=${theme}&key=shots`);
        await expect(page.locator('journey-map [role=grid]')).toBeVisible();
        await shots(page, `map-${lang}-${theme}`);
      });
    }

    test(`first screen, ${lang}`, async ({ page }) => {
      await page.goto(`/?lang=${lang}&key=shots`);
      await expect(page.locator('journey-map .jm-first')).toBeVisible();
      await shots(page, `first-run-${lang}`);
    });

    test(`card being written, ${lang}`, async ({ page }) => {
      await page.goto(`/?template=coffee-shop&lang=${lang}&key=shots`);
      const card = page.locator('journey-map [data-lane=painPoints] [data-card]').first();
      await card.dblclick();
      await expect(page.locator('journey-map .jm-edit textarea')).toBeFocused();
      await shots(page, `card-editing-${lang}`);
    });

    test(`dialogs, ${lang}`, async ({ page }) => {
      const editor = await open(page, { lang, attributes });
      for (const name of ['map_properties', 'people_and_channels', 'improvements']) {
        await editor.openFromToolbar(name);
        await shots(page, `dialog-${name.replaceAll('_', '-')}-${lang}`);
        await editor.closeDialog();
      }
      await editor.find('.jm-persona .jm-pen').click();
      await expect(editor.dialog).toBeVisible();
      await shots(page, `dialog-persona-${lang}`);
    });

    test(`error, ${lang}`, async ({ page, problems }) => {
      problems.expect(/E_DOC_PARSE/);
      const editor = await open(page, { lang, attributes });
      await page.route('**/broken.json', (route) => route.fulfill({ body: '{"type": "journey-map",\n "cards": [}' }));
      await editor.call((element) => element.setAttribute('src', '/broken.json'));
      await expect(editor.alert).toBeVisible();
      await shots(page, `error-${lang}`);
    });
  }

  test('embedded in an article', async ({ page }) => {
    await page.goto('/host-article-fa.html');
    await page.locator('journey-map').scrollIntoViewIfNeeded();
    await expect(page.locator('journey-map [role=grid]')).toBeVisible();
    await page.evaluate(() => scrollTo(0, 0));
    await shots(page, 'embedded-article-fa');
  });
});

test.describe('phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true });

  for (const lang of LANGS) {
    test(`map, ${lang}`, async ({ page }) => {
      await page.goto(`/?template=coffee-shop&lang=${lang}&key=shots`);
      await expect(page.locator('journey-map [role=grid]')).toBeVisible();
      await shots(page, `phone-map-${lang}`);
    });

    test(`first screen, ${lang}`, async ({ page }) => {
      await page.goto(`/?lang=${lang}&key=shots`);
      await expect(page.locator('journey-map .jm-first')).toBeVisible();
      await shots(page, `phone-first-run-${lang}`);
    });
  }
});
