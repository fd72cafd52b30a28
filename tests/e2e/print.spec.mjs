// A map on paper: all of it, in light colours, without controls, on a page that lies on its side.
import { expect, test } from './support/test.mjs';
import { open } from './support/editor.mjs';
import { coffee, LANGS } from './support/maps.mjs';

/** The sizes of a document's pages, in points. */
const pages = (pdf) => [...pdf.toString('latin1').matchAll(/\/MediaBox \[([\d. ]+)\]/g)].map(([, box]) => box.split(' ').slice(2).map(Number));

for (const lang of LANGS) {
  for (const theme of ['light', 'dark']) {
    test(`${lang}, ${theme}: the whole map is printed, and nothing else`, async ({ page }) => {
      const map = coffee(lang);
      for (let n = 0; n < 12; n++) map.stages.push({ id: `x${n}`, title: `${n}` });
      const editor = await open(page, { lang, map, attributes: { theme } });
      const sheet = editor.find('link[media=print]');
      await expect(sheet).toHaveCount(1);
      await expect.poll(() => sheet.evaluate((link) => Boolean(link.sheet))).toBe(true);
      await editor.card('c5').click();
      await expect(editor.find('.jm-links')).toHaveCount(1);

      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: 1500, height: 700 });
      for (const shown of ['.jm-title', '.jm-ctx', '[data-stage=x11]', '[data-card=c6]']) await expect(editor.find(shown).first()).toBeVisible();
      for (const gone of ['.jm-bar__e', '.jm-addlane', '.jm-addc', '.jm-stage__m', '.jm-stage__w', '.jm-pen', '.jm-links', '.jm-save']) {
        for (const thing of await editor.find(gone).all()) await expect(thing, gone).toBeHidden();
      }
      const look = await editor.call((element) => {
        const of = (selector) => element.shadowRoot.querySelector(selector);
        const style = (selector) => getComputedStyle(of(selector));
        const board = of('.jm-scroll');
        return {
          scheme: style('.jm').colorScheme, colours: style('.jm-card--pain').printColorAdjust, paper: style('.jm').backgroundColor,
          head: style('.jm-head').position, lane: style('.jm-lane').position, overflow: style('.jm-scroll').overflow,
          fits: board.scrollWidth <= board.clientWidth + 1, whole: element.offsetHeight >= board.scrollHeight,
          below: of('[data-lanehead=l5]').getBoundingClientRect().bottom <= element.getBoundingClientRect().bottom + 1,
        };
      });
      expect(look).toEqual({
        scheme: 'light', colours: 'exact', paper: 'rgb(255, 255, 255)', head: 'relative', lane: 'relative', overflow: 'visible', fits: true, whole: true, below: true,
      });
      const sizes = pages(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
      // The host's own heading stays on paper that stands.
      const [host, ...own] = sizes.map(([width, height]) => width > height);
      expect(host).toBe(false);
      expect([...new Set(own)]).toEqual([true]);
    });
  }
}

test('the style of paper neither delays the editor nor comes twice', async ({ page }) => {
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname.split('/').pop()));
  const editor = await open(page, { map: coffee() });
  await expect.poll(() => asked.filter((name) => name === 'print.css').length).toBe(1);
  expect(asked.indexOf('print.css')).toBeGreaterThan(asked.indexOf('journey-map.css'));
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
  await editor.load(coffee('fa'));
  await expect(editor.find('link[media=print]')).toHaveCount(1);
});
