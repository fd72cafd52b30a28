// Presenting: stage by stage, then the whole, with keys, buttons and fingers; nothing can be changed meanwhile.
import { expect, test } from './support/test.mjs';
import { axe } from './support/axe.mjs';
import { open } from './support/editor.mjs';
import { coffee, LANGS } from './support/maps.mjs';

const bar = (editor) => editor.find('.jm-present');
const button = (editor, name) => bar(editor).getByRole('button', { name: editor.word(name), exact: true });
const shown = (editor) => editor.find('[data-stage]').evaluateAll((stages) => stages.filter((stage) => stage.checkVisibility()).map(({ dataset }) => dataset.stage));
const isFull = (page) => page.evaluate(() => Boolean(document.fullscreenElement));

/** “Stage {n} of 3” as this language writes it. */
function place(editor, n) {
  const digits = (value) => (editor.lang === 'fa' ? String(value).replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[digit]) : String(value));
  return editor.word('stage_of', digits(n), digits(3));
}

/** Keeps the page from filling the screen, which belongs to all tests at once. */
const windowed = (page) => page.addInitScript(() => Object.defineProperty(Document.prototype, 'fullscreenEnabled', { get: () => false }));

async function leaveFullScreen(page) {
  await page.evaluate(() => document.fullscreenElement && document.exitFullscreen());
  await expect.poll(() => isFull(page)).toBe(false);
}

async function present(editor) {
  await editor.card('c1').focus();
  await editor.press('Control+Shift+Enter');
  await expect(bar(editor)).toBeVisible();
  await expect.poll(() => shown(editor)).toEqual(['s1']);
}

for (const lang of LANGS) {
  test.describe(lang, () => {
    test('it fills the screen, and leaves it', async ({ page }) => {
      const editor = await open(page, { lang, map: coffee(lang) });
      await present(editor);
      await expect.poll(() => isFull(page)).toBe(true);
      await button(editor, 'end_presentation').click();
      await expect.poll(() => isFull(page)).toBe(false);
      await present(editor);
      await expect.poll(() => isFull(page)).toBe(true);
      await leaveFullScreen(page);
      await expect(bar(editor)).toHaveCount(0);
      await editor.expectFocus('card=c1');
    });

    test('keys go from stage to stage in the reading direction, then to the whole', async ({ page }) => {
      await windowed(page);
      const editor = await open(page, { lang, map: coffee(lang) });
      await present(editor);
      await expect(bar(editor)).toContainText(place(editor, 1));
      await expect(editor.status).toContainText(place(editor, 1));
      await expect(editor.find('.jm-bar')).toBeHidden();
      await expect(editor.find('.jm-context')).toBeHidden();
      await editor.press(editor.arrow('on'));
      await expect.poll(() => shown(editor)).toEqual(['s2']);
      await expect(editor.step('t2')).toBeVisible();
      await expect(editor.card('c3')).toBeVisible();
      await expect(editor.card('c1')).toBeHidden();
      await editor.press('PageDown');
      await expect.poll(() => shown(editor)).toEqual(['s3']);
      await expect(editor.point('e2')).toBeInViewport();
      await editor.press('End');
      await expect.poll(() => shown(editor)).toEqual(['s1', 's2', 's3']);
      await expect(bar(editor)).toContainText(editor.word('whole_map'));
      await expect(button(editor, 'next_stage')).toBeDisabled();
      await expect(button(editor, 'previous_stage')).toBeFocused();
      await editor.press(editor.arrow('back'));
      await expect.poll(() => shown(editor)).toEqual(['s3']);
      await editor.press('Home');
      await expect.poll(() => shown(editor)).toEqual(['s1']);
      await expect(editor.status).toContainText(place(editor, 1));
    });

    test('Escape ends it and puts everything back', async ({ page }) => {
      await windowed(page);
      await page.setViewportSize({ width: 900, height: 600 });
      const map = coffee(lang);
      for (let n = 0; n < 8; n++) map.stages.push({ id: `y${n}`, title: `S${n}` });
      const editor = await open(page, { lang, map });
      await editor.card('c4').focus();
      await editor.press('Control+=');
      await expect.poll(() => editor.find('.jm-grid').evaluate((grid) => grid.style.getPropertyValue('--zoom'))).toBe('110%');
      const scrolled = () => editor.find('.jm-scroll').evaluate((board) => [Math.round(board.scrollLeft), Math.round(board.scrollTop)]);
      await editor.find('.jm-scroll').evaluate((board) => board.scrollBy(getComputedStyle(board).direction === 'rtl' ? -120 : 120, 40));
      const before = await scrolled();
      const text = await editor.text();
      await editor.press('Control+Shift+Enter');
      await expect.poll(() => shown(editor)).toEqual(['s1']);
      await editor.press('Escape');
      await expect(bar(editor)).toHaveCount(0);
      await expect(editor.find('.jm-bar')).toBeVisible();
      await editor.expectFocus('card=c4');
      await expect.poll(scrolled).toEqual(before);
      expect(await editor.find('.jm-grid').evaluate((grid) => grid.style.getPropertyValue('--zoom'))).toBe('110%');
      expect(await editor.find('.jm-body [hidden]').count()).toBe(0);
      expect(await editor.text()).toBe(text);
      // What could be changed before can be changed again.
      await editor.press('Enter');
      await expect(editor.field).toBeFocused();
    });

    test('nothing can be changed meanwhile, and what a host changes shows', async ({ page }) => {
      await windowed(page);
      const editor = await open(page, { lang, map: coffee(lang) });
      await present(editor);
      const text = await editor.text();
      await editor.card('c1').dblclick();
      await expect(editor.field).toHaveCount(0);
      await editor.card('c1').focus();
      await editor.press('Delete', 'Control+z', 'n', 'Control+k');
      await expect(editor.dialog).toHaveCount(0);
      await expect(editor.find('[data-act=add-card]')).toHaveCount(0);
      expect(await editor.text()).toBe(text);
      await editor.call((element) => element.edit('one more', [{ op: 'insert', in: 'cards', value: { id: 'h1', lane: 'l1', stage: 's2', step: 't1', text: 'host' } }]));
      await expect(editor.card('h1')).toBeHidden();
      await editor.press('PageDown');
      await expect(editor.card('h1')).toBeVisible();
      await editor.load(coffee(lang));
      await expect(bar(editor)).toHaveCount(0);
    });

    test('by mouse, from the menu', async ({ page }) => {
      await windowed(page);
      const editor = await open(page, { lang, map: coffee(lang) });
      await editor.pickFromToolbar('present_map');
      await expect(button(editor, 'next_stage')).toBeFocused();
      await expect(button(editor, 'previous_stage')).toBeDisabled();
      await button(editor, 'next_stage').click();
      await expect.poll(() => shown(editor)).toEqual(['s2']);
      await button(editor, 'previous_stage').click();
      await expect.poll(() => shown(editor)).toEqual(['s1']);
      await button(editor, 'end_presentation').click();
      await expect(bar(editor)).toHaveCount(0);
    });

    test('a finger takes the next stage from where it is', async ({ browser, baseURL }) => {
      const context = await browser.newContext({ baseURL, viewport: { width: 390, height: 844 }, hasTouch: true });
      const page = await context.newPage();
      await windowed(page);
      let arrive;
      const arrived = new Promise((resolve) => (arrive = resolve));
      await page.route(/split_hands/, async (route) => arrived.then(() => route.continue()));
      const editor = await open(page, { lang, map: coffee(lang) });
      const session = await context.newCDPSession(page);
      const swipe = async (by) => {
        const at = { x: 195, y: 400 };
        await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
        for (const share of [0.3, 0.6, 1]) await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: at.x + by * share, y: at.y }] });
        await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      };
      const on = lang === 'fa' ? 120 : -120;
      await editor.pickFromToolbar('present_map');
      await expect.poll(() => shown(editor)).toEqual(['s1']);
      await swipe(on);
      await expect.poll(() => shown(editor)).toEqual(['s2']);
      // What direct manipulation needs comes late, and hears again what was done on the board.
      arrive();
      await arrived;
      await expect(editor.find('.jm-hands')).toHaveCount(1);
      expect(await shown(editor)).toEqual(['s2']);
      await swipe(-on);
      await expect.poll(() => shown(editor)).toEqual(['s1']);
      await axe(page);
      await context.close();
    });

    test('axe-core finds nothing, in light and dark', async ({ page }) => {
      await windowed(page);
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        const editor = await open(page, { lang, map: coffee(lang) });
        await present(editor);
        await axe(page);
        await editor.press('End');
        await axe(page);
        await editor.press('Escape');
        await expect(bar(editor)).toHaveCount(0);
      }
    });
  });
}
