// The shape of the map: stages joined and cut in two.
import { expect, test } from './support/test.mjs';
import { open } from './support/editor.mjs';
import { wordPattern } from './support/words.mjs';
import { coffee, LANGS } from './support/maps.mjs';

/** The ids of the cards in the order a screen reader meets them. */
const shown = (editor) => editor.find('[data-card]').evaluateAll((cards) => cards.map((card) => card.dataset.card));

/** What the open menu offers under that name. */
const offered = (editor, name) => editor.find('[role=menu]').getByRole('menuitem', { name: wordPattern(editor.lang, name) });

for (const lang of LANGS) {
  test(`${lang}: a stage is merged with the next and split again, each as one step, and every card keeps its column`, async ({ page }) => {
    const map = coffee(lang);
    const editor = await open(page, { map, lang });
    await editor.begin();
    const cards = await shown(editor);
    const [first, second] = map.stages;
    await editor.pick(editor.stage(first.id), 'join_stages');
    const stages = (await editor.doc()).stages;
    expect(stages.map(({ id }) => id)).toEqual(map.stages.map(({ id }) => id).filter((id) => id !== second.id));
    const n_first = first.steps?.length || 1;
    const n_steps = n_first + (second.steps?.length || 1);
    expect(stages[0].steps).toHaveLength(n_steps);
    await expect(editor.stage(second.id)).toHaveCount(0);
    expect(await shown(editor)).toEqual(cards);

    await editor.pick(editor.step(stages[0].steps[n_first].id), 'split_stage');
    expect((await editor.doc()).stages).toHaveLength(map.stages.length);
    expect(await shown(editor)).toEqual(cards);
    await editor.expectHistory({ transactions: 2 });
  });

  test(`${lang}: the last stage has no next to merge with, and the first step is no place to split`, async ({ page }) => {
    const editor = await open(page, { lang, attributes: { template: 'coffee-shop' } });
    const { stages } = await editor.doc();
    await editor.openMenu(editor.stage(stages.at(-1).id));
    await expect(offered(editor, 'rename')).toBeVisible();
    await expect(offered(editor, 'join_stages')).toHaveCount(0);
    await editor.press('Escape');
    const stage = stages.find(({ steps }) => steps?.length > 1);
    await editor.openMenu(editor.step(stage.steps[0].id));
    await expect(offered(editor, 'rename')).toBeVisible();
    await expect(offered(editor, 'split_stage')).toHaveCount(0);
  });
}
