// The product's own page: what its address asks for, then the editor.

const asked = new URLSearchParams(location.search);
const editor = /** @type {HTMLElement} */ (document.querySelector('journey-map'));

if (asked.get('lang') === 'en') {
  document.documentElement.lang = 'en';
  document.documentElement.dir = 'ltr';
}
const lang = document.documentElement.lang;
document.title = document.title.split(' · ')[lang === 'en' ? 1 : 0] ?? document.title;
for (const text of document.querySelectorAll('meta[name="description"]')) if (text.getAttribute('lang') !== lang) text.remove();

for (const [name, attribute] of [['theme', 'theme'], ['template', 'template'], ['src', 'src'], ['key', 'storage-key']]) {
  const value = asked.get(name);
  if (value) editor.setAttribute(attribute, value);
}

// Only now, so that the element finds everything as asked when it wakes up.
await import('./journey-map.js');

export {};
