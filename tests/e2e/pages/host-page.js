// A host page made from its address: `?elements=[{"lang":"fa"}]` names the attributes of each editor.
// It keeps every event of every editor in `heard`, as a host would that logs them.
import '/journey-map.js';

const TYPES = ['progress', 'ready', 'load', 'change', 'history', 'selection', 'save', 'storage', 'insights', 'before-download', 'download', 'download-cancel', 'error', 'resize', 'destroy'];

window.heard = [];
for (const type of TYPES.map((name) => `jm-${name}`)) {
  document.addEventListener(type, ({ target, detail, bubbles, composed }) => {
    window.heard.push({ type, id: target.id, detail, bubbles, composed });
  });
}

const asked = new URLSearchParams(location.search);
const elements = JSON.parse(asked.get('elements') ?? '[{}]');
document.documentElement.lang = asked.get('lang') ?? elements[0]?.lang ?? 'en';
document.documentElement.dir = document.documentElement.lang === 'fa' ? 'rtl' : 'ltr';
for (const attributes of elements) {
  const editor = document.createElement('journey-map');
  for (const [name, value] of Object.entries({ loading: 'eager', ...attributes })) editor.setAttribute(name, value);
  document.querySelector('main').append(editor);
}
