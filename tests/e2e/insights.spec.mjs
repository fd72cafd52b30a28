// The insights: what a map lacks, beside it; mended, shown, dismissed and told to the host.
import { expect, test } from './support/test.mjs';
import { axe } from './support/axe.mjs';
import { open } from './support/editor.mjs';
import { coffee, LANGS } from './support/maps.mjs';
import { shots } from './support/shots.mjs';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** A map that lacks much of what can be mended. */
function lacking(lang) {
  const map = coffee(lang);
  map.stages[2].owners = ['o1'];
  map.lanes.splice(1, 0, { id: 'l6', kind: 'touchpoints' }, { id: 'l7', kind: 'thoughts' }, { id: 'l8', kind: 'metrics' });
  map.cards = map.cards.filter(({ id }) => id !== 'c3');
  map.cards.push(
    { id: 'c7', lane: 'l3', stage: 's1', text: map.title, complaint: true },
    { id: 'c8', lane: 'l7', stage: 's1', text: map.title },
    { id: 'c9', lane: 'l1', stage: 's1', text: map.cards[1].text },
    { id: 'e3', lane: 'l2', stage: 's2', step: 't1', text: map.title, score: -100 },
  );
  return map;
}

/** The panel of the insights, and what a person does there. */
class Panel {
  constructor(editor) {
    this.editor = editor;
    this.root = editor.find('.jm-panel');
    this.heading = this.root.locator('h2');
    this.entries = this.root.locator('.jm-entry');
    this.tab = editor.find('.jm-screens').getByRole('button', { name: new RegExp(`^${editor.word('view_insights')}`) });
  }

  static async open(page, { lang, map = coffee(lang), attributes = {} }) {
    const editor = await open(page, { lang, map, attributes: { view: 'insights', ...attributes } });
    const panel = new Panel(editor);
    await expect(panel.entries.first()).toBeVisible();
    return panel;
  }

  /** The first entry of a rule. */
  of(rule) {
    return this.root.locator(`.jm-entry[data-rule=${rule}]`).first();
  }

  button(entry, name) {
    return entry.getByRole('button', { name: new RegExp(`^${this.editor.word(name)}`) });
  }

  foot(name, ...gaps) {
    return this.root.locator('.jm-panel__f').getByRole('button', { name: this.editor.word(name, ...gaps), exact: true });
  }

  found() {
    return this.editor.call((element) => element.getInsights());
  }

  async rules() {
    return (await this.found()).findings.map(({ rule, place }) => `${rule} ${place.id ?? ''}`);
  }

  /** Whether something in the panel has the focus. */
  hasFocus() {
    return this.editor.root.evaluate((element) => Boolean(element.shadowRoot.activeElement?.closest('.jm-panel')));
  }
}

for (const lang of LANGS) {
  test.describe(lang, () => {
    test('the panel shows the score and every finding, the most severe first', async ({ page }) => {
      const panel = await Panel.open(page, { lang });
      const { editor } = panel;
      const { score, parts, findings } = await panel.found();
      const digits = new Intl.NumberFormat(lang === 'fa' ? 'fa-IR' : 'en');
      await expect(panel.root.locator('.jm-score b')).toContainText(digits.format(score));
      await expect(panel.root.locator('meter')).toHaveCount(Object.keys(parts).length);
      await expect(panel.entries).toHaveCount(findings.length);
      await expect(panel.tab.locator('.jm-dotbadge')).toHaveText(digits.format(findings.length));
      const order = ['high', 'medium', 'low'];
      const severities = findings.map(({ severity }) => order.indexOf(severity));
      expect(severities).toEqual([...severities].sort());
      for (const [idx, { rule, title, message, why }] of findings.entries()) {
        const entry = panel.entries.nth(idx);
        await expect(entry).toHaveAttribute('data-rule', rule);
        await expect(entry.locator('h3')).toHaveText(title);
        await expect(entry.locator('h3 + p')).toHaveText(message);
        await expect(entry.locator('details p')).toHaveText(why);
      }
      await panel.entries.first().locator('summary').click();
      await expect(panel.entries.first().locator('details p')).toBeVisible();
      await shots(page, `insights-${lang}`);
      // The board stays as it was beside it, and the panel goes.
      await expect(editor.card('c1')).toBeVisible();
      await panel.root.getByRole('button', { name: editor.word('close'), exact: true }).click();
      await expect(panel.root).toHaveCount(0);
    });

    test('what can be mended is mended in one step, and comes back when that is taken back', async ({ page }) => {
      test.slow();
      const panel = await Panel.open(page, { lang, map: lacking(lang) });
      const { editor } = panel;
      const fixable = (await panel.found()).findings.filter((finding) => finding.fixable);
      expect(new Set(fixable.map(({ rule }) => rule)).size, 'kinds of mends').toBeGreaterThan(8);
      for (const { rule, place } of fixable) {
        const name = `${rule} ${place.id ?? ''}`;
        const at = (await panel.rules()).indexOf(name);
        // What an earlier one mended may be gone with it.
        if (at < 0) continue;
        const before = await editor.text();
        await editor.forget();
        await panel.button(panel.entries.nth(at), 'fix_finding').click();
        await expect.poll(() => panel.rules(), name).not.toContain(name);
        expect(await editor.heard('jm-change'), `${name} is one step`).toHaveLength(1);
        await editor.undo();
        expect(await editor.text()).toBe(before);
        await expect.poll(() => panel.rules(), `${name} is back`).toContain(name);
        if (await editor.dialog.isVisible()) await editor.closeDialog();
        await editor.press('Escape');
        if (!(await panel.root.isVisible())) await panel.tab.click();
      }
    });

    test('a draft opens to be written', async ({ page }) => {
      const panel = await Panel.open(page, { lang, map: lacking(lang) });
      const { editor } = panel;
      await panel.button(panel.of('stage-without-action'), 'fix_finding').click();
      await expect(editor.field).toBeFocused();
      await editor.field.fill('…');
      await editor.press('Enter');
      await expect(panel.root).toBeVisible();
    });

    test('Show leads to the place: a card, a stage, a persona', async ({ page }) => {
      const map = coffee(lang);
      map.cards.push({ ...map.cards[0], id: 'c9', text: map.cards[1].text });
      const panel = await Panel.open(page, { lang, map });
      const { editor } = panel;
      await panel.button(panel.of('duplicate-cards'), 'show_finding').click();
      await expect.poll(() => editor.focused()).toMatch(/^card=c[29]$/);
      await panel.button(panel.of('stage-without-owner'), 'show_finding').click();
      await editor.expectFocus('stage=s1');
      await panel.button(panel.of('persona-facts-missing'), 'show_finding').click();
      await expect(editor.dialog).toBeVisible();
      await editor.press('Escape');
      await expect(editor.dialog).toHaveCount(0);
      await expect.poll(() => panel.hasFocus(), 'the focus is back').toBe(true);
    });

    test('a finding is dismissed with a reason that stays with the map, and brought back', async ({ page }) => {
      const panel = await Panel.open(page, { lang });
      const { editor } = panel;
      const n_found = await panel.entries.count();
      const before = await panel.found();
      await panel.button(panel.of('stage-without-owner'), 'dismiss_finding').click();
      const reason = panel.root.getByRole('textbox', { name: editor.word('dismiss_reason') });
      await expect(reason).toBeFocused();
      await editor.press('Escape');
      await expect(reason).toHaveCount(0);
      await panel.button(panel.of('stage-without-owner'), 'dismiss_finding').click();
      await reason.fill('pop-up');
      await editor.press('Enter');
      await expect(panel.entries).toHaveCount(n_found - 1);
      await editor.expectDoc((map) => map.dismissed, [{ rule: 'stage-without-owner', place: { in: 'stages', id: 's1' }, reason: 'pop-up' }]);
      expect((await panel.found()).score).toBeGreaterThanOrEqual(before.score);
      await expect.poll(() => panel.hasFocus(), 'the focus goes to the next').toBe(true);
      const digit = lang === 'fa' ? '۱' : '1';
      await panel.foot('n_dismissed', digit).click();
      await expect(panel.entries).toHaveCount(1);
      await expect(panel.entries).toContainText('pop-up');
      await panel.button(panel.entries.first(), 'bring_back').click();
      await expect(panel.root).toContainText(editor.word('no_dismissed'));
      await panel.foot('back_to_findings').click();
      await expect(panel.entries).toHaveCount(n_found);
      expect((await editor.doc()).dismissed ?? []).toEqual([]);
      // Each of both was a step.
      await editor.undo();
      await expect(panel.entries).toHaveCount(n_found - 1);
    });

    test('a check that is off asks nothing of this map', async ({ page }) => {
      const panel = await Panel.open(page, { lang });
      const { editor } = panel;
      await panel.foot('check_settings').click();
      const tick = panel.root.getByRole('checkbox', { name: editor.word('StageWithoutOwner'), exact: true });
      await expect(tick).toBeChecked();
      await tick.click();
      await expect(tick).not.toBeChecked();
      await editor.expectDoc((map) => map.dismissed, [{ rule: 'stage-without-owner', place: { in: 'everywhere' } }]);
      await panel.foot('back_to_findings').click();
      await expect(panel.of('stage-without-owner')).toHaveCount(0);
      await expect(panel.foot('n_dismissed', lang === 'fa' ? '۰' : '0')).toBeVisible();
      await panel.foot('check_settings').click();
      await tick.click();
      await panel.foot('back_to_findings').click();
      await expect(panel.of('stage-without-owner')).toBeVisible();
    });

    test('the keyboard alone opens, mends, dismisses and closes, and never loses the focus', async ({ page }) => {
      const editor = await open(page, { lang, map: coffee(lang) });
      const panel = new Panel(editor);
      await panel.tab.focus();
      await editor.press('Enter');
      await expect(panel.entries.first()).toBeVisible();
      const fix = panel.button(panel.of('evidence-missing'), 'fix_finding');
      const dismiss = panel.button(panel.of('stage-without-owner'), 'dismiss_finding');
      /** Goes on by Tab until something has the focus. */
      const tabTo = async (thing) => {
        for (let n = 0; n < 120; n++) {
          if (await thing.evaluate((element) => element.getRootNode().activeElement === element)) return;
          await editor.press('Tab');
        }
        throw new Error('Tab never came there');
      };
      const n_found = await panel.entries.count();
      await tabTo(dismiss);
      await editor.press('Enter');
      await expect(panel.root.getByRole('textbox')).toBeFocused();
      await editor.press('Enter');
      await expect(panel.entries).toHaveCount(n_found - 1);
      await expect.poll(() => panel.hasFocus()).toBe(true);
      await editor.press('Shift+Tab');
      await expect.poll(() => panel.hasFocus()).toBe(true);
      await panel.heading.focus();
      const before = await panel.rules();
      await tabTo(fix);
      await editor.press('Enter');
      await expect.poll(async () => (await panel.rules()).length).toBe(before.length - 1);
      await expect.poll(() => panel.hasFocus()).toBe(true);
      await editor.press('Escape');
      await expect(panel.root).toHaveCount(0);
      await expect.poll(() => editor.focused(), 'the board has the focus').toMatch(/=/);
    });

    test('the figures of the curve, and what they would be without a pain point', async ({ page }) => {
      const panel = await Panel.open(page, { lang });
      const { editor } = panel;
      const figures = panel.root.locator('.jm-curvef').last();
      const value = (idx) => figures.locator('dl').first().locator('dd b').nth(idx);
      const number = (words) => (lang === 'fa' ? words.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[digit]).replace('.', '٫') : words);
      // +1 and −1: the later of two that are as intense is the peak, and the last.
      await expect(value(0)).toHaveText(number('−1'));
      await expect(value(1)).toHaveText(number('0'));
      await expect(value(2)).toHaveText(number('−2'));
      await expect(figures.locator('.jm-curvef__if dd').nth(1)).toContainText(number('+0.5'));
      // An edit of the map is an edit of the figures.
      await editor.call((element) => element.edit('Worse', [{ op: 'update', in: 'cards', id: 'e2', set: { score: -100 } }]));
      await expect(value(2)).toHaveText(number('−3'));
    });
  });

  test.describe(`${lang}, phone`, () => {
    test.use(PHONE);

    test('the panel covers the board, and leads back to it', async ({ page }) => {
      const editor = await open(page, { lang, map: lacking(lang) });
      const panel = new Panel(editor);
      await editor.find('.jm-bottom').getByRole('button', { name: new RegExp(editor.word('view_insights')) }).tap();
      await expect(panel.entries.first()).toBeVisible();
      await expect.poll(() => panel.hasFocus(), 'the focus is in the panel').toBe(true);
      await expect(editor.card('c1')).toBeHidden();
      for (const button of await panel.root.getByRole('button').all()) {
        if (await button.isVisible()) expect((await button.boundingBox()).height).toBeGreaterThanOrEqual(40);
      }
      await shots(page, `insights-phone-${lang}`);
      await panel.button(panel.of('evidence-missing'), 'show_finding').tap();
      await expect(panel.root).toHaveCount(0);
      await expect.poll(() => editor.focused()).toMatch(/^card=/);
      await expect.poll(async () => editor.find('[data-card]:focus').evaluate((card) => card.getBoundingClientRect().right <= innerWidth + 1)).toBe(true);
      await editor.find('.jm-bottom').getByRole('button', { name: new RegExp(editor.word('view_insights')) }).tap();
      await panel.button(panel.of('stage-without-action'), 'fix_finding').tap();
      await expect(panel.root).toHaveCount(0);
      await expect(editor.field).toBeFocused();
    });

    test('axe finds nothing in the panel', async ({ page }) => {
      const panel = await Panel.open(page, { lang });
      await axe(page);
      await panel.button(panel.entries.first(), 'dismiss_finding').tap();
      await axe(page);
    });
  });

  for (const theme of ['light', 'dark']) {
    test(`${lang}, ${theme}: axe finds nothing in any state of the panel`, async ({ page }) => {
      const panel = await Panel.open(page, { lang, attributes: { theme } });
      await panel.entries.first().locator('summary').click();
      await axe(page);
      await panel.foot('check_settings').click();
      await axe(page);
      await panel.foot('back_to_findings').click();
      await panel.button(panel.entries.first(), 'dismiss_finding').click();
      await editorDismisses(panel);
      await panel.foot('n_dismissed', lang === 'fa' ? '۱' : '1').click();
      await axe(page);
      await shots(page, `insights-dismissed-${lang}-${theme}`);
    });
  }
}

async function editorDismisses(panel) {
  await panel.editor.press('Enter');
  await expect(panel.root.getByRole('textbox')).toHaveCount(0);
}

test('a map that lacks nothing says so', async ({ page }) => {
  const panel = await Panel.open(page, { lang: 'en' });
  const { editor } = panel;
  await editor.call((element) => (element.rules = { off: element.getInsights().findings.map(({ rule }) => rule) }));
  await expect(panel.root).toContainText(editor.word('no_findings'));
  await expect(panel.tab.locator('.jm-dotbadge')).toHaveCount(0);
});

test('many findings are drawn page by page', async ({ page }) => {
  const map = coffee('en');
  for (let n = 0; n < 120; n++) map.cards.push({ id: `p${n}`, lane: 'l3', stage: ['s1', 's3'][n % 2], text: `Pain number ${n}` });
  const panel = await Panel.open(page, { lang: 'en', map });
  await expect(panel.entries).toHaveCount(50);
  await panel.root.locator('.jm-panel__more').click();
  await expect(panel.entries).toHaveCount(100);
});

test('nothing can be changed on a map that may only be read, but all can be seen', async ({ page }) => {
  const panel = await Panel.open(page, { lang: 'en', attributes: { readonly: '' } });
  const { editor } = panel;
  const names = await panel.root.getByRole('button').evaluateAll((buttons) => buttons.map((button) => button.textContent));
  expect(names.filter((name) => [editor.word('fix_finding'), editor.word('dismiss_finding')].includes(name))).toEqual([]);
  await expect(panel.button(panel.entries.first(), 'show_finding')).toBeVisible();
  await panel.foot('check_settings').click();
  await expect(panel.root.locator('input:enabled')).toHaveCount(0);
  // The host may.
  const { rule, place } = (await panel.found()).findings.find(({ fixable }) => fixable);
  expect(await editor.call((element, [name, where]) => element.fix(name, where), [rule, place])).toBe(true);
});

test.describe('the host', () => {
  test('reads all of it, hears what is new, and nothing twice', async ({ page }) => {
    const editor = await open(page, { map: coffee('en') });
    expect(await editor.call((element) => element.getInsights()), 'nothing is checked until somebody asks').toBeNull();
    await expect.poll(async () => (await editor.heard('jm-insights')).length).toBe(1);
    const insights = await editor.call((element) => element.getInsights());
    const [{ detail }] = await editor.heard('jm-insights');
    const count = (severity) => insights.findings.filter((finding) => finding.severity === severity).length;
    expect(detail).toEqual({ score: insights.score, high: count('high'), medium: count('medium'), low: count('low') });
    expect(Object.keys(insights.parts)).toEqual(['persona', 'stages', 'feelings', 'responses', 'owners']);
    const mean = Object.values(insights.parts).reduce((sum, part) => sum + part) / 5;
    expect(Math.abs(insights.score - mean)).toBeLessThanOrEqual(1);
    // A selection is no change, nor is a text that no rule minds.
    await editor.call((element) => element.edit('Rename', [{ op: 'update', in: 'lanes', id: 'l1', set: { title: 'Deeds' } }]));
    await editor.call((element) => element.edit('Owner', [{ op: 'update', in: 'stages', id: 's1', set: { owners: ['o1'] } }]));
    await expect.poll(async () => (await editor.heard('jm-insights')).length).toBe(2);
    expect((await editor.call((element) => element.getInsights())).score).toBeGreaterThan(insights.score);
  });

  test('is told of the map as it is, also right after another was loaded or this one edited', async ({ page }) => {
    const { editor } = await Panel.open(page, { lang: 'en' });
    const rules = await editor.call(async (element, map) => {
      const found = () => element.getInsights().findings.map(({ rule, place }) => `${rule} ${place.id ?? ''}`);
      await element.load(map);
      const loaded = found();
      element.edit('Nobody', [{ op: 'update', in: 'stages', id: 's3', set: { owners: [] } }]);
      return { loaded, edited: found() };
    }, lacking('en'));
    expect(rules.loaded).toContain('complaint-without-owner c7');
    expect(rules.loaded).not.toContain('stage-without-owner s3');
    expect(rules.edited).toContain('stage-without-owner s3');
  });

  test('mends by rule and place; what is not there is not mended', async ({ page }) => {
    const editor = await open(page, { map: coffee('en'), attributes: { view: 'insights' } });
    await expect(editor.find('.jm-entry').first()).toBeVisible();
    await editor.begin();
    const fix = (rule, place) => editor.call((element, given) => element.fix(...given), [rule, place]);
    expect(await fix('stage-without-owner', { in: 'stages', id: 'none' })).toBe(false);
    expect(await fix('no-such-rule', { in: 'map' })).toBe(false);
    expect(await fix('evidence-missing', { in: 'cards', id: 'c5' })).toBe(true);
    await editor.expectHistory({ transactions: 1 });
  });

  test('switches rules off, and on again', async ({ page }) => {
    const panel = await Panel.open(page, { lang: 'en' });
    await panel.editor.call((element) => (element.rules = { off: ['stage-without-owner', 'persona-facts-missing'] }));
    await expect(panel.of('stage-without-owner')).toHaveCount(0);
    await panel.foot('check_settings').click();
    await expect(panel.root.getByRole('checkbox')).toHaveCount(25);
    await panel.editor.call((element) => (element.rules = null));
    await panel.foot('back_to_findings').click();
    await expect(panel.of('stage-without-owner')).toBeVisible();
  });

  for (const lang of LANGS) {
    test(`${lang}: has rules of its own, with fixes`, async ({ page }) => {
      const panel = await Panel.open(page, { lang });
      const { editor } = panel;
      await editor.begin();
      await editor.call((element) => {
        element.rules = {
          own: [
            {
              name: 'too-short',
              label: 'Make it longer',
              check: (map) => map.cards.filter(({ id }) => id === 'c4').filter(({ text }) => text.length < 30)
                .map(({ id }) => ({ place: { in: 'cards', id }, severity: 'high', title: { en: 'Too short', fa: 'کوتاه است' }, message: 'c4', why: { en: 'Says little', fa: 'چیزی نمی‌گوید' } })),
              fix: (place) => [{ op: 'update', in: 'cards', id: place.id, set: { text: 'x'.repeat(40) } }],
            },
            { name: 'broken', check: () => { throw new Error('no'); } },
          ],
        };
      });
      const entry = panel.of('too-short');
      await expect(entry.locator('h3')).toHaveText(lang === 'fa' ? 'کوتاه است' : 'Too short');
      await panel.button(entry, 'show_finding').click();
      await editor.expectFocus('card=c4');
      await panel.button(entry, 'fix_finding').click();
      await expect(entry).toHaveCount(0);
      await editor.expectDoc((map) => map.cards.find(({ id }) => id === 'c4').text, 'x'.repeat(40));
      await editor.expectHistory({ transactions: 1 });
      await editor.undoAll();
      await expect(entry).toBeVisible();
      // It is dismissed like any other.
      await panel.button(entry, 'dismiss_finding').click();
      await editor.press('Enter');
      await expect(entry).toHaveCount(0);
      expect((await editor.doc()).dismissed[0].rule).toBe('too-short');
    });
  }
});
