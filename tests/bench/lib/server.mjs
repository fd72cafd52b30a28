// Serves the peers' pages, packed with brotli as real servers do, and notes what each page asks for.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';
import { build } from 'esbuild';
import { POLICY } from '../../e2e/support/policy.mjs';

const bench = fileURLToPath(new URL('../', import.meta.url));
const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));

/** What is always measured: the editor, and the floor it is held against. */
export const OWN = ['journey-map', 'hand-written'];

/** Other editors, from `peers/node_modules`; the page's direction is the one they can lay out. */
export const OTHERS = {
  'ag-grid': { dir: 'rtl' },
  excalidraw: { dir: 'ltr', fonts: '@excalidraw/excalidraw/dist/prod/fonts' },
  grapesjs: { dir: 'ltr' },
  // A classic script, which sets a global.
  jkanban: { dir: 'rtl', script: 'jkanban/dist/jkanban.min.js' },
  jspreadsheet: { dir: 'ltr' },
  mermaid: { dir: 'ltr' },
  'mind-elixir': { dir: 'ltr' },
  sortablejs: { dir: 'rtl' },
};

const TYPES = { '.css': 'text/css', '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.json': 'application/json', '.wasm': 'application/wasm', '.woff2': 'font/woff2' };

const page = (dir, head, body) => `<!doctype html><html lang="fa" dir="${dir}"><meta charset="utf-8"><title>bench</title><link rel="icon" href="data:,">${head}${body}<script type="module" src="app.js"></script></html>`;

/** @param {string[]} peers @returns {Promise<{url: string, asked: {path: string, raw: number, sent: number}[], stop: () => void}>} */
export async function serve(peers) {
  if (!fs.existsSync(path.join(dist, 'core/journey-map_bg.wasm'))) throw new Error('no package: run `cargo xtask dist` first');
  const files = new Map();
  for (const peer of peers) {
    const { outputFiles } = await build({
      entryPoints: { app: `${bench}pages/${peer}.js` },
      outdir: '/',
      bundle: true,
      splitting: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      conditions: ['production'],
      define: { 'process.env.NODE_ENV': '"production"', 'process.env.IS_PREACT': '"false"' },
      loader: { '.woff2': 'file', '.woff': 'file', '.ttf': 'file', '.eot': 'file', '.svg': 'file', '.png': 'file' },
      nodePaths: [`${bench}peers/node_modules`],
      write: false,
      logLevel: 'error',
    });
    for (const file of outputFiles) files.set(`/${peer}${file.path}`, Buffer.from(file.contents));
    const style = files.has(`/${peer}/app.css`) ? '<link rel="stylesheet" href="app.css">' : '';
    const { dir = 'rtl', script } = OTHERS[peer] ?? {};
    if (script) files.set(`/${peer}/global.js`, fs.readFileSync(`${bench}peers/node_modules/${script}`));
    const head = `${style}${script ? '<script src="global.js"></script>' : ''}`;
    files.set(`/${peer}/index.html`, Buffer.from(page(dir, head, '<div id="app"></div>')));
  }
  files.set('/journey-map/index.html', Buffer.from(page('rtl', '<script type="module" src="/dist/journey-map.js"></script>', '<journey-map loading="eager"></journey-map>')));

  const packed = new Map();
  const onDisk = (name) => {
    if (name.startsWith('/dist/')) return read(path.join(dist, name.slice('/dist/'.length)));
    const [, peer, folder, ...rest] = name.split('/');
    return folder === 'fonts' && OTHERS[peer]?.fonts ? read(path.join(bench, 'peers/node_modules', OTHERS[peer].fonts, ...rest)) : null;
  };
  const asset = (name) => {
    if (!packed.has(name)) {
      const raw = files.get(name) ?? onDisk(name);
      const isPacked = /\.(woff2|png)$/.test(name);
      const sent = !raw || isPacked ? raw : zlib.brotliCompressSync(raw, { params: { [zlib.constants.BROTLI_PARAM_SIZE_HINT]: raw.length } });
      packed.set(name, raw && { raw, sent, isPacked });
    }
    return packed.get(name);
  };

  const asked = [];
  const server = http.createServer((request, response) => {
    let { pathname } = new URL(request.url, 'http://127.0.0.1');
    if (pathname.endsWith('/')) pathname += 'index.html';
    const found = asset(pathname);
    if (!found) return response.writeHead(404).end();
    if (!pathname.endsWith('.html')) asked.push({ path: pathname, raw: found.raw.length, sent: found.sent.length });
    response.writeHead(200, {
      'content-type': TYPES[path.extname(pathname)] ?? 'application/octet-stream',
      'cache-control': 'max-age=60',
      ...(!found.isPacked && { 'content-encoding': 'br' }),
      // Few of the others would start under a strict policy.
      ...(pathname.endsWith('.html') && OWN.some((peer) => pathname.startsWith(`/${peer}/`)) && { 'content-security-policy': POLICY }),
    });
    response.end(found.sent);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    asked,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function read(file) {
  try {
    return fs.readFileSync(file);
  } catch {
    return null;
  }
}
