// The `<journey-map>` element: loads the editor when it is needed and speaks for it to the page.
// The editor itself is wasm behind `Editor` in core/journey-map.js; this file holds what must work without it.

/** @typedef {import('./journey-map.js').Failure} Failure */
/** @typedef {import('./journey-map.js').ErrorCode} ErrorCode */
/** @typedef {import('./journey-map.js').Phase} Phase */
/** @typedef {import('./journey-map.js').JourneyMap} JourneyMap */
/** @typedef {import('./journey-map.js').LoadOrigin} LoadOrigin */
/** @typedef {{lang?: string, theme?: string, readOnly?: boolean, toolbar?: string, view?: string, storageKey?: string | null, narrow?: boolean, rulesOff?: string, downloads?: string | null}} Options */
/** @typedef {{dirty: boolean, revision: number, canUndo: boolean, canRedo: boolean, readOnly?: boolean, lang?: string, theme?: string}} State */
/** @typedef {{text: string, origin: LoadOrigin}} Found */
/** @typedef {{warnings: import('./journey-map.js').Notice[], migratedFrom: number | null}} Report */
/** @typedef {{text: string, undoable: boolean, resolve: (report: Promise<Report>) => void, reject: (reason: unknown) => void}} Queued */
/** @typedef {(phase: 'wasm' | 'src', loaded: number, total: number | null) => void} Progress */
/**
 * @typedef {object} Editor
 * @property {() => Promise<string> | undefined} restore
 * @property {() => void} start
 * @property {(text: string, origin: LoadOrigin, undoable: boolean) => Promise<string>} load
 * @property {() => string} document
 * @property {() => boolean} has_document
 * @property {(text: string) => Promise<string>} validate
 * @property {(label: string, ops: string) => boolean} edit
 * @property {() => boolean} undo
 * @property {() => boolean} redo
 * @property {() => string} save
 * @property {() => void} flush
 * @property {() => string | undefined} insights
 * @property {(rule: string, place: string) => boolean} fix
 * @property {() => void} check
 * @property {(ending: string) => string} file_name
 * @property {() => void} focus
 * @property {(options: Options) => void} set_options
 * @property {(failure: {code: ErrorCode, message: string, place?: string}) => void} show_error
 * @property {() => State} state
 * @property {() => void} destroy
 * @property {() => void} [free]
 */
/**
 * @typedef {object} Core
 * @property {new (root: Node, host: object, options: Options, texts: object) => Editor} Editor
 * @property {{load: (lang: string) => Promise<object>}} Texts
 * @property {(name: string) => void} [fetch_chunk]
 * @property {() => string} version
 * @property {() => number} schema_version
 */

const VERSION = '0.1.0';
const SCHEMA_VERSION = 1;
const MAX_BYTES = 32 * 1024 * 1024;
const EMPTY = `{"type":"journey-map","schemaVersion":${SCHEMA_VERSION}}`;
const IDLE = { dirty: false, revision: 0, canUndo: false, canRedo: false };

/** @type {Record<string, string[]>} */
const CHOICES = { theme: ['auto', 'light', 'dark'], toolbar: ['full', 'minimal', 'none'], loading: ['lazy', 'eager'], view: ['map', 'guide', 'insights'] };

/**
 * For every code that may be told: phase, whether all can go on, the visitor's text, unless the editor says more.
 * @type {{[code in ErrorCode]?: [Phase, boolean, {en: string, fa: string}]}}
 */
const FAILURES = {
  E_WASM_FETCH: ['boot', true, {
    en: 'The editor could not be loaded. Check your connection and try again.',
    fa: 'ویرایشگر بارگذاری نشد. اتصال اینترنت را بررسی کنید و دوباره امتحان کنید.',
  }],
  E_WASM_NOT_WASM: ['boot', true, {
    en: 'A file of the editor is missing on this site.',
    fa: 'یکی از فایل‌های ویرایشگر در این سایت نیست.',
  }],
  E_WASM_MIME: ['boot', true, {
    en: 'The editor takes longer to load on this site than it should.',
    fa: 'ویرایشگر در این سایت دیرتر از معمول باز می‌شود.',
  }],
  E_WASM_CSP: ['boot', false, {
    en: 'The security settings of this site do not let the editor run.',
    fa: 'تنظیمات امنیتی این سایت اجازهٔ اجرای ویرایشگر را نمی‌دهد.',
  }],
  E_WASM_COMPILE: ['boot', false, {
    en: 'This browser could not run the editor. A newer version of it will.',
    fa: 'این مرورگر نتوانست ویرایشگر را اجرا کند. نسخهٔ تازه‌تر آن می‌تواند.',
  }],
  E_VERSION_SKEW: ['boot', true, {
    en: 'The files of the editor do not fit together. Reload the page.',
    fa: 'فایل‌های ویرایشگر با هم نمی‌خوانند. صفحه را دوباره باز کنید.',
  }],
  E_BAD_CONFIG: ['boot', true, {
    en: 'One of the editor’s settings on this page is not valid.',
    fa: 'یکی از تنظیمات ویرایشگر در این صفحه درست نیست.',
  }],
  E_DUPLICATE_DEFINE: ['boot', true, {
    en: 'The editor is on this page twice.',
    fa: 'ویرایشگر دو بار در این صفحه آمده است.',
  }],
  E_SRC_FETCH: ['document', true, {
    en: 'The map could not be fetched from its address.',
    fa: 'نقشه از نشانی‌اش دریافت نشد.',
  }],
  E_DOC_PARSE: ['document', true, {
    en: 'This is not a journey map, or a part of it is missing.',
    fa: 'این نقشهٔ سفر مشتری نیست یا بخشی از آن جا افتاده است.',
  }],
  E_DOC_INVALID: ['document', true, {
    en: 'This is no journey map, or it does not fit this one.',
    fa: 'این نقشهٔ سفر مشتری نیست، یا با این نقشه جور نیست.',
  }],
  E_DOC_TOO_NEW: ['document', true, {
    en: 'This map was made with a newer version. Please reload the page.',
    fa: 'این نقشه با نسخهٔ تازه‌تری ساخته شده است. صفحه را تازه کنید.',
  }],
  E_DOC_TOO_LARGE: ['document', true, {
    en: 'This map is larger than 32 MB.',
    fa: 'این نقشه از ۳۲ مگابایت بزرگ‌تر است.',
  }],
  E_STORAGE_UNAVAILABLE: ['storage', true, {
    en: 'The browser does not allow saving. Download the map as JSON before you close the page.',
    fa: 'مرورگر اجازهٔ ذخیره نمی‌دهد. پیش از بستن صفحه، فایل JSON را دریافت کنید.',
  }],
  E_STORAGE_QUOTA: ['storage', true, {
    en: 'There is no room to save. Download the map as JSON so that nothing gets lost.',
    fa: 'جا برای ذخیره نیست. فایل JSON را دریافت کنید تا نقشه از دست نرود.',
  }],
  E_STORAGE_CORRUPT: ['storage', true, {
    en: 'The saved map is damaged. What is left of it was put aside.',
    fa: 'نقشهٔ ذخیره‌شده آسیب دیده است. آنچه مانده بود کنار گذاشته شد.',
  }],
  E_STORAGE_CONFLICT: ['storage', true, {
    en: 'This map has been changed elsewhere too.',
    fa: 'این نقشه جای دیگری هم تغییر کرده است.',
  }],
  E_EXPORT_FAILED: ['export', true, {
    en: 'The file could not be made. Your map is as it was; try again, or take another format.',
    fa: 'فایل ساخته نشد. نقشهٔ شما سر جایش است؛ دوباره امتحان کنید یا قالب دیگری بردارید.',
  }],
  E_GATE_MISSING: ['gate', true, {
    en: 'This site does not give the file away yet.',
    fa: 'این سایت هنوز فایل را نمی‌دهد.',
  }],
  E_GATE_FAILED: ['gate', true, {
    en: 'The site could not be asked for the file. Try again.',
    fa: 'نشد فایل را از سایت بخواهیم. دوباره امتحان کنید.',
  }],
  E_DESTROYED: ['runtime', false, {
    en: 'This editor has been closed.',
    fa: 'این ویرایشگر بسته شده است.',
  }],
  E_PANIC: ['runtime', true, {
    en: 'The editor has stopped. Open it again, or keep the last map as a file.',
    fa: 'ویرایشگر از کار افتاد. دوباره بازش کنید، یا آخرین نقشه را به‌شکل فایل نگه دارید.',
  }],
};

const TEXTS = {
  en: { loading: 'Loading the map', retry: 'Try again', keep: 'Download the map (JSON)' },
  fa: { loading: 'در حال باز کردن نقشه', retry: 'دوباره امتحان کنید', keep: 'دریافت نقشه (JSON)' },
};

const BOOT_STYLE = `
:host{display:block;min-block-size:320px}
:host([hidden]){display:none}
.boot{box-sizing:border-box;block-size:100%;min-block-size:inherit;padding:16px;color-scheme:light dark;
border-radius:var(--jm-r-lg,14px);background:var(--jm-canvas,light-dark(#f6f6f4,#15181a));color:var(--jm-ink,light-dark(#1c2124,#eceeee));
font:450 13px/1.7 var(--jm-font,"Vazirmatn Variable",Vazirmatn,system-ui,sans-serif)}
:host([theme=light]) .boot{color-scheme:light}
:host([theme=dark]) .boot{color-scheme:dark}
.boot .bars{display:grid;gap:12px;grid-template-columns:repeat(4,1fr);animation:show 0s .4s both}
.boot .bars i{block-size:56px;border-radius:8px;background:var(--jm-line,light-dark(#e3e3de,#2f3538))}
.boot .bars i:first-child{grid-column:1/-1;block-size:32px}
@keyframes show{from{visibility:hidden}}
.boot.error{display:grid;gap:12px;place-content:center;justify-items:center;text-align:center}
.boot.error p{margin:0;font-size:15px;max-inline-size:44ch;text-wrap:balance}
.boot.error small{font-size:11px;color:var(--jm-ink-3,light-dark(#626a6f,#98a2a6))}
.boot.error div{display:flex;flex-wrap:wrap;gap:8px;justify-content:center}
.boot button{font:inherit;font-weight:550;color:inherit;min-block-size:40px;padding-inline:16px;cursor:pointer;background:var(--jm-surface,light-dark(#fff,#1d2123));
border:1px solid var(--jm-control-line,light-dark(#85877f,#7a8489));border-radius:var(--jm-r-md,8px)}
.boot button:first-child{color:var(--jm-on-accent,light-dark(#fff,#06222c));background:var(--jm-accent,light-dark(#0e5a72,#6cc3de));border-color:transparent}
.boot button:focus-visible{outline:2px solid var(--jm-focus,light-dark(#1673c9,#7cbcff));outline-offset:2px}`;

const ARABIC = 'U+0600-06FF,U+0750-077F,U+0870-08FF,U+200C-200E,U+2010-2011,U+204F,U+2E41,U+FB50-FDFF,U+FE70-FEFC';

/** Every failure a host hears of; its message is for the visitor, its hint for the developer. */
class JourneyMapError extends Error {
  name = 'JourneyMapError';

  /** @param {Failure} failure @param {'fa' | 'en'} [lang] */
  constructor({ code, phase, recoverable, message, hint, cause }, lang = 'en') {
    const [knownPhase, goesOn, texts] = FAILURES[code] ?? ['runtime', true, null];
    super(message || texts?.[lang] || code, { cause });
    this.code = code;
    this.phase = phase ?? knownPhase;
    this.recoverable = recoverable ?? goesOn;
    this.hint = hint ?? this.message;
  }
}

/** @param {ErrorCode} code @param {string} hint @param {unknown} [cause] @returns {Failure} */
const failure = (code, hint, cause) => ({ code, hint, cause });

/** @param {any} thrown @returns {thrown is Failure} */
const isFailure = (thrown) => typeof thrown?.code === 'string' && thrown.code.startsWith('E_');

/** The same, once all is there that the editor has to say about it. @param {any} thrown @returns {Promise<unknown>} */
const worded = async (thrown) => (thrown?.words ? JSON.parse(await thrown.words) : thrown);

/** @param {any} thrown @returns {string} */
const why = (thrown) => thrown?.message ?? String(thrown);

/** @param {string} code @param {string} hint */
const warn = (code, hint) => console.warn(`[journey-map] ${code}: ${hint}`);

// ---------------------------------------------------------------- reading

/**
 * Fetches, and fails with `code` unless the answer is a good one.
 * @param {string | URL} address @param {ErrorCode} code @param {AbortSignal} [signal]
 */
async function reach(address, code, signal) {
  let response;
  try {
    response = await fetch(address, { signal });
  } catch (cause) {
    throw signal?.aborted ? cause : failure(code, `${address} could not be fetched (${why(cause)}); check the address, CORS and the policy's connect-src`, cause);
  }
  if (!response.ok) throw failure(code, `${address} answered ${response.status} ${response.statusText}`.trim());
  return response;
}

/**
 * The same answer, with every piece shown to `look` on its way.
 * @param {Response} response @param {(piece: Uint8Array, loaded: number, total: number | null) => void} look
 */
function watch(response, look) {
  let loaded = 0;
  // Under a content encoding the length is that of the packed bytes, which are never seen here.
  const total = response.headers.has('content-encoding') ? null : Number(response.headers.get('content-length')) || null;
  const watched = response.body?.pipeThrough(new TransformStream({
    transform(piece, stream) {
      look(piece, loaded += piece.length, total);
      stream.enqueue(piece);
    },
  }));
  return new Response(watched, { headers: { 'content-type': response.headers.get('content-type') ?? '' } });
}

/**
 * The text of the map at `address`; stops reading at the size limit.
 * @param {string} address @param {AbortSignal} signal @param {Progress} progress
 */
async function fetchMap(address, signal, progress) {
  const response = await reach(address, 'E_SRC_FETCH', signal);
  const tooLarge = failure('E_DOC_TOO_LARGE', `${address} holds more than ${MAX_BYTES} bytes`);
  if (Number(response.headers.get('content-length')) > MAX_BYTES) {
    response.body?.cancel();
    throw tooLarge;
  }
  let size = 0;
  try {
    const text = await watch(response, (_, loaded, total) => {
      size = loaded;
      if (size > MAX_BYTES) throw tooLarge;
      progress('src', loaded, total);
    }).text();
    return clean(text, 'E_SRC_FETCH', address);
  } catch (cause) {
    if (size > MAX_BYTES) throw tooLarge;
    throw signal.aborted || isFailure(cause) ? cause : failure('E_SRC_FETCH', `${address} broke off (${why(cause)})`, cause);
  }
}

/** The text of the built-in template `name`. @param {string} name @param {AbortSignal} [signal] */
async function fetchTemplate(name, signal) {
  const base = import.meta.url; // Not `new URL('…', import.meta.url)`: bundlers would take it for a file.
  const unknown = failure('E_BAD_CONFIG', `there is no template ${JSON.stringify(name)}`);
  if (!/^[\w-]+$/.test(name)) throw unknown;
  try {
    return await (await reach(new URL(`templates/${name}.json`, base), 'E_SRC_FETCH', signal)).text();
  } catch (thrown) {
    throw isFailure(thrown) && / 404\b/.test(thrown.hint ?? '') ? unknown : thrown;
  }
}

/**
 * JSON text fit for the editor: not a web page, not too large, lone surrogates replaced.
 * @param {string} text @param {ErrorCode} code @param {string} from
 */
function clean(text, code, from) {
  if (/^\s*</.test(text)) throw failure(code, `${from} holds HTML or XML, not JSON; is it a sign-in or “not found” page?`);
  if (text.length > MAX_BYTES) throw failure('E_DOC_TOO_LARGE', `${from} holds more than ${MAX_BYTES} bytes`);
  // Escapes come in pairs or single; one that is left alone is no character, and strict readers refuse it.
  return /\\ud/i.test(text)
    ? text.replace(/\\u[dD][89abAB]..\\u[dD][c-fC-F]..|\\(u[dD][89a-fA-F]..)|\\[^]/g, (all, lone) => (lone ? '\ufffd' : all))
    : text;
}

/** JSON text of what a host gives; never keeps the host's object. @param {unknown} input @returns {string} */
function toText(input) {
  if (typeof input === 'string') return clean(input, 'E_DOC_PARSE', 'the given text');
  let text;
  try {
    text = typeof input === 'object' && input ? JSON.stringify(input) : undefined;
  } catch (cause) {
    throw failure('E_DOC_INVALID', `the given object is no JSON: ${why(cause).split('\n')[0]}`, cause);
  }
  if (text === undefined) throw failure('E_DOC_INVALID', `a map is an object, a JSON text or a Blob, not ${input === null ? 'null' : typeof input}`);
  return clean(text, 'E_DOC_PARSE', 'the given object');
}

/** @param {Blob} blob */
async function readBlob(blob) {
  if (blob.size > MAX_BYTES) throw failure('E_DOC_TOO_LARGE', `the given file holds ${blob.size} bytes, more than ${MAX_BYTES}`);
  try {
    // What begins as a PDF, PNG, workbook, SVG or Mermaid journey may hold a map.
    const start = await blob.slice(0, 64).text();
    if (!/^(%PDF-|.PNG\r\n|PK\x03\x04|\s*<(svg|\?xml)|\s*journey\s)/.test(start)) return await blob.text();
    const { open } = await import('./journey-map-export.js');
    const text = await open(blob);
    if (text) return text;
  } catch (cause) {
    throw failure('E_DOC_PARSE', `the given file could not be read: ${why(cause)}`, cause);
  }
  throw failure('E_DOC_PARSE', 'the given file holds no journey map');
}

/** What a call ends with when a later one took its place. */
const overtaken = () => new DOMException('Another map was asked for.', 'AbortError');

// ---------------------------------------------------------------- loading the editor

/** Hears of the wasm file's progress. @type {Set<Progress>} */
const watchers = new Set();
/** The editor's code, its style, and where the code lies. @type {Promise<[Core, CSSStyleSheet, string]> | null} */
let core = null;
/** Outlives a crash of the instance made of it. @type {Promise<[WebAssembly.Module, CSSStyleSheet]> | null} */
let files = null;
/** @type {CSSStyleSheet | undefined} */
let bootSheet;
/** @type {CSSStyleSheet | undefined} */
let paper;
/** @type {Partial<Record<keyof typeof STYLES, Promise<CSSStyleSheet>>>} */
const styles = {};
let n_instances = 0;

/**
 * The editor's code, loaded once a page, and the texts of a language; a failure is forgotten.
 * @param {string | URL} wasm @param {string} lang @returns {Promise<[Core, CSSStyleSheet, object, string]>}
 */
async function loadCore(wasm, lang) {
  core ??= startCore(wasm, lang).catch((thrown) => {
    core = files = null;
    throw thrown;
  });
  const [glue, sheet, address] = await core;
  return [glue, sheet, await glue.Texts.load(lang), address];
}

/** @param {string | URL} wasm @param {string} lang @returns {Promise<[Core, CSSStyleSheet, string]>} */
async function startCore(wasm, lang) {
  files ??= Promise.all([compile(wasm), fetchStyle(new URL('./styles/journey-map.css', import.meta.url))]);
  const [[module, sheet], [glue, address]] = await Promise.all([files, importGlue(lang)]);
  try {
    await glue.default({ module_or_path: module });
  } catch (cause) {
    const skew = cause instanceof WebAssembly.LinkError;
    throw failure(skew ? 'E_VERSION_SKEW' : blocked(cause) ? 'E_WASM_CSP' : 'E_WASM_COMPILE', `the wasm file could not be started: ${why(cause)}`, cause);
  }
  if (glue.version() !== VERSION) throw failure('E_VERSION_SKEW', `journey-map.js is ${VERSION}, the wasm file ${glue.version()}; clear caches and deploy them together`);
  return [glue, sheet, address];
}

/**
 * The code around the wasm file, and where it lies: afresh after a failure or crash, since browsers remember both.
 * The texts are fetched at once, beside the wasm file that will read them.
 * @param {string} lang @returns {Promise<[any, string]>}
 */
async function importGlue(lang) {
  const address = new URL(`core/journey-map.js${n_instances++ ? `?${n_instances}` : ''}`, import.meta.url).href;
  // @ts-ignore: made by the build.
  const plain = () => import('./core/journey-map.js');
  try {
    const glue = await (n_instances > 1 ? import(/* webpackIgnore: true */ /* @vite-ignore */ address).catch(plain) : plain());
    glue.fetch_chunk?.(`texts_${lang}`);
    return [glue, address];
  } catch (cause) {
    throw failure('E_WASM_FETCH', `core/journey-map.js could not be imported (${why(cause)})`, cause);
  }
}

/** @param {string | URL} address */
async function compile(address) {
  const response = await reach(address, 'E_WASM_FETCH');
  const mime = response.headers.get('content-type') ?? 'none';
  let isWasm = true;
  const watched = watch(response, (piece, loaded, total) => {
    if (loaded === piece.length) isWasm = `${piece.subarray(0, 4)}` === '0,97,115,109';
    if (!isWasm) throw Error('not wasm');
    for (const watcher of watchers) watcher('wasm', loaded, total);
  });
  try {
    if (/^application\/wasm\b/i.test(mime)) return await WebAssembly.compileStreaming(watched);
    const bytes = await watched.arrayBuffer();
    warn('E_WASM_MIME', `${address} has the type “${mime}”; with “application/wasm” it loads faster`);
    return await WebAssembly.compile(bytes);
  } catch (cause) {
    if (!isWasm) throw failure('E_WASM_NOT_WASM', `${address} holds no wasm (type “${mime}”)`, cause);
    if (blocked(cause)) throw failure('E_WASM_CSP', `the page's policy needs script-src 'wasm-unsafe-eval' (${why(cause)})`, cause);
    const code = cause instanceof WebAssembly.CompileError ? 'E_WASM_COMPILE' : 'E_WASM_FETCH';
    throw failure(code, `${address} could not be ${code === 'E_WASM_FETCH' ? 'read to its end' : 'compiled'} (${why(cause)})`, cause);
  }
}

/** Whether the page's policy forbids wasm. @param {unknown} cause */
const blocked = (cause) => /unsafe-eval|\bCSP\b|Content.Security|by embedder/i.test(why(cause));

/** @param {URL} address */
async function fetchStyle(address) {
  const response = await reach(address, 'E_WASM_FETCH');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await response.text());
  return sheet;
}

/** The styles not everybody needs: of the menus, the dialogs and the first screen; and of a narrow element. */
const STYLES = {
  panels: () => fetchStyle(new URL('./styles/panels.css', import.meta.url)),
  phone: () => fetchStyle(new URL('./styles/phone.css', import.meta.url)),
};

/** Such a style, loaded once a page; a failure is forgotten. @param {keyof typeof STYLES} name */
function loadStyle(name) {
  return styles[name] ??= STYLES[name]().catch((thrown) => {
    delete styles[name];
    throw thrown;
  });
}

/** The style of a map on paper, for a root; what it needs of the paper itself only the document may say. @param {ShadowRoot} root */
function offerPaper(root) {
  root.append(make('link', { rel: 'stylesheet', media: 'print', href: `${new URL('./styles/print.css', import.meta.url)}` }));
  if (paper) return;
  (paper = new CSSStyleSheet()).replaceSync('@page journey-map{size:landscape;margin:8mm}');
  document.adoptedStyleSheets.push(paper);
}

/** The style of what is seen without the editor. */
function bootStyle() {
  if (!bootSheet) (bootSheet = new CSSStyleSheet()).replaceSync(BOOT_STYLE);
  return bootSheet;
}

/**
 * Offers the page our Persian letters, unless it has the family itself. They are fetched when drawn, or at once for an
 * element that will draw them, so that it need not be laid out again with them.
 * @param {Element} element
 */
function offerFont(element) {
  for (const face of document.fonts) if (/^["']?vazirmatn( variable)?["']?$/i.test(face.family)) return;
  const address = new URL('./fonts/vazirmatn-arabic.woff2', import.meta.url);
  const face = new FontFace('Vazirmatn Variable', `url("${address}") format("woff2")`, { weight: '100 900', display: 'swap', unicodeRange: ARABIC });
  document.fonts.add(face);
  if (languageOf(element) === 'fa' && !getComputedStyle(element).getPropertyValue('--jm-font')) face.load().catch(() => {});
}

/** @param {Element} [element] @returns {string | URL} */
function wasmAddress(element) {
  return element?.getAttribute('wasm-url')
    || JourneyMapElement.config.wasmUrl
    || globalThis.JOURNEY_MAP_CONFIG?.wasmUrl
    || new URL('./core/journey-map_bg.wasm', import.meta.url);
}

// ---------------------------------------------------------------- the page

/** The language the editor speaks: the nearest `lang`, also out of shadow roots. @param {Node | null} node @returns {'fa' | 'en'} */
function languageOf(node) {
  while (node) {
    const named = node instanceof Element && node.closest('[lang]');
    if (named) return /^fa\b/i.test(named.getAttribute('lang') ?? '') ? 'fa' : 'en';
    const root = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return /^fa\b/i.test(document.documentElement.lang) ? 'fa' : 'en';
}

/** @param {string} tag @param {Record<string, string>} [attributes] @param {(Node | string)[]} children */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const name in attributes) element.setAttribute(name, attributes[name]);
  element.append(...children);
  return element;
}

/** Sixteen random hexadecimal digits. */
const random = () => Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** @param {string | Blob} file */
function download(file, name = 'journey-map.json', type = 'application/json') {
  const link = /** @type {HTMLAnchorElement} */ (make('a', { download: name }));
  link.href = URL.createObjectURL(new Blob([file], { type }));
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** In Node there is no HTMLElement, and the import must still work. */
const Base = globalThis.HTMLElement ?? /** @type {typeof HTMLElement} */ (/** @type {unknown} */ (class {}));

/** The `<journey-map>` element. */
class JourneyMapElement extends Base {
  static version = VERSION;
  static schemaVersion = SCHEMA_VERSION;
  /** @type {import('./journey-map.js').JourneyMapConfig} */
  static config = {};
  static observedAttributes = ['src', 'template', 'storage-key', 'lang', 'readonly', 'theme', 'toolbar', 'loading', 'view', 'downloads'];

  static async preload() {
    try {
      await loadCore(wasmAddress(), languageOf(document.documentElement));
    } catch (thrown) {
      throw isFailure(thrown) ? new JourneyMapError(thrown, languageOf(document.documentElement)) : thrown;
    }
  }

  static define(tag = 'journey-map') {
    const known = customElements.get(tag);
    if (!known) customElements.define(tag, tag === 'journey-map' ? JourneyMapElement : class extends JourneyMapElement {});
    else if (known !== JourneyMapElement && !(known.prototype instanceof JourneyMapElement)) {
      warn('E_DUPLICATE_DEFINE', `<${tag}> is already another class${'version' in known ? ` (version ${known.version})` : ''}; this one, ${VERSION}, stays unused`);
    }
  }

  /** The elements now in the page. @type {Set<JourneyMapElement>} */
  static #live = new Set();
  static #watching = false;

  /** Listens to the page once, for all elements. */
  static #watchPage() {
    if (this.#watching) return;
    this.#watching = true;
    const each = (/** @type {(element: JourneyMapElement) => void} */ task) => [...JourneyMapElement.#live].forEach(task);
    const flush = () => each((element) => element.#flush());
    new MutationObserver(() => each((element) => element.#setOptions()))
      .observe(document.documentElement, { attributes: true, subtree: true, attributeFilter: ['lang'] });
    addEventListener('pagehide', flush);
    // What stops in the middle of the editor's code, whoever called it, leaves nothing behind that can be relied on.
    addEventListener('error', ({ error }) => {
      if (error instanceof WebAssembly.RuntimeError) each((element) => element.#editor && error.stack?.includes(element.#glue) && element.#crash(error));
    });
    document.addEventListener('visibilitychange', () => document.hidden && flush());
  }

  /** @type {import('./journey-map.js').JourneyMapElement['readyState']} */
  #state = 'idle';
  /** @type {Editor | null} */
  #editor = null;
  /** @type {JourneyMapError | null} */
  #error = null;
  /** A map that waits for the editor. @type {Queued | null} */
  #queued = null;
  /** The last good map, kept outside wasm. @type {string | null} */
  #good = null;
  #backupTimer = 0;
  /** Where the editor's code lies, as stack traces name it. */
  #glue = '';
  /** What the editor was last told. @type {Options} */
  #told = {};
  /** @type {AbortController | null} */
  #fetching = null;
  /** Counts the maps the host gave, so that one that is read slowly does not replace a later one. */
  #asks = 0;
  /** Counts the maps to show, so that what the page names does not replace what the host gave. */
  #turn = 0;
  /** @type {Promise<void> | null} */
  #showing = null;
  /** @type {Promise<Found | null> | null} */
  #early = null;
  /** @type {IntersectionObserver | null} */
  #nearness = null;
  /** @type {ResizeObserver | null} */
  #sizes = null;
  #height = -1;
  /** Whether the visitor pressed the retry button, whose focus must not get lost. */
  #retried = false;
  /** @type {Promise<void>} */
  #ready = Promise.resolve();
  /** The rules of the insights as the host wants them. @type {import('./journey-map.js').InsightRules} */
  #rules = {};
  /** Asks whether a visitor may have a file. @type {import('./journey-map.js').JourneyMapElement['beforeDownload']} */
  beforeDownload = null;
  /** Ends the file that is being made. @type {AbortController | null} */
  #making = null;
  /** @type {() => void} */
  #resolve = () => {};
  /** @type {(reason: unknown) => void} */
  #reject = () => {};

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [bootStyle()];
    this.#renewReady();
    // A host may have set these before the element was defined; then they hide the accessors.
    for (const name of /** @type {const} */ (['value', 'readOnly', 'theme', 'toolbar', 'view', 'rules', 'downloads'])) {
      if (!Object.hasOwn(this, name)) continue;
      const own = this[name];
      delete (/** @type {any} */ (this)[name]);
      /** @type {any} */ (this)[name] = own;
    }
  }

  connectedCallback() {
    if (this.#state === 'destroyed') return;
    JourneyMapElement.#live.add(this);
    JourneyMapElement.#watchPage();
    this.#sizes ??= new ResizeObserver(() => requestAnimationFrame(() => {
      this.#setOptions();
      this.#tellHeight();
    }));
    this.#sizes.observe(this);
    if (this.#state === 'idle') this.#bootWhenNear();
    else this.#setOptions();
  }

  disconnectedCallback() {
    JourneyMapElement.#live.delete(this);
    this.#nearness?.disconnect();
    this.#sizes?.disconnect();
    this.#flush();
  }

  connectedMoveCallback() {
    this.#setOptions();
  }

  /** @param {string} name @param {string | null} before @param {string | null} now */
  attributeChangedCallback(name, before, now) {
    if (before === now || this.#state === 'destroyed') return;
    if (now !== null && CHOICES[name] && !CHOICES[name].includes(now)) {
      this.#report(failure('E_BAD_CONFIG', `${name}="${now}" is none of ${CHOICES[name].join(', ')}`));
    }
    if (name === 'loading') {
      if (this.#state === 'idle' && this.isConnected) this.#bootWhenNear();
    } else if (name === 'src' || name === 'template') {
      if (!this.#editor) this.#early &&= this.#find();
      else if (now !== null && (name === 'src' || !this.#has())) this.#follow();
    } else if (name === 'storage-key') this.#moveStorage(before);
    else this.#setOptions();
  }

  // -------------------------------------------------------------- properties

  get value() {
    const isEmpty = this.#editor && !this.#queued ? !this.#has() : this.#text() === null;
    return isEmpty ? null : this.getDocument();
  }

  set value(input) {
    if (input === null || input === undefined) {
      this.#queued?.reject(overtaken());
      this.#queued = null;
      return;
    }
    // A setter that throws breaks frameworks; the failure is an event, as every other.
    try {
      this.#put(toText(input), false).catch(async (thrown) => this.#report(await worded(thrown)));
    } catch (thrown) {
      this.#report(thrown);
    }
  }

  get readOnly() {
    return this.hasAttribute('readonly');
  }

  set readOnly(on) {
    this.toggleAttribute('readonly', Boolean(on));
  }

  get theme() {
    return /** @type {'auto' | 'light' | 'dark'} */ (this.#choice('theme'));
  }

  set theme(theme) {
    this.setAttribute('theme', theme);
  }

  get toolbar() {
    return /** @type {'full' | 'minimal' | 'none'} */ (this.#choice('toolbar'));
  }

  set toolbar(toolbar) {
    this.setAttribute('toolbar', toolbar);
  }

  get view() {
    return /** @type {'map' | 'guide' | 'insights'} */ (this.#choice('view'));
  }

  set view(view) {
    this.setAttribute('view', view);
  }

  get downloads() {
    return this.getAttribute('downloads');
  }

  set downloads(downloads) {
    if (downloads === null || downloads === undefined) this.removeAttribute('downloads');
    else this.setAttribute('downloads', downloads);
  }

  get rules() {
    return this.#rules;
  }

  set rules(rules) {
    this.#rules = { ...rules };
    this.#setOptions();
    if (this.#editor) this.#call((editor) => editor.check());
  }

  get ready() {
    return this.#ready;
  }

  get readyState() {
    return this.#state;
  }

  get dirty() {
    return this.#peek().dirty;
  }

  get revision() {
    return this.#peek().revision;
  }

  get canUndo() {
    return this.#peek().canUndo;
  }

  get canRedo() {
    return this.#peek().canRedo;
  }

  get error() {
    return this.#error;
  }

  // -------------------------------------------------------------- methods

  /** @param {JourneyMap | string | Blob} input @param {import('./journey-map.js').LoadOptions} [options] */
  async load(input, { history = 'clear', signal } = {}) {
    const ask = ++this.#asks;
    try {
      signal?.throwIfAborted();
      const text = input instanceof Blob ? toText(await readBlob(input)) : toText(input);
      signal?.throwIfAborted();
      // While the file was read the host asked for another map, which stays.
      if (ask !== this.#asks) throw overtaken();
      const isRunning = this.#state === 'ready';
      const done = this.#put(text, history === 'undoable', signal);
      if (!isRunning) this.#boot();
      const { warnings, migratedFrom } = await done;
      return { document: this.getDocument(), warnings, migratedFrom };
    } catch (thrown) {
      throw signal?.aborted ? signal.reason : this.#report(await worded(thrown));
    }
  }

  getJson() {
    return this.#text() ?? EMPTY;
  }

  /** @returns {JourneyMap} */
  getDocument() {
    try {
      return JSON.parse(this.getJson());
    } catch {
      return JSON.parse(EMPTY); // A queued text that turns out not to be JSON.
    }
  }

  /** @param {unknown} input @returns {Promise<import('./journey-map.js').ValidateResult>} */
  async validate(input) {
    try {
      let text;
      try {
        text = toText(input instanceof Blob ? await readBlob(input) : input);
      } catch (thrown) {
        if (!isFailure(thrown)) throw thrown;
        const { code, message } = new JourneyMapError(thrown, languageOf(this));
        return { ok: false, errors: [{ code, place: '', message: `${message} (${thrown.hint})` }], warnings: [] };
      }
      await this.#started();
      const found = JSON.parse(await this.#call((editor) => editor.validate(text)));
      for (const error of found.errors) error.message ||= new JourneyMapError(error, languageOf(this)).message;
      return found;
    } catch (thrown) {
      throw this.#report(thrown);
    }
  }

  /** @param {string} label @param {readonly import('./journey-map.js').Op[]} ops */
  edit(label, ops) {
    return this.#act((editor) => editor.edit(String(label), toText(ops)));
  }

  /** @returns {import('./journey-map.js').Insights | null} */
  getInsights() {
    const found = this.#editor && this.#call((editor) => editor.insights());
    return found ? JSON.parse(found) : null;
  }

  /** @param {string} rule @param {import('./journey-map.js').FindingPlace} place */
  fix(rule, place) {
    const own = this.#rules.own?.find(({ name }) => name === rule);
    if (!own) return this.#act((editor) => editor.fix(rule, toText(place)));
    const ops = own.fix?.(place, this.getDocument());
    return Boolean(ops?.length) && this.edit(own.label ?? rule, ops ?? []);
  }

  /** @param {import('./journey-map.js').ExportFormat} format @param {import('./journey-map.js').ExportOptions} [options] */
  async exportAs(format, options = {}) {
    return this.#file(format, options, (files, wanted) => files.make(format, wanted.map, options, wanted.language));
  }

  /** @param {import('./journey-map.js').ExportFormat} format @param {import('./journey-map.js').ExportOptions} [options] */
  async download(format, options = {}) {
    return this.#file(format, options, (files, wanted) => files.download(this, {
      format,
      options,
      requestId: random(),
      save: (file, name) => download(file, name, file.type),
      ...wanted,
    }));
  }

  /**
   * Makes something of the map with what makes files.
   * @template T
   * @param {import('./journey-map.js').ExportFormat} format
   * @param {import('./journey-map.js').ExportOptions} options
   * @param {(files: typeof import('./journey-map-export.js'), wanted: {map: string, language: 'fa' | 'en', filename: string}) => Promise<T>} task
   */
  async #file(format, { signal }, task) {
    try {
      await this.#started();
      const files = await import('./journey-map-export.js');
      if (!files.FORMATS.includes(format)) throw failure('E_BAD_CONFIG', `there is no format "${format}"; there are ${files.FORMATS.join(', ')}`);
      const language = /** @type {'fa' | 'en'} */ (this.#peek().lang ?? languageOf(this));
      return await task(files, { map: this.getJson(), language, filename: this.#call((editor) => editor.file_name(files.ending(format))) });
    } catch (thrown) {
      if (signal?.aborted) throw signal.reason;
      throw this.#report(isFailure(thrown) ? thrown : failure('E_EXPORT_FAILED', why(thrown), thrown));
    }
  }

  /** @returns {Promise<{revision: number, bytes: number}>} */
  async save() {
    try {
      await this.#started();
      return JSON.parse(this.#call((editor) => editor.save()));
    } catch (thrown) {
      throw this.#report(thrown);
    }
  }

  undo() {
    return this.#act((editor) => editor.undo());
  }

  redo() {
    return this.#act((editor) => editor.redo());
  }

  async destroy() {
    if (this.#state === 'destroyed') return;
    const editor = this.#editor;
    this.#copy();
    this.#state = 'destroyed';
    this.#editor = null;
    try {
      editor?.destroy();
    } catch (thrown) {
      warn('E_PANIC', why(thrown));
    }
    // Not at once: a listener may have called us from within the editor.
    setTimeout(() => {
      try {
        editor?.free?.();
      } catch {
        // Still borrowed by a call that never ends well; the garbage collector will see to it.
      }
    });
    JourneyMapElement.#live.delete(this);
    this.#fetching?.abort();
    this.#nearness?.disconnect();
    this.#sizes?.disconnect();
    clearTimeout(this.#backupTimer);
    const gone = new JourneyMapError(failure('E_DESTROYED', 'the element was destroyed'), languageOf(this));
    this.#queued?.reject(gone);
    this.#queued = null;
    this.#reject(gone);
    this.shadowRoot?.replaceChildren();
    this.#emit('jm-destroy', null);
  }

  /** @param {FocusOptions} [options] */
  focus(options) {
    if (this.#editor) this.#call((editor) => editor.focus());
    else super.focus(options);
  }

  // -------------------------------------------------------------- starting

  #bootWhenNear() {
    this.#nearness?.disconnect();
    if (this.#choice('loading') === 'eager') return void this.#boot();
    this.#nearness = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) this.#boot();
    }, { rootMargin: '50% 0px' });
    this.#nearness.observe(this);
  }

  #renewReady() {
    this.#ready = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.#ready.catch(() => {}); // A host that does not ask is not told by the browser either.
  }

  /** Starts the editor, again after a failure or crash. */
  #boot() {
    if (['idle', 'failed', 'crashed'].includes(this.#state)) {
      this.#nearness?.disconnect();
      if (this.#state !== 'idle') this.#renewReady();
      if (this.#state === 'crashed' && !this.#queued && this.#good) this.#put(this.#good, false).catch(async (thrown) => this.#report(await worded(thrown)));
      this.#state = 'loading';
      this.#open();
    }
    return this.#ready;
  }

  /** The editor at work, or the reason why it never will be. */
  async #started() {
    if (this.#state === 'destroyed') throw failure('E_DESTROYED', 'the element was destroyed');
    await this.#boot();
  }

  async #open() {
    /** @type {Progress} */
    const progress = (phase, loaded, total) => this.#emit('jm-progress', { phase, loaded, total });
    const ready = this.#ready;
    const isOver = () => this.#state !== 'loading' || this.#ready !== ready;
    watchers.add(progress);
    this.#showBars();
    // Without a stored map nothing goes before `src`, so it need not wait for the editor.
    this.#early = this.#queued || this.hasAttribute('storage-key') ? null : this.#find();
    try {
      // At once, or else what is drawn first would look otherwise; where it cannot be had its part of the editor says so.
      const narrow = this.#options().narrow ? loadStyle('phone').then((sheet) => [sheet], () => []) : [];
      const loading = loadCore(wasmAddress(this), languageOf(this));
      // Only then, or else the font would hold up what the editor cannot begin without.
      files?.then(() => offerFont(this), () => {});
      const [{ Editor }, sheet, texts, address] = await loading;
      const more = await narrow;
      if (isOver()) return;
      const root = /** @type {ShadowRoot} */ (this.shadowRoot);
      root.adoptedStyleSheets = [bootStyle(), sheet, ...more];
      root.replaceChildren();
      this.#told = this.#options();
      this.#glue = `${address}:`;
      try {
        this.#editor = new Editor(root, this.#host(), this.#told, texts);
      } catch (thrown) {
        throw this.#crash(thrown);
      }
      const restoredFrom = await this.#showFirst();
      if (isOver()) return;
      this.#state = 'ready';
      this.#drain(); // A listener may have given a map while the first one was shown.
      if (!this.#editor) return;
      this.#resolve();
      this.#emit('jm-ready', { version: VERSION, schemaVersion: SCHEMA_VERSION, restoredFrom });
      // Observed anew, it tells its height once it has been laid out; to ask now would lay it out twice.
      this.#sizes?.unobserve(this);
      this.#sizes?.observe(this);
      offerPaper(root);
      if (this.#retried) this.focus();
      this.#retried = false;
    } catch (thrown) {
      if (isOver()) return;
      this.#state = 'failed';
      this.#fetching?.abort();
      const error = this.#toError(thrown);
      this.#showBox(error);
      this.#queued?.reject(error); // It stays queued: another start will show it.
      this.#reject(error);
      this.#report(error);
    } finally {
      this.#early = null;
      watchers.delete(progress);
    }
  }

  /** Shows the first map there is: given, stored, or named by the page. */
  async #showFirst() {
    if (this.#drain()) return null;
    let broken;
    try {
      const report = this.#call((editor) => editor.restore());
      if (report) return await report, 'storage';
    } catch (thrown) {
      broken = this.#report(await worded(thrown));
      if (!this.#editor) return null;
    }
    do {
      this.#follow(this.#early ?? undefined);
      this.#early = null;
      for (let showing; showing !== this.#showing;) await (showing = this.#showing);
    } while (this.#queued && !this.#drain() && this.#editor);
    // Last, since a map that opens takes away what was said about the one before.
    if (broken) this.#showFailure(broken);
    return null;
  }

  /** Shows what the page names now; a later call overtakes an earlier one. @param {Promise<Found | null>} [found] */
  #follow(found = this.#find()) {
    const turn = ++this.#turn;
    const isLate = () => turn !== this.#turn || !this.#editor;
    this.#showing = (async () => {
      try {
        const map = await found;
        if (isLate()) return;
        if (map) await this.#show(map.text, map.origin, false);
        else this.#call((editor) => editor.start());
      } catch (thrown) {
        const failed = await worded(thrown);
        if (isLate()) return;
        this.#showFailure(this.#report(failed));
      }
    })().catch(() => {}); // Only a crash gets here, and it has been told.
  }

  /** The map that `src`, a script inside or `template` names. @returns {Promise<Found | null>} */
  #find() {
    this.#fetching?.abort();
    const { signal } = this.#fetching = new AbortController();
    const find = async () => {
      const src = this.getAttribute('src');
      /** @type {Progress} */
      const progress = (phase, loaded, total) => signal.aborted || this.#emit('jm-progress', { phase, loaded, total });
      if (src !== null) return { text: await fetchMap(src, signal, progress), origin: /** @type {const} */ ('src') };
      // The parser may not have come to the children yet.
      if (document.readyState === 'loading') await new Promise((done) => document.addEventListener('DOMContentLoaded', done, { once: true }));
      const inline = this.querySelector(':scope > script[type="application/json"]');
      if (inline) return { text: toText(inline.textContent), origin: /** @type {const} */ ('inline') };
      const template = this.getAttribute('template');
      return template === null ? null : { text: await fetchTemplate(template, signal), origin: /** @type {const} */ ('template') };
    };
    const found = find();
    found.catch(() => {}); // Whoever shows it hears of it; an aborted one nobody shows.
    return found;
  }

  /**
   * Shows a host's map now, or as soon as the editor is there; the later one wins.
   * @param {string} text @param {boolean} undoable @param {AbortSignal} [signal] @returns {Promise<Report>}
   */
  async #put(text, undoable, signal) {
    if (this.#state === 'destroyed') throw failure('E_DESTROYED', 'the element was destroyed');
    this.#asks++;
    this.#turn++;
    this.#early = null;
    this.#fetching?.abort();
    if (this.#state === 'ready') return this.#show(text, 'api', undoable);
    this.#queued?.reject(overtaken());
    return new Promise((resolve, reject) => {
      const queued = this.#queued = { text, undoable, resolve, reject };
      signal?.addEventListener('abort', () => {
        if (this.#queued === queued) this.#queued = null;
        reject(signal.reason);
      });
    });
  }

  /** Shows the map that waits; false when none does or it is not one. */
  #drain() {
    const queued = this.#queued;
    this.#queued = null;
    if (!queued || !this.#editor) return false;
    try {
      queued.resolve(this.#show(queued.text, 'api', queued.undoable));
      return true;
    } catch (thrown) {
      queued.reject(thrown);
      return false;
    }
  }

  /** Shows a map at once; what there is to tell about it follows. @param {string} text @param {LoadOrigin} origin @param {boolean} undoable @returns {Promise<Report>} */
  #show(text, origin, undoable) {
    const report = this.#call((editor) => editor.load(text, origin, undoable));
    this.#good = text;
    this.#error = null;
    return report.then(JSON.parse);
  }

  // -------------------------------------------------------------- talking to the editor

  /** What the editor may ask of the page. */
  #host() {
    /** @param {unknown} thrown */
    const refuse = (thrown) => {
      const { code, phase, recoverable, message, hint } = /** @type {JourneyMapError} */ (this.#report(thrown));
      throw { code, phase, recoverable, message, hint };
    };
    return {
      emit: (/** @type {string} */ type, /** @type {string} */ detail, /** @type {boolean} */ cancelable) => this.#hear(type, JSON.parse(detail || 'null'), cancelable),
      template: (/** @type {string} */ name) => fetchTemplate(name).catch(refuse),
      style: async () => {
        const root = /** @type {ShadowRoot} */ (this.shadowRoot);
        const sheets = await Promise.all([loadStyle('panels'), ...(this.#told.narrow ? [loadStyle('phone')] : [])]);
        for (const sheet of sheets) if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
      },
      check: () => this.#check(),
      mend: (/** @type {string} */ rule, /** @type {string} */ place) => {
        try {
          this.fix(rule, JSON.parse(place));
        } catch (thrown) {
          this.#showFailure(this.#report(isFailure(thrown) ? thrown : failure('E_BAD_CONFIG', `the fix of the rule ${rule} failed: ${why(thrown)}`, thrown)));
        }
      },
      download: async (/** @type {string} */ text) => {
        const { format, ...options } = JSON.parse(text);
        const { signal } = this.#making = new AbortController();
        try {
          const { filename, message = '' } = await this.download(format, { ...options, signal });
          return filename === null && !message ? null : message;
        } catch (thrown) {
          return signal.aborted ? null : refuse(thrown);
        }
      },
      stop_download: () => this.#making?.abort(),
      read_file: (/** @type {File} */ file) => readBlob(file).catch(() => ''),
      pick_file: () => this.#pickFile().catch(refuse),
      save_file: download,
      now: () => Date.now(),
      random,
    };
  }

  /** @param {string} type @param {any} detail @param {boolean} cancelable */
  #hear(type, detail, cancelable) {
    if (type === 'jm-error') return this.#showFailure(this.#report(detail), detail.place), true;
    if ((type === 'jm-change' || type === 'jm-load') && !this.#backupTimer) {
      this.#backupTimer = setTimeout(() => (globalThis.requestIdleCallback ?? setTimeout)(() => {
        this.#backupTimer = 0;
        this.#copy();
      }), 500);
    }
    return this.#emit(type, detail, cancelable);
  }

  /** What the host's own rules find on the map, in JSON. */
  #check() {
    const { own = [] } = this.#rules;
    const map = own.length ? this.getDocument() : null;
    return map ? JSON.stringify(own.flatMap((rule) => {
      try {
        return rule.check(map).map((finding) => ({ ...finding, rule: rule.name, fixable: Boolean(rule.fix) }));
      } catch (thrown) {
        warn('E_BAD_CONFIG', `the rule ${rule.name} failed: ${why(thrown)}`);
        return [];
      }
    })) : '';
  }

  /** Keeps the map outside wasm, for the day wasm fails. */
  #copy() {
    try {
      if (this.#state === 'ready' && this.#has()) this.#good = this.#call((editor) => editor.document());
    } catch {
      // A crash, which has been told; the copy before stays.
    }
  }

  /** @returns {Promise<string>} */
  async #pickFile() {
    const input = /** @type {HTMLInputElement} */ (make('input', { type: 'file', accept: '.json,.pdf,.png,.svg,.xlsx,.mmd', hidden: '' }));
    this.shadowRoot?.append(input);
    input.click();
    await new Promise((done) => {
      input.onchange = done;
      input.oncancel = done;
    });
    input.remove();
    const file = input.files?.[0];
    if (!file) return '';
    // An empty text would mean that none was chosen.
    if (file.size === 0) throw failure('E_DOC_PARSE', 'the chosen file is empty');
    return readBlob(file);
  }

  /** Calls the editor; what it throws is a failure, or else the end of it. @template T @param {(editor: Editor) => T} task */
  #call(task) {
    if (!this.#editor) throw this.#state === 'destroyed' ? failure('E_DESTROYED', 'the element was destroyed') : this.#error;
    try {
      return task(this.#editor);
    } catch (thrown) {
      throw isFailure(thrown) ? thrown : this.#crash(thrown);
    }
  }

  /** Does something at once; false while there is no map to do it to. @param {(editor: Editor) => boolean} task */
  #act(task) {
    if (this.#state === 'idle' || this.#state === 'loading') return false;
    try {
      return this.#call(task);
    } catch (thrown) {
      throw this.#report(thrown);
    }
  }

  /** Whether the editor shows a map. */
  #has() {
    try {
      return this.#call((editor) => editor.has_document());
    } catch {
      return false;
    }
  }

  /** JSON text of the map as far as we know it. */
  #text() {
    if (this.#queued) return this.#queued.text;
    try {
      if (this.#editor) return this.#call((editor) => editor.document());
    } catch {
      // A crash, which has been told.
    }
    return this.#good;
  }

  /** @returns {State} */
  #peek() {
    try {
      return this.#editor ? this.#call((editor) => editor.state()) : IDLE;
    } catch {
      return IDLE;
    }
  }

  #flush() {
    try {
      if (this.#editor) this.#call((editor) => editor.flush());
    } catch {
      // A crash, which has been told.
    }
  }

  /** @param {string} name @returns {string} */
  #choice(name) {
    const now = this.getAttribute(name);
    const choices = CHOICES[name];
    return now !== null && choices.includes(now) ? now : choices[0];
  }

  /** @returns {Options} */
  #options() {
    return {
      lang: languageOf(this),
      theme: this.theme,
      readOnly: this.readOnly,
      toolbar: this.toolbar,
      view: this.view,
      storageKey: this.getAttribute('storage-key') || null,
      rulesOff: (this.#rules.off ?? []).join(' '),
      downloads: this.downloads,
      // As the style sheets have it; an element out of sight is neither.
      narrow: this.clientWidth ? this.clientWidth < 640 : this.#told.narrow,
    };
  }

  /** Tells the editor which options changed; those it has stay as the visitor may have set them. */
  #setOptions() {
    if (!this.#editor) return;
    const now = this.#options();
    const news = Object.fromEntries(Object.entries(now).filter(([name, value]) => this.#told[/** @type {keyof Options} */ (name)] !== value));
    this.#told = now;
    try {
      if (Object.keys(news).length) this.#call((editor) => editor.set_options(news));
    } catch (thrown) {
      this.#report(thrown);
    }
  }

  /** Keeps the map elsewhere from now on; a map that is already there is shown. @param {string | null} before */
  #moveStorage(before) {
    this.#flush();
    this.#setOptions();
    if (this.#state !== 'ready' || !this.#told.storageKey) return;
    try {
      if (this.#call((editor) => editor.restore()) === undefined && before) this.#follow();
    } catch (thrown) {
      worded(thrown).then((failed) => this.#showFailure(this.#report(failed)));
    }
  }

  // -------------------------------------------------------------- telling

  /** @param {string} type @param {unknown} detail */
  #emit(type, detail, cancelable = false) {
    return this.dispatchEvent(new CustomEvent(type, { detail, cancelable, bubbles: true, composed: true }));
  }

  /** @param {unknown} thrown */
  #toError(thrown) {
    if (thrown instanceof JourneyMapError) return thrown;
    return new JourneyMapError(isFailure(thrown) ? thrown : failure('E_PANIC', why(thrown), thrown), languageOf(this));
  }

  /** Tells console and host of a failure, once, and gives it back; what the host aborted is none. @param {unknown} thrown */
  #report(thrown) {
    if (thrown === this.#error || /** @type {any} */ (thrown)?.name === 'AbortError') return thrown;
    const error = this.#error = this.#toError(thrown);
    console.error(`[journey-map] ${error.code}: ${error.hint}`);
    const { code, message, phase, recoverable } = error;
    this.#emit('jm-error', { code, message, phase, recoverable });
    return error;
  }

  /** Shows a failure, of which the host knows already, inside the editor. @param {unknown} error @param {string} [place] */
  #showFailure(error, place) {
    const { code, message } = /** @type {JourneyMapError} */ (error);
    if (this.#editor) this.#call((editor) => editor.show_error({ code, message, place }));
  }

  #tellHeight() {
    const height = this.offsetHeight;
    if (this.#state !== 'ready' || !height || height === this.#height) return;
    this.#height = height;
    this.#emit('jm-resize', { height });
  }

  /** The editor is beyond help: offers the last good map and a new start. @param {unknown} cause */
  #crash(cause) {
    if (this.#state === 'crashed' || this.#state === 'destroyed') return this.#error;
    const error = this.#toError(failure('E_PANIC', why(cause), cause));
    this.#state = 'crashed';
    this.#editor = null;
    core = null; // The instance may not be gone on with, by anyone; the next start gets a new one.
    for (const other of JourneyMapElement.#live) if (other.#editor && other.#glue === this.#glue) other.#crash(cause);
    this.#queued?.reject(error);
    this.#queued = null;
    this.#reject(error);
    this.#showBox(error);
    return this.#report(error);
  }

  // -------------------------------------------------------------- what is seen without the editor

  #showBars() {
    const lang = languageOf(this);
    const bars = make('div', { class: 'bars' }, ...Array.from({ length: 13 }, () => make('i')));
    const boot = make('div', { class: 'boot', role: 'status', 'aria-label': TEXTS[lang].loading, lang }, make('slot', { name: 'loading' }, bars));
    this.shadowRoot?.replaceChildren(boot);
  }

  /** @param {JourneyMapError} error */
  #showBox(error) {
    offerFont(this);
    const lang = languageOf(this);
    const text = TEXTS[lang];
    const retry = make('button', { type: 'button' }, text.retry);
    const buttons = make('div', {}, retry);
    retry.onclick = () => {
      this.#retried = true;
      this.#boot();
    };
    if (this.#state === 'crashed' && this.#good) {
      const keep = make('button', { type: 'button' }, text.keep);
      keep.onclick = () => download(this.#good ?? EMPTY);
      buttons.append(keep);
    }
    this.shadowRoot?.replaceChildren(make('div', { class: 'boot error', part: 'error', role: 'alert', lang, dir: lang === 'fa' ? 'rtl' : 'ltr' },
      make('p', {}, error.message), make('small', { dir: 'ltr' }, error.code), buttons));
    if (this.#retried) retry.focus();
    this.#retried = false;
  }
}

// The typed form is what hosts rely on; this line is where the code is held against it.
/** @type {typeof import('./journey-map.js').JourneyMapElement} */
const Checked = JourneyMapElement;

if (globalThis.customElements) JourneyMapElement.define();

export { Checked as JourneyMapElement, JourneyMapError };
