// Draws maps for paper and finds maps in files: in a worker, or in the page itself where there can be none.
// The work is done by the wasm behind paper/paper.js, for workbooks by the one behind workbook/workbook.js; this file
// only fetches what they need.
import init, { Paper, map_within as within, text, with_map as withMap } from './paper/paper.js';

/** @typedef {{task: 'pdf' | 'svg' | 'picture' | 'workbook', map: string, options: string} | {task: 'text', format: string, map: string, options: string} | {task: 'seal', file: Uint8Array, map: string} | {task: 'open', file: Uint8Array}} Ask */

const FACES = ['Vazirmatn-Regular.ttf', 'Vazirmatn-SemiBold.ttf'];
/** Where both have a character, the later one draws it. */
const WEB_FONTS = ['vazirmatn-arabic.woff2', 'vazirmatn-latin.woff2'];

/** @type {Promise<unknown> | undefined} */
let core;
/** @type {Promise<Paper> | undefined} */
let paper;
/** @type {Promise<typeof import('./workbook/workbook.js')> | undefined} */
let workbook;

/** @param {string} name */
async function font(name) {
  const response = await fetch(new URL(`./fonts/${name}`, import.meta.url));
  if (!response.ok) throw new Error(`fonts/${name}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

function loaded() {
  const loading = core ??= init({ module_or_path: new URL('./paper/paper_bg.wasm', import.meta.url) });
  loading.catch(() => (core = undefined));
  return loading;
}

function ready() {
  paper ??= Promise.all([...FACES.map(font), loaded()]).then(([regular, bold]) => new Paper(/** @type {Uint8Array} */ (regular), /** @type {Uint8Array} */ (bold)));
  paper.catch(() => (paper = undefined));
  return paper;
}

/** What writes and reads workbooks, which most never ask for. */
function workbooks() {
  workbook ??= import('./workbook/workbook.js').then(async (code) => {
    await code.default({ module_or_path: new URL('./workbook/workbook_bg.wasm', import.meta.url) });
    return code;
  });
  workbook.catch(() => (workbook = undefined));
  return workbook;
}

/** Whether a file is packed as workbooks are. @param {Uint8Array} file */
const isPacked = (file) => file[0] === 0x50 && file[1] === 0x4b;

/** @param {Ask} ask @returns {Promise<Uint8Array | string | undefined>} */
export async function answer(ask) {
  switch (ask.task) {
    case 'pdf':
      return (await ready()).pdf(ask.map, ask.options);
    case 'svg':
      return (await ready()).svg(ask.map, ask.options, await Promise.all(WEB_FONTS.map(font)));
    case 'picture':
      return (await ready()).picture(ask.map, ask.options);
    case 'workbook':
      return (await workbooks()).write(ask.map, ask.options);
    case 'text':
      await loaded();
      return text(ask.format, ask.map, ask.options);
    case 'seal':
      await loaded();
      return withMap(ask.file, ask.map);
    case 'open':
      if (isPacked(ask.file)) return (await workbooks()).map_within(ask.file);
      await loaded();
      return within(ask.file);
  }
}

if (!('document' in globalThis)) {
  addEventListener('message', async ({ data: { id, ask } }) => {
    try {
      const value = await answer(ask);
      postMessage({ id, value }, { transfer: value instanceof Uint8Array ? [value.buffer] : [] });
    } catch (thrown) {
      const { message = String(thrown) } = /** @type {Error} */ (thrown);
      postMessage({ id, failure: message, isOver: thrown instanceof WebAssembly.RuntimeError });
    }
  });
}
