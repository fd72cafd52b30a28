// What each template becomes on the page, in both languages, as assistive technology reads it.
import { readdirSync } from 'node:fs';
import { expect, test } from './support/test.mjs';
import { open } from './support/editor.mjs';
import { LANGS } from './support/maps.mjs';

const templates = readdirSync(new URL('../../www/templates', import.meta.url))
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace('.json', ''));

test.use({ viewport: { width: 1440, height: 900 } });

for (const template of templates) {
  for (const lang of LANGS) {
    test(`${template}, ${lang}, looks to a screen reader as it did`, async ({ page }) => {
      const editor = await open(page, { lang, attributes: { template } });
      await expect(editor.find('[role=grid]')).toBeVisible();
      const markup = await editor.find('.jm-app').ariaSnapshot();
      expect(`${markup}\n`).toMatchSnapshot([`${template}.${lang}.yml`]);
    });
  }
}
