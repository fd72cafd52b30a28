// node tests/bench/run.mjs [--sizes=80,1000,10000] [--rounds=7] [--peers] [--quick] [--out=FILE]
// Times the packed editor beside a hand-written grid, and with --peers beside other editors, in one run, since absolute
// times drift from run to run.
import fs from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { atSize, check, coldLoad, launch } from './lib/measure.mjs';
import { markdown, print } from './lib/report.mjs';
import { OTHERS, OWN, serve } from './lib/server.mjs';

const { values: given } = parseArgs({
  options: { sizes: { type: 'string' }, rounds: { type: 'string' }, peers: { type: 'boolean' }, quick: { type: 'boolean' }, out: { type: 'string' } },
});
const sizes = (given.sizes ?? (given.quick ? '80,1000' : '80,1000,10000')).split(',').map(Number);
const nRounds = Number(given.rounds ?? (given.quick ? 3 : 7));
const effort = given.quick ? { nTimes: 10, limitMillis: 3000 } : { nTimes: 30, limitMillis: 6000 };
const peers = [...OWN, ...(given.peers ? Object.keys(OTHERS) : [])];
// How a slow device takes an edit is asked of the editor and its floor; the others would take hours.
const slowdowns = (peer) => (given.quick || !OWN.includes(peer) ? [1] : [1, 4]);

const server = await serve(peers);
const results = { date: new Date().toISOString(), cpus: os.cpus().length, model: os.cpus()[0].model, load: [os.loadavg()[0]], rounds: nRounds, peers: {} };
for (const peer of peers) results.peers[peer] = { cold: { 1: [], 4: [] }, sizes: { 1: {}, 4: {} } };
let nFailed = 0;
try {
  const browser = await launch();
  results.browser = browser.version();
  for (const peer of peers) {
    results.peers[peer].bytes = await check(browser, server, peer).catch((cause) => {
      throw new Error(`${peer} does not do what it says`, { cause });
    });
  }
  // The peers take turns within a round, so that a busy moment hits all of them.
  for (let round = 0; round < nRounds; round++)
    for (const slowdown of [1, 4])
      for (const peer of peers) results.peers[peer].cold[slowdown].push(await coldLoad(browser, server, peer, slowdown));
  await browser.close();
  for (const nCards of sizes)
    for (const peer of peers)
      for (const slowdown of slowdowns(peer)) {
        console.error(`${peer}, ${nCards} cards, processor ${slowdown} × slower`);
        const measured = await atSize(server, peer, nCards, { ...effort, slowdown }).catch((error) => {
          // What another editor cannot do in a minute is a result; what this one cannot do is a failure.
          if (OWN.includes(peer)) nFailed++;
          console.error(`${peer} with ${nCards} cards: ${error.message}`);
          return {};
        });
        if (measured.isCut && OWN.includes(peer)) nFailed++;
        results.peers[peer].sizes[slowdown][nCards] = measured;
        if (given.out) fs.writeFileSync(given.out, JSON.stringify(results, null, 1));
      }
} finally {
  server.stop();
}
results.load.push(os.loadavg()[0]);
if (given.out) {
  fs.writeFileSync(given.out, JSON.stringify(results, null, 1));
  if (given.peers) fs.writeFileSync(given.out.replace(/\.json$/, '.md'), markdown(results, sizes));
}
print(results, sizes);
process.exitCode = nFailed ? 1 : 0;
