// The editor at work in the browsers that the end-to-end tests do not run in.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { serve } from '../support/server.mjs';
import { BROWSERS } from './browsers.mjs';
import { KEY, until } from './webdriver.mjs';

assert.notEqual(BROWSERS.length, 0, 'no browser is named; run `cargo xtask test smoke`');

const MAP = {
  type: 'journey-map',
  schemaVersion: 1,
  language: 'en',
  title: 'Buying coffee',
  stages: [{ id: 's1', title: 'Search' }, { id: 's2', title: 'Buy' }],
  lanes: [{ id: 'l1', kind: 'actions' }, { id: 'l2', kind: 'painPoints' }],
  cards: [
    { id: 'c1', lane: 'l1', stage: 's1', text: 'Reads the labels' },
    { id: 'c2', lane: 'l2', stage: 's2', text: 'هزینهٔ ارسال دیر پیداست' },
  ],
};

for (const { name, open, hasClipboardKeys } of BROWSERS) {
  // One story, told in order: each test goes on where the one before stopped.
  describe(name, { timeout: 120_000 }, () => {
    let server, opened, browser;

    before(async () => {
      server = await serve();
      opened = await open();
      browser = opened.browser;
    });

    after(async () => {
      await opened?.stop();
      await server?.stop();
    });

    /** What a card shows on the board. */
    const shown = (cardId) => browser.run((id) => document.querySelector('journey-map').shadowRoot.querySelector(`[data-card="${id}"]`)?.textContent ?? null, cardId);

    /** What a card says in the document. */
    const written = (cardId) => browser.run((id) => document.querySelector('journey-map').getDocument().cards.find((card) => card.id === id).text, cardId);

    it('loads a map and shows its cards', async () => {
      await browser.goto(`${server.url}pages/editor.html`);
      await browser.run(async (map) => {
        const editor = document.querySelector('journey-map');
        await customElements.whenDefined('journey-map');
        await editor.ready;
        await editor.load(map);
      }, MAP);
      await until(async () => (await shown('c1'))?.includes('Reads the labels'), 'the first card');
      assert.match(await shown('c2'), /هزینهٔ ارسال/);
    });

    it('edits a card with the keyboard', async () => {
      await browser.run(() => document.querySelector('journey-map').shadowRoot.querySelector('[data-card="c1"]').focus());
      await browser.keys(KEY.enter);
      await until(() => browser.run(() => document.querySelector('journey-map').shadowRoot.activeElement?.localName === 'textarea'), 'the field of the card');
      await browser.keys(KEY.end, ...' twice', KEY.enter);
      await until(async () => (await shown('c1'))?.includes('Reads the labels twice'), 'the new words on the board');
      assert.equal(await written('c1'), 'Reads the labels twice');
    });

    it('takes the edit back and does it again', async () => {
      await browser.run(() => document.querySelector('journey-map').undo());
      assert.equal(await written('c1'), 'Reads the labels');
      await browser.run(() => document.querySelector('journey-map').redo());
      assert.equal(await written('c1'), 'Reads the labels twice');
    });

    it('adds a card with the keyboard', async () => {
      await browser.run(() => document.querySelector('journey-map').shadowRoot.querySelector('[data-card="c1"]').focus());
      await browser.keys('n');
      await until(() => browser.run(() => document.querySelector('journey-map').shadowRoot.activeElement?.localName === 'textarea'), 'the field of the new card');
      await browser.keys(...'Asks a friend', KEY.enter);
      const texts = () => browser.run(() => document.querySelector('journey-map').getDocument().cards.filter(({ lane, stage }) => lane === 'l1' && stage === 's1').map(({ text }) => text));
      await until(async () => (await texts()).length === 2, 'the new card');
      assert.deepEqual(await texts(), ['Reads the labels twice', 'Asks a friend']);
    });

    /** The texts of the cards of a cell, as they stand. */
    const textsIn = (lane, stage) => browser.run((laneId, stageId) => document.querySelector('journey-map').getDocument().cards.filter((card) => card.lane === laneId && card.stage === stageId).map(({ text }) => text), lane, stage);

    /** The middle of what a selector names on the board. */
    const middle = (selector) => browser.run((wanted) => {
      const { x, y, width, height } = document.querySelector('journey-map').shadowRoot.querySelector(wanted).getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }, selector);

    /** Copies or pastes at what has the focus: with keys, or where the driver cannot reach the clipboard, with the event they bring about. */
    const clip = (type) => hasClipboardKeys
      ? browser.chord(KEY.control, type === 'copy' ? 'c' : 'v')
      : browser.run((kind) => {
        let focused = document.activeElement;
        while (focused.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
        if (kind === 'copy') window.clipboard = new DataTransfer();
        const event = new ClipboardEvent(kind, { clipboardData: window.clipboard, bubbles: true, composed: true, cancelable: true });
        // A field copies what is selected in it by itself.
        if (focused.dispatchEvent(event) && kind === 'copy') window.clipboard.setData('text/plain', focused.value);
      }, type);

    const has = (selector) => browser.run((wanted) => document.querySelector('journey-map').shadowRoot.querySelector(wanted)?.checkVisibility() ?? false, selector);

    it('drags a card into another stage with the mouse, as one step', async () => {
      await browser.drag(await middle('[data-card="c1"]'), await middle('[data-lane="l1"][data-c="1"]'));
      await until(async () => (await textsIn('l1', 's2')).length === 1, 'the card in the other stage');
      assert.deepEqual(await textsIn('l1', 's2'), ['Reads the labels twice']);
      await browser.run(() => document.querySelector('journey-map').undo());
      assert.deepEqual(await textsIn('l1', 's1'), ['Reads the labels twice', 'Asks a friend']);
    });

    it('copies a card and pastes it into another cell, with keys', async () => {
      await browser.run(() => document.querySelector('journey-map').shadowRoot.querySelector('[data-card="c1"]').focus());
      // What the clipboard needs loads once somebody turns to the board.
      await until(() => browser.run(() => performance.getEntriesByType('resource').some(({ name, responseEnd }) => /split_hands/.test(name) && responseEnd > 0)), 'the part with the hands');
      await clip('copy');
      await browser.run(() => document.querySelector('journey-map').shadowRoot.querySelector('[data-card="c2"]').focus());
      await clip('paste');
      await until(async () => (await textsIn('l2', 's2')).length === 2, 'the pasted card');
      assert.deepEqual(await textsIn('l2', 's2'), ['هزینهٔ ارسال دیر پیداست', 'Reads the labels twice']);
      await browser.run(() => document.querySelector('journey-map').undo());
    });

    it('pastes a row of a spreadsheet as cards of two stages', async () => {
      await browser.run(() => {
        const sheet = document.createElement('textarea');
        sheet.id = 'sheet';
        sheet.value = 'Compares\tPays';
        document.body.append(sheet);
        sheet.focus();
        sheet.select();
      });
      await clip('copy');
      await browser.run(() => {
        document.querySelector('#sheet').remove();
        document.querySelector('journey-map').shadowRoot.querySelector('[data-card="c1"]').focus();
      });
      await clip('paste');
      await until(async () => (await textsIn('l1', 's2')).length === 1, 'the pasted row');
      assert.ok((await textsIn('l1', 's1')).includes('Compares'));
      assert.deepEqual(await textsIn('l1', 's2'), ['Pays']);
      await browser.run(() => document.querySelector('journey-map').undo());
      assert.deepEqual(await textsIn('l1', 's1'), ['Reads the labels twice', 'Asks a friend']);
    });

    it('presents stage by stage, and ends it', async () => {
      const shownStages = () => browser.run(() => [...document.querySelector('journey-map').shadowRoot.querySelectorAll('[data-stage]')].filter((stage) => stage.checkVisibility()).map(({ dataset }) => dataset.stage));
      await browser.run(() => {
        // A whole screen is more than a test may take.
        Object.defineProperty(Document.prototype, 'fullscreenEnabled', { get: () => false });
        document.querySelector('journey-map').shadowRoot.querySelector('[data-card="c1"]').focus();
      });
      await browser.chord(KEY.control, KEY.shift, KEY.enter);
      await until(() => has('.jm-present'), 'the presentation');
      await until(async () => (await shownStages()).join() === 's1', 'the first stage alone');
      await browser.keys(KEY.right);
      await until(async () => (await shownStages()).join() === 's2', 'the next stage');
      await browser.keys(KEY.escape);
      await until(async () => (await shownStages()).join() === 's1,s2', 'the whole map');
      assert.equal(await has('.jm-present'), false);
    });

    it('makes a PDF, and a picture with the words in it, and opens both again', async () => {
      const made = await browser.run(async () => {
        const element = document.querySelector('journey-map');
        const before = JSON.stringify(element.getDocument());
        const pdf = await element.exportAs('pdf');
        const png = await element.exportAs('png', { scale: 1 });
        const picture = await createImageBitmap(png);
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [picture.width, picture.height];
        const context = canvas.getContext('2d');
        context.drawImage(picture, 0, 0);
        const { data } = context.getImageData(40, 30, 400, 50);
        const again = [];
        for (const file of [pdf, png]) again.push(JSON.stringify((await element.load(file)).document) === before);
        return { start: (await pdf.text()).slice(0, 5), ink: data.filter((value, idx) => idx % 4 === 0 && value < 100).length, again };
      });
      assert.equal(made.start, '%PDF-');
      assert.ok(made.ink > 400, `${made.ink} dark pixels where the title stands`);
      assert.deepEqual(made.again, [true, true]);
    });

    it('keeps the map over a reload', async () => {
      await browser.run(() => document.querySelector('journey-map').save());
      await browser.reload();
      await browser.run(async () => {
        await customElements.whenDefined('journey-map');
        await document.querySelector('journey-map').ready;
      });
      await until(async () => (await shown('c1'))?.includes('Reads the labels twice'), 'the kept card');
      assert.equal(await browser.run(() => document.querySelector('journey-map').getDocument().cards.length), 3);
    });

    it('switches to Persian and turns the board round', async () => {
      const direction = () => browser.run(() => getComputedStyle(document.querySelector('journey-map').shadowRoot.querySelector('[data-card]')).direction);
      assert.equal(await direction(), 'ltr');
      await browser.run(() => document.querySelector('journey-map').shadowRoot.querySelector('.jm-seg [lang=fa]').click());
      await until(async () => (await direction()) === 'rtl', 'the Persian board');
      assert.equal(await written('c1'), 'Reads the labels twice');
    });
  });
}
