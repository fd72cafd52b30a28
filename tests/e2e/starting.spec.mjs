// How an editor starts: what is loaded when, what is shown first, and what is told where something is missing.
import { expect, test } from './support/test.mjs';
import { Editor, hostPage, open } from './support/editor.mjs';
import { coffee } from './support/maps.mjs';

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
  problems.expect(/Failed to load resource: .*split_hands/);
  problems.expect(/TypeError: Failed to fetch/);
  problems.expect(/\[journey-map\] E_WASM_FETCH/);
  let arrive;
  const arrived = new Promise((resolve) => (arrive = resolve));
  await page.route(/split_hands/, async (route) => arrived.then(() => route.continue()));
  const editor = await open(page, { map: MAP });
  const selected = () => editor.find('[data-card][aria-current]').evaluateAll((cards) => cards.map((card) => card.dataset.card));
  await editor.card('c1').click();
  await editor.card('c2').click({ modifiers: ['Shift'] });
  await editor.press('Shift+ArrowDown');
  expect(await selected()).toEqual(['c1']);
  arrive();
  await expect.poll(selected).toEqual(['c1', 'c2']);
  // Where it cannot be had, that is said, and the click is not made later.
  await page.unroute(/split_hands/);
  await page.route(/split_hands/, (route) => route.abort());
  await open(page, { map: MAP });
  await editor.card('c1').click();
  await editor.card('c2').click({ modifiers: ['Control'] });
  await expect(editor.alert).toContainText('could not be loaded');
  await page.unroute(/split_hands/);
  await editor.alert.getByRole('button').last().click();
  await editor.lane('l1').hover();
  await editor.card('c1').click();
  await editor.card('c2').click({ modifiers: ['Control'] });
  await expect.poll(selected).toEqual(['c1', 'c2']);
});

test('a card that is dragged before the part for it is there is moved once it is, and a click stays one', async ({ page }) => {
  let arrive;
  const arrived = new Promise((resolve) => (arrive = resolve));
  await page.route(/split_hands/, async (route) => arrived.then(() => route.continue()));
  const editor = await open(page, { map: coffee('en') });
  // One that is given up meanwhile is not.
  await editor.card('c1').focus();
  const from = await editor.card('c1').boundingBox();
  await page.mouse.move(from.x + 20, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(from.x + 320, from.y + 40, { steps: 3 });
  await editor.press('Escape');
  await page.mouse.up();
  await editor.drag(editor.card('c4'), editor.cell('l3', 3), { y: 0.97 });
  expect(await editor.cardsIn('l3', 3)).toEqual(['c5']);
  arrive();
  await expect.poll(() => editor.cardsIn('l3', 3)).toEqual(['c5', 'c4']);
  expect(await editor.cardsIn('l1', 0)).toEqual(['c1', 'c2']);
  await editor.cell('l1', 0).hover();
  await editor.cell('l1', 0).locator('[data-act=add-card]').click();
  await expect(editor.field).toBeFocused();
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
