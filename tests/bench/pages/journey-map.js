// The packed editor, included as a host includes it and changed through what hosts may rely on.
import { boot } from '../lib/boot.js';

const element = document.querySelector('journey-map');

/** The measured document in the editor's own form. */
const converted = ({ stages, lanes, cards }) => ({
  type: 'journey-map',
  schemaVersion: 1,
  language: 'fa',
  title: 'نقشه',
  stages,
  lanes: lanes.map((lane) => ({ ...lane, kind: 'custom' })),
  cards: cards.map(({ id, stage, lane, text }) => ({ id, lane: `l${lane}`, stage: `s${stage}`, text })),
});

const update = (i, set) => element.edit('bench', [{ op: 'update', in: 'cards', id: `c${i}`, set }]);

boot({
  async load(map) {
    await customElements.whenDefined('journey-map');
    await element.load(converted(map));
  },
  async editCard(i, text) {
    update(i, { text });
  },
  async moveCard(i, { stage, lane }) {
    update(i, { stage: `s${stage}`, lane: `l${lane}` });
  },
  async addCard({ stage, lane }, text) {
    element.edit('bench', [{ op: 'insert', in: 'cards', value: { lane: `l${lane}`, stage: `s${stage}`, text }, before: null }]);
  },
  async toJson() {
    return element.getJson();
  },
  /** The middle of a card on the page, to take it by. */
  cardBox(i) {
    const { x, y, width, height } = element.shadowRoot.querySelector(`[data-card="c${i}"]`).getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  },
  async openEditor(i) {
    const card = element.shadowRoot.querySelector(`[data-card="c${i}"]`);
    card.dispatchEvent(new MouseEvent('dblclick', { bubbles: true, composed: true }));
  },
  /** Deletes cards in one step, to be taken back. */
  async removeCards(n) {
    element.edit('bench', Array.from({ length: n }, (_, i) => ({ op: 'remove', in: 'cards', id: `c${i}` })));
  },
  async undo() {
    if (!element.undo()) throw new Error('nothing to undo');
  },
});
