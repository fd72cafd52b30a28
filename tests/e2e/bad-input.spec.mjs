// What is no map: a sentence for the visitor in their language, a hint for the developer, and the map stays.
import { expect, test } from './support/test.mjs';
import { open } from './support/editor.mjs';
import { coffee, LANGS } from './support/maps.mjs';

const map = (more) => JSON.stringify({ ...coffee(), ...more });
const cards = (n) => Array.from({ length: n }, (_, idx) => ({ id: `c${idx}`, lane: 'l1', stage: 's1' }));
const times = (n, make) => Array.from({ length: n }, (_, idx) => make(idx));

/** What it is, its text, the code it is refused with, and the place that is told. */
const BAD = [
  ['nothing', '', 'E_DOC_PARSE', null],
  ['JSON that is cut off', '{\n  "type": "journey-map",\n  "title": "x', 'E_DOC_PARSE', '3:13'],
  ['JSON with a comma too many', '{"type": "journey-map",\n "cards": [1,,2]}', 'E_DOC_PARSE', '2:14'],
  ['a web page', '<!doctype html><h1>Sign in</h1>', 'E_DOC_PARSE', null],
  ['a number', '42', 'E_DOC_INVALID', null],
  ['a list', '[]', 'E_DOC_INVALID', null],
  ['JSON of something else', '{"type": "FeatureCollection"}', 'E_DOC_INVALID', null],
  ['JSON nested too deep', `{"type":"journey-map","x":${'['.repeat(5000)}${']'.repeat(5000)}}`, 'E_DOC_PARSE', null],
  ['a map of a later version', map({ schemaVersion: 99 }), 'E_DOC_TOO_NEW', 'schemaVersion'],
  ['a map with too many cards', map({ cards: cards(20_001) }), 'E_DOC_TOO_LARGE', 'cards'],
  ['a map with too many stages', map({ stages: times(201, (idx) => ({ id: `s${idx}` })), cards: [] }), 'E_DOC_TOO_LARGE', 'stages'],
  ['a map with too many lanes', map({ lanes: times(201, (idx) => ({ id: `l${idx}` })), cards: [] }), 'E_DOC_TOO_LARGE', 'lanes'],
  ['a map with too many personas', map({ personas: times(51, (idx) => ({ id: `p${idx}` })) }), 'E_DOC_TOO_LARGE', 'personas'],
  ['a map with a text too long', map({ title: 'x'.repeat(20_001) }), 'E_DOC_TOO_LARGE', 'title'],
];

const isIn = { fa: /[\u0600-\u06ff]{3}/, en: /^[^\u0600-\u06ff]*[a-z]{3}[^\u0600-\u06ff]*$/i };

for (const lang of LANGS) {
  for (const [what, text, code, place] of BAD) {
    test(`${lang}: ${what} is refused as ${code}, given by load and by a file`, async ({ page, problems }) => {
      problems.expect(new RegExp(`\\[journey-map\\] ${code}: .{20}`));
      const editor = await open(page, { lang, map: coffee(lang) });
      await editor.writeCard('c1', 'x');
      await editor.begin();

      const thrown = await editor.call((element, given) => element.load(given).catch(({ name, code, phase, recoverable, message }) => ({ name, code, phase, recoverable, message })), text);
      expect(thrown).toMatchObject({ name: 'JourneyMapError', code, phase: 'document', recoverable: true });
      expect(thrown.message).toMatch(isIn[lang]);
      expect((await editor.heard('jm-error')).map(({ detail }) => detail)).toEqual([{ code, phase: 'document', recoverable: true, message: thrown.message }]);

      await editor.forget();
      await chooseFile(editor, text);
      await expect(editor.alert).toHaveAttribute('data-code', code);
      await expect(editor.alert.locator('p')).toHaveText(isIn[lang]);
      if (place) await expect(editor.alert).toContainText(place);
      expect((await editor.heard('jm-error')).map(({ detail }) => detail.code)).toEqual([code]);

      expect(await editor.text(), 'the map').toBe(editor.first);
      expect(await editor.call(({ canUndo }) => canUndo), 'the history').toBe(true);
      await editor.alert.getByRole('button').last().click();
      await expect(editor.alert).toHaveCount(0);
      await editor.writeCard('c2', 'goes on');
    });
  }

  test(`${lang}: an address without a map: not found, a web page, rubbish – told inside the editor`, async ({ page, problems }) => {
    problems.expect(/E_SRC_FETCH: \S+missing\.json answered 404/);
    problems.expect(/E_SRC_FETCH: \S+page\.json holds HTML/);
    problems.expect(/E_DOC_PARSE/);
    problems.expect(/console: Failed to load resource: .*404/);
    await page.route('**/src/page.json', (route) => route.fulfill({ contentType: 'text/html', body: '<html>not a map</html>' }));
    await page.route('**/src/broken.json', (route) => route.fulfill({ contentType: 'application/json', body: '{"type":' }));
    const editor = await open(page, { lang, attributes: { src: '/src/missing.json' } });
    await expect(editor.alert).toHaveAttribute('data-code', 'E_SRC_FETCH');
    await expect(editor.alert.locator('p')).toHaveText(isIn[lang]);
    expect(await editor.call(({ error, readyState }) => [error.code, readyState])).toEqual(['E_SRC_FETCH', 'ready']);
    await editor.load(coffee(lang));
    await expect(editor.alert).toHaveCount(0);
    await editor.begin();
    for (const [name, code] of [['page', 'E_SRC_FETCH'], ['broken', 'E_DOC_PARSE']]) {
      await editor.call((element, src) => element.setAttribute('src', src), `/src/${name}.json`);
      await expect(editor.alert).toHaveAttribute('data-code', code);
      expect(await editor.text()).toBe(editor.first);
    }
  });

  test(`${lang}: a template that does not exist is told, and the first screen is there`, async ({ page, problems }) => {
    problems.expect(/E_BAD_CONFIG: there is no template "no-such-thing"/);
    problems.expect(/console: Failed to load resource: .*404/);
    const editor = await open(page, { lang, attributes: { template: 'no-such-thing' } });
    await expect(editor.alert).toHaveAttribute('data-code', 'E_BAD_CONFIG');
    await expect(editor.alert.locator('p')).toHaveText(isIn[lang]);
    await expect(editor.find('.jm-first')).toBeVisible();
    await editor.find('.jm-tpl').first().click();
    await expect(editor.find('[role=grid]')).toBeVisible();
    await expect(editor.alert).toHaveCount(0);
  });

  test(`${lang}: a file of 33 MB is refused before it is read, by load, by choice and by src`, async ({ page, problems }) => {
    test.setTimeout(60_000);
    problems.expect(/E_DOC_TOO_LARGE/);
    const SIZE = 33 * 1024 * 1024;
    const editor = await open(page, { lang, map: coffee(lang) });
    await editor.begin();
    const codes = await editor.call(async (element, size) => {
      const text = `{"type":"journey-map","x":"${'x'.repeat(size)}"}`;
      const codes = [];
      for (const input of [text, new Blob([text])]) await element.load(input).catch(({ code }) => codes.push(code));
      return codes;
    }, SIZE);
    expect(codes).toEqual(['E_DOC_TOO_LARGE', 'E_DOC_TOO_LARGE']);
    await chooseFile(editor, `{"type":"journey-map","x":"${'x'.repeat(SIZE)}"}`);
    await expect(editor.alert).toHaveAttribute('data-code', 'E_DOC_TOO_LARGE');
    await expect(editor.alert.locator('p')).toContainText(lang === 'fa' ? '۳۲' : '32');
    expect(await editor.text()).toBe(editor.first);
  });

  test(`${lang}: a bad file dropped on the first screen is told`, async ({ page, problems }) => {
    problems.expect(/E_DOC_PARSE/);
    const editor = await open(page, { lang });
    const data = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['no map at all'], 'holiday.jpg', { type: 'image/jpeg' }));
      return transfer;
    });
    await editor.find('.jm-first').dispatchEvent('drop', { dataTransfer: data });
    await expect(editor.alert).toHaveAttribute('data-code', 'E_DOC_PARSE');
    await expect(editor.find('.jm-first')).toBeVisible();
    await expect(editor.way('start_blank')).toBeEnabled();
  });
}

test('wrong types are mended, told as warnings with their place, and the rest is kept', async ({ page }) => {
  const editor = await open(page);
  const { warnings, document } = await editor.load({
    ...coffee(),
    stages: [{ id: 's1', title: 'Search' }, null, 'Buy'],
    cards: [{ id: 'c1', lane: 'l1', stage: 's1', text: ['x'], severity: 'high' }, 'card', { id: 'c2', lane: 'l1', stage: 'nowhere' }],
    paths: {},
  });
  expect(document.stages.map(({ title }) => title)).toEqual(expect.arrayContaining(['Search', 'Buy']));
  expect(warnings.map(({ place }) => place)).toEqual(expect.arrayContaining(['stages[1]', 'cards[0].text', 'cards[0].severity', 'cards[1].lane', 'cards[2].stage', 'paths[0].from']));
  for (const { code, message } of warnings) {
    expect(code).toMatch(/\w/);
    expect(message).toMatch(isIn.en);
  }
  expect((await editor.heard('jm-load'))[0].detail.warnings).toEqual(warnings);
});

test('what is given to load that is no map at all is refused by name', async ({ page, problems }) => {
  problems.expect(/E_DOC_INVALID/);
  const editor = await open(page, { map: coffee() });
  await editor.begin();
  const codes = await editor.call(async (element) => {
    const loop = {};
    loop.self = loop;
    const codes = [];
    for (const input of [null, undefined, 5, true, () => {}, Symbol('x'), loop, { type: 'journey-map', n: 5n }]) await element.load(input).catch(({ code }) => codes.push(code));
    return codes;
  });
  expect(codes).toEqual(Array(8).fill('E_DOC_INVALID'));
  expect(await editor.text()).toBe(editor.first);
});

/** Opens a file from the toolbar's menu. */
async function chooseFile(editor, text) {
  const chooser = editor.page.waitForEvent('filechooser');
  await editor.pickFromToolbar('open_file');
  await (await chooser).setFiles({ name: 'map.json', mimeType: 'application/json', buffer: Buffer.from(text) });
}
