// The product's texts, read from where they are written, so that a test names a text and not its wording.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../src/i18n/text/', import.meta.url));
const ENTRY = /(\w+)(?:\([^)]*\))?\s*\{\s*fa: "((?:[^"\\]|\\.)*)",\s*en: "((?:[^"\\]|\\.)*)"/g;

const words = new Map();
for (const file of fs.readdirSync(folder)) {
  for (const [, name, fa, en] of fs.readFileSync(path.join(folder, file), 'utf8').matchAll(ENTRY)) {
    if (!words.has(name)) words.set(name, { fa, en });
  }
}

// What the page's script says of failures, by their codes.
const script = fs.readFileSync(fileURLToPath(new URL('../../../www/journey-map.js', import.meta.url)), 'utf8');
for (const [, code, en, fa] of script.matchAll(/(E_\w+): \[.*\{\n\s*en: '(.*)',\n\s*fa: '(.*)',\n/g)) words.set(code, { en, fa });

/** The text of that name; `gaps` fill its gaps in order. */
export function word(lang, name, ...gaps) {
  const entry = words.get(name);
  if (!entry) throw new Error(`there is no text ${name}`);
  return entry[lang].replace(/\{\w+\}/g, (gap) => gaps.shift() ?? gap);
}

/** A pattern for the text of that name, whatever stands in its gaps. */
export function wordPattern(lang, name) {
  const escaped = word(lang, name).split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${escaped.join('.*')}$`);
}
