// Files of a map: what the host asks for, what the visitor takes away, and who has to allow it.
import fs from 'node:fs/promises';
import { expect, test } from './support/test.mjs';
import { axe } from './support/axe.mjs';
import { open } from './support/editor.mjs';
import { coffee, LANGS } from './support/maps.mjs';
import { shots } from './support/shots.mjs';

const STARTS = { pdf: '%PDF-', svg: '<svg', png: '\x89PNG', xlsx: 'PK\x03\x04', csv: '\xef\xbb\xbf"', markdown: '# ', mermaid: 'journey\n', json: '{"type":"journey-map"' };

/** How a file of the host's begins, and what kind it is. */
const exported = (editor, format, options) => editor.call(async (element, [name, given]) => {
  const file = await element.exportAs(name, given);
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { type: file.type, size: file.size, start: String.fromCharCode(...bytes.slice(0, 24)), text: new TextDecoder().decode(bytes) };
}, [format, options]);

const format = (editor, name) => editor.dialog.getByRole('radio', { name: new RegExp(`^${name}`) });

for (const lang of LANGS) {
  test.describe(lang, () => {
    test('the host gets a file of each format, from a worker, and the map travels along', async ({ page }) => {
      const editor = await open(page, { lang, map: coffee(lang) });
      const [worker] = await Promise.all([page.waitForEvent('worker'), exported(editor, 'svg')]);
      expect(worker.url()).toContain('journey-map-paper.js');
      for (const [name, start] of Object.entries(STARTS)) {
        const file = await exported(editor, name, { paper: 'a4', scale: 1 });
        expect(file.start.startsWith(start), name).toBe(true);
        expect(file.size, name).toBeGreaterThan(200);
      }
      const svg = await exported(editor, 'svg', { language: lang });
      expect(svg.text).toContain(coffee(lang).title);
      expect(svg.text).toContain('journey-map');
      // Given away or not, the map is as it was.
      expect(await editor.heard('jm-change')).toEqual([]);
    });

    test('the visitor chooses a format and gets the file, by its name', async ({ page }) => {
      const editor = await open(page, { lang, map: coffee(lang) });
      await editor.find('.jm-bar__get').click();
      await expect(format(editor, 'PDF')).toBeChecked();
      await shots(page, `download-${lang}`);
      for (const [name, ending] of [['PDF', 'pdf'], ['PNG', 'png'], ['SVG', 'svg'], ['Excel', 'xlsx'], ['CSV', 'csv'], ['Markdown', 'md'], ['Mermaid', 'mmd'], ['JSON', 'json']]) {
        if (!(await editor.dialog.count())) await editor.find('.jm-bar__get').click();
        await format(editor, name).check();
        await expect(editor.dialog.getByRole('radio', { name: 'A4' })).toHaveCount(['PDF', 'PNG', 'SVG'].includes(name) ? 1 : 0);
        const [file] = await Promise.all([page.waitForEvent('download'), editor.button('get_file').click()]);
        expect(file.suggestedFilename()).toBe(`${coffee(lang).title.replaceAll('\u200c', ' ').replace(/[«»“”]/g, '')}.${ending}`);
        const bytes = await fs.readFile(await file.path(), 'latin1');
        expect(bytes.startsWith(STARTS[name === 'Excel' ? 'xlsx' : name.toLowerCase()]), ending).toBe(true);
        await expect(editor.dialog).toHaveCount(0);
        await expect(editor.status).toContainText(editor.word('said_downloaded'));
        await expect(editor.find('.jm-bar__get')).toBeFocused();
      }
      expect((await editor.heard('jm-download')).map(({ detail }) => detail.format)).toEqual(['pdf', 'png', 'svg', 'xlsx', 'csv', 'markdown', 'mermaid', 'json']);
    });

    test('by keyboard alone, and axe finds nothing', async ({ page }) => {
      const editor = await open(page, { lang, map: coffee(lang) });
      await editor.find('.jm-bar__get').focus();
      await editor.press('Enter');
      await expect(format(editor, 'PDF')).toBeFocused();
      await axe(page);
      await editor.press(...Array(7).fill('ArrowDown'));
      await expect(format(editor, 'JSON')).toBeChecked();
      await axe(page);
      await editor.press('Tab');
      await expect(editor.button('get_file')).toBeFocused();
      const [file] = await Promise.all([page.waitForEvent('download'), editor.press('Enter')]);
      expect(file.suggestedFilename()).toMatch(/\.json$/);
    });

    test('on a phone the dialog has room for all of it', async ({ browser, baseURL }) => {
      const context = await browser.newContext({ baseURL, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
      const page = await context.newPage();
      const editor = await open(page, { lang, map: coffee(lang) });
      await editor.pickFromToolbar('download_map');
      await format(editor, 'SVG').check();
      await shots(page, `download-phone-${lang}`);
      await axe(page);
      const [file] = await Promise.all([page.waitForEvent('download'), editor.button('get_file').tap()]);
      expect(file.suggestedFilename()).toMatch(/\.svg$/);
      await context.close();
    });

    test('what the host does not give away is told, and what it says instead', async ({ page }) => {
      const editor = await open(page, { lang, map: coffee(lang), attributes: { downloads: 'svg json' } });
      await editor.find('.jm-bar__get').click();
      await expect(editor.dialog.locator('.jm-fmt')).toHaveCount(2);
      await editor.call((element) => (element.beforeDownload = async (request) => ({ allow: false, message: `not ${request.format} yet` })));
      await editor.button('get_file').click();
      await expect(editor.dialog.locator('.jm-get__no')).toHaveText('not svg yet');
      await axe(page);
      expect(await editor.heard('jm-download')).toEqual([]);
      await expect.poll(async () => (await editor.heard('jm-download-cancel')).length).toBe(1);
      // Another answer, and a name of the host's.
      await editor.call((element) => (element.beforeDownload = () => ({ filename: 'ours.svg' })));
      const [file] = await Promise.all([page.waitForEvent('download'), editor.button('get_file').click()]);
      expect(file.suggestedFilename()).toBe('ours.svg');
      await editor.call((element) => (element.downloads = ''));
      await editor.find('.jm-bar__get').click();
      await expect(editor.dialog).toContainText(editor.word('no_downloads'));
    });
  });
}

test('a table is the board, or a row for each card, and nothing in it is a formula', async ({ page }) => {
  const map = coffee('en');
  map.cards[0].text = '=HYPERLINK("http://example.com")';
  const editor = await open(page, { map });
  const board = (await exported(editor, 'csv')).text.split('\r\n');
  expect(board[0]).toContain('"Search"');
  expect(board.find((row) => row.includes('HYPERLINK'))).toContain(`"'=HYPERLINK(""http://example.com"")`);
  const rows = (await exported(editor, 'csv', { table: 'long' })).text.trimEnd().split('\r\n');
  expect(rows).toHaveLength(1 + map.cards.length);
});

test('a picture shows its words from the first on, which a font that comes late would not', async ({ page }) => {
  const editor = await open(page, { map: coffee('en') });
  const ink = await editor.call(async (element) => {
    const picture = await createImageBitmap(await element.exportAs('png', { scale: 1 }));
    const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
    context.drawImage(picture, 0, 0);
    // Where the title stands: dark letters on white.
    const { data } = context.getImageData(40, 30, 400, 50);
    return data.filter((value, idx) => idx % 4 === 0 && value < 100).length;
  });
  expect(ink).toBeGreaterThan(400);
});

test('where there can be no worker the page makes the files itself', async ({ page }) => {
  await page.addInitScript(() => {
    window.Worker = class {
      constructor() {
        throw new DOMException('not here', 'SecurityError');
      }
    };
  });
  const editor = await open(page, { map: coffee('en') });
  for (const [name, start] of Object.entries(STARTS)) expect((await exported(editor, name, { scale: 1 })).start.startsWith(start), name).toBe(true);
});

test('a listener answers for the host, or keeps the file', async ({ page }) => {
  const editor = await open(page, { map: coffee('en') });
  const ask = (answer) => editor.call(async (element, word) => {
    element.addEventListener('jm-before-download', (event) => {
      if (word === 'cancel') event.preventDefault();
      else event.detail.respondWith(word === 'late' ? new Promise((resolve) => setTimeout(resolve, 50, true)) : word === 'yes');
    }, { once: true });
    return element.download('json');
  }, answer);
  expect((await ask('no')).filename).toBeNull();
  expect((await ask('cancel')).filename).toBeNull();
  for (const word of ['yes', 'late']) {
    const [file, told] = await Promise.all([page.waitForEvent('download'), ask(word)]);
    expect(told.filename).toBe(file.suggestedFilename());
    expect(told.bytes).toBeGreaterThan(500);
  }
});

test('a gate that must answer and does not, and one that fails, keep the file and say so', async ({ page, problems }) => {
  problems.expect(/E_GATE_MISSING/);
  problems.expect(/E_GATE_FAILED/);
  const editor = await open(page, { map: coffee('en'), attributes: { 'lead-gate': 'required' } });
  const code = () => editor.call((element) => element.download('json').then(() => 'given', (error) => error.code));
  expect(await code()).toBe('E_GATE_MISSING');
  await editor.call((element) => (element.beforeDownload = () => Promise.reject(new Error('our server is away'))));
  expect(await code()).toBe('E_GATE_FAILED');
  await editor.call((element) => {
    element.beforeDownload = () => {
      throw new Error('ours is broken');
    };
  });
  expect(await code()).toBe('E_GATE_FAILED');
  await editor.find('.jm-bar__get').click();
  await editor.button('get_file').click();
  await expect(editor.dialog.locator('.jm-get__no')).toContainText('could not be asked');
  await editor.call((element) => (element.beforeDownload = () => true));
  await Promise.all([page.waitForEvent('download'), editor.button('get_file').click()]);
});

test('the visitor may give up while the host is asked', async ({ page }) => {
  const editor = await open(page, { map: coffee('en') });
  await editor.call((element) => {
    element.beforeDownload = (_, { signal }) => {
      window.wasAsked = true;
      return new Promise(() => signal.addEventListener('abort', () => (window.wasTold = true)));
    };
  });
  await editor.find('.jm-bar__get').click();
  await editor.button('get_file').click();
  await expect(editor.dialog).toContainText(editor.word('making_file'));
  await expect.poll(() => page.evaluate(() => window.wasAsked)).toBe(true);
  await editor.button('stop_making').click();
  await expect(editor.button('get_file')).toBeVisible();
  await expect.poll(() => page.evaluate(() => window.wasTold)).toBe(true);
  await editor.button('get_file').click();
  await editor.press('Escape');
  await expect(editor.dialog).toHaveCount(0);
  await expect.poll(async () => (await editor.heard('jm-download-cancel')).length).toBe(2);
  expect(await editor.heard('jm-download')).toEqual([]);
});

test('a file that cannot be made is told, and the next one is', async ({ page, problems }) => {
  problems.expect(/E_EXPORT_FAILED/);
  const editor = await open(page, { map: coffee('en') });
  await page.context().route(/Vazirmatn-SemiBold/, (route) => route.abort());
  await editor.find('.jm-bar__get').click();
  await editor.button('get_file').click();
  await expect(editor.dialog.locator('.jm-get__no')).toContainText('could not be made');
  await page.context().unroute(/Vazirmatn-SemiBold/);
  const [file] = await Promise.all([page.waitForEvent('download'), editor.button('get_file').click()]);
  expect(file.suggestedFilename()).toMatch(/\.pdf$/);
});

test('options and formats that are none are named, and a file is given up', async ({ page, problems }) => {
  problems.expect(/E_BAD_CONFIG/);
  problems.expect(/E_EXPORT_FAILED/);
  const editor = await open(page, { map: coffee('en') });
  const failed = (name, options) => editor.call((element, given) => element.exportAs(...given).then(() => null, ({ code, hint }) => ({ code, hint })), [name, options]);
  expect(await failed('docx')).toMatchObject({ code: 'E_BAD_CONFIG', hint: expect.stringContaining('docx') });
  expect(await failed('pdf', { paper: 'a5' })).toMatchObject({ code: 'E_EXPORT_FAILED', hint: expect.stringContaining('options.paper') });
  const given = await editor.call((element) => {
    const own = new AbortController();
    const file = element.exportAs('pdf', { signal: own.signal }).then(() => 'made', (reason) => reason);
    own.abort('changed my mind');
    return file;
  });
  expect(given).toBe('changed my mind');
  expect((await exported(editor, 'pdf')).start.startsWith('%PDF-')).toBe(true);
});

for (const lang of LANGS) {
  test(`${lang}: every file opens again as the same map: given by the host, chosen, and dropped`, async ({ page, problems }) => {
    problems.expect(/E_DOC_PARSE/);
    const map = coffee(lang);
    const editor = await open(page, { lang, map });
    const first = await editor.text();
    // What a person opens is a copy: a map without an id.
    const content = async () => ({ ...(await editor.doc()), id: undefined });
    const same = await content();
    const drawing = (await exported(editor, 'svg')).text;
    for (const name of ['pdf', 'svg', 'png', 'xlsx', 'mermaid']) {
      const again = await editor.call(async (element, given) => {
        const file = await element.exportAs(given);
        await element.load({ type: 'journey-map', title: 'another' });
        const { document } = await element.load(file);
        return JSON.stringify(document);
      }, name);
      expect(again, name).toBe(first);
    }
    // A person’s way: keep it, begin anew, choose the file.
    await editor.find('.jm-bar__get').click();
    const [file] = await Promise.all([page.waitForEvent('download'), editor.button('get_file').click()]);
    await editor.load({ type: 'journey-map', title: 'another', stages: ['A'] });
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), editor.pickFromToolbar('open_file')]);
    await chooser.setFiles(await file.path().then(async (path) => ({ name: 'map.pdf', mimeType: 'application/pdf', buffer: await fs.readFile(path) })));
    await expect.poll(content).toEqual(same);
    // Dropped on an open map, it asks first.
    await editor.load({ type: 'journey-map', title: 'another', stages: ['A'] });
    await editor.call((element, text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'map.svg'));
      const event = (type) => new DragEvent(type, { dataTransfer, bubbles: true, composed: true, cancelable: true });
      const board = element.shadowRoot.querySelector('.jm-scroll');
      element.dragOver = () => board.dispatchEvent(event('dragover'));
      element.letGo = () => board.dispatchEvent(event('drop'));
    }, drawing);
    // As browsers do, again and again; what takes it loads with the first, which is never left to the page.
    await expect.poll(async () => {
      expect(await editor.call((element) => element.dragOver())).toBe(false);
      return editor.find('.jm-dropzone').count();
    }).toBe(1);
    await editor.call((element) => void element.letGo());
    await expect(editor.dialog).toContainText(editor.word('confirm_replace'));
    await editor.button('replace').click();
    await expect.poll(content).toEqual(same);
    await editor.undo();
    // Those that only look like it.
    const packed = await editor.call((element) => element.load(new Blob(['PK\x03\x04 nothing'])).then(() => null, ({ code, hint }) => ({ code, hint })));
    expect(packed).toMatchObject({ code: 'E_DOC_PARSE', hint: expect.stringContaining('the workbook is damaged') });
    const failed = await editor.call((element) => element.load(new Blob(['%PDF-1.7 nothing'])).then(() => null, ({ code }) => code));
    expect(failed).toBe('E_DOC_PARSE');
    expect((await editor.doc()).title).toBe('another');
  });
}
