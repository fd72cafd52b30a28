// Lines over the board: paths drawn from stage to stage, and the links of the selected cards.
import { expect, test } from './support/test.mjs';
import { axe } from './support/axe.mjs';
import { open } from './support/editor.mjs';
import { coffee, LANGS } from './support/maps.mjs';

/** Waits until what draws has loaded, as it does when the pointer comes near. */
async function near(editor) {
  await editor.card('c1').hover();
  await expect(editor.find('.jm-lines')).toHaveCount(1);
  await expect(editor.stage('s1').locator('.jm-stage__w')).toHaveCSS('display', 'grid');
}

/** The middle of something. */
async function middle(thing) {
  const { x, y, width, height } = await thing.boundingBox();
  return { x: x + width / 2, y: y + height / 2 };
}

/** Takes the handle of a stage and brings it to something, without letting go. */
async function draw(page, editor, stage, target) {
  await editor.stage(stage).hover();
  const handle = editor.stage(stage).locator('.jm-stage__w');
  await expect(handle).toHaveCSS('opacity', '1');
  const from = await middle(handle);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 10, from.y + 8);
  await expect(editor.find('.jm-stroke')).toBeVisible();
  const to = await middle(target);
  await page.mouse.move(to.x, to.y, { steps: 3 });
}

/** Holds the line of a link against the edges of the two cards. */
async function expectEnds(editor, from, to) {
  await expect.poll(() => editor.call(({ shadowRoot }, [one, other]) => {
    const box = (selector) => shadowRoot.querySelector(selector).getBoundingClientRect();
    const line = shadowRoot.querySelector('.jm-links .jm-line');
    const corner = box('.jm-over');
    const at = (length) => {
      const { x, y } = line.getPointAtLength(length);
      return [x + corner.left, y + corner.top];
    };
    const isOn = ([x, y], { left, right, top, bottom }) => x > left - 2 && x < right + 2 && y > top - 2 && y < bottom + 2;
    return [isOn(at(0), box(`[data-card=${one}]`)), isOn(at(line.getTotalLength()), box(`[data-card=${other}]`))];
  }, [from, to])).toEqual([true, true]);
}

for (const lang of LANGS) {
  test.describe(lang, () => {
    /** @type {import('./support/editor.mjs').Editor} */
    let editor;

    test.beforeEach(async ({ page }) => {
      editor = await open(page, { lang, map: coffee(lang) });
      await near(editor);
      await editor.begin();
    });

    test('a path drawn backwards is a loop, one step to undo, and the focus returns to the stage', async ({ page }) => {
      await draw(page, editor, 's3', editor.stage('s1'));
      await expect(editor.find('.jm-stroke rect')).toBeVisible();
      await expect(editor.find('.jm-stroke .jm-line--head')).toBeVisible();
      await page.mouse.up();
      await expect(editor.find('.jm-stroke')).toHaveCount(0);
      await expect(editor.dialog).toBeVisible();
      await expect(editor.choose('path_from')).toHaveValue('s3');
      await expect(editor.choose('path_to')).toHaveValue('s1');
      await axe(page);
      await editor.textbox('path_label').fill('x');
      expect(await editor.text()).toBe(editor.first);
      await editor.button('add').click();
      await expect(editor.dialog).toHaveCount(0);
      const { paths } = await editor.doc();
      expect(paths.at(-1)).toEqual({ id: expect.any(String), from: 's3', to: 's1', wanted: false, label: 'x' });
      await editor.expectFocus('stage=s3');
      await editor.expectHistory({ transactions: 1 });
    });

    test('a path drawn forwards skips, also to a step, and over the cells of a stage to that stage', async ({ page }) => {
      await draw(page, editor, 's1', editor.cell('l1', 3));
      await page.mouse.up();
      await expect(editor.choose('path_to')).toHaveValue('s3');
      await editor.button('add').click();
      await draw(page, editor, 's1', editor.step('t2'));
      await page.mouse.up();
      await editor.button('add').click();
      const { paths } = await editor.doc();
      expect(paths.slice(1)).toMatchObject([{ from: 's1', to: 's3', kind: 'skip' }, { from: 's1', to: 't2', kind: 'skip' }]);
      await editor.expectHistory({ transactions: 2 });
    });

    test('Escape gives it up while it is drawn, and in the dialog', async ({ page }) => {
      await draw(page, editor, 's3', editor.stage('s2'));
      await editor.press('Escape');
      await expect(editor.find('.jm-stroke')).toHaveCount(0);
      await page.mouse.up();
      await expect(editor.dialog).toHaveCount(0);
      await draw(page, editor, 's3', editor.stage('s2'));
      await page.mouse.up();
      await expect(editor.dialog).toBeVisible();
      await editor.press('Escape');
      await expect(editor.dialog).toHaveCount(0);
      await editor.expectFocus('stage=s3');
      expect(await editor.text()).toBe(editor.first);
    });

    test('dropped on its own stage it is nothing; a click on the handle asks for the rest', async ({ page }) => {
      await draw(page, editor, 's2', editor.card('c3'));
      await page.mouse.up();
      await expect(editor.find('.jm-stroke')).toHaveCount(0);
      await expect(editor.dialog).toHaveCount(0);
      await editor.stage('s2').hover();
      const handle = editor.stage('s2').locator('.jm-stage__w');
      await handle.hover();
      await expect(handle).toHaveAttribute('title', editor.word('draw_path'));
      await handle.click();
      await expect(editor.choose('path_from')).toHaveValue('s2');
      await expect(editor.choose('path_to')).toHaveValue('s1');
      expect(await editor.text()).toBe(editor.first);
    });

    test('by the keyboard the menu of the stage does the same', async () => {
      await editor.stage('s3').focus();
      await editor.press('ContextMenu');
      await editor.find('[role=menu]').getByRole('menuitem', { name: editor.word('add_path'), exact: true }).press('Enter');
      await expect(editor.choose('path_from')).toHaveValue('s3');
      await editor.button('add').press('Enter');
      await expect.poll(async () => (await editor.doc()).paths.length).toBe(2);
      await editor.expectHistory({ transactions: 1 });
    });

    test('the selected card shows its links: from the answer to the pain, wherever it was selected from', async ({ page }) => {
      const lines = editor.find('.jm-links .jm-line--head');
      await expect(editor.find('.jm-links')).toHaveCount(0);
      await editor.card('c5').click();
      await expect(lines).toHaveCount(1);
      await expectEnds(editor, 'c6', 'c5');
      // It scrolls with the board, and follows its size.
      await page.setViewportSize({ width: 700, height: 420 });
      await expectEnds(editor, 'c6', 'c5');
      await editor.card('c6').scrollIntoViewIfNeeded();
      await expectEnds(editor, 'c6', 'c5');
      await editor.press('ControlOrMeta+-');
      await expectEnds(editor, 'c6', 'c5');
      await axe(page);
      await editor.card('c6').click();
      await expectEnds(editor, 'c6', 'c5');
      // Read-only or not, a link that goes takes its line along.
      await editor.call((element) => element.edit('x', [{ op: 'remove', in: 'links', id: 'k1' }]));
      await expect(lines).toHaveCount(0);
      await editor.undo();
      await expect(lines).toHaveCount(1);
      await editor.card('c1').click();
      await expect(lines).toHaveCount(0);
      await editor.press('Escape');
      await expect(editor.find('.jm-links')).toHaveCount(0);
    });

    test('a screen reader hears the links of the card that has the focus, both ways', async () => {
      const [pain, answer] = [coffee(lang).cards[6].text, coffee(lang).cards[7].text];
      await editor.card('c5').focus();
      await expect(editor.card('c5')).toHaveAttribute('aria-description', new RegExp(`${answer}.*${editor.word('this_card')}`, 'i'));
      await editor.card('c6').focus();
      await expect(editor.card('c6')).toHaveAttribute('aria-description', new RegExp(`${editor.word('this_card')}.*${pain}`, 'i'));
      await editor.card('c1').focus();
      await expect(editor.card('c1')).not.toHaveAttribute('aria-description');
    });

    test('what is read-only has no handle', async () => {
      await editor.call((element) => void (element.readOnly = true));
      await expect(editor.find('.is-ro')).toBeVisible();
      await expect(editor.find('.jm-stage__w')).toHaveCount(0);
    });
  });

  test.describe(`${lang}, by finger`, () => {
    test.use({ hasTouch: true, viewport: { width: 900, height: 600 } });

    test('a finger that rests on the handle draws, one that moves at once does not', async ({ page }) => {
      const editor = await open(page, { lang, map: coffee(lang) });
      const session = await page.context().newCDPSession(page);
      const send = (type, touchPoints) => session.send('Input.dispatchTouchEvent', { type, touchPoints });
      await editor.card('c1').tap();
      await expect(editor.find('.jm-lines')).toHaveCount(1);
      const handle = editor.stage('s3').locator('.jm-stage__w');
      await expect(handle).toHaveCSS('display', 'grid');
      let from = await middle(handle);

      await send('touchStart', [from]);
      await send('touchMove', [{ x: from.x, y: from.y + 90 }]);
      await send('touchEnd', []);
      await expect(editor.find('.jm-stroke')).toHaveCount(0);
      await expect(editor.dialog).toHaveCount(0);

      from = await middle(handle);
      const to = await middle(editor.stage('s1'));
      await send('touchStart', [from]);
      await expect(editor.find('.jm-stroke')).toBeVisible();
      await send('touchMove', [{ x: from.x - 20, y: from.y + 4 }]);
      await send('touchMove', [to]);
      await send('touchEnd', []);
      await expect(editor.choose('path_from')).toHaveValue('s3');
      await expect(editor.choose('path_to')).toHaveValue('s1');
    });
  });
}
