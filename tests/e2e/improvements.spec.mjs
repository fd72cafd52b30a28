// The improvements: as a list and as a board, with days from either calendar, an outcome that is counted, and files.
import { readFile } from 'node:fs/promises';

import { expect, test } from './support/test.mjs';
import { axeInBoth } from './support/axe.mjs';
import { open } from './support/editor.mjs';
import { coffee, LANGS } from './support/maps.mjs';

const TITLES = {
  en: { call: 'Call back within an hour', cost: 'Show the cost first', metric: 'Baskets left', unit: '%' },
  fa: { call: 'تماس در یک ساعت', cost: 'نمایش هزینه از آغاز', metric: 'سبدهای رهاشده', unit: '٪' },
};
const TODAY = '2026-11-28T09:00:00Z';

/** A map with two improvements, one late, and a metric. */
function tasks(lang) {
  const map = coffee(lang);
  const { call, cost, metric, unit } = TITLES[lang];
  map.lanes.push({ id: 'l6', kind: 'metrics' });
  map.cards.push({ id: 'm1', lane: 'l6', stage: 's3', text: metric, metric: { value: 54.5, unit, target: 40 } });
  map.improvements = [
    { id: 'i1', title: call, owner: 'o1', due: '2026-11-20', status: 'planned' },
    { id: 'i2', title: cost, due: '2026-12-20', status: 'doing', cards: ['c6'] },
  ];
  return map;
}

async function begin(page, lang, attributes = {}) {
  await page.clock.setFixedTime(new Date(TODAY));
  const editor = await open(page, { lang, map: tasks(lang), attributes });
  await editor.begin();
  await editor.openFromToolbar('improvements');
  return editor;
}

const row = (editor, idx) => editor.dialog.locator('.jm-imp').nth(idx);
const unfold = (editor, idx) => row(editor, idx).locator('.jm-imp__n').click();
const pick = (editor) => editor.dialog.locator('.jm-field__b').click();
const calendar = (editor) => editor.find('.jm-cal[open]');
const day = (editor, date) => editor.find(`[data-day="${date}"]`);
const due = async (editor) => (await editor.doc()).improvements[0].due;
const column = (editor, status) => editor.dialog.locator(`[data-status="${status}"]`);
const task = (editor, id) => editor.dialog.locator(`[data-task="${id}"]`);
const board = (editor) => editor.button('as_board').click();
const stateOf = async (editor, id) => (await editor.thing('improvements', id)).status ?? 'planned';

for (const lang of LANGS) {
  test.describe(lang, () => {
    test('a row says in short what the improvement is; one that is late says so', async ({ page }) => {
      const editor = await begin(page, lang);
      await expect(row(editor, 0)).toContainText(TITLES[lang].call);
      await expect(row(editor, 0).locator('.is-late')).toBeVisible();
      await expect(row(editor, 1).locator('.is-late')).toHaveCount(0);
      await unfold(editor, 0);
      await expect(editor.textbox('improvement_title')).toHaveValue(TITLES[lang].call);
      await unfold(editor, 1);
      await expect(editor.textbox('improvement_title')).toHaveValue(TITLES[lang].cost);
    });

    test('a day is chosen from the calendar of the language, with the mouse', async ({ page }) => {
      const editor = await begin(page, lang);
      await unfold(editor, 0);
      await pick(editor);
      // 20 November 2026 is 29 Aban 1405; the month begins on 1 November, or on 23 October.
      await expect(calendar(editor).locator('.jm-cal__h b')).toHaveText(lang === 'fa' ? 'آبان ۱۴۰۵' : 'Nov 2026');
      await expect(day(editor, '2026-11-20')).toHaveAttribute('aria-pressed', 'true');
      await expect(calendar(editor).locator('[data-day]').first()).toHaveAttribute('data-day', lang === 'fa' ? '2026-10-23' : '2026-11-01');
      await calendar(editor).getByRole('button', { name: editor.word('next_month'), exact: true }).click();
      await day(editor, '2026-12-15').click();
      await expect(calendar(editor)).toHaveCount(0);
      expect(await due(editor)).toBe('2026-12-15');
      await expect(editor.textbox('improvement_due')).toHaveValue(lang === 'fa' ? '۲۴ آذر ۱۴۰۵' : '15 Dec 2026');
      await editor.closeDialog();
      await editor.expectHistory({ transactions: 1 });
    });

    test('the other calendar shows the same day', async ({ page }) => {
      const editor = await begin(page, lang);
      await unfold(editor, 0);
      await pick(editor);
      await calendar(editor).getByRole('button', { name: editor.word(lang === 'fa' ? 'gregorian_calendar' : 'jalali_calendar'), exact: true }).click();
      await expect(calendar(editor).locator('.jm-cal__h b')).toHaveText(lang === 'fa' ? 'نوامبر ۲۰۲۶' : 'Aban 1405');
      await expect(day(editor, '2026-11-20')).toHaveAttribute('aria-pressed', 'true');
    });

    test('the keyboard goes through days, weeks, months and years, and gives up with Escape', async ({ page }) => {
      const editor = await begin(page, lang);
      await unfold(editor, 0);
      await editor.dialog.locator('.jm-field__b').focus();
      await editor.press('Enter');
      await expect(day(editor, '2026-11-20')).toBeFocused();
      await editor.press(editor.arrow('on'));
      await expect(day(editor, '2026-11-21')).toBeFocused();
      await editor.press('ArrowDown');
      await expect(day(editor, '2026-11-28')).toBeFocused();
      await editor.press('Home');
      // Weeks begin on Saturday or on Monday.
      await expect(day(editor, lang === 'fa' ? '2026-11-28' : '2026-11-23')).toBeFocused();
      await editor.press('PageDown');
      await expect(day(editor, lang === 'fa' ? '2026-12-28' : '2026-12-23')).toBeFocused();
      await editor.press('Shift+PageUp');
      await expect(day(editor, lang === 'fa' ? '2025-12-28' : '2025-12-23')).toBeFocused();
      await editor.press('Escape');
      await expect(calendar(editor)).toHaveCount(0);
      await expect(editor.dialog.locator('.jm-field__b')).toBeFocused();
      expect(await due(editor)).toBe('2026-11-20');
      await editor.press('Enter', 'ArrowDown', 'Enter');
      await expect(calendar(editor)).toHaveCount(0);
      expect(await due(editor)).toBe('2026-11-27');
    });

    test('today, and no day at all, are a press away', async ({ page }) => {
      const editor = await begin(page, lang);
      await unfold(editor, 0);
      await pick(editor);
      await editor.button('pick_today', calendar(editor)).click();
      expect(await due(editor)).toBe('2026-11-28');
      await pick(editor);
      await editor.button('clear_day', calendar(editor)).click();
      expect(await due(editor)).toBeUndefined();
    });

    test('an outcome is counted by a metric, whose value so far is what it was before', async ({ page }) => {
      const editor = await begin(page, lang);
      await unfold(editor, 1);
      await editor.choose('measured_by').selectOption('m1');
      await editor.expectDoc((map) => map.improvements[1].before, 54.5);
      await editor.textbox('after_it').fill(lang === 'fa' ? '۴۱٫۵' : '41.5');
      await editor.press('Enter');
      await editor.expectDoc((map) => [map.improvements[1].metric, map.improvements[1].after], ['m1', 41.5]);
      await expect(editor.dialog.locator('.jm-imp__o')).toContainText(lang === 'fa' ? '۴۱٫۵' : '41.5');
      await expect(editor.dialog.locator('.jm-imp__o')).toContainText(lang === 'fa' ? '۱۳' : '13');
      await editor.closeDialog();
      await editor.expectHistory({ transactions: 2 });
    });

    test('a metric that goes takes only its name along', async ({ page }) => {
      const editor = await begin(page, lang);
      await unfold(editor, 1);
      await editor.choose('measured_by').selectOption('m1');
      await editor.closeDialog();
      await editor.call((element) => element.edit('out', [{ op: 'remove', in: 'cards', id: 'm1' }]));
      await editor.expectDoc((map) => [map.improvements[1].metric, map.improvements[1].before], [undefined, 54.5]);
      await editor.expectHistory();
    });

    test('on the board an improvement is dragged to another column', async ({ page }) => {
      const editor = await begin(page, lang);
      await board(editor);
      await expect(task(editor, 'i1')).toBeVisible();
      await editor.drag(task(editor, 'i1'), column(editor, 'done'));
      await expect(column(editor, 'done').locator('[data-task=i1]')).toBeFocused();
      expect(await stateOf(editor, 'i1')).toBe('done');
      await expect(editor.dialog, 'the end of a drag is no click').toBeVisible();
      await expect(column(editor, 'doing')).toBeVisible();
      await editor.closeDialog();
      await editor.expectHistory({ transactions: 1 });
    });

    test('Escape gives up a drag, and a drag to nowhere changes nothing', async ({ page }) => {
      const editor = await begin(page, lang);
      await board(editor);
      const from = await task(editor, 'i1').boundingBox();
      const to = await column(editor, 'done').boundingBox();
      await page.mouse.move(from.x + 20, from.y + 12);
      await page.mouse.down();
      await page.mouse.move(to.x + 20, to.y + 40, { steps: 5 });
      await expect(column(editor, 'done')).toHaveClass(/is-over/);
      await editor.press('Escape');
      await expect(column(editor, 'done')).not.toHaveClass(/is-over/);
      await page.mouse.up();
      await expect(editor.dialog).toBeVisible();
      expect(await stateOf(editor, 'i1')).toBe('planned');
      await editor.drag(task(editor, 'i1'), editor.dialog.locator('h2'));
      expect(await stateOf(editor, 'i1')).toBe('planned');
      expect(await editor.heard('jm-change')).toEqual([]);
    });

    test('the keyboard moves an improvement on and back, and says where it is', async ({ page }) => {
      const editor = await begin(page, lang);
      await board(editor);
      await task(editor, 'i1').focus();
      await editor.press(editor.arrow('on'));
      await expect(column(editor, 'doing').locator('[data-task=i1]')).toBeFocused();
      await expect(editor.status).toContainText(TITLES[lang].call);
      await editor.press('ArrowDown');
      await expect(task(editor, 'i2')).toBeFocused();
      await editor.press('ArrowUp', editor.arrow('back'));
      await expect(column(editor, 'planned').locator('[data-task=i1]')).toBeFocused();
      expect(await stateOf(editor, 'i1')).toBe('planned');
      await editor.press('Enter');
      await expect(editor.textbox('improvement_title')).toHaveValue(TITLES[lang].call);
    });

    test('they are handed over as a calendar and as a table', async ({ page }) => {
      const editor = await begin(page, lang);
      const file = async (name) => {
        const [download] = await Promise.all([page.waitForEvent('download'), editor.button(name).click()]);
        return [download.suggestedFilename(), await readFile(await download.path(), 'utf8')];
      };
      const { title } = coffee(lang);
      const [calendarName, events] = await file('as_calendar');
      expect(calendarName).toBe(`${title} - ${editor.word('improvements')}.ics`);
      const unfolded = events.replaceAll('\r\n ', '');
      expect(unfolded).toContain(`SUMMARY:${TITLES[lang].call}`);
      expect(unfolded).toContain('DTSTART;VALUE=DATE:20261220');
      expect(unfolded.endsWith('END:VCALENDAR\r\n')).toBe(true);
      const [tableName, table] = await file('as_table');
      expect(tableName).toBe(`${title} - ${editor.word('improvements')}.csv`);
      expect(table.startsWith('\ufeff')).toBe(true);
      expect(table.split('\r\n')[1]).toContain(`"${TITLES[lang].call}"`);
      expect(table.split('\r\n')).toHaveLength(4);
    });

    test('a map that may only be read shows both, and nothing moves', async ({ page }) => {
      const editor = await begin(page, lang, { readonly: '' });
      await unfold(editor, 0);
      await expect(editor.dialog.locator('.jm-field__b')).toHaveCount(0);
      await board(editor);
      await editor.drag(task(editor, 'i1'), column(editor, 'done'));
      await task(editor, 'i1').focus();
      await editor.press(editor.arrow('on'));
      expect(await stateOf(editor, 'i1')).toBe('planned');
    });

    for (const [layout, use] of Object.entries({ wide: { viewport: { width: 1280, height: 800 } }, phone: { viewport: { width: 390, height: 844 }, hasTouch: true } })) {
      test.describe(layout, () => {
        test.use(use);

        test('axe finds nothing', async ({ page }) => {
          const editor = await begin(page, lang);
          await unfold(editor, 0);
          await axeInBoth(editor);
          await pick(editor);
          await axeInBoth(editor);
          await editor.press('Escape');
          await board(editor);
          await axeInBoth(editor);
        });
      });
    }

    test.describe('touch', () => {
      test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

      test('a finger carries an improvement by its grip', async ({ page }) => {
        const editor = await begin(page, lang);
        await board(editor);
        const grip = await task(editor, 'i1').locator('.jm-task__g').boundingBox();
        await column(editor, 'doing').scrollIntoViewIfNeeded();
        const to = await column(editor, 'doing').boundingBox();
        const debug = await page.context().newCDPSession(page);
        const touch = (type, x, y) => debug.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
        const [x, y] = [grip.x + grip.width / 2, grip.y + grip.height / 2];
        await touch('touchStart', x, y);
        for (let step = 1; step <= 6; step++) await touch('touchMove', x, y + ((to.y + to.height / 2 - y) * step) / 6);
        await touch('touchEnd');
        await expect(column(editor, 'doing').locator('[data-task=i1]')).toBeVisible();
        expect(await stateOf(editor, 'i1')).toBe('doing');
      });
    });
  });
}
