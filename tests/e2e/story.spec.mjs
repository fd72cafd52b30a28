// A visitor's whole way: from the first screen to a map of their own that is still there tomorrow.
import { expect, test } from './support/test.mjs';
import { open } from './support/editor.mjs';
import { LANGS, typed } from './support/maps.mjs';
import { word } from './support/words.mjs';

for (const lang of LANGS) {
  const words = typed[lang];

  test(`${lang}: first screen, template, every kind of edit, all of it undone and done again, reload keeps it`, async ({ page }) => {
    test.setTimeout(60_000);
    const editor = await open(page, { lang, attributes: { 'storage-key': 'story' } });
    await expect(editor.find('.jm-first h1')).toHaveText(editor.word('start_title'));
    expect(await editor.heard('jm-load')).toEqual([]);
    expect(await editor.call((element) => element.value)).toBeNull();

    await editor.find('.jm-tpl').filter({ hasText: editor.word('CoffeeShop') }).click();
    await expect(editor.find('[role=grid]')).toBeVisible();
    expect((await editor.heard('jm-load')).map(({ detail }) => detail.origin)).toEqual(['template']);
    await editor.begin();

    const { cards, stages, lanes } = JSON.parse(editor.first);
    const card = cards[0].id;
    await editor.writeCard(card, words);
    const added = await editor.addCard('thoughts', 0, words);
    await editor.drag(editor.card(added), editor.cell('thoughts', 1), { y: 0.98 });
    await expect.poll(() => editor.cardsIn('thoughts', 1)).toContain(added);
    await editor.press(' ', editor.arrow('on'), 'ArrowDown', ' ');
    await editor.card(card).focus();
    await editor.press('Delete');

    await editor.find('[data-act=add-stage]').click();
    await editor.rename(editor.find('[data-stage]').last(), words);
    await editor.pick(editor.find('[data-stage]').last(), 'move_earlier');
    await editor.pick(editor.stage('s1'), 'add_step_to');
    await editor.pick(editor.stage('s4'), 'remove');
    await editor.rename(editor.lane('painPoints'), words);
    await editor.pick(editor.lane('opportunities'), 'move_up');
    await editor.pick(editor.lane('thoughts'), 'remove');

    const point = editor.find('[data-point]').first();
    await point.focus();
    await editor.press('ArrowDown');
    await editor.rename(point, words);
    await editor.find('.jm-title__b').click();
    await editor.find('.jm-title__i').fill(words);
    await editor.press('Enter');
    await editor.find('.jm-persona .jm-pen').click();
    await editor.textbox('persona_name').fill(words);
    await editor.closeDialog();
    await editor.openFromToolbar('map_properties');
    await editor.textbox('map_description').fill(words);
    await editor.closeDialog();

    const map = await editor.doc();
    expect(map.stages).toHaveLength(stages.length);
    expect(map.lanes).toHaveLength(lanes.length - 1);
    await editor.expectHistory();

    const last = await editor.text();
    await expect(editor.find('.jm-save')).toHaveText(new RegExp(`^${editor.word('saved')}`));
    await page.reload();
    await editor.isReady();
    expect(await editor.text()).toBe(last);
    await expect(editor.find('.jm-title__b')).toHaveText(words);
    expect((await editor.heard('jm-ready'))[0].detail.restoredFrom).toBe('storage');
    expect((await editor.heard('jm-load')).map(({ detail }) => detail.origin)).toEqual(['storage']);
    expect(await editor.heard('jm-change')).toEqual([]);
  });

  test(`${lang}: every template opens from the first screen and is shown without a complaint`, async ({ page }) => {
    const editor = await open(page, { lang });
    const n_templates = 8;
    await expect(editor.find('.jm-tpl')).toHaveCount(n_templates);
    for (let idx = 0; idx < n_templates; idx++) {
      await editor.find('.jm-tpl').nth(idx).click();
      await expect(editor.find('[role=grid]')).toBeVisible();
      await editor.forget();
      await editor.pickFromToolbar('new_map');
      await expect(editor.find('.jm-first')).toBeVisible();
    }
    expect((await editor.heard('jm-load')).flatMap(({ detail }) => detail.warnings)).toEqual([]);
    expect(await editor.heard('jm-error')).toEqual([]);
  });

  test(`${lang}: the map is downloaded as a JSON file that opens again`, async ({ page }) => {
    const editor = await open(page, { lang, attributes: { template: 'coffee-shop' } });
    const before = await editor.text();
    await editor.find('.jm-bar__get').click();
    await editor.dialog.getByRole('radio', { name: /^JSON/ }).check();
    const [download] = await Promise.all([page.waitForEvent('download'), editor.button('get_file').click()]);
    expect(download.suggestedFilename()).toMatch(/\.json$/);
    const path = await download.path();
    await editor.pickFromToolbar('new_map');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), editor.way('start_file').click()]);
    await chooser.setFiles(path);
    await expect(editor.find('[role=grid]')).toBeVisible();
    expect(await editor.text()).toBe(before);
    expect((await editor.heard('jm-load')).at(-1).detail.origin).toBe('file');
  });
}

test('a file dropped on the first screen opens', async ({ page }) => {
  const editor = await open(page, { lang: 'fa' });
  await dropFile(editor.find('.jm-first'), '{"type":"journey-map","title":"افتاد"}');
  await expect(editor.find('.jm-title')).toHaveText('افتاد');
});

test('a file chosen and then cancelled leaves the first screen as it was', async ({ page }) => {
  const editor = await open(page);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), editor.way('start_file').click()]);
  await chooser.setFiles([]);
  await expect(editor.way('start_file')).toBeEnabled();
  await expect(editor.find('.jm-first h1')).toHaveText(word('en', 'start_title'));
  await expect(editor.alert).toHaveCount(0);
});

/** Drops a file with that text on a part of the page. */
async function dropFile(target, text) {
  const data = await target.page().evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'map.json', { type: 'application/json' }));
    return transfer;
  }, text);
  await target.dispatchEvent('drop', { dataTransfer: data });
}
