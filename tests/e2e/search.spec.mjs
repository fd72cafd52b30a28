// Searching the map: what is found, in which order, and how one goes from one to the next.
import { expect, test } from './support/test.mjs';
import { axe } from './support/axe.mjs';
import { open } from './support/editor.mjs';
import { coffee, LANGS } from './support/maps.mjs';

/** Words of the map as somebody else would write them, and the things they are in, in reading order. */
const SOUGHT = {
  en: { words: 'reads', found: ['c1', 'c2'], other: 'BUY' },
  fa: { words: 'را ميخواند', found: ['c1', 'c2'], other: 'خريد' },
};

const bar = (editor) => editor.find('.jm-find');
const field = (editor) => bar(editor).getByRole('textbox');
const count = (editor) => bar(editor).locator('.jm-find__n');
const step = (editor, name) => bar(editor).getByRole('button', { name: editor.word(name), exact: true });

/** What of the board is marked as the finding in front. */
const front = (editor) => editor.find('[data-found]').evaluateAll((things) => things.map(({ dataset }) => dataset.card ?? dataset.stage ?? dataset.step ?? dataset.lanehead ?? dataset.owners ?? dataset.point ?? dataset.path));

/** The texts the browser marks. */
const marked = (page) => page.evaluate(() => [...(CSS.highlights.get('jm-found') ?? [])].map(String));

async function search(editor, words) {
  await editor.card('c1').focus();
  await editor.press('Control+f');
  await expect(field(editor)).toBeFocused();
  await field(editor).fill(words);
}

/** “{n} of {total}” as this language writes it. */
function of(editor, n, total) {
  const digits = (value) => (editor.lang === 'fa' ? String(value).replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[digit]) : String(value));
  return editor.word('match_of', digits(n), digits(total));
}

for (const lang of LANGS) {
  const { words, found, other } = SOUGHT[lang];

  test.describe(lang, () => {
    test('Ctrl+F finds words however they are written, marks them, and goes around', async ({ page }) => {
      const editor = await open(page, { lang, map: coffee(lang) });
      await search(editor, words);
      await expect(count(editor)).toHaveText(of(editor, 1, 2));
      await expect.poll(() => front(editor)).toEqual([found[0]]);
      await expect.poll(() => marked(page)).toHaveLength(2);
      await expect(editor.card(found[0])).toHaveClass(/is-sel/);

      await editor.press('Enter');
      await expect.poll(() => front(editor)).toEqual([found[1]]);
      await expect(count(editor)).toHaveText(of(editor, 2, 2));
      await expect(editor.status).toContainText(of(editor, 2, 2));
      await editor.press('Enter');
      await expect.poll(() => front(editor)).toEqual([found[0]]);
      await editor.press('Shift+Enter');
      await expect.poll(() => front(editor)).toEqual([found[1]]);
      await editor.press('F3');
      await expect.poll(() => front(editor)).toEqual([found[0]]);
      await editor.press('Shift+F3');
      await expect.poll(() => front(editor)).toEqual([found[1]]);
      await expect(editor.card(found[1])).toHaveClass(/is-sel/);

      await editor.press('Escape');
      await expect(bar(editor)).toHaveCount(0);
      await editor.expectFocus(`card=${found[1]}`);
      await expect.poll(() => marked(page)).toEqual([]);
      await expect.poll(() => front(editor)).toEqual([]);
    });

    test('Escape without a finding gives the focus back', async ({ page }) => {
      const editor = await open(page, { lang, map: coffee(lang) });
      await search(editor, 'zzz');
      await expect(count(editor)).toHaveText(editor.word('no_matches'));
      await expect(editor.status).toHaveText(editor.word('no_matches'));
      await expect(step(editor, 'next_match')).toBeDisabled();
      await editor.press('Escape');
      await editor.expectFocus('card=c1');
    });

    test('names, owners and comments are found, and where they are is said', async ({ page }) => {
      const map = coffee(lang);
      map.cards.find(({ id }) => id === 'c4').comments = [{ text: 'qwerty' }];
      map.cards.find(({ id }) => id === 'c5').owner = 'o1';
      map.stages[2].owners = ['o1'];
      map.lanes[0].title = 'Zyx';
      map.lanes[2].collapsed = true;
      const editor = await open(page, { lang, map });
      const sara = map.people[0].name;
      for (const [typed, things, hint] of [
        ['qwerty', ['c4'], editor.word('in_comments')],
        [sara, ['l3', 's3'], editor.word('in_folded_lane')],
        ['zyx', ['l1'], ''],
        [map.stages[0].title, ["s1"], ""],
        [map.stages[1].steps[1].title, ['t2'], ''],
        [map.paths[0].label, ['w1'], ''],
        [other, ['s3'], ''],
      ]) {
        await search(editor, typed);
        for (const thing of things) {
          await expect.poll(() => front(editor), typed).toEqual([thing]);
          if (thing === things[0] && hint) await expect(count(editor)).toContainText(hint);
          await editor.press('Enter');
        }
        await editor.press('Escape');
        await expect(bar(editor)).toHaveCount(0);
      }
    });

    test('the search follows what changes, and what is out of view comes into it', async ({ page }) => {
      const map = coffee(lang);
      for (let n = 0; n < 60; n++) map.cards.push({ id: `x${n}`, lane: 'l1', stage: 's3', text: `needle ${n}` });
      const editor = await open(page, { lang, map });
      await search(editor, 'needle');
      await expect(count(editor)).toHaveText(of(editor, 1, 60));
      await editor.press('Shift+Enter');
      await expect.poll(() => front(editor)).toEqual(['x59']);
      await expect(editor.card('x59')).toBeInViewport();
      await expect.poll(() => marked(page)).toHaveLength(60);
      await editor.writeCard('x59', 'another');
      await expect(count(editor)).toHaveText(editor.word('n_matches', lang === 'fa' ? '۵۹' : '59'));
      await expect.poll(() => marked(page)).toHaveLength(59);
      await editor.undo();
      await expect.poll(() => marked(page)).toHaveLength(60);
    });

    test('by mouse, from the menu, and by finger on a phone', async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      const editor = await open(page, { lang, map: coffee(lang) });
      await editor.pickFromToolbar('search_in_map');
      await expect(field(editor)).toBeFocused();
      await field(editor).fill(words);
      await step(editor, 'next_match').click();
      await expect.poll(() => front(editor)).toEqual([found[1]]);
      await expect(editor.card(found[1])).toBeInViewport();
      await step(editor, 'previous_match').click();
      await expect.poll(() => front(editor)).toEqual([found[0]]);
      await axe(page);
      await step(editor, 'close_search').click();
      await expect(bar(editor)).toHaveCount(0);
      await editor.expectFocus(`card=${found[0]}`);
    });

    test('axe-core finds nothing in it, in light and dark', async ({ page }) => {
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        const editor = await open(page, { lang, map: coffee(lang) });
        await search(editor, words);
        await expect(count(editor)).toHaveText(of(editor, 1, 2));
        await axe(page);
      }
    });

    test('an editor that goes takes its marks along', async ({ page }) => {
      const editor = await open(page, { lang, map: coffee(lang) });
      await search(editor, words);
      await expect.poll(() => marked(page)).toHaveLength(2);
      await editor.call((element) => element.destroy());
      await expect.poll(() => marked(page)).toEqual([]);
    });
  });
}
