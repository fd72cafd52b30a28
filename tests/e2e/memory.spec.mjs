// An editor that is taken off the page leaves nothing behind.
import { expect, test } from './support/test.mjs';
import { hostPage } from './support/editor.mjs';
import { coffee } from './support/maps.mjs';

/** Rounds until everything that is made once, the caches of the browser too, is there. */
const WARM_UP = 20;
const ROUNDS = 100;

test('a hundred editors loaded and destroyed leave no nodes, no listeners and no memory', async ({ page }) => {
  test.setTimeout(120_000);
  await page.addInitScript(() => {
    // The editor's memory is nobody's business but its own; a test looks at it where it comes into being.
    const { instantiate, instantiateStreaming } = WebAssembly;
    const note = async (making) => {
      const made = await making;
      const { exports } = made.instance ?? made;
      window.wasmMemory ??= Object.values(exports).find((thing) => thing instanceof WebAssembly.Memory);
      return made;
    };
    WebAssembly.instantiateStreaming = (...given) => note(instantiateStreaming.apply(WebAssembly, given));
    WebAssembly.instantiate = (...given) => note(instantiate.apply(WebAssembly, given));
  });
  await page.goto(hostPage([]));
  const debug = await page.context().newCDPSession(page);
  await debug.send('Performance.enable');

  const rounds = (nRounds) => page.evaluate(async ([map, n]) => {
    await customElements.whenDefined('journey-map');
    for (let round = 0; round < n; round++) {
      const editor = document.createElement('journey-map');
      editor.setAttribute('loading', 'eager');
      document.body.append(editor);
      await editor.load(map);
      editor.edit('round', [{ op: 'update', in: 'cards', id: 'c1', set: { text: `round ${round}` } }]);
      await new Promise(requestAnimationFrame);
      await editor.destroy();
      editor.remove();
    }
    // What is freed in the next task is freed.
    await new Promise((wake) => setTimeout(wake, 50));
  }, [coffee('fa'), nRounds]);

  const measured = async () => {
    await debug.send('HeapProfiler.collectGarbage');
    await debug.send('HeapProfiler.collectGarbage');
    const { metrics } = await debug.send('Performance.getMetrics');
    const { Nodes, JSEventListeners, JSHeapUsedSize } = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
    return { nodes: Nodes, listeners: JSEventListeners, heap: JSHeapUsedSize, wasm: await page.evaluate(() => window.wasmMemory.buffer.byteLength) };
  };

  await rounds(WARM_UP);
  const before = await measured();
  await rounds(ROUNDS);
  const after = await measured();

  expect(after.wasm, 'bytes of the editor’s own memory').toBe(before.wasm);
  expect(after.listeners - before.listeners, 'listeners left').toBeLessThanOrEqual(0);
  expect(after.nodes - before.nodes, 'nodes left').toBeLessThan(ROUNDS);
  expect((after.heap - before.heap) / ROUNDS, 'bytes of the heap a round leaves').toBeLessThan(1000);
});
