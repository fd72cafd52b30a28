// The measurements themselves, each on a page of its own.
import fs from 'node:fs';
import { chromium } from '@playwright/test';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];
const LIMIT_MILLIS = 60_000;
/** How long a peer is given at one size. */
const AT_SIZE_MILLIS = 150_000;
/** The new window's own start-up is no part of the page's. */
const SETTLE_MILLIS = 500;

const inPage = fs.readFileSync(new URL('inpage.js', import.meta.url), 'utf8');
const makeDocument = fs.readFileSync(new URL('document.js', import.meta.url), 'utf8').replace(/^export /gm, '');

/** The value below which a share of the values lies. */
const quantile = (values, share) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
};
export const median = (values) => (values.length ? quantile(values, 0.5) : null);

export const launch = () => chromium.launch({ executablePath: process.env.CHROMIUM || undefined, args: FLAGS });

/** What a page loads, and whether its adapter does what it says. */
export async function check(browser, server, peer) {
  const { context, page, debug } = await open(browser);
  const problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  server.asked.length = 0;
  await page.goto(`${server.url}${peer}/?n=80`);
  await ready(debug);
  await page.waitForTimeout(1500);
  const files = [...new Map(server.asked.map((file) => [file.path, file])).values()];
  await page.evaluate(async () => {
    const has = async (text) => (await window.adapter.toJson()).includes(text);
    const insist = (holds, what) => {
      if (!holds) throw new Error(`${what} does not show in the document`);
    };
    await window.adapter.editCard(1, 'EDIT-1');
    insist(await has('EDIT-1'), 'an edit');
    const before = await window.adapter.toJson();
    await window.adapter.moveCard(2, { stage: 2, lane: 1 });
    insist(before !== (await window.adapter.toJson()), 'a move');
    await window.adapter.addCard({ stage: 1, lane: 0 }, 'ADD-2');
    insist(await has('ADD-2'), 'an added card');
  });
  await context.close();
  if (problems.length) throw new Error(`${peer}: ${problems.join('; ')}`);
  const fonts = files.filter(({ path }) => path.endsWith('.woff2'));
  const sum = (list) => list.reduce((total, { sent }) => total + sent, 0);
  return { brotli: sum(files) - sum(fonts), fonts: sum(fonts), requests: files.length };
}

/** Navigation start to map visible and editable, at a slowed-down processor. */
export async function coldLoad(browser, server, peer, slowdown) {
  const { context, page, debug } = await open(browser);
  await page.waitForTimeout(SETTLE_MILLIS);
  await debug.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(`${server.url}${peer}/?n=80`, { waitUntil: 'commit' });
  const millis = await ready(debug);
  await context.close();
  return millis;
}

/**
 * Everything that is measured on a running page with so many cards; after `AT_SIZE_MILLIS` what there is by then.
 * @returns {Promise<{isCut?: true}>}
 */
export async function atSize(server, peer, nCards, { nTimes, limitMillis, slowdown }) {
  const browser = await launch();
  /** @type {any} */
  const result = {};
  const cut = setTimeout(() => {
    result.isCut = true;
    browser.close();
  }, AT_SIZE_MILLIS);
  try {
    const { page, debug } = await open(browser);
    await debug.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.goto(`${server.url}${peer}/?n=${nCards}`, { waitUntil: 'commit' });
    result.firstLoad = await ready(debug);
    await page.waitForTimeout(500 * slowdown);
    await run(debug, inPage);
    await run(debug, `${makeDocument}; window.bench.makeDocument = makeDocument;`);
    await debug.send('Performance.enable', { timeDomain: 'threadTicks' });
    const metrics = async () => Object.fromEntries((await debug.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]));

    await debug.send('HeapProfiler.collectGarbage');
    const { JSHeapUsedSize, Nodes } = await metrics();
    result.heapMib = JSHeapUsedSize / 2 ** 20;
    result.nodes = Nodes;

    // Time of the main thread a call, that of an empty call taken off: another process's load touches it little.
    let idle = 0;
    for (const name of ['nothing', 'edit', 'move', 'add']) {
      if (name !== 'nothing') await page.evaluate((operation) => window.bench.repeat(operation, 2, 1), name);
      const before = await metrics();
      const times = await page.evaluate(([operation, n, limit]) => window.bench.repeat(operation, n, limit), [name, nTimes, limitMillis]);
      const cpu = (((await metrics()).TaskDuration - before.TaskDuration) * 1000) / times.length;
      if (name === 'nothing') idle = cpu;
      else result[name] = { cpu: Math.max(0, cpu - idle), frame: median(times) };
    }

    result.scroll = await longestTask(page, () => scrollAround(page));
    if (await page.evaluate(() => Boolean(window.adapter.cardBox))) result.drag = await longestTask(page, () => dragAround(page));
    result.json = median(await page.evaluate(() => window.bench.json(7)));
    if (await page.evaluate(() => Boolean(window.adapter.openEditor))) result.key = await typing(page);
    if (nCards >= 1000 && (await page.evaluate(() => Boolean(window.adapter.removeCards)))) {
      const { calls, times } = await page.evaluate(() => window.bench.undo(1000, 5));
      result.undo = { call: median(calls), frame: median(times) };
    }
    result.replace = median(await page.evaluate((n) => window.bench.replace(window.bench.makeDocument(n), 7), nCards));
    return result;
  } catch (error) {
    if (result.isCut) return result;
    throw error;
  } finally {
    clearTimeout(cut);
    await browser.close();
  }
}

/** Real key presses into the open card; from key to the second frame after it. */
async function typing(page) {
  await page.evaluate(() => {
    window.bench.listen();
    return window.adapter.openEditor(0);
  });
  await page.waitForTimeout(300);
  for (let k = 0; k < 20; k++) {
    await page.keyboard.press('a');
    await page.waitForTimeout(40 + ((k * 7) % 17));
  }
  await page.waitForTimeout(300);
  const { keys, typed } = await page.evaluate(() => ({ keys: window.bench.keys, typed: window.bench.typed() }));
  if (!typed.includes('aaa')) throw new Error('what was typed went nowhere');
  await page.keyboard.press('Escape');
  return median(keys);
}

/** The longest time that anything a page does takes at a stretch, in milliseconds, as its tasks are traced. */
async function longestTask(page, act) {
  const browser = page.context().browser();
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
  await act();
  await page.waitForTimeout(300);
  const { traceEvents } = JSON.parse(await browser.stopTracing());
  const main = traceEvents.filter(({ name }) => name === 'FunctionCall' || name === 'FireAnimationFrame' || name === 'EventDispatch');
  return Math.max(0, ...main.map(({ dur = 0 }) => dur)) / 1000;
}

/** Turns the wheel over the middle of the page, down and up again. */
async function scrollAround(page) {
  await page.mouse.move(640, 500);
  for (let k = 0; k < 40; k++) {
    await page.mouse.wheel(k % 4 === 3 ? 120 : 0, k < 20 ? 240 : -240);
    await page.waitForTimeout(16);
  }
}

/** Takes a card across the page and puts it back. */
async function dragAround(page) {
  const { x, y } = await page.evaluate(() => window.adapter.cardBox(0));
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let k = 0; k <= 60; k++) {
    await page.mouse.move(x - 300 + 300 * Math.cos(k / 10), y + 250 * Math.abs(Math.sin(k / 10)));
    await page.waitForTimeout(16);
  }
  await page.keyboard.press('Escape');
  await page.mouse.up();
}

async function open(browser) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(LIMIT_MILLIS);
  return { context, page, debug: await context.newCDPSession(page) };
}

/** When the page said that its document is shown; asked in as few words as the page has to read. */
async function ready(debug) {
  for (const end = Date.now() + LIMIT_MILLIS; Date.now() < end; ) {
    const { result } = await debug.send('Runtime.evaluate', { expression: 'window.readyAt || window.bootError', returnByValue: true });
    if (typeof result.value === 'string') throw new Error(result.value);
    if (result.value) return result.value;
    await new Promise((wake) => setTimeout(wake, 50));
  }
  throw new Error(`nothing was shown in ${LIMIT_MILLIS / 1000} s`);
}

/** Runs a script over the debugger, which the page's policy does not hinder. */
async function run(debug, expression) {
  const { exceptionDetails } = await debug.send('Runtime.evaluate', { expression });
  if (exceptionDetails) throw new Error(exceptionDetails.text);
}
