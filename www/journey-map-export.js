// Files of a map: made when they are first asked for, in a worker, handed over once the host's gate lets them.
// The element loads this file on demand; everything here goes through it.

/** @typedef {import('./journey-map.js').ExportFormat} Format */
/** @typedef {import('./journey-map.js').ExportOptions} Options */
/** @typedef {import('./journey-map-paper.js').Ask} Ask */
/** @typedef {{ask: Ask, resolve: (value: any) => void, reject: (reason: unknown) => void}} Waiting */

/** What each format is to a browser. @type {Record<Format, string>} */
const TYPES = {
  pdf: 'application/pdf',
  svg: 'image/svg+xml',
  png: 'image/png',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
  markdown: 'text/markdown;charset=utf-8',
  mermaid: 'text/plain;charset=utf-8',
};

/** How the names of their files end, where not as they are called. @type {Partial<Record<Format, string>>} */
const ENDINGS = { markdown: 'md', mermaid: 'mmd' };

/** @param {Format} format */
export const ending = (format) => ENDINGS[format] ?? format;

export const FORMATS = /** @type {Format[]} */ (Object.keys(TYPES));

/** The most pixels every browser's canvas holds. */
const MAX_PIXELS = 16_777_216;

// ---------------------------------------------------------------- the worker

/** @type {Worker | null} */
let worker = null;
/** Whether the worker has ever answered: one that has not may not be allowed. */
let hasAnswered = false;
/** Whether the page does the work itself. */
let isAlone = false;
let n_asked = 0;
/** @type {Map<number, Waiting>} */
const waiting = new Map();

/** The address of the worker as a page that trusts only named policies wants it. @param {URL} url @returns {any} */
function trusted(url) {
  const { trustedTypes } = /** @type {any} */ (globalThis);
  return trustedTypes ? trustedTypes.createPolicy('journey-map', { createScriptURL: (/** @type {string} */ address) => address }).createScriptURL(String(url)) : url;
}

/** @type {any} */
let address;

function start() {
  address ??= trusted(new URL('./journey-map-paper.js', import.meta.url));
  worker = new Worker(address, { type: 'module', name: 'journey-map' });
  worker.addEventListener('message', ({ data: { id, value, failure, isOver } }) => {
    hasAnswered = true;
    const asked = waiting.get(id);
    waiting.delete(id);
    if (isOver) again();
    if (failure === undefined) asked?.resolve(value);
    else asked?.reject(new Error(failure));
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    const isRefused = !hasAnswered;
    stop();
    if (isRefused) return goAlone();
    for (const { reject } of waiting.values()) reject(new Error(event.message || 'the worker stopped'));
    waiting.clear();
  });
}

/** Ends the worker. */
function stop() {
  worker?.terminate();
  worker = null;
}

/** Another worker goes on with what is still waited for. */
function again() {
  stop();
  for (const [id, asked] of waiting) post(id, asked);
}

/** From now on the page does the work. */
function goAlone() {
  isAlone = true;
  for (const [id, asked] of waiting) post(id, asked);
}

/** @param {number} id @param {Waiting} asked */
function post(id, asked) {
  if (!worker && !isAlone) {
    try {
      start();
    } catch {
      // From another origin, or where the page trusts no worker.
      isAlone = true;
    }
  }
  if (worker) return worker.postMessage({ id, ask: asked.ask });
  waiting.delete(id);
  import('./journey-map-paper.js').then(({ answer }) => answer(asked.ask)).then(asked.resolve, asked.reject);
}

/** @param {Ask} ask @param {AbortSignal} [signal] @returns {Promise<any>} */
function asked(ask, signal) {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const id = ++n_asked;
    const own = { ask, resolve, reject };
    waiting.set(id, own);
    post(id, own);
    signal?.addEventListener('abort', () => {
      if (!waiting.delete(id)) return;
      // What runs can be ended in no other way.
      again();
      reject(signal.reason);
    });
  });
}

// ---------------------------------------------------------------- files

/** @param {string} map @param {string} options @param {number} wanted @param {AbortSignal} [signal] */
async function picture(map, options, wanted, signal) {
  const svg = await asked({ task: 'picture', map, options }, signal);
  const url = URL.createObjectURL(new Blob([svg], { type: TYPES.svg }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const scale = Math.min(wanted, Math.sqrt(MAX_PIXELS / (width * height)));
    const canvas = document.createElement('canvas');
    canvas.width = Math.floor(width * scale);
    canvas.height = Math.floor(height * scale);
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, TYPES.png));
    if (!blob) throw new Error('this browser cannot make a picture of that size');
    return asked({ task: 'seal', file: new Uint8Array(await blob.arrayBuffer()), map }, signal);
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** @param {Options} options @param {'fa' | 'en'} language */
function told({ scale, signal, ...options }, language) {
  const now = new Date();
  const two = (/** @type {number} */ number) => String(number).padStart(2, '0');
  return JSON.stringify({ language, today: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`, ...options });
}

/**
 * A map as a file of that format.
 * @param {Format} format @param {string} map @param {Options} options @param {'fa' | 'en'} language @returns {Promise<Blob>}
 */
export async function make(format, map, options, language) {
  const { signal, scale = 2 } = options;
  signal?.throwIfAborted();
  const given = told(options, language);
  const text = (/** @type {string} */ name) => () => asked({ task: 'text', format: name, map, options: given }, signal);
  const parts = {
    csv: text(options.table === 'long' ? 'csv-long' : 'csv'),
    markdown: text('markdown'),
    mermaid: text('mermaid'),
    json: () => map,
    pdf: () => asked({ task: 'pdf', map, options: given }, signal),
    xlsx: () => asked({ task: 'workbook', map, options: given }, signal),
    svg: () => asked({ task: 'svg', map, options: given }, signal),
    png: () => picture(map, given, Math.min(4, Math.max(1, scale)), signal),
  };
  return new Blob([await parts[format]()], { type: TYPES[format] });
}

/** The document of the map within a file that this program wrote. @param {Blob} file @returns {Promise<string | undefined>} */
export async function open(file) {
  return asked({ task: 'open', file: new Uint8Array(await file.arrayBuffer()) });
}

// ---------------------------------------------------------------- handing over

/** @param {string} code @param {string} hint @param {unknown} [cause] */
const failure = (code, hint, cause) => ({ code, hint, cause });

/**
 * Asks the host whether a visitor may have a file. The first answer counts.
 * @param {import('./journey-map.js').JourneyMapElement} element
 * @param {import('./journey-map.js').DownloadRequest} request
 * @param {AbortSignal} signal
 * @returns {Promise<{allow: boolean, filename?: string, message?: string}>}
 */
async function gate(element, request, signal) {
  /** @type {(import('./journey-map.js').GateAnswer | Promise<import('./journey-map.js').GateAnswer>)[]} */
  const answers = [];
  const detail = { ...request, respondWith: (/** @type {typeof answers[number]} */ answer) => void answers.push(answer) };
  const goesOn = element.dispatchEvent(new CustomEvent('jm-before-download', { detail, cancelable: true, bubbles: true, composed: true }));
  if (!goesOn && !answers.length) return { allow: false };
  // Called within a promise, so that one that throws has answered too.
  const { beforeDownload } = element;
  if (beforeDownload) answers.push((async () => beforeDownload.call(element, request, { signal }))());
  if (!answers.length) {
    if (element.getAttribute('lead-gate') !== 'required') return { allow: true };
    throw failure('E_GATE_MISSING', 'lead-gate="required", and neither beforeDownload nor a listener of jm-before-download answered');
  }
  const ended = new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  try {
    const answer = /** @type {import('./journey-map.js').GateAnswer} */ (await Promise.race([...answers, ended]));
    return typeof answer === 'object' && answer !== null ? { ...answer, allow: answer.allow !== false } : { allow: answer !== false };
  } catch (thrown) {
    throw signal.aborted ? thrown : failure('E_GATE_FAILED', 'what answers for the host failed', thrown);
  }
}

/**
 * Gives a visitor a file of the map, if the host lets them have it; the file is made while the host is asked.
 * @param {import('./journey-map.js').JourneyMapElement} element
 * @param {{format: Format, map: string, options: Options, language: 'fa' | 'en', filename: string, requestId: string, save: (file: Blob, name: string) => void}} wanted
 * @returns {Promise<import('./journey-map.js').DownloadResult>}
 */
export async function download(element, { format, map, options, language, filename, requestId, save }) {
  const own = new AbortController();
  const { signal } = own;
  options.signal?.addEventListener('abort', () => own.abort(options.signal?.reason));
  const { stages = [], lanes = [], cards = [] } = JSON.parse(map);
  const summary = { stages: stages.length, lanes: lanes.length, cards: cards.length };
  const tell = (/** @type {string} */ type, /** @type {object} */ more) =>
    element.dispatchEvent(new CustomEvent(type, { detail: { requestId, format, ...more }, bubbles: true, composed: true }));
  try {
    options.signal?.throwIfAborted();
    const making = make(format, map, { ...options, signal }, language);
    making.catch(() => {}); // A gate that stays shut says more.
    const answer = await gate(element, { requestId, format, filename, summary }, signal);
    if (!answer.allow) {
      own.abort();
      tell('jm-download-cancel', {});
      return { requestId, format, filename: null, bytes: 0, message: answer.message };
    }
    const file = await making;
    signal.throwIfAborted();
    const name = answer.filename || filename;
    save(file, name);
    tell('jm-download', { filename: name, bytes: file.size });
    return { requestId, format, filename: name, bytes: file.size };
  } catch (thrown) {
    own.abort();
    tell('jm-download-cancel', {});
    throw thrown;
  }
}
