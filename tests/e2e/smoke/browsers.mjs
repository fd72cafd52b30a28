// Firefox and WebKitGTK behind their own drivers, started for one test file and stopped by process id.
import { spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { Session, until } from './webdriver.mjs';

/**
 * Every browser the machine was prepared for. `cargo xtask test smoke` names the programs.
 * WebKitGTK's driver presses its keys inside the page, where none of them reaches the clipboard.
 */
export const BROWSERS = [
  { name: 'Firefox', hasClipboardKeys: true, driver: process.env.GECKODRIVER, open: openFirefox },
  { name: 'WebKitGTK', hasClipboardKeys: false, driver: process.env.WEBKIT_DRIVER, open: openWebKit },
].filter(({ driver }) => driver);

async function openFirefox() {
  const home = await fs.mkdtemp(path.join(os.tmpdir(), 'smoke-firefox-'));
  const [port, inner] = [await freePort(), await freePort()];
  const driver = start(process.env.GECKODRIVER, ['--host=127.0.0.1', `--port=${port}`, `--websocket-port=${inner}`, `--profile-root=${home}`], { HOME: home });
  return session(driver, port, home, {
    'moz:firefoxOptions': {
      ...(process.env.FIREFOX && { binary: process.env.FIREFOX }),
      args: ['-headless'],
      prefs: {
        // Nothing is looked up, updated or reported while the tests run.
        'app.update.enabled': false,
        'browser.safebrowsing.malware.enabled': false,
        'browser.safebrowsing.phishing.enabled': false,
        'captivedetect.canonicalURL': '',
        'datareporting.policy.dataSubmissionEnabled': false,
        'network.captive-portal-service.enabled': false,
        'network.connectivity-service.enabled': false,
        'network.dns.disablePrefetch': true,
        'services.settings.server': 'data:,',
        'toolkit.telemetry.enabled': false,
      },
    },
  });
}

async function openWebKit() {
  const home = await fs.mkdtemp(path.join(os.tmpdir(), 'smoke-webkit-'));
  const screen = process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? null : await startScreen();
  const port = await freePort();
  const driver = start(process.env.WEBKIT_DRIVER, ['--host=127.0.0.1', `--port=${port}`], {
    HOME: home,
    XDG_CACHE_HOME: path.join(home, 'cache'),
    XDG_DATA_HOME: path.join(home, 'data'),
    ...(screen && { DISPLAY: screen.display, GDK_BACKEND: 'x11' }),
    LIBGL_ALWAYS_SOFTWARE: '1',
    NO_AT_BRIDGE: '1',
    // Its sandbox needs rights that containers and CI do not give; only our own pages are opened.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  });
  return session(driver, port, home, { browserName: 'MiniBrowser' }, screen);
}

/** Opens the window; its `stop` ends everything that was started for it. */
async function session(driver, port, home, capabilities, screen = null) {
  const url = `http://127.0.0.1:${port}`;
  const stopAll = async () => {
    await driver.stop();
    await screen?.stop();
    await fs.rm(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await until(() => driver.isRunning() && fetch(`${url}/status`).then((answer) => answer.ok, () => false), 'the driver to listen');
    const browser = await Session.open(url, capabilities);
    return {
      browser,
      stop: async () => {
        await browser.close().catch(() => {});
        await stopAll();
      },
    };
  } catch (error) {
    await stopAll();
    throw new Error(`${error.message}\n${driver.said()}`);
  }
}

/** Starts a virtual screen on a free number. */
async function startScreen() {
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise((resolve, reject) => {
    xvfb.once('error', reject).once('exit', () => reject(new Error('Xvfb did not start')));
    xvfb.stdio[3].once('data', (bytes) => resolve(String(bytes).trim()));
  });
  return { display: `:${number}`, stop: () => end(xvfb) };
}

/** Starts a program and keeps the last of what it says. */
function start(program, args, env) {
  let said = '';
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  child.on('error', (error) => (said += error.message));
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (said = (said + bytes).slice(-4000)));
  return {
    said: () => said,
    stop: () => end(child),
    isRunning() {
      if (child.exitCode !== null) throw new Error(`${path.basename(program)} ended`);
      return true;
    },
  };
}

/** Ends a program by its process id and waits until it is gone. */
async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const mercy = setTimeout(() => child.kill('SIGKILL'), 5000);
  await gone;
  clearTimeout(mercy);
}

/** A port nobody listens on. */
async function freePort() {
  const server = net.createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
