// The review of a map: that it is due, what has changed since the last one, and that it was held.
import { expect, test } from './support/test.mjs';
import { axeInBoth } from './support/axe.mjs';
import { open } from './support/editor.mjs';
import { coffee, LANGS } from './support/maps.mjs';

const TODAY = '2026-11-28T09:00:00Z';

async function begin(page, lang, { review = { next: '2026-11-20', every: 'P1M' }, ...attributes } = {}) {
  await page.clock.setFixedTime(new Date(TODAY));
  const editor = await open(page, { lang, map: { ...coffee(lang), review }, attributes });
  await editor.begin();
  return editor;
}

async function begun(page, lang, options) {
  const editor = await begin(page, lang, options);
  await editor.openFromToolbar('open_review');
  await expect(editor.dialog.locator('.jm-rev').first()).toBeVisible();
  return editor;
}

const state = (editor) => editor.dialog.locator('.jm-rev__s');
const hold = (editor) => editor.button('review_held').click();
const row = (editor, figure) => editor.dialog.locator('.jm-rev__t tr').filter({ hasText: editor.word(figure) });

for (const lang of LANGS) {
  test.describe(lang, () => {
    test('a map past its review says so in the bar, and leads to the review', async ({ page }) => {
      const editor = await begin(page, lang);
      const chip = editor.find('.jm-due');
      await expect(chip).toHaveAccessibleName(lang === 'fa' ? /۲۹ آبان ۱۴۰۵/ : /20 Nov 2026/);
      await chip.click();
      await expect(state(editor)).toHaveClass(/is-late/);
      await expect(state(editor)).toContainText(lang === 'fa' ? 'هشت' : '8');
      await hold(editor);
      await expect(editor.find('.jm-due')).toHaveCount(0);
    });

    test('a map that is not due says nothing in the bar', async ({ page }) => {
      const editor = await begin(page, lang, { review: { next: '2026-11-28' } });
      await expect(editor.find('.jm-due')).toHaveCount(0);
      await editor.openFromToolbar('open_review');
      await expect(state(editor)).toHaveText(editor.word('review_today'));
    });

    test('that it was held is one step: the day, the figures, and the next day by the rhythm', async ({ page }) => {
      const editor = await begun(page, lang);
      await expect(editor.dialog).toContainText(editor.word('no_review_yet'));
      await hold(editor);
      const { review } = await editor.doc();
      expect(review).toMatchObject({ last: '2026-11-28', next: '2026-12-28', every: 'P1M' });
      expect(review.then).toMatchObject({ stages: 3, cards: 8, painPoints: 1, opportunities: 1, improvements: 1 });
      await expect(editor.dialog).toContainText(editor.word('nothing_changed'));
      await expect(editor.status).not.toBeEmpty();
      await editor.button('close').last().click();
      await editor.expectHistory({ transactions: 1 });
    });

    test('what has changed since is told, for better or worse', async ({ page }) => {
      const editor = await begun(page, lang);
      await hold(editor);
      await editor.call((element) => element.edit('more', [
        { op: 'insert', in: 'cards', value: { id: 'n1', lane: 'l3', stage: 's1', text: 'Slow' } },
        { op: 'update', in: 'improvements', id: 'i1', set: { status: 'done' } },
        { op: 'update', in: 'cards', id: 'c1', set: { comments: [{ author: 'Sara', at: '2026-11-29T10:00:00Z', text: 'Yes' }] } },
      ]));
      await expect(row(editor, 'figure_pains').locator('td')).toHaveText(lang === 'fa' ? ['۱', '۲', '+۱'] : ['1', '2', '+1']);
      await expect(row(editor, 'figure_cards').locator('td').last()).toContainText(lang === 'fa' ? '+۱' : '+1');
      await expect(row(editor, 'figure_done').locator('.is-good')).toBeVisible();
      await expect(editor.dialog.locator('.jm-rev__n')).toContainText(lang === 'fa' ? '۱ نظر' : '1 new comment');
    });

    test('the day and the rhythm are set here too', async ({ page }) => {
      const editor = await begun(page, lang, { review: {} });
      await expect(state(editor)).toHaveText(editor.word('review_unplanned'));
      await editor.choose('review_every').selectOption('P3M');
      await editor.dialog.locator('.jm-field__b').click();
      await editor.find('[data-day="2026-11-30"]').click();
      expect((await editor.doc()).review).toEqual({ next: '2026-11-30', every: 'P3M' });
      await expect(state(editor)).toContainText(lang === 'fa' ? 'دو روز' : '2 days');
    });

    test('it leads to what is looked at: findings, improvements, opportunities', async ({ page }) => {
      const editor = await begun(page, lang);
      await editor.dialog.locator('.jm-rev__i').nth(1).click();
      await expect(editor.dialog).toHaveAccessibleName(editor.word('improvements'));
      await editor.closeDialog();
      await editor.openFromToolbar('open_review');
      await editor.dialog.locator('.jm-rev__i').nth(2).click();
      await expect(editor.dialog).toHaveAccessibleName(editor.word('open_matrix'));
      await editor.closeDialog();
      await editor.openFromToolbar('open_review');
      await editor.dialog.locator('.jm-rev__i').first().click();
      await expect(editor.dialog).toHaveCount(0);
      await expect(editor.find('.jm-panel')).toBeVisible();
    });

    test('a map that may only be read shows what has changed, and cannot be reviewed', async ({ page }) => {
      const editor = await begun(page, lang, { readonly: '' });
      await expect(state(editor)).toBeVisible();
      await expect(editor.button('review_held')).toHaveCount(0);
    });

    for (const [layout, use] of Object.entries({ wide: { viewport: { width: 1280, height: 800 } }, phone: { viewport: { width: 390, height: 844 }, hasTouch: true } })) {
      test.describe(layout, () => {
        test.use(use);

        test('axe finds nothing', async ({ page }) => {
          const last = { score: 10, high: 0, cards: 2, stages: 3 };
          const editor = await begun(page, lang, { review: { next: '2026-11-20', last: '2026-10-20', then: last } });
          await expect(editor.dialog.locator('.jm-rev__t')).toBeVisible();
          await axeInBoth(editor);
        });
      });
    }
  });
}
