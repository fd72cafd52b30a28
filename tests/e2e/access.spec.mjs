// Everybody can use it: axe-core finds nothing in any state, and the keyboard alone does it all.
import { expect, test } from './support/test.mjs';
import { axe } from './support/axe.mjs';
import { open } from './support/editor.mjs';
import { coffee, LANGS } from './support/maps.mjs';

const LAYOUTS = { wide: { viewport: { width: 1440, height: 900 } }, phone: { viewport: { width: 390, height: 844 }, hasTouch: true } };

/** Every state a visitor can meet, and how to get there from an open map. */
const STATES = {
  'the map': async () => {},
  'a card being written': async (editor) => {
    await editor.card('c5').focus();
    await editor.press('Enter');
    await expect(editor.field).toBeFocused();
  },
  'a name being written': async (editor) => {
    await editor.stage('s1').focus();
    await editor.press('Enter');
    await expect(editor.titleField).toBeFocused();
  },
  'a card lifted': async (editor) => {
    await editor.card('c1').focus();
    await editor.press(' ');
    await expect(editor.status).not.toBeEmpty();
  },
  'the menu of the toolbar': async (editor) => {
    await editor.find('.jm-bar__more').click();
    await expect(editor.find('[role=menu]')).toBeVisible();
  },
  'the error bar': async (editor) => {
    await editor.call((element) => element.setAttribute('src', '/src/none.json'));
    await expect(editor.alert).toBeVisible();
  },
  'the map, read-only': async (editor) => {
    await editor.call((element) => void (element.readOnly = true));
    await expect(editor.find('.is-ro')).toBeVisible();
  },
  'the dialog of the card': (editor) => dialog(editor, async () => {
    await editor.card('c5').focus();
    await editor.press('Enter');
    await editor.find('.jm-edit').getByRole('button', { name: editor.word('details'), exact: true }).click();
  }),
  'the dialog of the map': (editor) => dialog(editor, () => editor.pickFromToolbar('map_properties')),
  'the dialog of people and channels': (editor) => dialog(editor, () => editor.pickFromToolbar('people_and_channels')),
  'the map as a table': (editor) => dialog(editor, () => editor.pickFromToolbar('table_view')),
  'the dialog of improvements': (editor) => dialog(editor, () => editor.pickFromToolbar('improvements')),
  'the dialog of a path': (editor) => dialog(editor, () => editor.find('.jm-loop__b').first().evaluate((button) => button.click())),
  'the dialog of the kinds of lane': (editor) => dialog(editor, () => editor.find('[data-act=add-lane]').click()),
  'the dialog of the persona': (editor) => dialog(editor, () => editor.find('.jm-persona .jm-pen').first().evaluate((button) => button.click())),
  'the dialog of the scenario': (editor) => dialog(editor, () => editor.find('.jm-ctx__s .jm-pen').nth(1).evaluate((button) => button.click())),
};

async function dialog(editor, open) {
  await open();
  await expect(editor.dialog).toBeVisible();
}

for (const [layout, use] of Object.entries(LAYOUTS)) {
  for (const lang of LANGS) {
    for (const theme of ['light', 'dark']) {
      test.describe(`${layout}, ${lang}, ${theme}`, () => {
        test.use({ ...use, colorScheme: theme });

        test('axe-core finds nothing on the first screen', async ({ page }) => {
          const editor = await open(page, { lang });
          await expect(editor.find('.jm-first')).toBeVisible();
          await axe(page);
        });

        test('axe-core finds nothing in a map with paths in two rows, nor in any step of the guide over it', async ({ page }) => {
          test.setTimeout(90_000);
          const editor = await open(page, { lang, attributes: { template: 'coffee-shop' } });
          await axe(page);
          // What is half under a bar at the edge counts as too small: all of a step is in view.
          await page.setViewportSize({ width: use.viewport.width, height: 4000 });
          await editor.call((element) => Object.assign(element.style, { height: '3900px', maxHeight: 'none' }));
          await editor.call((element) => void (element.view = 'guide'));
          const steps = editor.find('.jm-stp button');
          await expect(steps).toHaveCount(7);
          for (let step = 0; step < 7; step++) {
            await steps.nth(step).click();
            await expect(steps.nth(step)).toHaveAttribute('aria-current', 'step');
            await test.step(`step ${step + 1}`, () => expect.soft(axe(page), `step ${step + 1}`).resolves.toBeUndefined());
          }
        });

        test('axe-core finds nothing in the map and whatever opens over it', async ({ page, problems }) => {
          test.setTimeout(90_000);
          problems.expect(/E_SRC_FETCH/);
          problems.expect(/console: Failed to load resource: .*404/);
          const editor = await open(page, { lang });
          for (const [state, reach] of Object.entries(STATES)) {
            await test.step(state, async () => {
              await editor.call((element) => void (element.readOnly = false));
              await editor.load(coffee(lang));
              await expect(editor.card('c1')).toBeAttached();
              await reach(editor);
              await expect.soft(axe(page), state).resolves.toBeUndefined();
              // Whatever is open closes; a new map takes the rest away.
              await editor.press('Escape', 'Escape');
              await editor.call((element) => element.removeAttribute('src'));
            });
          }
        });
      });
    }
  }
}

for (const lang of LANGS) {
  test.describe(`${lang}, by keyboard`, () => {
    /** @type {import('./support/editor.mjs').Editor} */
    let editor;

    test.beforeEach(async ({ page }) => {
      editor = await open(page, { lang, map: coffee(lang) });
    });

    /** In which part of the editor the focus is. */
    const part = () => editor.call(({ shadowRoot }) => {
      const parts = { toolbar: '.jm-bar', header: '.jm-context', grid: '[role=grid]', after: '.jm-addlane' };
      return Object.keys(parts).find((name) => shadowRoot.activeElement?.closest(parts[name])) ?? null;
    });

    test('Tab goes through toolbar, header and grid, in this order', async () => {
      const order = [];
      for (let n = 0; n < 60; n++) {
        await editor.press('Tab');
        const now = await part();
        if (now === null && order.length) break;
        if (now !== null && order.at(-1) !== now) order.push(now);
      }
      expect(order).toEqual(['toolbar', 'header', 'grid', 'after']);
    });

    test('the grid has one tab stop among its cells, wherever the focus goes', async () => {
      const stops = () => editor.find('[data-stop][tabindex="0"]').count();
      expect(await stops()).toBe(1);
      await editor.call((element) => element.focus());
      for (const key of ['ArrowDown', 'ArrowDown', editor.arrow('on'), 'ArrowUp', editor.arrow('back'), 'End', 'Home', 'Control+End', 'Control+Home']) {
        await editor.press(key);
        expect(await stops(), key).toBe(1);
        expect(await editor.call(({ shadowRoot }) => shadowRoot.activeElement.getAttribute('tabindex')), key).toBe('0');
      }
      await editor.card('c4').click();
      expect(await stops(), 'after a click').toBe(1);
      await editor.writeCard('c1', 'x');
      expect(await stops(), 'after writing').toBe(1);
      await editor.card('c2').focus();
      await editor.press('Delete');
      await editor.expectFocus('card=c1');
      expect(await stops(), 'after removing').toBe(1);
    });

    test('what is clicked is where Tab comes back to', async () => {
      await editor.card('c4').click();
      await editor.press('Shift+Tab', 'Tab');
      await editor.expectFocus('card=c4');
    });

    test('arrows go through the cells in the reading direction, up and down through the cards of a cell', async () => {
      await editor.card('c1').focus();
      const way = [
        ['ArrowDown', 'card=c2'], ['ArrowUp', 'card=c1'], [editor.arrow('on'), 'card=c3'], [editor.arrow('back'), 'card=c1'],
        ['ArrowUp', 'stage=s1'], [editor.arrow('on'), 'stage=s2'], ['ArrowDown', 'step=t1'], ['ArrowDown', 'card=c3'],
        ['Home', 'lanehead=l1'], ['ArrowDown', 'lanehead=l2'], [editor.arrow('on'), 'point=e1'],
      ];
      for (const [key, where] of way) {
        await editor.press(key);
        await editor.expectFocus(where);
      }
    });

    test('the menu key opens the menu of a stage, arrows walk it, Escape gives the focus back', async () => {
      await editor.stage('s1').focus();
      await editor.press('ContextMenu');
      const items = editor.find('[role=menu] [role=menuitem]:not(:disabled)');
      await expect(items.first()).toBeFocused();
      await editor.press('ArrowDown');
      await expect(items.nth(1)).toBeFocused();
      await editor.press('End', 'Escape');
      await expect(editor.find('[role=menu]')).toHaveCount(0);
      expect(await editor.call(({ shadowRoot }) => Boolean(shadowRoot.activeElement?.closest('[data-stage=s1]')))).toBe(true);
    });

    test('every control has a name, every card says what it is', async () => {
      const nameless = await editor.call(({ shadowRoot }) => [...shadowRoot.querySelectorAll('button, input, select, textarea, [role=slider]')]
        .filter((control) => !(control.getAttribute('aria-label') || control.textContent.trim() || control.closest('label')?.textContent.trim()))
        .map((control) => control.outerHTML.slice(0, 120)));
      expect(nameless).toEqual([]);
      await expect(editor.card('c5')).toHaveAccessibleName(coffee(lang).cards[6].text);
      await expect(editor.card('c5')).toHaveAttribute('aria-roledescription', /./);
    });

    test('undo and redo by keys', async () => {
      await editor.begin();
      await editor.card('c1').focus();
      await editor.press('Delete');
      await expect(editor.card('c1')).toHaveCount(0);
      await editor.press('Control+z');
      await expect(editor.card('c1')).toBeVisible();
      expect(await editor.text()).toBe(editor.first);
      await editor.press('Control+Shift+z');
      await expect(editor.card('c1')).toHaveCount(0);
      await editor.press('Control+z', 'Control+y');
      await expect(editor.card('c1')).toHaveCount(0);
    });
  });
}

test('targets on a phone are at least 40 pixels high and wide', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  const editor = await open(page, { lang: 'fa', map: coffee('fa') });
  const small = await editor.call(({ shadowRoot }) => {
    // What counts is where a finger hits, not what is drawn.
    const isHit = (target, x, y) => x < 0 || y < 0 || x > innerWidth || y > innerHeight || target.contains(shadowRoot.elementFromPoint(x, y));
    return [...shadowRoot.querySelectorAll('button, select, [data-point]')].filter((target) => {
      target.scrollIntoView({ block: 'center', inline: 'center' });
      const { left, top, width, height } = target.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      return target.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && isHit(target, x, y)
        && ![[-19, 0], [19, 0], [0, -19], [0, 19]].every(([dx, dy]) => isHit(target, x + dx, y + dy));
    }).map((target) => target.className || target.closest('[class]').className);
  });
  expect([...new Set(small)]).toEqual([]);
  await context.close();
});

test('nothing moves for those who asked for less motion, and forced colours keep the focus visible', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
  const editor = await open(page, { map: coffee() });
  await editor.card('c1').focus();
  await editor.press('ArrowDown');
  const outline = await editor.card('c2').evaluate((card) => getComputedStyle(card).outlineStyle);
  expect(outline).not.toBe('none');
  const moving = await editor.call(({ shadowRoot }) => shadowRoot.getAnimations().filter((animation) => animation.playState === 'running').length);
  expect(moving).toBe(0);
});

test('at 400 % zoom the page needs no scrolling from side to side but for the map', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  const editor = await open(page, { lang: 'fa', map: coffee('fa') });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  await editor.openFromToolbar('map_properties');
  const { x, width } = await editor.dialog.boundingBox();
  expect([x >= 0, x + width <= 320]).toEqual([true, true]);
});
