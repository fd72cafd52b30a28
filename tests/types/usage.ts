// Uses every member of the element as a host would; it is compiled, never run.

import { JourneyMapElement, JourneyMapError } from '../../www/journey-map.js';
import type { Card, ErrorCode, Finding, Insights, JourneyMap, LoadResult, Notice, Op, Phase, Text, ValidateResult } from '../../www/journey-map.js';

const map: JourneyMap = {
  type: 'journey-map',
  schemaVersion: 1,
  language: 'fa',
  title: { fa: 'سفر خرید نگار', en: 'Negar’s purchase' },
  state: 'current',
  goals: ['Lose fewer buyers at the last step'],
  review: { next: '2026-12-01', every: 'P3M' },
  personas: [{ id: 'p1', name: 'Negar', age: { from: 28, to: 34 }, facts: [{ label: 'Orders', value: '3', evidence: { kind: 'measured', sample: 12 } }] }],
  scenario: { problem: 'Coffee for a moka pot', questions: ['Which roast?'] },
  people: [{ id: 'o1', name: 'Sales', color: '#2f4a2c' }, 'Support'],
  channels: ['instagram', { id: 'ch1', kind: 'website', title: 'Shop' }, { kind: 'fax' }],
  stages: [{ id: 's1', kind: 'awareness', title: 'Awareness', steps: ['Spark', { id: 'st2', title: 'Search' }] }, 'Decision'],
  lanes: ['actions', { id: 'l2', kind: 'painPoints', collapsed: true }],
  cards: [{ id: 'c1', lane: 'l2', stage: 's1', step: null, text: 'Postage shows up late', severity: 4, comments: [{ author: 'Sara', text: 'Seen twice' }] }],
  links: [{ from: 'c1', to: 'c2', kind: 'addresses' }],
  paths: [{ from: 's2', to: 'exit', kind: 'exit', wanted: false, probability: 0.4 }],
  improvements: [{ title: 'Show postage early', cards: ['c1'], due: '2026-12-20', status: 'planned' }],
  dismissed: [{ rule: 'no-owner', place: 's1', reason: 'On purpose' }],
  views: [{ title: 'For support', hidden: ['l1'], collapsed: [], persona: 'p1' }],
  ourOwnField: { survives: true },
};
const text: Text = 'plain';

const ops: Op[] = [
  { op: 'insert', in: 'cards', value: { lane: 'l2', stage: 's1', text }, before: null },
  { op: 'update', in: 'cards', id: 'c1', set: { text: 'Shorter', owner: null } },
  { op: 'update', in: 'map', set: { title: 'New title' } },
  { op: 'move', in: 'stages', id: 's2', before: 's1' },
  { op: 'remove', in: 'lanes', id: 'l2' },
];
// @ts-expect-error There are five operations, and this is none.
ops.push({ op: 'rename', in: 'cards', id: 'c1' });
// @ts-expect-error Things are named by id, never by position.
ops.push({ op: 'move', in: 'cards', id: 'c1', before: 3 });
// @ts-expect-error The map itself cannot be removed.
ops.push({ op: 'remove', in: 'map', id: 'm' });

// Statics.
const version: string = JourneyMapElement.version;
const schemaVersion: number = JourneyMapElement.schemaVersion;
JourneyMapElement.config = { wasmUrl: new URL('https://example.com/journey-map_bg.wasm') };
JourneyMapElement.config.wasmUrl = '/assets/journey-map_bg.wasm';
globalThis.JOURNEY_MAP_CONFIG = { wasmUrl: '/assets/journey-map_bg.wasm' };
JourneyMapElement.define();
JourneyMapElement.define('our-map');
const preloaded: Promise<void> = JourneyMapElement.preload();
// @ts-expect-error The version is the editor's to say.
JourneyMapElement.version = '2';

// The element, made in every way.
const element: JourneyMapElement = document.createElement('journey-map');
const found: JourneyMapElement | null = document.querySelector('journey-map');
const made = new JourneyMapElement();
made.setAttribute('storage-key', 'acme');

// Properties.
element.value = map;
element.value = JSON.stringify(map);
element.value = null;
const value: JourneyMap | null = element.value;
element.readOnly = true;
element.theme = 'dark';
element.toolbar = 'minimal';
element.view = 'guide';
element.view = 'insights';
element.rules = {
  off: ['too-busy'],
  own: [{
    name: 'no-price',
    check: (map) => (map.cards ?? []).flatMap(({ id }) => (id ? [{ place: { in: 'cards', id }, severity: 'low', title: { en: 'No price', fa: 'بدون قیمت' } }] : [])),
    fix: (place) => (place.in === 'cards' ? [{ op: 'update', in: 'cards', id: place.id, set: { text: 'Costs' } }] : null),
  }],
};
// @ts-expect-error There is no such rule to switch off.
element.rules = { off: ['to-busy'] };
element.lang = 'fa';
// @ts-expect-error There is no such theme.
element.theme = 'blue';
// @ts-expect-error There is no such toolbar.
element.toolbar = 'tiny';
// @ts-expect-error A number is no map.
element.value = 5;
// @ts-expect-error Only the element knows when it is ready.
element.readyState = 'ready';
const state: 'idle' | 'loading' | 'ready' | 'crashed' | 'failed' | 'destroyed' = element.readyState;
const facts: [boolean, number, boolean, boolean] = [element.dirty, element.revision, element.canUndo, element.canRedo];
const failed: JourneyMapError | null = element.error;

// Methods.
async function methods(file: File, signal: AbortSignal): Promise<void> {
  await element.ready;
  const result: LoadResult = await element.load(map, { history: 'undoable', signal });
  await element.load(file);
  await element.load('{"type":"journey-map"}', { history: 'clear' });
  // @ts-expect-error History is cleared or undoable.
  await element.load(map, { history: 'keep' });
  const migratedFrom: number | null = result.migratedFrom;
  const cards: Card[] | undefined = element.getDocument().cards;
  const json: string = element.getJson();
  void json;
  const report: ValidateResult = await element.validate({ anything: true });
  const notices: Notice[] = [...result.warnings, ...report.errors, ...report.warnings];
  const changed: boolean = element.edit('Shorten', ops);
  const insights: Insights | null = element.getInsights();
  const worst: Finding | undefined = insights?.findings[0];
  const mended: boolean = worst ? element.fix(worst.rule, worst.place) : element.fix('too-busy', { in: 'map' });
  void [insights?.parts.owners, insights?.score, mended];
  const { revision, bytes }: { revision: number; bytes: number } = await element.save();
  const moved: boolean = element.undo() || element.redo();
  element.focus();
  element.focus({ preventScroll: true });
  await element.destroy();
  void [migratedFrom, cards, notices, changed, revision, bytes, moved];
}

// Events.
element.addEventListener('jm-progress', ({ detail }) => `${detail.phase}: ${detail.loaded} of ${detail.total ?? '?'}`);
element.addEventListener('jm-ready', ({ detail }) => detail.restoredFrom === 'storage' && detail.version + detail.schemaVersion);
element.addEventListener('jm-load', ({ detail }) => detail.origin === 'file' && detail.warnings.length);
element.addEventListener('jm-change', function ({ detail }) {
  const changes: Op[] = detail.changes;
  this.getDocument();
  return [changes, detail.revision, detail.origin, detail.label];
});
element.addEventListener('jm-history', ({ detail }) => detail.canUndo || detail.canRedo);
element.addEventListener('jm-selection', ({ detail }) => detail.ids.join());
element.addEventListener('jm-insights', ({ detail }) => detail.score + detail.high + detail.medium + detail.low);
element.addEventListener('jm-save', ({ detail }) => detail.revision + detail.bytes);
element.addEventListener('jm-storage', ({ detail }) => detail.status === 'stale-tab');
element.addEventListener('jm-error', ({ detail }) => {
  const code: ErrorCode = detail.code;
  const phase: Phase = detail.phase;
  return [code, phase, detail.message, detail.recoverable];
});
element.addEventListener('jm-resize', ({ detail }) => detail.height, { once: true });
element.addEventListener('jm-destroy', () => undefined);
element.addEventListener('click', (event) => event.clientX);
const onAny = (event: Event): void => void event.type;
element.addEventListener('jm-lead', onAny);
element.removeEventListener('jm-lead', onAny);
document.body.addEventListener('jm-save', (event) => event.detail.bytes);
// @ts-expect-error A change has no `document`: it carries ids and operations.
element.addEventListener('jm-change', ({ detail }) => detail.document);

// Errors.
element.load(map).catch((error: unknown) => {
  if (!(error instanceof JourneyMapError)) throw error;
  const parts: [ErrorCode, Phase, boolean, string, string] = [error.code, error.phase, error.recoverable, error.hint, error.message];
  return [parts, error.cause];
});
const own = new JourneyMapError({ code: 'E_SRC_FETCH', hint: 'our server is down', cause: new Error('503') });
// @ts-expect-error The codes are a closed set.
new JourneyMapError({ code: 'E_OTHER' });

void [version, schemaVersion, preloaded, found, value, state, facts, failed, methods, own];

async function files(element: JourneyMapElement): Promise<void> {
  element.downloads = 'pdf png';
  element.beforeDownload = ({ format, summary }, { signal }) => format !== 'pdf' || (summary.cards > 0 && !signal.aborted);
  element.addEventListener('jm-before-download', ({ detail }) => detail.respondWith(Promise.resolve({ allow: true, filename: `ours.${detail.format}` })));
  element.addEventListener('jm-download', ({ detail: { filename, bytes } }) => console.log(filename, bytes));
  const pdf: Blob = await element.exportAs('pdf', { paper: '16:9', lanes: ['actions'], call: { title: 'Talk to us', address: 'https://example.com' } });
  const { filename, message } = await element.download('png', { scale: 3 });
  console.log(pdf.size, filename ?? message);
  // @ts-expect-error No such format.
  await element.exportAs('docx');
  // @ts-expect-error No such paper.
  await element.exportAs('pdf', { paper: 'a5' });
}
void files;
