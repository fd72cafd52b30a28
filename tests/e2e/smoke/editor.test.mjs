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

for (const { name, open } of BROWSERS) {
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
