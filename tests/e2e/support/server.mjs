// Serves the built editor and the pages of the tests on a free port of this machine, under the strict policy.
import fs from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { POLICY } from './policy.mjs';

const project = fileURLToPath(new URL('../../../', import.meta.url));

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/**
 * Starts the server: first the build named by SITE (`dist/` unless it is set), then the pages around it.
 * @returns {Promise<{url: string, stop: () => Promise<void>}>}
 */
export async function serve({ site = process.env.SITE || path.join(project, 'dist'), port = 0 } = {}) {
  await fs.access(path.join(site, 'core/journey-map_bg.wasm')).catch(() => {
    throw new Error(`${site} holds no built editor: run \`cargo xtask dist\` first`);
  });
  const places = [
    (file) => path.join(site, file),
    (file) => path.join(project, 'www', file),
    (file) => path.join(project, 'tests/e2e', file.startsWith('pages/') ? file : `pages/${file}`),
    (file) => (file === 'index.html' ? path.join(project, file) : ''),
  ];
  const server = http.createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://127.0.0.1');
    // URL has resolved every `..` already.
    let file = decodeURIComponent(pathname).slice(1);
    if (file === '' || file.endsWith('/')) file += 'index.html';
    for (const place of places) {
      const bytes = await fs.readFile(place(file)).catch(() => null);
      if (!bytes) continue;
      const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
      const headers = { 'content-type': type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
      if (type.startsWith('text/html')) headers['content-security-policy'] = POLICY;
      response.writeHead(200, headers).end(bytes);
      return;
    }
    response.writeHead(404, { 'content-type': 'text/plain' }).end('no such file');
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

// `node tests/e2e/support/server.mjs [port]` serves the same by hand.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { url } = await serve({ port: Number(process.argv[2] ?? 0) });
  console.log(url);
}
