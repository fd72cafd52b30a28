// A host page that listens to the map and talks to it, as a developer's own would.

/** @typedef {import('./journey-map.js').JourneyMapElement} JourneyMapElement */

/** @template {HTMLElement} T @param {string} id @returns {T} */
const at = (id) => /** @type {T} */ (document.getElementById(id));

const map = /** @type {JourneyMapElement} */ (document.querySelector('journey-map'));
const text = /** @type {HTMLTextAreaElement} */ (at('document'));
const log = at('log');
const status = at('status');
const [undo, redo] = /** @type {HTMLButtonElement[]} */ ([at('undo'), at('redo')]);
const n_kept = 200;

/** @param {string} name @param {unknown} detail */
function tell(name, detail) {
  const line = document.createElement('li');
  const title = document.createElement('b');
  title.textContent = name;
  line.append(title, ` ${JSON.stringify(detail)}`);
  log.prepend(line);
  while (log.childElementCount > n_kept) log.lastElementChild?.remove();
}

function show() {
  // The visitor may be typing here.
  if (document.activeElement !== text) text.value = JSON.stringify(map.getDocument(), null, 2);
  undo.disabled = !map.canUndo;
  redo.disabled = !map.canRedo;
}

/** @param {string | Blob} input */
async function load(input) {
  try {
    const { warnings } = await map.load(input, { history: 'undoable' });
    status.textContent = warnings.length ? `Loaded, with ${warnings.length} remarks.` : 'Loaded.';
  } catch (error) {
    status.textContent = error instanceof Error ? error.message : String(error);
  }
}

const events = ['jm-ready', 'jm-load', 'jm-change', 'jm-history', 'jm-selection', 'jm-save', 'jm-storage', 'jm-error', 'jm-resize', 'jm-destroy'];
for (const name of events) map.addEventListener(name, (event) => tell(name, /** @type {CustomEvent} */ (event).detail));
for (const name of ['jm-ready', 'jm-load', 'jm-change', 'jm-history']) map.addEventListener(name, show);

at('load').addEventListener('click', () => load(text.value));
at('file').addEventListener('change', (event) => {
  const [file] = /** @type {HTMLInputElement} */ (event.target).files ?? [];
  if (file) load(file);
});
undo.addEventListener('click', () => map.undo());
redo.addEventListener('click', () => map.redo());
at('rename').addEventListener('click', () => {
  const hour = new Date().toLocaleTimeString('en');
  map.edit('Rename', [{ op: 'update', in: 'map', set: { title: `Renamed at ${hour}` } }]);
});
at('read-only').addEventListener('change', (event) => {
  map.readOnly = /** @type {HTMLInputElement} */ (event.target).checked;
});
at('theme').addEventListener('change', (event) => {
  map.theme = /** @type {JourneyMapElement['theme']} */ (/** @type {HTMLSelectElement} */ (event.target).value);
});

// The editor may have been quicker than this script.
if (map.readyState === 'ready') show();
