// Stages, steps, lanes, the emotion curve and the title: the frame around the cards.
import { expect, test } from './support/test.mjs';
import { open } from './support/editor.mjs';
import { coffee, LANGS, typed } from './support/maps.mjs';

const ids = (list) => (map) => (map[list] ?? []).map(({ id }) => id);
const steps = (map) => map.stages[1].steps?.map(({ id }) => id) ?? [];

for (const lang of LANGS) {
  const words = typed[lang];

  test.describe(lang, () => {
    /** @type {import('./support/editor.mjs').Editor} */
    let editor;

    test.beforeEach(async ({ page }) => {
      editor = await open(page, { lang, map: coffee(lang) });
      await editor.begin();
    });

    // ---------------------------------------------------------- lanes

    test('a lane is added from the kinds on offer, or under a name of its own', async () => {
      await editor.find('[data-act=add-lane]').click();
      await editor.dialog.locator('.jm-kind').first().click();
      await expect(editor.dialog).toHaveCount(0);
      await expect.poll(async () => (await editor.doc()).lanes.length).toBe(6);
      await editor.find('[data-act=add-lane]').click();
      const name = editor.dialog.locator('.jm-ownlane').getByRole('textbox');
      await name.fill(words);
      await name.press('Enter');
      await expect(editor.dialog).toHaveCount(0);
      expect((await editor.doc()).lanes.at(-1)).toEqual({ id: expect.any(String), title: words });
      await editor.expectHistory({ transactions: 2 });
    });

    test('a lane is added above another from its menu', async () => {
      await editor.pick(editor.lane('l3'), 'add_lane_above');
      await editor.dialog.locator('.jm-kind').first().click();
      await expect(editor.dialog).toHaveCount(0);
      const order = ids('lanes')(await editor.doc());
      expect([order.length, order.indexOf('l3')]).toEqual([6, 3]);
      await editor.expectHistory({ transactions: 1 });
    });

    test('a lane is renamed by Enter, and Escape keeps its name', async () => {
      await editor.rename(editor.lane('l1'), words);
      await expect(editor.lane('l1')).toContainText(words);
      await editor.expectFocus('lanehead=l1');
      await editor.press('Enter');
      await editor.titleField.fill('');
      await editor.press('Escape');
      await editor.expectDoc((map) => map.lanes[0].title, words);
      await editor.expectHistory({ transactions: 1 });
    });

    test('a lane is dragged below another, and its cards go with it', async () => {
      await editor.drag(editor.lane('l1'), editor.lane('l3'), { y: 0.9 });
      await editor.expectDoc(ids('lanes'), ['l2', 'l3', 'l1', 'l4', 'l5']);
      await editor.expectHistory({ transactions: 1 });
    });

    test('a lane is moved by Space, arrows and Space, by Alt and an arrow, and from its menu', async () => {
      await editor.lane('l1').focus();
      await editor.press(' ', 'ArrowDown', 'ArrowDown', ' ');
      await editor.expectDoc(ids('lanes'), ['l2', 'l3', 'l1', 'l4', 'l5']);
      await editor.press('Alt+ArrowUp');
      await editor.expectDoc(ids('lanes'), ['l2', 'l1', 'l3', 'l4', 'l5']);
      await editor.pick(editor.lane('l1'), 'move_up');
      await editor.expectDoc(ids('lanes'), ['l1', 'l2', 'l3', 'l4', 'l5']);
      await editor.pick(editor.lane('l1'), 'move_down');
      await editor.expectDoc(ids('lanes'), ['l2', 'l1', 'l3', 'l4', 'l5']);
      await editor.expectHistory({ transactions: 5 });
    });

    test('a lane is removed from its menu, and its cards and their links with it', async () => {
      await editor.pick(editor.lane('l3'), 'remove');
      await editor.expectDoc(ids('lanes'), ['l1', 'l2', 'l4', 'l5']);
      const map = await editor.doc();
      expect(ids('cards')(map)).not.toContain('c5');
      expect(ids('links')(map)).toEqual([]);
      await editor.expectHistory({ transactions: 1 });
    });

    test('a lane is folded and unfolded from its menu', async () => {
      await editor.pick(editor.lane('l1'), 'fold');
      await expect(editor.card('c1')).toHaveCount(0);
      await editor.expectDoc((map) => map.lanes[0].collapsed, true);
      await editor.pick(editor.lane('l1'), 'unfold');
      await expect(editor.card('c1')).toBeVisible();
      await editor.expectHistory({ transactions: 2 });
    });

    test('a lane that is hidden can be brought back', async () => {
      await editor.pick(editor.lane('l3'), 'hide');
      await expect(editor.lane('l3')).toHaveCount(0);
      await editor.undoButton.click();
      await expect(editor.lane('l3')).toBeVisible();
      await editor.redoButton.click();
      await editor.expectHistory();
    });

    // ---------------------------------------------------------- stages

    test('a stage is added at the end, and before and after another from its menu', async () => {
      await editor.find('[data-act=add-stage]').click();
      await editor.expectDoc((map) => map.stages.length, 4);
      await editor.pick(editor.stage('s2'), 'add_stage_before');
      await editor.pick(editor.stage('s2'), 'add_stage_after');
      await editor.expectDoc((map) => [map.stages.length, ids('stages')(map).indexOf('s2'), ids('stages')(map).indexOf('s3')], [6, 2, 4]);
      await editor.expectHistory({ transactions: 3 });
    });

    test('a stage is renamed by Enter, by a double click, and not by Escape', async () => {
      await editor.rename(editor.stage('s1'), words);
      await expect(editor.stage('s1')).toContainText(words);
      await editor.expectFocus('stage=s1');
      await editor.stage('s3').dblclick();
      await editor.titleField.fill(words);
      await editor.press('Escape');
      await expect(editor.titleField).toHaveCount(0);
      await editor.expectDoc((map) => map.stages.map(({ title }) => title === words), [true, false, false]);
      await editor.expectHistory({ transactions: 1 });
    });

    test('a stage is dragged behind another, and its cards go with it', async () => {
      await editor.drag(editor.stage('s1'), editor.stage('s3'), { x: lang === 'fa' ? 0.1 : 0.9 });
      await editor.expectDoc(ids('stages'), ['s2', 's3', 's1']);
      await expect.poll(() => editor.cardsIn('l1', 3)).toEqual(['c1', 'c2']);
      await editor.expectHistory({ transactions: 1 });
    });

    test('a stage is moved by Space, arrows and Space, by Alt and an arrow, and from its menu', async () => {
      await editor.stage('s1').focus();
      await editor.press(' ', editor.arrow('on'), ' ');
      await editor.expectDoc(ids('stages'), ['s2', 's1', 's3']);
      await editor.press(`Alt+${editor.arrow('on')}`);
      await editor.expectDoc(ids('stages'), ['s2', 's3', 's1']);
      await editor.expectFocus('stage=s1');
      await editor.pick(editor.stage('s1'), 'move_earlier');
      await editor.expectDoc(ids('stages'), ['s2', 's1', 's3']);
      await editor.expectHistory({ transactions: 3 });
    });

    test('a stage is removed from its menu: its cards, links and paths are in the changes', async () => {
      await editor.pick(editor.stage('s3'), 'remove');
      await editor.expectDoc(ids('stages'), ['s1', 's2']);
      const [{ detail }] = await editor.heard('jm-change');
      const removed = detail.changes.filter(({ op }) => op === 'remove').map(({ in: list, id }) => `${list} ${id}`);
      expect(removed.sort()).toEqual(['cards c4', 'cards c5', 'cards c6', 'cards e2', 'links k1', 'paths w1', 'stages s3']);
      await editor.expectHistory({ transactions: 1 });
    });

    // ---------------------------------------------------------- steps

    test('a step is added to a stage, and its first step takes the cards of the whole stage', async () => {
      await editor.pick(editor.stage('s2'), 'add_step_to');
      await editor.expectDoc((map) => map.stages[1].steps.length, 3);
      await editor.pick(editor.stage('s1'), 'add_step_to');
      await editor.expectDoc((map) => map.stages[0].steps?.length, 1);
      await expect.poll(() => editor.cardsIn('l1', 0)).toEqual(['c1', 'c2']);
      await editor.expectHistory({ transactions: 2 });
    });

    test('a step is renamed by Enter', async () => {
      await editor.rename(editor.step('t1'), words);
      await expect(editor.step('t1')).toContainText(words);
      await editor.expectFocus('step=t1');
      await editor.expectHistory({ transactions: 1 });
    });

    test('a step is dragged behind another of its stage', async () => {
      await editor.drag(editor.step('t1'), editor.step('t2'), { x: lang === 'fa' ? 0.1 : 0.9 });
      await editor.expectDoc(steps, ['t2', 't1']);
      await editor.expectHistory({ transactions: 1 });
    });

    test('a step is moved by Space, an arrow and Space, by Alt and an arrow, and from its menu', async () => {
      await editor.step('t1').focus();
      await editor.press(' ', editor.arrow('on'), ' ');
      await editor.expectDoc(steps, ['t2', 't1']);
      await editor.press(`Alt+${editor.arrow('back')}`);
      await editor.expectDoc(steps, ['t1', 't2']);
      await editor.pick(editor.step('t1'), 'move_later');
      await editor.expectDoc(steps, ['t2', 't1']);
      await editor.expectHistory({ transactions: 3 });
    });

    test('a step is removed from its menu, its cards are told', async () => {
      await editor.pick(editor.step('t1'), 'remove');
      await editor.expectDoc(steps, ['t2']);
      await editor.expectHistory({ transactions: 1 });
    });

    // ---------------------------------------------------------- emotions

    test('a point of the curve is dragged up: it moves at once, one undo step', async () => {
      await editor.drag(editor.point('e2'), editor.cell('l2', 3), { y: 0.2 });
      await expect.poll(async () => (await editor.cardNow('e2')).score).toBe(100);
      await expect(editor.point('e2')).toHaveAttribute('aria-valuenow', '100');
      expect(await editor.undoAll(), 'undo steps').toBe(1);
      expect(await editor.text()).toBe(editor.first);
      await editor.redoAll();
      await editor.expectHistory();
    });

    test('arrow, page, Home and End keys set how a point feels, and it is said', async () => {
      await editor.point('e1').focus();
      for (const [key, score] of [['ArrowUp', 75], ['ArrowDown', 50], ['PageDown', 0], ['Home', -100], ['End', 100]]) {
        await editor.press(key);
        await expect(editor.point('e1'), key).toHaveAttribute('aria-valuenow', String(score));
      }
      expect((await editor.cardNow('e1')).score).toBe(100);
      await editor.expectHistory();
    });

    test('Enter names a point', async () => {
      await editor.rename(editor.point('e1'), words);
      await expect(editor.cell('l2', 0)).toContainText(words);
      expect((await editor.cardNow('e1')).text).toBe(words);
      await editor.expectFocus('point=e1');
      await editor.expectHistory({ transactions: 1 });
    });

    test('a feeling is added where there is none, and Delete removes it', async () => {
      await editor.cell('l2', 1).locator('[data-act=add-emotion]').click();
      await expect(editor.cell('l2', 1).locator('[data-point]')).toBeVisible();
      const added = (await editor.doc()).cards.find(({ lane, stage }) => lane === 'l2' && stage === 's2');
      expect(added).toMatchObject({ step: 't1' });
      await editor.point(added.id).focus();
      await editor.press('Delete');
      await expect(editor.cell('l2', 1).locator('[data-point]')).toHaveCount(0);
      await editor.expectHistory({ transactions: 2 });
    });

    // ---------------------------------------------------------- owners, title

    test('the owners of a stage are chosen from a menu', async () => {
      await editor.openMenu(editor.find('[data-owners=s1]'));
      await editor.find('[role=menu] [role=menuitemradio], [role=menu] [role=menuitemcheckbox]').first().click();
      await editor.expectDoc((map) => map.stages[0].owners, ['o1']);
      await editor.expectHistory({ transactions: 1 });
    });

    // ---------------------------------------------------------- menus under the pointer

    test('a right click opens the menu of a card, and Escape gives the focus back', async () => {
      await editor.card('c1').click({ button: 'right' });
      await expect(editor.find('[role=menu] [role=menuitem]').first()).toBeFocused();
      await editor.press('Escape');
      await expect(editor.find('[role=menu]')).toHaveCount(0);
      await editor.expectFocus('card=c1');
      await editor.card('c1').click({ button: 'right' });
      await editor.find('[role=menu]').getByRole('menuitem', { name: editor.word('remove_card'), exact: true }).click();
      await expect(editor.card('c1')).toHaveCount(0);
      await editor.expectFocus('card=c2');
      await editor.expectHistory({ transactions: 1 });
    });

    test('a right click on a lane opens its menu where the pointer is, on another that one\'s', async () => {
      const menu = editor.find('[role=menu]');
      await editor.lane('l1').click({ button: 'right', position: { x: 60, y: 12 } });
      await expect(menu).toHaveAccessibleName(await editor.lane('l1').locator('[data-menu]').getAttribute('aria-label'));
      const [lane, list] = [await editor.lane('l1').boundingBox(), await menu.boundingBox()];
      expect(list.y).toBeCloseTo(lane.y + 16, -1);
      await editor.lane('l5').click({ button: 'right' });
      await expect(menu).toHaveAccessibleName(await editor.lane('l5').locator('[data-menu]').getAttribute('aria-label'));
      await expect(editor.lane('l1').locator('[data-menu]')).toHaveAttribute('aria-expanded', 'false');
      await expect(editor.lane('l5').locator('[data-menu]')).toHaveAttribute('aria-expanded', 'true');
    });

    test('the title is written in the toolbar: Enter keeps it, Escape does not', async () => {
      const title = editor.find('.jm-title__b');
      const input = editor.find('.jm-title__i');
      await title.click();
      await input.fill(words);
      await input.press('Enter');
      await expect(title).toHaveText(words);
      await title.click();
      await input.fill('');
      await input.press('Escape');
      await expect(title).toHaveText(words);
      await editor.expectDoc((map) => map.title, words);
      await editor.expectHistory({ transactions: 1 });
    });
  });
}
