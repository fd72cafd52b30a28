// Hostile text in every field: shown as text, never run, kept as it is.
import { expect, test } from './support/test.mjs';
import { open } from './support/editor.mjs';
import { LANGS } from './support/maps.mjs';

const HOSTILE = {
  'a script': '<script>window.hacked = 1</script><img src=x onerror="window.hacked = 1"><svg onload=window.hacked=1>',
  'a javascript: link': 'javascript:window.hacked=1 <a href="javascript:window.hacked=1">x</a>',
  'bidi controls': '\u202eevil\u202c \u2066x\u2069 \u200f\u200e \u202d!',
  'quotes and backslashes': '"]\\\'`${window.hacked=1}{{hacked}}\n</textarea></style>"',
  'emoji and signs': '👩🏽‍💻🇮🇷 e\u0301 ﷽ \u0000\u0007\ufeff\u2028\u2029 𝔘',
  'a very long text': 'سلام دنیا، '.repeat(1_818),
  'a very long word': 'x'.repeat(19_999),
};

/** A map with the text in every field that takes one, and in ids where any text may stand. */
function everywhere(text) {
  const short = text.slice(0, 2_000);
  return {
    type: 'journey-map', schemaVersion: 1, language: 'fa',
    title: text, description: text, goals: [text], owner: 'o1', review: { next: '2026-12-01', every: 'P3M' },
    personas: [{ id: 'p1', name: short, quote: text, gender: short, age: { from: 20, to: 30 }, jobTitle: text, education: text, location: text, needs: [text], goals: [text], painPoints: [text], channels: ['ch1'], facts: [{ label: text, value: text, evidence: { kind: 'reported', source: text } }] }],
    scenario: { problem: text, questions: [text], goals: [text], expectations: [text] },
    people: [{ id: 'o1', name: text, team: text }],
    channels: [{ id: 'ch1', kind: 'email', title: text }],
    stages: [{ id: 's1', title: text, description: text, owners: ['o1'], steps: [{ id: 't1', title: text }] }, { id: 's2', title: { fa: text, en: text } }],
    lanes: [{ id: 'l1', kind: 'actions', title: text }, { id: 'l2', kind: 'emotions', title: text }, { id: 'l3', kind: 'touchpoints' }, { id: 'l4', kind: 'metrics' }, { id: 'l5', kind: 'owners' }, { id: 'l6', kind: 'evidence', title: text }, { id: 'l7', kind: 'painPoints' }],
    cards: [
      { id: 'c1', lane: 'l1', stage: 's1', step: 't1', text, owner: 'o1', evidence: { kind: 'measured', source: text }, comments: [{ author: text, at: '2026-11-22T10:00:00Z', text }] },
      { id: 'e1', lane: 'l2', stage: 's1', step: 't1', text, score: 50 },
      { id: 'h1', lane: 'l3', stage: 's2', text, channel: 'ch1' },
      { id: 'm1', lane: 'l4', stage: 's2', text, metric: { value: 1, unit: text } },
      { id: 'x1', lane: 'l6', stage: 's2', text: { en: text } },
      { id: 'd1', lane: 'l7', stage: 's2', text, complaint: true },
    ],
    links: [{ id: 'k1', from: 'c1', to: 'd1', kind: 'causes' }],
    paths: [{ id: 'w1', from: 's2', to: 's1', kind: 'skip', label: text }],
    improvements: [{ id: 'i1', title: text, cards: ['d1'], status: 'done', outcome: text }],
    dismissed: [{ rule: 'x', place: 'y', reason: text }],
    'x-unknown': { [short]: text },
  };
}

const isUnharmed = async (page) => {
  expect(await page.evaluate(() => [window.hacked, document.querySelectorAll('img[src=x], [onerror], [onload]').length])).toEqual([undefined, 0]);
};
const withoutGenerator = ({ generator, ...map }) => map;

for (const [what, text] of Object.entries(HOSTILE)) {
  test(`${what} in every field of a document is shown as text, kept and reloaded equal`, async ({ page }) => {
    const lang = LANGS[what.length % 2];
    const given = everywhere(text);
    const editor = await open(page, { lang, attributes: { 'storage-key': 'hostile' } });
    const { warnings } = await editor.load(given);
    expect(warnings).toEqual([]);
    await editor.begin();
    expect(withoutGenerator(JSON.parse(editor.first))).toEqual(withoutGenerator(given));
    await expect(editor.card('c1').locator('p')).toHaveJSProperty('textContent', text);
    await editor.call((element) => element.save());

    for (const dialog of ['map_properties', 'people_and_channels', 'improvements']) {
      await editor.openFromToolbar(dialog);
      await editor.closeDialog();
    }
    await editor.find('.jm-persona .jm-pen').click();
    await editor.closeDialog();
    await editor.card('c1').focus();
    await editor.press('Enter');
    await expect(editor.field).toHaveJSProperty('value', text);
    await editor.press('Escape');
    expect(await editor.text(), 'looking changes nothing').toBe(editor.first);

    await page.reload();
    await editor.isReady();
    expect(await editor.text()).toBe(editor.first);
    await isUnharmed(page);
  });

  test(`${what} typed by a person or given to edit is text, undone and done again`, async ({ page }) => {
    const lang = LANGS[what.length % 2];
    const editor = await open(page, { lang, attributes: { template: 'blank' } });
    await editor.begin();
    const { lanes, stages } = JSON.parse(editor.first);
    const typed = text.replaceAll('\u0000', '').slice(0, 5_000);
    const id = await editor.addCard(lanes[0].id, 0, typed);
    const shown = (await editor.cardNow(id)).text;
    expect(shown[lang] ?? shown).toBe(typed);
    await expect(editor.card(id).locator('p')).toHaveJSProperty('textContent', typed);
    await editor.find('.jm-title__b').click();
    await editor.find('.jm-title__i').fill(typed);
    await editor.press('Enter');
    await editor.call((element, [words, stage]) => element.edit(words, [
      { op: 'update', in: 'stages', id: stage, set: { title: words, description: words } },
      { op: 'update', in: 'map', set: { description: words, [`x-${words.slice(0, 50)}`]: words } },
    ]), [text, stages[0].id]);
    expect((await editor.doc()).stages[0].title).toBe(text);
    await expect(editor.undoButton).toBeEnabled();
    await isUnharmed(page);
    await editor.expectHistory();
  });
}

test('lone surrogates are replaced, the rest of the text is kept', async ({ page }) => {
  const editor = await open(page, { attributes: { 'storage-key': 'surrogates' } });
  await editor.call((element) => element.load({ type: 'journey-map', title: 'a\ud800b', stages: [{ id: 's1' }], lanes: [{ id: 'l1' }], cards: [{ id: 'c1', lane: 'l1', stage: 's1', text: '\udc00x\ud83d\ude00y\ud83d' }] }));
  await editor.begin();
  expect((await editor.doc()).title).toBe('a\ufffdb');
  expect((await editor.cardNow('c1')).text).toBe('\ufffdx😀y\ufffd');
  await editor.call((element) => element.load('{"type":"journey-map","title":"\\ud800\\\\ud800"}'));
  expect((await editor.doc()).title).toBe('\ufffd\\ud800');
  expect(await editor.call((element) => element.edit('x\ud800', [{ op: 'update', in: 'map', set: { title: 'y\udfff' } }]))).toBe(true);
  expect((await editor.doc()).title).toBe('y\ufffd');
  await editor.call((element) => element.save());
  await page.reload();
  await editor.isReady();
  expect((await editor.doc()).title).toBe('y\ufffd');
});

test('hostile ids, lane kinds and colours reach no selector, class or style', async ({ page }) => {
  const id = '"]\\ \n> * {x} <b>';
  const editor = await open(page);
  await editor.load({
    type: 'journey-map',
    people: [{ id: `${id}o`, name: 'x', color: 'red;background:url(x)' }],
    stages: [{ id: `${id}s`, title: 'Search' }],
    lanes: [{ id: `${id}l`, kind: '"><script>' }],
    cards: [{ id: `${id}c`, lane: `${id}l`, stage: `${id}s`, text: 'one', color: 'javascript:1', image: 'javascript:window.hacked=1' }, { id: `${id}d`, lane: `${id}l`, stage: `${id}s`, text: 'two' }],
  });
  await editor.begin();
  const card = editor.find('[data-card]').first();
  await card.focus();
  await editor.press('Enter');
  await editor.field.fill('three');
  await editor.press('Enter');
  await expect(card).toContainText('three');
  await expect(card).toBeFocused();
  await editor.press('Alt+ArrowDown', 'Delete');
  await expect(editor.find('[data-card]')).toHaveCount(1);
  await editor.rename(editor.find('[data-lanehead]'), 'lane');
  await editor.rename(editor.find('[data-stage]'), 'stage');
  await isUnharmed(page);
  await editor.expectHistory();
});
