// The figures of a run, for a terminal and for a document.
import { median } from './measure.mjs';

/** Every figure there is at a size: what it is, its unit, how it is found in a peer's result. */
const AT_SIZE = [
  ['first load', 'ms', (at) => at.firstLoad, 0],
  ['replace the document → drawn', 'ms', (at) => at.replace, 1],
  ...['edit', 'move', 'add'].map((name) => [`${name} a card: main thread`, 'ms', (at) => at[name]?.cpu, 2]),
  ...['edit', 'move', 'add'].map((name) => [`${name} a card → drawn`, 'ms', (at) => at[name]?.frame, 1]),
  ['key → drawn', 'ms', (at) => at.key, 1],
  ['JSON out', 'ms', (at) => at.json, 1],
  ['undo of a 1,000-card delete: call', 'ms', (at) => at.undo?.call, 1],
  ['undo of a 1,000-card delete → drawn', 'ms', (at) => at.undo?.frame, 1],
  ['longest task while scrolling', 'ms', (at) => at.scroll, 1],
  ['longest task while dragging', 'ms', (at) => at.drag, 1],
  ['JavaScript heap', 'MiB', (at) => at.heapMib, 1],
  ['nodes', '', (at) => at.nodes, 0],
];

const nothing = '–';
const shown = (value, digits) => (value == null ? nothing : value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits }));

/** One line a figure, the peers side by side; the editor comes first, the floor second. */
export function print(results, sizes) {
  const peers = Object.keys(results.peers);
  const line = (what, unit, read, digits = 1) => {
    const values = peers.map((peer) => read(results.peers[peer]));
    if (values.every((value) => value == null)) return;
    const [own, floor] = values;
    const ratio = own != null && floor ? `× ${(own / floor).toFixed(2)}` : '';
    console.log(`${what.padEnd(44)}${values.map((value) => shown(value, digits).padStart(13)).join('')}  ${unit.padEnd(4)} ${ratio}`);
  };
  console.log(`\n${about(results)}`);
  console.log(`${''.padEnd(44)}${peers.map((peer) => peer.padStart(13)).join('')}`);
  line('loaded without fonts, brotli', 'kB', ({ bytes }) => bytes.brotli / 1000);
  line('fonts', 'kB', ({ bytes }) => bytes.fonts / 1000);
  line('requests', '', ({ bytes }) => bytes.requests, 0);
  line('cold load → editable, 80 cards', 'ms', ({ cold }) => median(cold[1]), 0);
  line('the same, processor 4 × slower', 'ms', ({ cold }) => median(cold[4]), 0);
  for (const nCards of sizes)
    for (const slowdown of [1, 4]) {
      const at = (read) => (peer) => read(peer.sizes[slowdown][nCards] ?? {});
      if (peers.every((peer) => !results.peers[peer].sizes[slowdown][nCards])) continue;
      console.log(`${nCards.toLocaleString('en')} cards${slowdown > 1 ? `, processor ${slowdown} × slower` : ''}`);
      for (const [what, unit, read, digits] of AT_SIZE) line(`  ${what}`, unit, at(read), digits);
    }
}

/** The same as Markdown: a table for each question, a row a peer. */
export function markdown(results, sizes) {
  const peers = Object.entries(results.peers);
  const table = (head, rows) => [head, head.map((_, i) => (i ? '--:' : '---')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const parts = [about(results)];
  const most = Math.max(...sizes);
  const named = (name) => AT_SIZE.find(([what]) => what.startsWith(name));
  const short = ['first load', 'replace', 'edit a card: main', 'move a card: main', 'add a card: main', 'key', 'JSON'].map(named);
  parts.push(`## In short: what is loaded, 80 cards until they can be edited, and everything else with ${most.toLocaleString('en')}`);
  parts.push(table(
    ['', 'brotli, kB', 'cold load, ms', ...short.map(([what, unit]) => `${what}, ${unit}`)],
    peers.map(([peer, { bytes, cold, sizes: at }]) => [
      peer,
      shown(bytes.brotli / 1000, 1),
      shown(median(cold[1]), 0),
      ...short.map(([, , read, digits]) => shown(read(at[1][most] ?? {}), digits)),
    ]),
  ));
  parts.push('## What a page loads, and how soon 80 cards can be edited');
  parts.push(table(
    ['', 'brotli, kB', 'fonts, kB', 'requests', 'cold load, ms', '4 × slower processor, ms'],
    peers.map(([peer, { bytes, cold }]) => [peer, shown(bytes.brotli / 1000, 1), shown(bytes.fonts / 1000, 1), bytes.requests, shown(median(cold[1]), 0), shown(median(cold[4]), 0)]),
  ));
  for (const slowdown of [1, 4])
    for (const [what, unit, read, digits] of AT_SIZE) {
      const rows = peers
        .map(([peer, { sizes: at }]) => [peer, ...sizes.map((nCards) => shown(read(at[slowdown][nCards] ?? {}), digits))])
        .filter(([, ...cells]) => cells.some((cell) => cell !== nothing));
      if (!rows.length) continue;
      parts.push(`## ${what[0].toUpperCase()}${what.slice(1)}${unit && `, ${unit}`}${slowdown > 1 ? `, processor ${slowdown} × slower` : ''}`);
      parts.push(table(['cards', ...sizes.map((nCards) => nCards.toLocaleString('en'))], rows));
    }
  return `${parts.join('\n\n')}\n`;
}

function about({ date, browser, cpus, model, load, rounds }) {
  return `${date.slice(0, 10)}, Chromium ${browser}, ${cpus} cores (${model.trim()}), load ${load.map((n) => n.toFixed(1)).join(' → ')}, medians of ${rounds} cold rounds`;
}
