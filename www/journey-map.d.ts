/** The typed form of the host contract of `<journey-map>`: the document, the element, its events and errors. */

// ---------------------------------------------------------------- document

/** A text in the map's own language, or in several languages by BCP 47 code. */
export type Text = string | { [language: string]: string };

/** An id, stable for the life of the thing it names. */
export type Id = string;

/** Where a statement comes from. */
export interface Evidence {
  kind: 'assumed' | 'reported' | 'measured';
  source?: Text;
  /** ISO 8601 day. */
  date?: string;
  /** How many people, visits or cases it rests on. */
  sample?: number;
  [unknown: string]: unknown;
}

/** One free fact about a persona. */
export interface Fact {
  label?: Text;
  value?: Text;
  evidence?: Evidence;
  [unknown: string]: unknown;
}

/** The customer the map is about. */
export interface Persona {
  id?: Id;
  name?: Text;
  /** A `data:` address of a raster image. */
  photo?: string;
  quote?: Text;
  gender?: string;
  age?: { from?: number; to?: number };
  jobTitle?: Text;
  education?: Text;
  location?: Text;
  needs?: Text[];
  goals?: Text[];
  painPoints?: Text[];
  channels?: Id[];
  facts?: Fact[];
  [unknown: string]: unknown;
}

/** The problem the customer is trying to solve. */
export interface Scenario {
  problem?: Text;
  questions?: Text[];
  goals?: Text[];
  expectations?: Text[];
  [unknown: string]: unknown;
}

/** An owner: a person or a team. */
export interface Person {
  id?: Id;
  name?: Text;
  team?: Text;
  color?: string;
  [unknown: string]: unknown;
}

/** What customer and brand meet through. */
export interface Channel {
  id?: Id;
  /** One of the known kinds; an unknown one is read as `other`. */
  kind?: 'instagram' | 'website' | 'phone' | 'email' | 'sms' | 'whatsapp' | 'telegram' | 'store' | 'courier' | 'other' | (string & {});
  title?: Text;
  [unknown: string]: unknown;
}

/** One step of a stage. */
export interface Step {
  id?: Id;
  title?: Text;
  [unknown: string]: unknown;
}

/** A column of the map. */
export interface Stage {
  id?: Id;
  kind?: 'awareness' | 'consideration' | 'decision' | 'retention' | 'advocacy' | 'other';
  title?: Text;
  description?: Text;
  owners?: Id[];
  steps?: (Step | string)[];
  [unknown: string]: unknown;
}

/** What a lane holds. */
export type LaneKind =
  | 'actions' | 'touchpoints' | 'thoughts' | 'emotions' | 'painPoints' | 'opportunities' | 'owners' | 'metrics' | 'evidence'
  | 'frontstage' | 'backstage' | 'support' | 'custom';

/** A row of the map. */
export interface Lane {
  id?: Id;
  kind?: LaneKind;
  title?: Text;
  collapsed?: boolean;
  hidden?: boolean;
  [unknown: string]: unknown;
}

/** A number for a stage. */
export interface Metric {
  value?: number;
  unit?: string;
  target?: number;
  /** ISO 8601 day. */
  date?: string;
  [unknown: string]: unknown;
}

/** A remark on a card. */
export interface Comment {
  author?: string;
  /** ISO 8601 instant in UTC. */
  at?: string;
  text?: Text;
  [unknown: string]: unknown;
}

/** One statement, where a lane and a stage meet. */
export interface Card {
  id?: Id;
  lane?: Id;
  stage?: Id;
  step?: Id | null;
  persona?: Id | null;
  text?: Text;
  /** 1 to 5. */
  commitment?: number;
  channel?: Id;
  /** −100 to 100. */
  score?: number;
  /** 1 to 5. */
  severity?: number;
  complaint?: boolean;
  /** 1 to 5. */
  impact?: number;
  /** 1 to 5. */
  effort?: number;
  metric?: Metric;
  owner?: Id;
  evidence?: Evidence;
  color?: string;
  /** A `data:` address of a raster image. */
  image?: string;
  votes?: number;
  comments?: Comment[];
  [unknown: string]: unknown;
}

/** A relation between two cards. */
export interface Link {
  id?: Id;
  from: Id;
  to: Id;
  kind?: 'addresses' | 'causes' | 'relates';
  [unknown: string]: unknown;
}

/** A way through the stages that is not the straight one. */
export interface Path {
  id?: Id;
  from: Id;
  /** A stage, a step, or the way out. */
  to: Id | 'exit';
  kind?: 'loop' | 'skip' | 'exit';
  wanted?: boolean;
  label?: Text;
  /** 0 to 1. */
  probability?: number;
  [unknown: string]: unknown;
}

/** Something to be done about the cards it names. */
export interface Improvement {
  id?: Id;
  title?: Text;
  cards?: Id[];
  owner?: Id;
  /** ISO 8601 day. */
  due?: string;
  status?: 'planned' | 'doing' | 'done' | 'measured';
  outcome?: Text;
  /** The metric card that tells what came of it, and that metric's values before and after. */
  metric?: Id;
  before?: number;
  after?: number;
  [unknown: string]: unknown;
}

/** What a map was like on the day of a review: how complete it was, and how much there was of everything. */
export interface Snapshot {
  score?: number;
  high?: number;
  medium?: number;
  low?: number;
  stages?: number;
  cards?: number;
  painPoints?: number;
  opportunities?: number;
  improvements?: number;
  done?: number;
  /** The mean of the curve, −100…100. */
  mood?: number;
  [unknown: string]: unknown;
}

/** What a board shows, under a name: the lanes it leaves out or folds, and the persona in front. */
export interface SavedView {
  title?: Text;
  hidden?: Id[];
  collapsed?: Id[];
  persona?: Id;
  [unknown: string]: unknown;
}

/** A customer journey map: everything but `type` may be missing, and unknown fields survive. */
export interface JourneyMap {
  type: 'journey-map';
  schemaVersion?: number;
  /** Written, ignored on reading. */
  generator?: string;
  id?: Id;
  /** BCP 47 code of the language of every plain string. */
  language?: string;
  title?: Text;
  description?: Text;
  state?: 'current' | 'future';
  goals?: Text[];
  owner?: Id;
  /** The next review as an ISO 8601 day, and its rhythm as an ISO 8601 duration; the last one, and what the map was like. */
  review?: { next?: string; every?: string; last?: string; then?: Snapshot };
  personas?: Persona[];
  scenario?: Scenario;
  people?: (Person | string)[];
  channels?: (Channel | string)[];
  stages?: (Stage | string)[];
  lanes?: (Lane | string)[];
  cards?: Card[];
  links?: Link[];
  paths?: Path[];
  improvements?: Improvement[];
  /** What was recorded of the customers: how many came to each stage or step, by its id. */
  records?: { reached?: { [stageOrStep: Id]: number }; [unknown: string]: unknown };
  /** Findings people do not want to see again: the rule's name, and the thing it found; an id alone will do, and `everywhere` switches the rule off. */
  dismissed?: { rule?: string; place?: string | { in: keyof Lists | 'map' | 'everywhere'; id?: Id }; reason?: Text }[];
  views?: SavedView[];
  [unknown: string]: unknown;
}

// ---------------------------------------------------------------- changes

/** The lists of a map, by name, and what each holds. */
export interface Lists {
  personas: Persona;
  people: Person;
  channels: Channel;
  stages: Stage;
  lanes: Lane;
  cards: Card;
  links: Link;
  paths: Path;
  improvements: Improvement;
}

/** The fields of a change; `null` takes a field away. */
export type Fields<T> = { [K in keyof T]?: T[K] | null };

/** Puts a new thing into a list, before another or at the end. */
export type InsertOp = { [L in keyof Lists]: { op: 'insert'; in: L; value: Lists[L]; before?: Id | null } }[keyof Lists];

/** Sets fields of a thing, or of the map itself. */
export type UpdateOp =
  | { [L in keyof Lists]: { op: 'update'; in: L; id: Id; set: Fields<Lists[L]> } }[keyof Lists]
  | { op: 'update'; in: 'map'; set: Fields<Omit<JourneyMap, keyof Lists | 'type'>> };

/** Moves a thing before another of its list, or to the end. */
export interface MoveOp {
  op: 'move';
  in: keyof Lists;
  id: Id;
  before?: Id | null;
}

/** Takes a thing out. */
export interface RemoveOp {
  op: 'remove';
  in: keyof Lists;
  id: Id;
}

/** One change to a map, as `edit` takes it and `jm-change` tells it. */
export type Op = InsertOp | UpdateOp | MoveOp | RemoveOp;

// ---------------------------------------------------------------- insights

/** The rules of the editor. */
export type RuleName =
  | 'drop-off-unexplained' | 'persona-facts-missing' | 'persona-without-channels' | 'scenario-missing' | 'customer-goals-missing'
  | 'stage-without-owner' | 'stage-without-action' | 'stage-without-touchpoint' | 'stage-without-thought'
  | 'stage-without-emotion' | 'action-jump' | 'negative-emotion-unanswered' | 'complaint-without-owner'
  | 'pain-without-opportunity' | 'opportunity-without-owner' | 'opportunity-without-improvement' | 'channel-mismatch'
  | 'improvement-overdue' | 'improvement-without-outcome' | 'review-overdue' | 'happy-path-only'
  | 'evidence-missing' | 'evidence-stale' | 'empty-lane' | 'too-busy'
  | 'translation-missing' | 'duplicate-cards';

/** What a finding is about: a thing of a list, or the map as a whole. */
export type FindingPlace = { in: keyof Lists; id: Id } | { in: 'map' };

/** What a rule found. */
export interface Finding {
  /** The rule's name: the editor's, or that of one of the host's own. */
  rule: RuleName | (string & {});
  severity: 'high' | 'medium' | 'low';
  place: FindingPlace;
  /** What the rule finds, in the visitor's language. */
  title: string;
  /** What was found on this map, in a sentence. */
  message: string;
  /** Why it matters. */
  why: string;
  /** Whether `fix` can do something about it. */
  fixable: boolean;
}

/** What the rules found, the most severe first, without what people dismissed. */
export interface Insights {
  /** How complete the map is, from 0 to 100: the mean of its parts. */
  score: number;
  /** The parts, from 0 to 100 each; one that nothing is asked of is missing. */
  parts: { [part in 'persona' | 'stages' | 'feelings' | 'responses' | 'owners']?: number };
  findings: Finding[];
}

/** A rule of the host. */
export interface OwnRule {
  /** A name no other rule has. */
  name: string;
  /** What a fix is called in the history; the name, if it is missing. */
  label?: string;
  /** What it finds on a copy of the map; called after every pause in editing. */
  check(map: JourneyMap): { place: FindingPlace; severity?: Finding['severity']; title?: Text; message?: Text; why?: Text }[];
  /** The changes that mend what it found at a place; none where there is no way. */
  fix?(place: FindingPlace, map: JourneyMap): readonly Op[] | null | undefined;
}

/** Which rules are asked. */
export interface InsightRules {
  /** Rules of the editor that are not. */
  off?: readonly RuleName[];
  /** Rules of the host that are too. */
  own?: readonly OwnRule[];
}

// ---------------------------------------------------------------- errors

/** What can go wrong; each has a section in the documentation. */
export type ErrorCode =
  | 'E_WASM_FETCH' | 'E_WASM_NOT_WASM' | 'E_WASM_MIME' | 'E_WASM_CSP' | 'E_WASM_COMPILE' | 'E_VERSION_SKEW' | 'E_BAD_CONFIG' | 'E_DUPLICATE_DEFINE'
  | 'E_DOC_PARSE' | 'E_DOC_INVALID' | 'E_DOC_TOO_NEW' | 'E_DOC_TOO_LARGE' | 'E_SRC_FETCH'
  | 'E_STORAGE_UNAVAILABLE' | 'E_STORAGE_QUOTA' | 'E_STORAGE_CORRUPT' | 'E_STORAGE_CONFLICT'
  | 'E_EXPORT_FAILED' | 'E_DOWNLOAD_BLOCKED' | 'E_GATE_MISSING' | 'E_GATE_FAILED'
  | 'E_PANIC' | 'E_PANIC_REPEATED' | 'E_FRAME_ORIGIN' | 'E_FRAME_PROTOCOL' | 'E_FRAME_TIMEOUT' | 'E_DESTROYED';

/** When it went wrong. */
export type Phase = 'boot' | 'document' | 'storage' | 'export' | 'gate' | 'runtime' | 'frame';

/** What a `JourneyMapError` is made of. */
export interface Failure {
  code: ErrorCode;
  phase?: Phase;
  recoverable?: boolean;
  message?: string;
  hint?: string;
  cause?: unknown;
}

/** Every failure a host hears of; its message is for the visitor, its hint for the developer. */
export class JourneyMapError extends Error {
  constructor(failure: Failure);
  readonly code: ErrorCode;
  readonly phase: Phase;
  /** Whether the editor goes on, or trying again may help. */
  readonly recoverable: boolean;
  /** What a developer should look at, in English. */
  readonly hint: string;
  override readonly cause?: unknown;
}

/** A remark of the reader about one place in a document. */
export interface Notice {
  code: string;
  /** Such as `cards[3].stage`. */
  place: string;
  /** In the visitor's language. */
  message: string;
}

// ---------------------------------------------------------------- events

/** Where a shown map came from. */
export type LoadOrigin = 'api' | 'src' | 'inline' | 'template' | 'storage' | 'file';

/** How keeping the map stands. */
export type StorageStatus = 'off' | 'saving' | 'saved' | 'retrying' | 'quota' | 'unavailable' | 'stale-tab';

/** The events of the element; all bubble and cross shadow boundaries. */
export interface JourneyMapEventMap {
  /** A file of the editor, or the map at `src`, is on its way; `total` is null when the server does not say. */
  'jm-progress': CustomEvent<{ phase: 'wasm' | 'src'; loaded: number; total: number | null }>;
  /** The editor shows its initial map or the first-run screen. */
  'jm-ready': CustomEvent<{ version: string; schemaVersion: number; restoredFrom: 'storage' | null }>;
  /** A map was loaded. */
  'jm-load': CustomEvent<{ origin: LoadOrigin; warnings: Notice[]; migratedFrom: number | null }>;
  /** One transaction changed the map; never fired for loads. */
  'jm-change': CustomEvent<{ revision: number; origin: 'user' | 'undo' | 'redo' | 'api' | 'remote'; label: string; changes: Op[] }>;
  /** What can be undone or redone changed. */
  'jm-history': CustomEvent<{ canUndo: boolean; canRedo: boolean }>;
  /** Other things are selected. */
  'jm-selection': CustomEvent<{ ids: Id[] }>;
  /** The map was checked and something is new: the score, and how many findings there are of each severity. */
  'jm-insights': CustomEvent<{ score: number; high: number; medium: number; low: number }>;
  /** A visitor wants a file. Cancelling keeps it; `respondWith` answers for the host. */
  'jm-before-download': CustomEvent<DownloadRequest & { respondWith(answer: GateAnswer | Promise<GateAnswer>): void }>;
  /** A visitor got a file. */
  'jm-download': CustomEvent<{ requestId: string; format: ExportFormat; filename: string; bytes: number }>;
  /** A visitor did not get a file they wanted. */
  'jm-download-cancel': CustomEvent<{ requestId: string; format: ExportFormat }>;
  /** The map was kept. */
  'jm-save': CustomEvent<{ revision: number; bytes: number }>;
  /** Keeping the map changed its status. */
  'jm-storage': CustomEvent<{ status: StorageStatus }>;
  /** Something failed. */
  'jm-error': CustomEvent<{ code: ErrorCode; message: string; phase: Phase; recoverable: boolean }>;
  /** The element has another height, in CSS pixels. */
  'jm-resize': CustomEvent<{ height: number }>;
  /** The editor is gone for good. */
  'jm-destroy': CustomEvent<null>;
}

// ---------------------------------------------------------------- element

/** What `load` tells. */
export interface LoadResult {
  /** A copy of the map as shown. */
  document: JourneyMap;
  /** What the reader repaired. */
  warnings: Notice[];
  /** The older schema version the map came in, if any. */
  migratedFrom: number | null;
}

/** What `validate` tells. */
export interface ValidateResult {
  ok: boolean;
  errors: Notice[];
  warnings: Notice[];
}

/** How to load a map. */
export interface LoadOptions {
  /** Whether the load clears the history (the default) or is one undoable step. */
  history?: 'clear' | 'undoable';
  signal?: AbortSignal;
}

/** A format of a file of the map. */
export type ExportFormat = 'pdf' | 'svg' | 'png' | 'xlsx' | 'csv' | 'json' | 'markdown' | 'mermaid';

/** What a file of the map shows; all but `signal` is for what is drawn. */
export interface ExportOptions {
  /** The page; `long` is one as large as the map. A3 unless told otherwise. */
  paper?: 'a4' | 'a3' | '16:9' | 'long';
  /** How it lies: `landscape` unless told otherwise. */
  orientation?: 'landscape' | 'portrait';
  /** The language of what the map does not say itself, its digits and days; the editor's unless told otherwise. */
  language?: 'fa' | 'en';
  /** Which lanes: those shown (the default), all, or these. */
  lanes?: 'shown' | 'all' | Id[];
  /** Persona, scenario and goals above the map; on by default. */
  persona?: boolean;
  /** How many came to each stage, where that was recorded; on by default. */
  funnel?: boolean;
  /** What colours and signs mean; on by default. */
  legend?: boolean;
  /** What the map lacks, after it. */
  insights?: boolean;
  /** The comments, after it. */
  comments?: boolean;
  /** Who made it; the map's owner unless told otherwise. */
  author?: string;
  version?: string;
  /** The brand's logo, a PNG or JPEG in base64. */
  logo?: string;
  /** The brand's colour: `#rrggbb`, or a colour's word as in documents. */
  accent?: string;
  /** What readers are invited to do; `address` (https, http, mailto, tel) becomes a link and a QR code. */
  call?: { title?: string; text?: string; address?: string };
  /** How many pixels of a PNG there are for one of CSS, 1 to 4; 2 unless told otherwise, fewer where the picture would have over 16,777,216. */
  scale?: number;
  /** What a CSV is: the board, stages across and lanes down (the default), or a row for each card. */
  table?: 'matrix' | 'long';
  /** Gives the file up. */
  signal?: AbortSignal;
}

/** A file a visitor wants. */
export interface DownloadRequest {
  requestId: string;
  format: ExportFormat;
  filename: string;
  summary: { stages: number; lanes: number; cards: number };
}

/** Whether they may have it. */
export type GateAnswer = boolean | void | { allow?: boolean; filename?: string; message?: string };

/** How it fared; `filename` is null when they did not get it. */
export interface DownloadResult {
  requestId: string;
  format: ExportFormat;
  filename: string | null;
  bytes: number;
  /** What the host says to the visitor instead. */
  message?: string;
}

/** Settings for every editor of the page, read when the first one starts. */
export interface JourneyMapConfig {
  /** Address of the wasm file; an element's `wasm-url` goes before it. */
  wasmUrl?: string | URL;
}

/** The `<journey-map>` element. */
export class JourneyMapElement extends HTMLElement {
  /** The editor's version. */
  static readonly version: string;
  /** The version of the document it writes. */
  static readonly schemaVersion: number;
  /** Settings for every editor of the page. */
  static config: JourneyMapConfig;
  /** Fetches and compiles the editor, with the texts of the page’s language, before any element needs it. */
  static preload(): Promise<void>;
  /** Registers the element, by default as `journey-map`; harmless when done before. */
  static define(tag?: string): void;

  /** A copy of the map, null while there is none; may be set in any state and never fires `jm-change`. */
  get value(): JourneyMap | null;
  set value(input: JourneyMap | string | null | undefined);
  /** Reflects `readonly`. */
  readOnly: boolean;
  /** Reflects `theme`. */
  theme: 'auto' | 'light' | 'dark';
  /** Reflects `toolbar`. */
  toolbar: 'full' | 'minimal' | 'none';
  /** Reflects `view`: what is shown of the open map. The visitor may switch; an unknown word means the map. */
  view: 'map' | 'guide' | 'insights';
  /** Reflects `downloads`: the formats visitors may have, with spaces between them; null for all, empty for none. */
  get downloads(): string | null;
  set downloads(downloads: string | null | undefined);
  /**
   * Asked before a visitor gets a file: false, or an object whose `allow` is false, keeps it; a promise is waited for. One that is rejected keeps it too, and the
   * visitor may try again. With `lead-gate="required"` nothing is given away unless this or a listener of `jm-before-download` answers. A courtesy, no
   * access control: the map is on the visitor's device.
   */
  beforeDownload: ((request: DownloadRequest, context: { signal: AbortSignal }) => GateAnswer | Promise<GateAnswer>) | null;
  /** The rules of the insights; set as a whole. */
  get rules(): InsightRules;
  set rules(rules: InsightRules | null | undefined);
  /** Settles once the editor shows something, which a lazy element does when it nears the viewport; a later start gives a new promise. */
  readonly ready: Promise<void>;
  /** Where the element stands. */
  readonly readyState: 'idle' | 'loading' | 'ready' | 'crashed' | 'failed' | 'destroyed';
  /** Whether there are changes not yet kept. */
  readonly dirty: boolean;
  /** Grows with every transaction. */
  readonly revision: number;
  /** Whether `undo` would do something. */
  readonly canUndo: boolean;
  /** Whether `redo` would do something. */
  readonly canRedo: boolean;
  /** The last failure, null again after the next success. */
  readonly error: JourneyMapError | null;

  /** Shows another map; starts the editor if need be. On failure the current map stays. */
  load(input: JourneyMap | string | Blob, options?: LoadOptions): Promise<LoadResult>;
  /** A copy of the map, at any time; an empty map while there is none. */
  getDocument(): JourneyMap;
  /** The same as JSON text, as it is stored: a third of the work where the text is what is wanted. */
  getJson(): string;
  /** Reads a document without showing it. */
  validate(input: unknown): Promise<ValidateResult>;
  /** Applies changes as one undo step, all or nothing; false when nothing changed. */
  edit(label: string, ops: readonly Op[]): boolean;
  /** What the rules found. Null before the first check, which asking brings about; `jm-insights` tells of it. */
  getInsights(): Insights | null;
  /** Mends what a rule found at a place, as one undo step; false when there was nothing to mend. */
  fix(rule: Finding['rule'], place: FindingPlace): boolean;
  /** The map as a file, for the host; no gate is asked. */
  exportAs(format: ExportFormat, options?: ExportOptions): Promise<Blob>;
  /** Gives the visitor a file of the map, as the editor's own button does, if the gate lets them have it. */
  download(format: ExportFormat, options?: ExportOptions): Promise<DownloadResult>;
  /** Keeps the map now. */
  save(): Promise<{ revision: number; bytes: number }>;
  /** Takes the last step back; false when there is none. */
  undo(): boolean;
  /** Does the last undone step again; false when there is none. */
  redo(): boolean;
  /** Keeps the map and closes the editor for good. */
  destroy(): Promise<void>;
  /** Puts the keyboard into the map. */
  focus(options?: FocusOptions): void;

  addEventListener<K extends keyof JourneyMapEventMap>(
    type: K,
    listener: (this: JourneyMapElement, event: JourneyMapEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: JourneyMapElement, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<K extends keyof JourneyMapEventMap>(
    type: K,
    listener: (this: JourneyMapElement, event: JourneyMapEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: JourneyMapElement, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'journey-map': JourneyMapElement;
  }
  interface HTMLElementEventMap extends JourneyMapEventMap {}
  /** Settings for pages that cannot import the module; `JourneyMapElement.config` goes before it. */
  var JOURNEY_MAP_CONFIG: JourneyMapConfig | undefined;
}
