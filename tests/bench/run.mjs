// node tests/bench/run.mjs [--sizes=80,1000,10000] [--rounds=7] [--quick] [--out=FILE]
// Times the packed editor beside a hand-written grid in one run, since absolute times drift from run to run.
import fs from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { atSize, check, coldLoad, launch, median } from './lib/measure.mjs';
import { PEERS, serve } from './lib/server.mjs';

const { values: given } = parseArgs({
  options: { sizes: { type: 'string' }, rounds: { type: 'string' }, quick: { type: 'boolean' }, out: { type: 'string' } },
});
const sizes = (given.sizes ?? (given.quick ? '80,1000' : '80,1000,10000')).split(',').map(Number);
const nRounds = Number(given.rounds ?? (given.quick ? 3 : 7));
const effort = given.quick ? { nTimes: 10, limitMillis: 3000 } : { nTimes: 30, limitMillis: 6000 };

const server = await serve();
const results = { date: new Date().toISOString(), cpus: os.cpus().length, load: [os.loadavg()[0]], rounds: nRounds, peers: {} };
for (const peer of PEERS) results.peers[peer] = { cold: { 1: [], 4: [] }, sizes: {} };
let nFailed = 0;
try {
  const browser = await launch();
  results.browser = browser.version();
  for (const peer of PEERS) results.peers[peer].bytes = await check(browser, server, peer);
  // The peers take turns within a round, so that a busy moment hits both.
  for (let round = 0; round < nRounds; round++)
    for (const slowdown of [1, 4])
      for (const peer of PEERS) results.peers[peer].cold[slowdown].push(await coldLoad(browser, server, peer, slowdown));
  await browser.close();
  for (const nCards of sizes)
    for (const peer of PEERS) {
      results.peers[peer].sizes[nCards] = await atSize(server, peer, nCards, effort).catch((error) => {
        nFailed++;
        console.error(`${peer} with ${nCards} cards: ${error.message}`);
        return {};
      });
    }
} finally {
  server.stop();
}
results.load.push(os.loadavg()[0]);
if (given.out) fs.writeFileSync(given.out, JSON.stringify(results, null, 1));
print();
process.exitCode = nFailed ? 1 : 0;

/** The table of `quality.md`: one line a figure, the peers side by side. */
function print() {
  const line = (what, unit, read, digits = 1) => {
    const cells = PEERS.map((peer) => read(results.peers[peer]));
    if (cells.every((cell) => cell == null)) return;
    const [own, floor] = cells;
    const shown = cells.map((cell) => (cell == null ? '–' : cell.toFixed(digits)).padStart(13));
    const ratio = own != null && floor ? `× ${(own / floor).toFixed(2)}` : '';
    console.log(`${what.padEnd(44)}${shown.join('')}  ${unit.padEnd(4)} ${ratio}`);
  };
  console.log(`\n${results.browser}, ${results.cpus} cores, load ${results.load.map((load) => load.toFixed(1)).join(' → ')}, medians of ${nRounds} cold rounds`);
  console.log(`${''.padEnd(44)}${PEERS.map((peer) => peer.padStart(13)).join('')}`);
  line('loaded without fonts, brotli', 'kB', (peer) => peer.bytes.brotli / 1000);
  line('fonts', 'kB', (peer) => peer.bytes.fonts / 1000);
  line('requests', '', (peer) => peer.bytes.requests, 0);
  line('cold load → editable, 80 cards', 'ms', (peer) => median(peer.cold[1]), 0);
  line('the same, processor 4 × slower', 'ms', (peer) => median(peer.cold[4]), 0);
  for (const nCards of sizes) {
    console.log(`${nCards.toLocaleString('en')} cards`);
    const at = (read) => (peer) => read(peer.sizes[nCards]);
    line('  first load', 'ms', at((size) => size.firstLoad), 0);
    line('  replace the document → drawn', 'ms', at((size) => size.replace));
    for (const name of ['edit', 'move', 'add']) line(`  ${name} a card: main thread`, 'ms', at((size) => size[name]?.cpu), 2);
    for (const name of ['edit', 'move', 'add']) line(`  ${name} a card → drawn`, 'ms', at((size) => size[name]?.frame));
    line('  key → drawn', 'ms', at((size) => size.key));
    line('  JSON out', 'ms', at((size) => size.json));
    line('  undo of a 1,000-card delete: call', 'ms', at((size) => size.undo?.call));
    line('  undo of a 1,000-card delete → drawn', 'ms', at((size) => size.undo?.frame));
    line('  JavaScript heap', 'MiB', at((size) => size.heapMib));
    line('  nodes', '', at((size) => size.nodes), 0);
  }
}
