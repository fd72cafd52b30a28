// Saved views: which lanes the board shows, under a name; hidden lanes can always be brought back.
import { expect, test } from './support/test.mjs';
import { axe } from './support/axe.mjs';
import { open } from './support/editor.mjs';
import { coffee, LANGS, typed } from './support/maps.mjs';

for (const lang of LANGS) {
  test.describe(lang, () => {
    /** @type {import('./support/editor.mjs').Editor} */
    let editor;

    test.beforeEach(async ({ page }) => {
      const map = coffee(lang);
      map.personas.push({ id: 'p2', name: 'B' });
      editor = await open(page, { lang, map });
      await editor.begin();
    });

    /** Sets how a lane shows, in the dialog. */
    const set = async (name, how) => {
      await editor.dialog.getByRole('combobox', { name: editor.word(name), exact: true }).selectOption(how);
    };

    test('lanes are hidden, folded and brought back, even when none is left', async ({ page }) => {
      await editor.openFromToolbar('lanes_and_views');
      await axe(page);
      const lanes = editor.dialog.getByRole('combobox');
      for (let idx = 0; idx < 5; idx++) await lanes.nth(idx).selectOption('hidden');
      await expect(editor.find('[data-lanehead]')).toHaveCount(0);
      await editor.closeDialog();
      await editor.openFromToolbar('lanes_and_views');
      await editor.button('show_all_lanes').click();
      await expect(editor.find('[data-lanehead]')).toHaveCount(5);
      await expect(editor.button('show_all_lanes')).toHaveCount(0);
      await set('PainPoints', 'folded');
      await expect(editor.find('.jm-fold')).toHaveCount(1);
      await editor.expectHistory({ transactions: 7 });
    });

    test('a view is saved, left, brought back with its persona as one step, renamed and removed', async ({ page }) => {
      await editor.openFromToolbar('lanes_and_views');
      await set('Actions', 'hidden');
      await editor.textbox('new_view_name').fill(typed[lang]);
      await editor.button('save_view').click();
      await editor.expectDoc(({ views }) => views, [{ title: typed[lang], hidden: ['l1'] }]);
      const show = editor.dialog.getByRole('button', { name: editor.word('show_view_named', `⁨${typed[lang]}⁩`), exact: true });
      await expect(show).toHaveAttribute('aria-pressed', 'true');
      await axe(page);
      await editor.button('show_all_lanes').click();
      await set('PainPoints', 'hidden');
      await expect(show).toHaveAttribute('aria-pressed', 'false');
      await editor.forget();
      await show.click();
      expect((await editor.heard('jm-change')).length).toBe(1);
      await editor.expectDoc(({ lanes }) => lanes.map((lane) => Boolean(lane.hidden)), [true, false, false, false, false]);
      await expect(show).toHaveAttribute('aria-pressed', 'true');
      await editor.undo();
      await editor.expectDoc(({ lanes }) => lanes.map((lane) => Boolean(lane.hidden)), [false, false, true, false, false]);

      await editor.textbox('view_name').fill('x');
      await editor.expectDoc(({ views }) => views[0].title, 'x');
      await editor.dialog.getByRole('button', { name: editor.word('remove_view', '⁨x⁩'), exact: true }).click();
      await editor.expectDoc(({ views }) => views, undefined);
      await expect(editor.dialog.getByText(editor.word('no_views'))).toBeVisible();
    });

    test('the persona in front is part of a view, and the list of commands switches', async () => {
      await editor.find('.jm-ptabs button').nth(1).click();
      await editor.openFromToolbar('lanes_and_views');
      await editor.textbox('new_view_name').fill('B');
      await editor.textbox('new_view_name').press('Enter');
      await editor.expectDoc(({ views }) => views, [{ title: 'B', persona: 'p2' }]);
      await editor.closeDialog();
      await editor.find('.jm-ptabs button').nth(0).click();
      await expect(editor.find('.jm-ptabs [aria-pressed=true]')).toHaveAttribute('aria-label', new RegExp(coffee(lang).personas[0].name));
      await editor.card('c1').focus();
      await editor.press('ControlOrMeta+k');
      await editor.dialog.getByRole('combobox').fill(editor.word('view_named', 'B'));
      await editor.press('Enter');
      await expect(editor.dialog).toHaveCount(0);
      await expect(editor.find('.jm-ptabs button').nth(1)).toHaveAttribute('aria-pressed', 'true');
      await expect(editor.status).toContainText('B');
    });

    test('a lane that goes is forgotten, and undo remembers it; a damaged view is mended with a notice', async () => {
      await editor.load({ ...coffee(lang), views: [{ title: 'A', hidden: ['l3'], later: { a: 1 } }] });
      await editor.begin();
      const before = await editor.text();
      await editor.call((element) => element.edit('x', [{ op: 'remove', in: 'lanes', id: 'l3' }]));
      expect((await editor.doc()).views[0].hidden ?? []).toEqual([]);
      await editor.undo();
      expect(await editor.text()).toBe(before);
      const { warnings } = await editor.load({ ...coffee(lang), views: [{ title: 'A', hidden: ['l9', 'l1'] }] });
      expect(warnings).toHaveLength(1);
      expect((await editor.doc()).views).toEqual([{ title: 'A', hidden: ['l1'] }]);
    });
  });
}

test('what is read-only offers none of it', async ({ page }) => {
  const editor = await open(page, { map: coffee() });
  await editor.call((element) => void (element.readOnly = true));
  await editor.find('.jm-bar__more').click();
  await expect(editor.find('[role=menu]')).toBeVisible();
  await expect(editor.find('[role=menu]').getByText(editor.word('lanes_and_views'))).toHaveCount(0);
});
