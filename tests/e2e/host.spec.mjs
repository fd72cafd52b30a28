// The host's contract: every property, method and event a page may rely on.
import { expect, test } from './support/test.mjs';
import { Editor, hostPage, open } from './support/editor.mjs';
import { coffee } from './support/maps.mjs';
import { replay } from './support/replay.mjs';

const MAP = coffee();
const title = (editor) => editor.call(({ value }) => value?.title ?? null);

// ---------------------------------------------------------------- before it is there

test('properties set before the element is upgraded are kept', async ({ page }) => {
  await page.goto('/pages/blank.html');
  await page.evaluate(async (map) => {
    const editor = document.createElement('journey-map');
    Object.assign(editor, { value: map, readOnly: true, theme: 'dark', toolbar: 'minimal' });
    editor.setAttribute('loading', 'eager');
    editor.id = 'early';
    document.querySelector('main').append(editor);
    window.heard = [];
    for (const type of ['jm-load', 'jm-change']) editor.addEventListener(type, ({ detail }) => window.heard.push({ type, detail }));
    await import('/journey-map.js');
    await editor.ready;
  }, MAP);
  const editor = new Editor(page);
  expect(await title(editor)).toBe(MAP.title);
  expect(await editor.call(({ readOnly, theme, toolbar }) => ({ readOnly, theme, toolbar }))).toEqual({ readOnly: true, theme: 'dark', toolbar: 'minimal' });
  expect((await editor.heard()).map(({ type, detail }) => [type, detail.origin])).toEqual([['jm-load', 'api']]);
  await expect(editor.card('c1')).toBeVisible();
  await expect(editor.find('.jm-app')).toHaveAttribute('data-theme', 'dark');
});

test('a value set while the editor loads is shown when it is there, the last one wins', async ({ page }) => {
  await page.goto('/pages/blank.html');
  const states = await page.evaluate(async (map) => {
    await import('/journey-map.js');
    const editor = document.createElement('journey-map');
    const states = [editor.readyState];
    editor.value = map;
    states.push(editor.getDocument().title);
    editor.setAttribute('loading', 'eager');
    document.querySelector('main').append(editor);
    states.push(editor.readyState);
    editor.value = { ...map, title: 'The last' };
    await editor.ready;
    return [...states, editor.readyState, editor.value.title, editor.canUndo];
  }, MAP);
  expect(states).toEqual(['idle', MAP.title, 'loading', 'ready', 'The last', false]);
  await expect(new Editor(page).find('.jm-title')).toHaveText('The last');
});

test('importing the module defines the element once, creating one makes no request and sets no attribute', async ({ page }) => {
  await page.goto('/pages/blank.html');
  const requests = [];
  await page.evaluate(() => import('/journey-map.js'));
  page.on('request', (request) => requests.push(request.url()));
  const made = await page.evaluate(async () => {
    const { JourneyMapElement } = await import('/journey-map.js');
    JourneyMapElement.define();
    const editor = document.createElement('journey-map');
    return { attributes: editor.attributes.length, children: editor.childNodes.length, is: editor instanceof JourneyMapElement, version: JourneyMapElement.version, schema: JourneyMapElement.schemaVersion };
  });
  expect(made).toEqual({ attributes: 0, children: 0, is: true, version: '0.1.0', schema: 1 });
  expect(requests).toEqual([]);
});

test('a lazy editor loads nothing until it nears the viewport', async ({ page }) => {
  const wasm = [];
  page.on('request', (request) => request.url().endsWith('.wasm') && wasm.push(request.url()));
  await page.goto('/pages/blank.html');
  await page.evaluate(async () => {
    await import('/journey-map.js');
    const spacer = document.createElement('div');
    spacer.style.height = '6000px';
    document.querySelector('main').append(spacer, document.createElement('journey-map'));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
  const editor = new Editor(page);
  expect(await editor.call(({ readyState }) => readyState)).toBe('idle');
  expect(wasm).toEqual([]);
  await editor.call((element) => element.scrollIntoView());
  await editor.isReady();
  expect(wasm.filter((url) => url.endsWith('/core/journey-map_bg.wasm'))).toHaveLength(1);
});

test('the wasm is fetched once a page, after preload not again', async ({ page }) => {
  const wasm = [];
  page.on('request', (request) => request.url().endsWith('.wasm') && wasm.push(request.url()));
  await page.goto(hostPage([{}, {}]));
  for (const idx of [0, 1]) await new Editor(page, 'en', idx).isReady();
  await page.evaluate(async () => (await import('/journey-map.js')).JourneyMapElement.preload());
  expect(wasm.filter((url) => url.endsWith('/core/journey-map_bg.wasm'))).toHaveLength(1);
  expect(wasm).toHaveLength(new Set(wasm).size);
});

test('what loads on demand is missed only until it can be had', async ({ page, problems }) => {
  problems.expect(/Failed to load resource: .*split_dialogs/);
  problems.expect(/TypeError: Failed to fetch/);
  problems.expect(/\[journey-map\] E_WASM_FETCH/);
  const editor = await open(page, { attributes: { template: 'coffee-shop' } });
  const fetched = [];
  page.on('request', (request) => request.url().includes('split_dialogs') && fetched.push(request.url()));
  await page.route(/split_dialogs/, (route) => route.abort());
  await editor.pickFromToolbar('map_properties');
  await expect(editor.alert).toContainText('could not be loaded');
  await expect(editor.dialog).toHaveCount(0);
  expect((await editor.heard('jm-error')).map(({ detail }) => detail.code)).toEqual(['E_WASM_FETCH']);
  expect(fetched).toHaveLength(1);
  // A server that does not know the type of wasm is no reason to fail.
  await page.unroute(/split_dialogs/);
  await page.route(/split_dialogs/, async (route) => route.fulfill({ response: await route.fetch(), contentType: 'application/octet-stream' }));
  await editor.openFromToolbar('map_properties');
});

test('a menu opens once, however often its button is pressed while it loads, and says when it cannot', async ({ page, problems }) => {
  problems.expect(/Failed to load resource: .*split_menus/);
  problems.expect(/TypeError: Failed to fetch/);
  problems.expect(/\[journey-map\] E_WASM_FETCH/);
  const editor = await open(page, { attributes: { template: 'coffee-shop' } });
  await page.route(/split_menus/, (route) => route.abort());
  await editor.find('.jm-bar__more').click();
  await expect(editor.alert).toContainText('could not be loaded');
  await expect(editor.find('[role=menu]')).toHaveCount(0);
  await page.unroute(/split_menus/);
  let arrive;
  const arrived = new Promise((resolve) => (arrive = resolve));
  await page.route(/split_menus/, async (route) => arrived.then(() => route.continue()));
  await editor.find('.jm-bar__more').dblclick();
  await expect(editor.find('[role=menu]')).toHaveCount(0);
  arrive();
  await expect(editor.find('[role=menu] [role=menuitem]').first()).toBeFocused();
  await expect(editor.find('[role=menu]')).toHaveCount(1);
  await editor.press('Escape');
  await expect(editor.find('.jm-bar__more')).toBeFocused();
});

test('cards that are chosen before the part for it is there are chosen once it is', async ({ page, problems }) => {
  problems.expect(/Failed to load resource: .*split_clipboard/);
  problems.expect(/TypeError: Failed to fetch/);
  problems.expect(/\[journey-map\] E_WASM_FETCH/);
  let arrive;
  const arrived = new Promise((resolve) => (arrive = resolve));
  await page.route(/split_clipboard/, async (route) => arrived.then(() => route.continue()));
  const editor = await open(page, { map: MAP });
  const selected = () => editor.find('[data-card][aria-current]').evaluateAll((cards) => cards.map((card) => card.dataset.card));
  await editor.card('c1').click();
  await editor.card('c2').click({ modifiers: ['Shift'] });
  await editor.press('Shift+ArrowDown');
  expect(await selected()).toEqual(['c1']);
  arrive();
  await expect.poll(selected).toEqual(['c1', 'c2']);
  // Where it cannot be had, that is said, and the click is not made later.
  await page.unroute(/split_clipboard/);
  await page.route(/split_clipboard/, (route) => route.abort());
  await open(page, { map: MAP });
  await editor.card('c1').click();
  await editor.card('c2').click({ modifiers: ['Control'] });
  await expect(editor.alert).toContainText('could not be loaded');
  await page.unroute(/split_clipboard/);
  await editor.alert.getByRole('button').last().click();
  await editor.lane('l1').hover();
  await editor.card('c1').click();
  await editor.card('c2').click({ modifiers: ['Control'] });
  await expect.poll(selected).toEqual(['c1', 'c2']);
});

test('what is wrong with a document is told by code and place when the words for it cannot be had', async ({ page, problems }) => {
  problems.expect(/Failed to load resource: .*split_trouble/);
  problems.expect(/TypeError: Failed to fetch/);
  problems.expect(/\[journey-map\] E_DOC_PARSE/);
  const editor = await open(page, { map: MAP });
  await editor.forget();
  await page.route(/split_trouble/, (route) => route.abort());
  const load = (given) => editor.call((element, text) => element.load(text).then(({ warnings }) => warnings, ({ code, phase, message, hint }) => ({ code, phase, message, hint })), given);
  const cut = await load('{"type":');
  expect(cut).toEqual({ code: 'E_DOC_PARSE', phase: 'document', message: editor.word('E_DOC_PARSE'), hint: '1:8' });
  const mended = { ...MAP, cards: MAP.cards.map((card, idx) => (idx ? card : { ...card, severity: 'high' })) };
  const [warning] = await load(mended);
  expect(warning).toEqual({ code: 'wrong-type', place: 'cards[0].severity', message: '' });
  expect((await editor.heard('jm-load')).map(({ detail }) => detail.warnings)).toEqual([[warning]]);
  await page.unroute(/split_trouble/);
  expect((await load('{"type":')).message).toContain('cut off');
  expect((await load(mended))[0].message).toMatch(/\w{3}/);
});

test('wasm-url names where the wasm is', async ({ page }) => {
  const asked = [];
  await page.route('**/elsewhere/editor.wasm', async (route) => {
    asked.push(route.request().url());
    await route.fulfill({ response: await route.fetch({ url: new URL('/core/journey-map_bg.wasm', route.request().url()).href }) });
  });
  await open(page, { attributes: { 'wasm-url': '/elsewhere/editor.wasm' } });
  expect(asked).toHaveLength(1);
});

test('wasm of the wrong type still loads, with a warning', async ({ page }) => {
  const warnings = [];
  page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
  await page.route('**/*.wasm', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-type': 'application/octet-stream' } });
  });
  await open(page);
  expect(warnings.join('\n')).toContain('E_WASM_MIME');
});

test('a failed load of the wasm is told in the visitor’s language, and trying again works', async ({ page, problems }) => {
  problems.expect(/E_WASM_NOT_WASM/);
  let isBroken = true;
  await page.route('**/*.wasm', (route) => (isBroken ? route.fulfill({ contentType: 'text/html', body: '<h1>Not found</h1>' }) : route.continue()));
  await page.goto(hostPage([{ lang: 'fa' }]));
  const editor = new Editor(page, 'fa');
  await expect(editor.find('.boot.error [lang=fa], .boot.error')).toContainText('فایل');
  expect(await editor.call(({ readyState, error }) => [readyState, error.code, error.phase])).toEqual(['failed', 'E_WASM_NOT_WASM', 'boot']);
  isBroken = false;
  await editor.find('.boot button').first().click();
  await editor.isReady();
  await expect(editor.find('.jm-first')).toBeVisible();
});

// ---------------------------------------------------------------- the first map

test('the first map there is: value, then stored, then src, then the script inside, then the template', async ({ page }) => {
  await page.route('**/some/map.json', (route) => route.fulfill({ json: { ...MAP, title: 'From src' } }));
  await page.goto('/pages/inline.html');
  const titles = await page.evaluate(async (map) => {
    await import('/journey-map.js');
    const script = document.querySelector('script[type="application/json"]');
    const named = (attributes, inline, value) => {
      const editor = document.createElement('journey-map');
      for (const [name, text] of Object.entries({ loading: 'eager', ...attributes })) editor.setAttribute(name, text);
      // Under Trusted Types a script can neither be written nor copied, only moved.
      if (inline) editor.append(script);
      if (value) editor.value = { ...map, title: 'Value' };
      return editor;
    };
    const show = async (editor) => {
      document.querySelector('main').replaceChildren(editor);
      await editor.ready;
      const { title } = editor.value;
      await editor.destroy();
      return title.en ?? title;
    };
    const all = { src: '/some/map.json', template: 'coffee-shop', 'storage-key': 'first' };
    const keeper = named({ 'storage-key': 'first' });
    document.querySelector('main').replaceChildren(keeper);
    await keeper.ready;
    await keeper.load({ ...map, title: 'Stored' });
    await keeper.save();
    await keeper.destroy();
    return [
      await show(named(all, true, true)),
      await show(named(all, true)),
      await show(named({ src: all.src, template: all.template }, true)),
      await show(named({ template: all.template }, true)),
      await show(named({ template: all.template })),
    ];
  }, MAP);
  expect(titles).toEqual(['Value', 'Stored', 'From src', 'Inline', expect.stringMatching(/order from Daan/)]);
});

test('with nothing to show there is the first screen, and value is null', async ({ page }) => {
  const editor = await open(page);
  await expect(editor.find('.jm-first')).toBeVisible();
  expect(await editor.call((element) => [element.value, element.getDocument(), element.dirty, element.revision])).toEqual([null, expect.objectContaining({ type: 'journey-map' }), false, expect.any(Number)]);
});

for (const [what, attributes] of [['a template', { template: 'blank' }], ['src', { src: '/some/map.json' }]]) {
  test(`the map of ${what} is on the screen once the editor is ready`, async ({ page }) => {
    await page.route('**/some/map.json', (route) => route.fulfill({ json: MAP }));
    const editor = await open(page, { attributes });
    await expect(editor.find('[role=grid]')).toBeVisible();
    await expect(editor.find('.jm-first')).toHaveCount(0);
  });
}

test('src is followed when it changes', async ({ page }) => {
  await page.route('**/maps/*.json', (route) => route.fulfill({ json: { ...MAP, title: route.request().url().match(/(\w+)\.json/)[1] } }));
  const editor = await open(page, { attributes: { src: '/maps/one.json' } });
  expect(await title(editor)).toBe('one');
  await editor.call((element) => element.setAttribute('src', '/maps/two.json'));
  await expect.poll(() => title(editor)).toBe('two');
  expect((await editor.heard('jm-load')).map(({ detail }) => detail.origin)).toEqual(['src', 'src']);
  expect((await editor.heard('jm-progress')).map(({ detail }) => detail.phase)).toContain('src');
});

// ---------------------------------------------------------------- documents

for (const what of ['an object', 'a JSON text', 'a Blob', 'a File']) {
  test(`load takes ${what}, tells the document, fires jm-load and never jm-change`, async ({ page }) => {
    const editor = await open(page);
    const result = await editor.call((element, [map, kind]) => {
      const text = JSON.stringify(map);
      const inputs = { 'an object': map, 'a JSON text': text, 'a Blob': new Blob([text]), 'a File': new File([text], 'map.json') };
      return element.load(inputs[kind]);
    }, [MAP, what]);
    expect(result).toEqual({ document: await editor.doc(), warnings: [], migratedFrom: null });
    expect(result.document.title).toBe(MAP.title);
    expect((await editor.heard('jm-load')).map(({ detail }) => detail)).toEqual([{ origin: 'api', warnings: [], migratedFrom: null }]);
    expect(await editor.heard('jm-change')).toEqual([]);
    expect(await editor.call(({ dirty, canUndo }) => [dirty, canUndo])).toEqual([false, false]);
  });
}

test('load clears the history, with history "undoable" it is a step that undo takes back', async ({ page }) => {
  const editor = await open(page, { map: MAP });
  await editor.writeCard('c1', 'x');
  await editor.load({ ...MAP, title: 'Cleared' });
  expect(await editor.call(({ canUndo }) => canUndo)).toBe(false);
  const before = await editor.text();
  await editor.forget();
  await editor.load({ ...MAP, title: 'Undoable' }, { history: 'undoable' });
  expect(await title(editor)).toBe('Undoable');
  expect((await editor.heard('jm-load')).map(({ detail }) => detail.origin)).toEqual(['api']);
  expect(await editor.heard('jm-change')).toEqual([]);
  expect(await editor.undo()).toBe(true);
  expect(await editor.text()).toBe(before);
  expect(await editor.redo()).toBe(true);
  expect(await title(editor)).toBe('Undoable');
});

test('undo of an undoable load tells changes that lead back', async ({ page }) => {
  const editor = await open(page, { map: MAP });
  await editor.load({ ...MAP, title: 'Undoable', cards: [] }, { history: 'undoable' });
  await editor.begin();
  await editor.undo();
  await expect.poll(async () => (await editor.heard('jm-change')).length).toBe(1);
  const changes = (await editor.heard('jm-change')).flatMap(({ detail }) => detail.changes);
  expect(replay(JSON.parse(editor.first), changes)).toEqual(await editor.doc());
});

test('a load that was aborted or overtaken leaves the later map', async ({ page }) => {
  const editor = await open(page, { map: MAP });
  const ends = await editor.call(async (element, map) => {
    const gate = new AbortController();
    gate.abort();
    const outcomes = await Promise.allSettled([
      element.load(new Blob([JSON.stringify({ ...map, title: 'Slow' })])),
      element.load({ ...map, title: 'Fast' }),
      element.load({ ...map, title: 'Never' }, { signal: gate.signal }),
    ]);
    return outcomes.map(({ status, reason }) => reason?.name ?? status);
  }, MAP);
  expect(ends).toEqual(['AbortError', 'fulfilled', 'AbortError']);
  expect(await title(editor)).toBe('Fast');
  expect(await editor.heard('jm-error')).toEqual([]);
});

test('value is a copy: changing it changes nothing, setting it fires no jm-change', async ({ page }) => {
  const editor = await open(page, { map: MAP });
  await editor.begin();
  await editor.call((element) => void (element.value.title = 'Changed outside'));
  await editor.call((element) => void (element.getDocument().cards.length = 0));
  expect(await editor.text()).toBe(editor.first);
  await editor.call((element) => void (element.value = { ...element.value, title: 'Set' }));
  expect(await title(editor)).toBe('Set');
  expect(await editor.heard('jm-change')).toEqual([]);
});

test('load then save with no edit gives the same bytes', async ({ page }) => {
  const editor = await open(page, { map: MAP });
  const written = await editor.text();
  await editor.load(written);
  expect(await editor.text()).toBe(written);
});

test('unknown fields survive loading and editing, anywhere', async ({ page }) => {
  const map = structuredClone(MAP);
  Object.assign(map, { 'x-crm': { id: 7 } });
  Object.assign(map.cards[0], { 'x-note': ['a', null, { b: 1.5 }] });
  Object.assign(map.stages[0], { 'x-colour': 'red' });
  const editor = await open(page, { map });
  await editor.begin();
  await editor.writeCard('c1', 'edited');
  const now = await editor.doc();
  expect([now['x-crm'], now.cards[0]['x-note'], now.stages[0]['x-colour']]).toEqual([{ id: 7 }, ['a', null, { b: 1.5 }], 'red']);
  await editor.expectHistory();
});

test('validate tells what is wrong and what was mended, and shows nothing', async ({ page }) => {
  const editor = await open(page, { map: MAP });
  await editor.begin();
  const check = (input) => editor.call((element, given) => element.validate(given), input);
  expect(await check(MAP)).toEqual({ ok: true, errors: [], warnings: [] });
  expect(await check('{"type":"journey-map",')).toEqual({ ok: false, errors: [expect.objectContaining({ code: 'E_DOC_PARSE', place: expect.stringMatching(/^\d+:\d+$/) })], warnings: [] });
  expect(await check({ type: 'other' })).toMatchObject({ ok: false, errors: [{ code: 'E_DOC_INVALID' }] });
  const mended = await check({ ...MAP, cards: [{ id: 'c1', lane: 'nowhere', stage: 's1' }, { id: 'c2', lane: 'l1', stage: 's1', text: [5] }] });
  expect(mended.ok).toBe(true);
  expect(mended.warnings.map(({ place }) => place)).toEqual(expect.arrayContaining(['cards[0].lane', 'cards[1].text']));
  expect(await editor.text()).toBe(editor.first);
  expect(await editor.heard('jm-load')).toEqual([]);
});

// ---------------------------------------------------------------- edit

test('edit is one undo step with one jm-change, named by its label', async ({ page }) => {
  const editor = await open(page, { map: MAP });
  await editor.begin();
  const changed = await editor.call((element) => element.edit('From the CRM', [
    { op: 'insert', in: 'cards', value: { id: 'n1', lane: 'l1', stage: 's3', text: 'New' }, before: 'c4' },
    { op: 'update', in: 'cards', id: 'c1', set: { text: 'Updated', owner: 'o1' } },
    { op: 'move', in: 'stages', id: 's3', before: 's1' },
    { op: 'update', in: 'map', set: { title: 'Edited' } },
  ]));
  expect(changed).toBe(true);
  await expect.poll(() => editor.cardsIn('l1', 0)).toEqual(['n1', 'c4']);
  const [{ detail }] = await editor.heard('jm-change');
  expect(detail).toMatchObject({ origin: 'api', label: expect.stringContaining('From the CRM') });
  expect(await editor.call((element) => [element.canUndo, element.canRedo])).toEqual([true, false]);
  await editor.expectHistory();
});

test('edit is all or nothing', async ({ page, problems }) => {
  problems.expect(/E_DOC_INVALID/);
  const editor = await open(page, { map: MAP });
  await editor.begin();
  const code = await editor.call((element) => {
    try {
      element.edit('broken', [{ op: 'update', in: 'map', set: { title: 'x' } }, { op: 'remove', in: 'cards', id: 'nobody' }]);
      return 'no error';
    } catch (error) {
      return `${error.name} ${error.code} ${error.phase}`;
    }
  });
  expect(code).toBe('JourneyMapError E_DOC_INVALID document');
  expect(await editor.text()).toBe(editor.first);
  expect(await editor.heard('jm-change')).toEqual([]);
  expect((await editor.heard('jm-error')).map(({ detail }) => detail.code)).toEqual(['E_DOC_INVALID']);
});

test('edit that changes nothing says so and leaves no step', async ({ page }) => {
  const editor = await open(page, { map: MAP });
  await editor.begin();
  expect(await editor.call((element) => element.edit('same', [{ op: 'update', in: 'map', set: { title: element.value.title } }]))).toBe(false);
  expect(await editor.call((element) => element.edit('none', []))).toBe(false);
  expect(await editor.heard('jm-change')).toEqual([]);
  expect(await editor.call(({ canUndo }) => canUndo)).toBe(false);
});

test('removing a stage takes its cards, links and paths along, all of it in the changes', async ({ page }) => {
  const editor = await open(page, { map: MAP });
  await editor.begin();
  await editor.call((element) => element.edit('without s3', [{ op: 'remove', in: 'stages', id: 's3' }]));
  const [{ detail }] = await editor.heard('jm-change');
  expect(detail.changes.map(({ op, in: list, id }) => `${op} ${list} ${id}`)).toEqual(expect.arrayContaining(['remove cards c4', 'remove cards c5', 'remove cards c6', 'remove cards e2', 'remove links k1', 'remove paths w1', 'remove stages s3']));
  await editor.expectHistory({ transactions: 1 });
});

test('undo and redo tell whether they did something, and events say whose doing it was', async ({ page }) => {
  const editor = await open(page, { map: MAP });
  expect(await editor.undo()).toBe(false);
  expect(await editor.redo()).toBe(false);
  await editor.forget();
  await editor.writeCard('c1', 'x');
  expect(await editor.undo()).toBe(true);
  expect(await editor.redo()).toBe(true);
  expect((await editor.heard('jm-change')).map(({ detail }) => detail.origin)).toEqual(['user', 'undo', 'redo']);
  expect((await editor.heard('jm-history')).at(-1).detail).toEqual({ canUndo: true, canRedo: false });
});

// ---------------------------------------------------------------- events

test('every event bubbles and crosses shadow roots', async ({ page }) => {
  const editor = await open(page, { map: MAP, attributes: { 'storage-key': 'events' } });
  await editor.writeCard('c1', 'x');
  await editor.card('c1').click();
  await expect.poll(async () => (await editor.heard('jm-save')).length).toBeGreaterThan(0);
  await editor.call((element) => element.destroy());
  const heard = await editor.heard();
  expect(heard.filter(({ bubbles, composed }) => !bubbles || !composed)).toEqual([]);
  const types = new Set(heard.map(({ type }) => type));
  for (const type of ['progress', 'ready', 'load', 'change', 'history', 'selection', 'save', 'storage', 'resize', 'destroy']) expect(types).toContain(`jm-${type}`);
  expect(heard.find(({ type }) => type === 'jm-ready').detail).toEqual({ version: '0.1.0', schemaVersion: 1, restoredFrom: null });
  expect(heard.find(({ type }) => type === 'jm-save').detail).toEqual({ revision: expect.any(Number), bytes: expect.any(Number) });
  expect(heard.find(({ type }) => type === 'jm-progress').detail).toMatchObject({ phase: 'wasm', loaded: expect.any(Number) });
  expect(heard.find(({ type }) => type === 'jm-resize').detail).toEqual({ height: expect.any(Number) });
});

test('a listener may call any method, even destroy, from within any event', async ({ page }) => {
  const editor = await open(page, { map: MAP });
  const seen = await editor.call(async (element) => {
    const seen = [];
    element.addEventListener('jm-change', ({ detail }) => {
      seen.push(detail.origin);
      seen.push(element.value.title, element.canUndo);
      if (detail.origin !== 'api') return;
      if (detail.label.includes('first')) element.edit('second', [{ op: 'update', in: 'map', set: { title: 'Second' } }]);
      if (detail.label.includes('second')) element.undo();
    });
    element.edit('first', [{ op: 'update', in: 'map', set: { title: 'First' } }]);
    return [element.value.title, seen.filter((word) => ['api', 'undo'].includes(word))];
  });
  expect(seen).toEqual(['First', ['api', 'api', 'undo']]);
  const gone = await editor.call(async (element) => {
    element.addEventListener('jm-change', () => element.destroy(), { once: true });
    element.edit('last', [{ op: 'update', in: 'map', set: { title: 'Last' } }]);
    return [element.readyState, element.value.title, element.shadowRoot.childElementCount];
  });
  expect(gone).toEqual(['destroyed', 'Last', 0]);
});

test('a listener that throws breaks nothing', async ({ page, problems }) => {
  problems.expect(/uncaught: .*listener on purpose/);
  const editor = await open(page, { map: MAP });
  await editor.call((element) => element.addEventListener('jm-change', () => { throw new Error('listener on purpose'); }));
  await editor.begin();
  await editor.writeCard('c1', 'still here');
  await editor.writeCard('c2', 'and here');
  await editor.expectHistory();
});

test('jm-selection tells the ids', async ({ page }) => {
  const editor = await open(page, { map: MAP });
  await editor.card('c1').click();
  await editor.card('c2').click({ modifiers: ['Shift'] });
  await expect.poll(() => editor.heard('jm-selection')).toHaveLength(2);
  await editor.lane('l1').click({ position: { x: 5, y: 5 } });
  expect((await editor.heard('jm-selection')).map(({ detail }) => detail.ids)).toEqual([['c1'], ['c1', 'c2'], []]);
});

// ---------------------------------------------------------------- life

test('destroy is idempotent, keeps what was written, and later calls are harmless', async ({ page, problems }) => {
  problems.expect(/E_DESTROYED/);
  const editor = await open(page, { map: MAP, attributes: { 'storage-key': 'destroyed' } });
  await editor.writeCard('c1', 'kept');
  await editor.call((element) => Promise.all([element.destroy(), element.destroy()]));
  expect(await editor.heard('jm-destroy')).toHaveLength(1);
  const after = await editor.call(async (element) => {
    const refused = [];
    for (const task of [() => element.load({ type: 'journey-map' }), () => element.save(), () => element.validate('{}')]) await task().catch(({ code }) => refused.push(code));
    for (const task of [() => element.undo(), () => element.edit('x', [])]) {
      try {
        task();
      } catch ({ code }) {
        refused.push(code);
      }
    }
    element.value = { type: 'journey-map' };
    element.focus();
    return { refused: [...new Set(refused)], state: element.readyState, title: element.value.title };
  });
  expect(after).toEqual({ refused: ['E_DESTROYED'], state: 'destroyed', title: MAP.title });
  await page.reload();
  await editor.isReady();
  expect((await editor.cardNow('c1')).text).toBe('kept');
});

test('moving the element in the page neither loses nor reloads anything', async ({ page }) => {
  const editor = await open(page, { map: MAP });
  await editor.writeCard('c1', 'moved along');
  await editor.forget();
  await editor.call((element) => {
    const section = document.createElement('section');
    document.querySelector('main').append(section);
    section.append(element);
  });
  await expect(editor.card('c1')).toContainText('moved along');
  expect(await editor.call(({ readyState, canUndo }) => [readyState, canUndo])).toEqual(['ready', true]);
  await editor.writeCard('c2', 'still works');
  expect((await editor.heard()).map(({ type }) => type).filter((type) => ['jm-load', 'jm-ready', 'jm-progress', 'jm-destroy'].includes(type))).toEqual([]);
});

test('an element taken out and put back is as it was', async ({ page }) => {
  const editor = await open(page, { map: MAP, attributes: { 'storage-key': 'out' } });
  await editor.writeCard('c1', 'out and in');
  const kept = await editor.call(async (element) => {
    const parent = element.parentElement;
    element.remove();
    const stored = Object.keys(localStorage).length;
    await new Promise((done) => setTimeout(done));
    parent.append(element);
    return stored;
  });
  expect(kept, 'kept on the way out').toBeGreaterThan(0);
  await expect(editor.card('c1')).toContainText('out and in');
  expect(await editor.undo()).toBe(true);
});

test('save keeps the map at once and tells revision and bytes', async ({ page }) => {
  const editor = await open(page, { map: MAP, attributes: { 'storage-key': 'saved' } });
  // Asked in one breath, before the map is kept by itself.
  const wasDirty = await editor.call((element) => element.edit('x', [{ op: 'update', in: 'map', set: { title: 'Saved' } }]) && element.dirty);
  expect(wasDirty).toBe(true);
  const saved = await editor.call((element) => element.save());
  expect(saved).toEqual({ revision: await editor.call(({ revision }) => revision), bytes: Buffer.byteLength(await editor.text()) });
  expect(await editor.call(({ dirty }) => dirty)).toBe(false);
  expect((await editor.heard('jm-save')).at(-1).detail).toEqual(saved);
});

test('focus puts the keyboard into the map', async ({ page }) => {
  const editor = await open(page, { map: MAP });
  await editor.call((element) => element.focus());
  expect(await editor.focused()).not.toBeNull();
  await editor.press('ArrowDown');
  expect(await editor.call(({ shadowRoot }) => Boolean(shadowRoot.activeElement?.closest('[role=grid]')))).toBe(true);
});

// ---------------------------------------------------------------- options

test('readonly is live: nothing can be changed by a person, the host still can, no jm-change for the switch', async ({ page }) => {
  const editor = await open(page, { map: MAP });
  await editor.begin();
  await editor.call((element) => void (element.readOnly = true));
  await expect(editor.find('.jm-app.is-ro')).toBeVisible();
  await expect(editor.find('[data-act]')).toHaveCount(0);
  await editor.card('c1').dblclick();
  await editor.card('c1').focus();
  await editor.press('Enter', 'Delete', ' ', 'Alt+ArrowDown', 'n', 'F2');
  await expect(editor.field).toHaveCount(0);
  await editor.drag(editor.card('c1'), editor.cell('l1', 3));
  await editor.point('e1').focus();
  await editor.press('ArrowUp', 'Delete');
  expect(await editor.text()).toBe(editor.first);
  expect(await editor.heard('jm-change')).toEqual([]);
  expect(await editor.call((element) => element.edit('host', [{ op: 'update', in: 'map', set: { title: 'By the host' } }]))).toBe(true);
  await editor.call((element) => element.removeAttribute('readonly'));
  await expect(editor.find('[data-act=add-stage]')).toBeVisible();
  expect(await editor.heard('jm-change')).toHaveLength(1);
});

test('readonly while a card is being written ends the writing', async ({ page }) => {
  const editor = await open(page, { map: MAP });
  await editor.card('c1').dblclick();
  await editor.call((element) => element.setAttribute('readonly', ''));
  await expect(editor.field).toHaveCount(0);
});

test('theme and toolbar are live, properties reflect attributes, bad values are told and the default is used', async ({ page, problems }) => {
  problems.expect(/E_BAD_CONFIG: theme="pink"/);
  const editor = await open(page, { map: MAP });
  const app = editor.find('.jm-app');
  const ground = () => app.evaluate((element) => getComputedStyle(element).backgroundColor);
  await editor.call((element) => void (element.theme = 'light'));
  await expect(app).toHaveAttribute('data-theme', 'light');
  const light = await ground();
  await editor.call((element) => void (element.theme = 'dark'));
  await expect(app).toHaveAttribute('data-theme', 'dark');
  expect(await ground()).not.toBe(light);
  expect(await editor.call((element) => element.getAttribute('theme'))).toBe('dark');
  await editor.call((element) => element.setAttribute('theme', 'pink'));
  expect(await editor.call(({ theme }) => theme)).toBe('auto');
  expect((await editor.heard('jm-error')).map(({ detail }) => [detail.code, detail.recoverable])).toEqual([['E_BAD_CONFIG', true]]);

  const shows = async () => [await editor.find('.jm-bar').count(), await editor.undoButton.count(), await editor.find('.jm-seg').count()];
  await expect.poll(shows).toEqual([1, 1, 1]);
  await editor.call((element) => void (element.toolbar = 'minimal'));
  await expect.poll(shows).toEqual([1, 1, 0]);
  await editor.call((element) => void (element.toolbar = 'none'));
  await expect.poll(shows).toEqual([0, 0, 0]);
  await editor.call((element) => element.removeAttribute('toolbar'));
  await expect.poll(shows).toEqual([1, 1, 1]);
});
