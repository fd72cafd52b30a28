// Starts a peer's page. Cold load: navigation start → load() resolved → two animation frames.
import { makeDocument } from './document.js';

const frame = () => new Promise(requestAnimationFrame);

export async function boot(adapter) {
  window.adapter = adapter;
  try {
    await adapter.load(makeDocument(Number(new URLSearchParams(location.search).get('n')) || 80));
    await frame();
    await frame();
    window.readyAt = performance.now();
  } catch (error) {
    window.bootError = String(error?.stack ?? error);
  }
}
