// The opportunity matrix: impact and effort by pointer and keys, the order of work, and a picture of it.
import { readFile } from 'node:fs/promises';

import { expect, test } from './support/test.mjs';
import { axeInBoth } from './support/axe.mjs';
import { open } from './support/editor.mjs';
import { coffee, LANGS } from './support/maps.mjs';

const WORDS = {
  en: { quiz: 'A quiz <b>of three</b>', plan: 'A monthly plan' },
  fa: { quiz: 'آزمون <b>سه‌پرسشی</b>', plan: 'اشتراک ماهانه' },
};

/** A map with three opportunities: one that changes much for little, one for much, one that nobody has rated. */
function ideas(lang) {
  const map = coffee(lang);
  const { quiz, plan } = WORDS[lang];
  map.cards.push(
    { id: 'o1', lane: 'l4', stage: 's1', text: quiz, impact: 5, effort: 2 },
    { id: 'o2', lane: 'l4', stage: 's2', text: plan, impact: 4, effort: 5, votes: 3 },
  );
  map.improvements = [];
  return map;
}

async function begin(page, lang, { map = ideas(lang), ...attributes } = {}) {
  const editor = await open(page, { lang, map, attributes });
  await editor.begin();
  await editor.openFromToolbar('open_matrix');
  await expect(plane(editor).or(editor.dialog.locator('.jm-hint')).first()).toBeVisible();
  return editor;
}

const plane = (editor) => editor.dialog.locator('.jm-mx__p');
const tray = (editor) => editor.dialog.locator('.jm-mx__t');
const dot = (editor, id) => editor.dialog.locator(`[data-idea="${id}"]`);
const rated = async (editor, id) => {
  const { impact, effort } = await editor.cardNow(id);
  return [impact, effort];
};
/** The share of the plane's width, from its left, where that effort is. */
const along = (lang, effort) => (lang === 'fa' ? 1 - (effort - 0.5) / 5 : (effort - 0.5) / 5);

for (const lang of LANGS) {
  test.describe(lang, () => {
    test('every opportunity is in its field, and in the order of work', async ({ page }) => {
      const editor = await begin(page, lang);
      await expect(plane(editor).locator('[data-idea]')).toHaveCount(2);
      await expect(tray(editor).locator('[data-idea=c6]')).toBeVisible();
      const list = editor.dialog.locator('.jm-mx__i p');
      await expect(list).toHaveText([WORDS[lang].quiz, WORDS[lang].plan, ideas(lang).cards.find(({ id }) => id === 'c6').text]);
      const quick = await editor.dialog.locator('.jm-mx__q.is-quick').boundingBox();
      const at = await dot(editor, 'o1').boundingBox();
      expect(at.x).toBeGreaterThan(quick.x);
      expect(at.x + at.width).toBeLessThan(quick.x + quick.width);
      expect(at.y + at.height).toBeLessThan(quick.y + quick.height);
    });

    test('the mouse rates what waits, in one step, and takes the rating out again', async ({ page }) => {
      const editor = await begin(page, lang);
      await editor.drag(dot(editor, 'c6'), plane(editor), { x: along(lang, 4), y: 1 - 1.5 / 5 });
      await expect(plane(editor).locator('[data-idea=c6]')).toBeFocused();
      expect(await rated(editor, 'c6')).toEqual([2, 4]);
      await expect(editor.dialog, 'the end of a drag opens no card').toBeVisible();
      await editor.drag(dot(editor, 'c6'), tray(editor));
      await expect(tray(editor).locator('[data-idea=c6]')).toBeVisible();
      expect(await rated(editor, 'c6')).toEqual([undefined, undefined]);
      await editor.closeDialog();
      await editor.expectHistory({ transactions: 2 });
    });

    test('a drag to nowhere, and one that Escape gives up, change nothing', async ({ page }) => {
      const editor = await begin(page, lang);
      await editor.drag(dot(editor, 'o1'), editor.dialog.locator('h2'));
      const from = await dot(editor, 'o1').boundingBox();
      await page.mouse.move(from.x + 14, from.y + 14);
      await page.mouse.down();
      await page.mouse.move(from.x + 14, from.y + 120, { steps: 4 });
      await editor.press('Escape');
      await page.mouse.up();
      await expect(editor.dialog).toBeVisible();
      expect(await rated(editor, 'o1')).toEqual([5, 2]);
      expect(await editor.heard('jm-change')).toEqual([]);
    });

    test('the keyboard rates, moves, takes out, and opens the card', async ({ page }) => {
      const editor = await begin(page, lang);
      await dot(editor, 'c6').focus();
      await editor.press('ArrowUp');
      await expect(plane(editor).locator('[data-idea=c6]')).toBeFocused();
      expect(await rated(editor, 'c6')).toEqual([3, 3]);
      await editor.press('ArrowUp', editor.arrow('back'), editor.arrow('back'), editor.arrow('back'));
      expect(await rated(editor, 'c6')).toEqual([4, 1]);
      await expect(editor.status).toContainText(lang === 'fa' ? 'زودبازده' : 'Quick wins');
      await editor.press('Delete');
      await expect(tray(editor).locator('[data-idea=c6]')).toBeFocused();
      expect(await rated(editor, 'c6')).toEqual([undefined, undefined]);
      await editor.press('Enter');
      await expect(editor.dialog).toContainText(editor.word('impact_label'));
    });

    test('an improvement is made of the first in the order of work', async ({ page }) => {
      const editor = await begin(page, lang);
      await editor.dialog.locator('.jm-mx__i').first().getByRole('button').click();
      await editor.expectDoc((map) => map.improvements.map(({ cards }) => cards), [['o1']]);
      await expect(editor.dialog.locator('.jm-mx__i').first().locator('.jm-mx__ok')).toBeVisible();
      await expect(dot(editor, 'o1')).toHaveClass(/is-taken/);
      await editor.closeDialog();
      await editor.expectHistory({ transactions: 1 });
    });

    test('the picture holds every opportunity, and its words stay words', async ({ page }) => {
      const editor = await begin(page, lang);
      const [download] = await Promise.all([page.waitForEvent('download'), editor.button('as_picture').click()]);
      expect(download.suggestedFilename()).toBe(`${coffee(lang).title} - ${editor.word('open_matrix').replace('\u200c', ' ')}.svg`);
      const svg = await readFile(await download.path(), 'utf8');
      // Not on the host's page, whose policy takes no text for markup.
      const other = await page.context().newPage();
      const seen = await other.evaluate((text) => {
        const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
        const words = [...documentElement.querySelectorAll('text')].map((node) => node.textContent);
        return { name: documentElement.nodeName, words, dots: documentElement.querySelectorAll('circle').length, bold: documentElement.querySelectorAll('b').length };
      }, svg);
      expect(seen).toMatchObject({ name: 'svg', dots: 2, bold: 0 });
      expect(seen.words).toEqual(expect.arrayContaining([WORDS[lang].quiz, WORDS[lang].plan]));
    });

    test('a map that may only be read shows it, and nothing moves', async ({ page }) => {
      const editor = await begin(page, lang, { readonly: '' });
      await editor.drag(dot(editor, 'o1'), plane(editor), { x: 0.5, y: 0.9 });
      await dot(editor, 'o1').focus();
      await editor.press('ArrowDown', 'Delete');
      expect(await rated(editor, 'o1')).toEqual([5, 2]);
      await expect(editor.dialog.locator('.jm-mx__i button')).toHaveCount(0);
    });

    test('a map without opportunities says what to do', async ({ page }) => {
      const map = coffee(lang);
      map.cards = map.cards.filter(({ lane }) => lane !== 'l4');
      map.links = [];
      map.improvements = [];
      const editor = await begin(page, lang, { map });
      await expect(editor.dialog).toContainText(editor.word('matrix_empty'));
      await expect(editor.button('as_picture')).toBeDisabled();
    });

    for (const [layout, use] of Object.entries({ wide: { viewport: { width: 1280, height: 800 } }, phone: { viewport: { width: 390, height: 844 }, hasTouch: true } })) {
      test.describe(layout, () => {
        test.use(use);

        test('axe finds nothing', async ({ page }) => {
          await axeInBoth(await begin(page, lang));
        });
      });
    }

    test.describe('touch', () => {
      test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

      test('a finger carries an opportunity over the plane', async ({ page }) => {
        const editor = await begin(page, lang);
        await dot(editor, 'o1').scrollIntoViewIfNeeded();
        const from = await dot(editor, 'o1').boundingBox();
        const all = await plane(editor).boundingBox();
        const debug = await page.context().newCDPSession(page);
        const touch = (type, x, y) => debug.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
        const start = [from.x + from.width / 2, from.y + from.height / 2];
        const end = [all.x + all.width * along(lang, 4), all.y + all.height * (1 - 3.5 / 5)];
        await touch('touchStart', ...start);
        for (let step = 1; step <= 6; step++) await touch('touchMove', start[0] + ((end[0] - start[0]) * step) / 6, start[1] + ((end[1] - start[1]) * step) / 6);
        await touch('touchEnd');
        await expect.poll(() => rated(editor, 'o1')).toEqual([4, 4]);
      });
    });
  });
}
