// The host's contract: every property, method and event a page may rely on.
import { expect, test } from './support/test.mjs';
import { open } from './support/editor.mjs';
import { coffee } from './support/maps.mjs';
import { replay } from './support/replay.mjs';

const MAP = coffee();
const title = (editor) => editor.call(({ value }) => value?.title ?? null);

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

test('getJson is the text of getDocument, before, while and after the editor is there', async ({ page }) => {
  await page.goto('/pages/blank.html');
  const answers = await page.evaluate(async (map) => {
    await import('/journey-map.js');
    const editor = document.createElement('journey-map');
    const isSame = () => JSON.stringify(JSON.parse(editor.getJson())) === JSON.stringify(editor.getDocument());
    const same = [isSame()];
    editor.setAttribute('loading', 'eager');
    editor.value = map;
    document.querySelector('main').append(editor);
    same.push(isSame());
    await editor.ready;
    editor.edit('', [{ op: 'update', in: 'map', set: { title: 'New' } }]);
    same.push(isSame());
    const { title } = JSON.parse(editor.getJson());
    await editor.destroy();
    return [...same, isSame(), title, JSON.parse(editor.getJson()).title];
  }, MAP);
  expect(answers).toEqual([true, true, true, true, 'New', 'New']);
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

  const shows = async () => [await editor.find('.jm-bar').count(), await editor.undoButton.count(), await editor.find('.jm-seg--xs').count()];
  await expect.poll(shows).toEqual([1, 1, 1]);
  await editor.call((element) => void (element.toolbar = 'minimal'));
  await expect.poll(shows).toEqual([1, 1, 0]);
  await editor.call((element) => void (element.toolbar = 'none'));
  await expect.poll(shows).toEqual([0, 0, 0]);
  await editor.call((element) => element.removeAttribute('toolbar'));
  await expect.poll(shows).toEqual([1, 1, 1]);
});
