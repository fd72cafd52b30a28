// A narrow editor: a column a screen, stages and curve above it, a bar below, sheets that stand on the keyboard.
import { expect, test } from './support/test.mjs';
import { axe } from './support/axe.mjs';
import { open } from './support/editor.mjs';
import { coffee, LANGS } from './support/maps.mjs';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

/** The narrow editor with its surroundings there. */
async function phone(page, lang, map = coffee(lang), attributes = {}) {
  const editor = await open(page, { lang, map, attributes });
  await expect(editor.find('.jm-bottom')).toBeVisible();
  return editor;
}

const board = (editor) => editor.find('.jm-scroll');
const tab = (editor, idx) => editor.find('.jm-tab').nth(idx);

/** The columns that can be read now: those whose left and right edge are both on the screen. */
const columns = (editor) => editor.call(({ shadowRoot }) => {
  const seen = [...shadowRoot.querySelectorAll('.jm-cell[data-lane=l1]')].filter((cell) => {
    const { left, right } = cell.getBoundingClientRect();
    return left >= 0 && right <= innerWidth;
  });
  return seen.map((cell) => Number(cell.dataset.c));
});
const expectColumn = (editor, column) => expect.poll(() => columns(editor), 'the column on the screen').toEqual([column]);

/** A finger that goes over the board along the reading direction (1) or back (-1). */
async function swipe(editor, way) {
  const { page } = editor;
  const { x, y, width, height } = await board(editor).boundingBox();
  const session = await page.context().newCDPSession(page);
  const send = (type, ...touchPoints) => session.send('Input.dispatchTouchEvent', { type, touchPoints });
  const on = way * (editor.lang === 'fa' ? 1 : -1);
  const at = (share) => ({ x: x + width / 2 + on * width * (share - 0.5) * 0.8, y: y + height / 2 });
  await send('touchStart', at(0));
  for (let share = 0; share <= 1; share += 0.1) await send('touchMove', at(share));
  await send('touchEnd');
  await session.detach();
}

/** Shows a keyboard of that height: the visual viewport shrinks, the page does not. */
const keyboard = (page, height) => page.evaluate((pixels) => {
  Object.defineProperty(visualViewport, 'height', { value: innerHeight - pixels, configurable: true });
  visualViewport.dispatchEvent(new Event('resize'));
}, height);

for (const lang of LANGS) {
  test.describe(`${lang}, narrow`, () => {
    test('a column fills the screen, the next one peeks, and the page does not scroll sideways', async ({ page }) => {
      const editor = await phone(page, lang);
      await expectColumn(editor, 0);
      const peek = await editor.call(({ shadowRoot }) => {
        const at = shadowRoot.querySelector('.jm-cell[data-lane=l1][data-c="1"]').getBoundingClientRect();
        const screen = shadowRoot.querySelector('.jm-scroll').getBoundingClientRect();
        return Math.round(Math.min(at.right, screen.right) - Math.max(at.left, screen.left));
      });
      expect(peek).toBe(22);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    });

    test('a swipe along the reading direction goes on by one column, one against it back', async ({ page }) => {
      const editor = await phone(page, lang);
      await swipe(editor, 1);
      await expectColumn(editor, 1);
      await expect(tab(editor, 1)).toHaveAttribute('aria-current', 'step');
      await swipe(editor, 1);
      await expectColumn(editor, 2);
      await expect(tab(editor, 1), 'the second step is of the same stage').toHaveAttribute('aria-current', 'step');
      await swipe(editor, -1);
      await expectColumn(editor, 1);
    });

    test('stages are numbers, the current one has its name; tapping goes there', async ({ page }) => {
      const editor = await phone(page, lang);
      const { stages } = coffee(lang);
      await expect(tab(editor, 0)).toContainText(stages[0].title);
      await expect(tab(editor, 2)).not.toContainText(stages[2].title);
      await expect(tab(editor, 2)).toHaveAccessibleName(new RegExp(stages[2].title));
      await tab(editor, 2).tap();
      await expectColumn(editor, 3);
      await expect(tab(editor, 2)).toContainText(stages[2].title);
      await tab(editor, 1).focus();
      await editor.press('Enter');
      await expectColumn(editor, 1);
    });

    test('the steps of a stage are a segmented control', async ({ page }) => {
      const editor = await phone(page, lang);
      await tab(editor, 1).tap();
      await expectColumn(editor, 1);
      const [first, second] = [await editor.step('t1').boundingBox(), await editor.step('t2').boundingBox()];
      expect(Math.round(first.y)).toBe(Math.round(second.y));
      for (const { x, width } of [first, second]) expect([x >= 0, x + width <= 390]).toEqual([true, true]);
      await editor.step('t2').tap();
      await expectColumn(editor, 2);
      await expect(editor.step('t2')).toHaveAttribute('data-here');
      await expect(editor.step('t1')).toBeInViewport({ ratio: 1 });
      await tab(editor, 2).tap();
      await expectColumn(editor, 3);
      await expect(editor.step('t1'), 'the steps go with their stage').not.toBeInViewport();
      await expect(editor.step('t2')).not.toBeInViewport();
    });

    test('the curve is scrubbed to any place of the map', async ({ page }) => {
      const editor = await phone(page, lang);
      const { x, y, width, height } = await editor.find('.jm-scrub').boundingBox();
      const at = (share) => x + width * (lang === 'fa' ? 1 - share : share);
      await page.touchscreen.tap(at(0.9), y + height / 2);
      await expectColumn(editor, 3);
      await page.mouse.move(at(0.9), y + 20);
      await page.mouse.down();
      await page.mouse.move(at(0.4), y + 20, { steps: 4 });
      await page.mouse.up();
      await expectColumn(editor, 1);
      await expect(editor.find('.jm-scrub')).toHaveAttribute('aria-hidden', 'true');
    });

    test('what a stage lacks takes a line, what another stage has takes no height', async ({ page }) => {
      const editor = await phone(page, lang);
      const height = (lane) => editor.find(`.jm-row:has([data-lanehead=${lane}])`).evaluate((row) => row.offsetHeight);
      expect(await height('l3'), 'no pain at the first stage').toBeLessThan(50);
      await tab(editor, 2).tap();
      await expect.poll(() => height('l3')).toBeGreaterThan(80);
    });

    test('the button in the middle adds a card to a lane of what is on the screen', async ({ page }) => {
      const editor = await phone(page, lang);
      await tab(editor, 1).tap();
      await expectColumn(editor, 1);
      await editor.begin();
      await editor.find('.jm-fab').tap();
      const menu = editor.find('[role=menu]');
      await expect(menu).toHaveAccessibleName(editor.word('add_card_where'));
      await menu.getByRole('menuitem').nth(2).tap();
      await expect(editor.field).toBeFocused();
      await editor.field.fill('new');
      await editor.find('.jm-edit__ok').tap();
      await expect(editor.field).toHaveCount(0);
      await editor.expectDoc(({ cards }) => cards.filter(({ text }) => text === 'new').map(({ lane, stage, step }) => [lane, stage, step]), [['l3', 's2', 't1']]);
      await editor.expectHistory({ transactions: 1 });
    });

    test('a lane that is folded unfolds for a new card', async ({ page }) => {
      const map = coffee(lang);
      map.lanes[0].collapsed = true;
      const editor = await phone(page, lang, map);
      await editor.find('.jm-fab').tap();
      await editor.find('[role=menu]').getByRole('menuitem').first().tap();
      await expect(editor.field).toBeFocused();
    });

    test('a tap on a card writes it in a sheet that stands on the keyboard', async ({ page }) => {
      const editor = await phone(page, lang);
      await editor.card('c1').tap();
      await expect(editor.field).toBeFocused();
      const sheet = editor.find('.jm-edit');
      const bottom = async (thing) => thing.evaluate((element) => Math.round(element.getBoundingClientRect().bottom));
      const host = await editor.call((element) => Math.round(element.getBoundingClientRect().bottom));
      expect(await bottom(sheet)).toBe(host);
      await keyboard(page, 400);
      await expect.poll(() => bottom(sheet)).toBe(Math.min(host, 844 - 400));
      await keyboard(page, 0);
      await expect.poll(() => bottom(sheet)).toBe(host);
      await editor.field.fill('by thumb');
      await editor.field.press('Enter');
      await expect(sheet).toHaveCount(0);
      await expect(editor.card('c1')).toContainText('by thumb');
    });

    test('a card low on the board is written where it can be seen, above its sheet', async ({ page }) => {
      const editor = await phone(page, lang);
      await tab(editor, 2).tap();
      await expectColumn(editor, 3);
      await editor.card('c6').tap();
      await keyboard(page, 360);
      await expect(editor.field).toBeFocused();
      const [cell, sheet] = [editor.find('.jm-cell:has(.jm-edit)'), editor.find('.jm-edit')];
      await expect.poll(async () => (await cell.boundingBox()).y < (await sheet.boundingBox()).y).toBe(true);
    });

    test('Tab from a card to the next column takes the board along', async ({ page }) => {
      const editor = await phone(page, lang);
      await editor.card('c1').tap();
      await expect(editor.field).toBeFocused();
      await editor.press('Tab');
      await expectColumn(editor, 1);
      await expect(editor.field).toHaveValue(coffee(lang).cards[2].text);
    });

    test('dialogs end where the keyboard begins', async ({ page }) => {
      const editor = await phone(page, lang);
      await editor.find('.jm-bottom').getByRole('button', { name: editor.word('improvements'), exact: true }).tap();
      await expect(editor.dialog).toBeVisible();
      await keyboard(page, 400);
      await expect.poll(async () => {
        const { y, height } = await editor.dialog.boundingBox();
        return [Math.round(y + height), y >= 0];
      }).toEqual([444, true]);
    });

    test('a finger that rests and lets go opens the menu, from where a card goes to another stage', async ({ page }) => {
      const editor = await phone(page, lang);
      await editor.begin();
      const { x, y, width, height } = await editor.card('c2').boundingBox();
      const session = await page.context().newCDPSession(page);
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: x + width / 2, y: y + height / 2 }] });
      await expect(editor.find('.jm-ghost')).toBeVisible();
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      const menu = editor.find('[role=menu]');
      await menu.getByRole('menuitem', { name: editor.word('move_card_to'), exact: true }).tap();
      await expect(menu).toHaveAccessibleName(editor.word('move_card_where'));
      await menu.getByRole('menuitemradio').last().tap();
      await expect.poll(() => editor.cardsIn('l1', 3)).toContain('c2');
      await expectColumn(editor, 3);
      await editor.expectFocus('card=c2');
      await editor.expectHistory({ transactions: 1 });
    });

    test('a card is carried to the next stage over the edge', async ({ page }) => {
      const editor = await phone(page, lang);
      const { x, y, width, height } = await editor.card('c1').boundingBox();
      const session = await page.context().newCDPSession(page);
      const send = (type, ...touchPoints) => session.send('Input.dispatchTouchEvent', { type, touchPoints });
      await send('touchStart', { x: x + width / 2, y: y + height / 2 });
      await expect(editor.find('.jm-ghost')).toBeVisible();
      const edge = lang === 'fa' ? 6 : 384;
      await send('touchMove', { x: edge, y: y + height / 2 });
      await expect(tab(editor, 0)).not.toHaveAttribute('aria-current');
      await send('touchMove', { x: 195, y: y + height / 2 });
      await send('touchMove', { x: 196, y: y + height / 2 });
      await send('touchEnd');
      await expect.poll(async () => (await editor.cardNow('c1')).stage).not.toBe('s1');
      await expect(editor.card('c1')).toBeInViewport();
    });

    test('the paths of a stage are chips, which lead to their dialog', async ({ page }) => {
      const editor = await phone(page, lang);
      await expect(editor.find('.jm-way')).toHaveCount(0);
      await tab(editor, 2).tap();
      const chip = editor.find('.jm-way');
      await expect(chip).toContainText(coffee(lang).paths[0].label);
      await expect(chip).toContainText(lang === 'fa' ? editor.word('stage_number', '۲') : editor.word('stage_number', '2'));
      await chip.tap();
      await expect(editor.dialog).toBeVisible();
    });

    test('persona, people and language are in reach', async ({ page }) => {
      const editor = await phone(page, lang);
      await editor.find('.jm-bottom').getByRole('button', { name: editor.word('persona'), exact: true }).tap();
      await expect(editor.dialog).toBeVisible();
      await editor.press('Escape');
      await editor.find('.jm-bar__more').tap();
      await editor.find('[role=menu]').getByRole('menuitem', { name: editor.word('people_and_channels'), exact: true }).tap();
      await expect(editor.dialog).toBeVisible();
      await editor.press('Escape');
      await editor.find('.jm-bar__more').tap();
      await editor.find('[role=menu]').getByRole('menuitemradio', { name: lang === 'fa' ? 'English' : 'فارسی', exact: true }).tap();
      await expect(editor.find('.jm-app')).toHaveAttribute('lang', lang === 'fa' ? 'en' : 'fa');
    });

    test('a stage is added at the end of the row, and shown', async ({ page }) => {
      const editor = await phone(page, lang);
      await editor.find('.jm-tab--add').tap();
      await expect(tab(editor, 3)).toHaveAttribute('aria-current', 'step');
      await editor.expectDoc(({ stages }) => stages.length, 4);
    });

    test('read-only: nothing adds, everything is read', async ({ page }) => {
      const editor = await phone(page, lang, coffee(lang), { readonly: '' });
      await expect(editor.find('.jm-fab, .jm-tab--add, [data-act]:not(.jm-cell__m)')).toHaveCount(0);
      await editor.card('c1').tap();
      await expect(editor.field).toHaveCount(0);
      await tab(editor, 2).tap();
      await expectColumn(editor, 3);
    });

    for (const theme of ['light', 'dark']) {
      test(`axe-core finds nothing on any page or sheet, ${theme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme: theme });
        const editor = await phone(page, lang);
        await axe(page);
        await tab(editor, 2).tap();
        await expectColumn(editor, 3);
        await axe(page);
        await editor.find('.jm-fab').tap();
        await expect(editor.find('[role=menu]')).toBeVisible();
        await axe(page);
        await editor.press('Escape');
        await editor.card('c5').tap();
        await expect(editor.field).toBeFocused();
        await axe(page);
      });
    }
  });
}

for (const [width, height] of [[360, 740], [390, 844], [640 - 2, 700]]) {
  test(`every target is at least 40 pixels high and wide at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const editor = await phone(page, 'fa');
    for (const idx of [0, 1, 2]) {
      await tab(editor, idx).tap();
      await expectColumn(editor, idx === 2 ? 3 : idx);
      if (idx === 2) await editor.card('c5').tap();
      const small = await editor.call(({ shadowRoot }) => {
        const isHit = (target, x, y) => target.contains(shadowRoot.elementFromPoint(x, y));
        // What scrolls may show a part of a target at its edge.
        const isWhole = (target) => {
          const [at, around] = [target, target.closest('.jm-scroll, .jm-tabs, .jm-ways') ?? target].map((element) => element.getBoundingClientRect());
          const sheet = shadowRoot.querySelector('.jm-edit');
          return at.left >= around.left && at.right <= around.right && at.top >= around.top && at.bottom <= around.bottom
            && (!sheet || sheet.contains(target) || at.bottom <= sheet.getBoundingClientRect().top);
        };
        return [...shadowRoot.querySelectorAll('button, select')].filter((target) => {
          const at = target.getBoundingClientRect();
          const [x, y] = [(at.left + at.right) / 2, (at.top + at.bottom) / 2];
          return isWhole(target) && isHit(target, x, y) && ![[-19, 0], [19, 0], [0, -19], [0, 19]].every(([dx, dy]) => isHit(target, x + dx, y + dy));
        }).map((target) => `${target.className} ${JSON.stringify(target.getBoundingClientRect())}`);
      });
      expect(small).toEqual([]);
    }
  });
}

test('an element that becomes narrow changes, and changes back', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 800 });
  const editor = await open(page, { lang: 'en', map: coffee('en') });
  await expect(editor.find('[role=grid]')).toBeVisible();
  await expect(editor.find('.jm-bottom')).toHaveCount(0);
  await page.setViewportSize({ width: 500, height: 800 });
  await expect(editor.find('.jm-bottom')).toBeVisible();
  await expectColumn(editor, 0);
  await page.setViewportSize({ width: 1000, height: 800 });
  await expect(editor.find('.jm-bottom')).toHaveCount(0);
  await expect(editor.card('c5')).toBeInViewport();
});
