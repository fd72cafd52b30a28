// As much of the W3C WebDriver protocol as the smoke tests need.

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const SHADOW = 'shadow-6066-11e4-a52e-4f735466cecf';

/** One window of a browser, driven over HTTP. */
export class Session {
  #url;

  /** Starts the browser behind a driver. */
  static async open(driverUrl, capabilities) {
    const session = new Session();
    const { sessionId } = await ask('POST', `${driverUrl}/session`, { capabilities: { alwaysMatch: capabilities } });
    session.#url = `${driverUrl}/session/${sessionId}`;
    return session;
  }

  close() {
    return ask('DELETE', this.#url);
  }

  goto(url) {
    return this.#post('url', { url });
  }

  reload() {
    return this.#post('refresh', {});
  }

  /** Runs a function in the page; it may be async, and elements may go in and come out. */
  async run(fn, ...args) {
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve().then(() => (${fn})(...[...arguments].slice(0, -1)))
        .then((value) => done({ value }), (error) => done({ error: String(error && error.stack || error) }));`;
    const { value, error } = await this.#post('execute/async', { script, args: args.map(wire) });
    if (error) throw new Error(error);
    return unwire(value, this);
  }

  /** Sends keys to whatever has the focus, one press after another. */
  async keys(...keys) {
    const actions = keys.flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]);
    await this.#post('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    await ask('DELETE', `${this.#url}/actions`);
  }

  /** Presses keys together, and lets them go in the opposite order. */
  async chord(...keys) {
    const actions = [...keys.map((value) => ({ type: 'keyDown', value })), ...keys.toReversed().map((value) => ({ type: 'keyUp', value }))];
    await this.#post('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    await ask('DELETE', `${this.#url}/actions`);
  }

  /** Takes what is at one point of the view with the mouse and lets it go at another; both are `{x, y}` in pixels. */
  async drag(from, to) {
    const move = ({ x, y }, duration) => ({ type: 'pointerMove', origin: 'viewport', duration, x: Math.round(x), y: Math.round(y) });
    const between = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    const actions = [move(from, 0), { type: 'pointerDown', button: 0 }, move(between, 200), move(to, 200), { type: 'pause', duration: 100 }, { type: 'pointerUp', button: 0 }];
    await this.#post('actions', { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }] });
    await ask('DELETE', `${this.#url}/actions`);
  }

  /** The first element that matches, looked for until it is there. */
  find(selector) {
    return this.findIn('', selector);
  }

  async findIn(root, selector) {
    const found = await until(
      () => this.#post(`${root}element`, { using: 'css selector', value: selector }).catch((error) => {
        if (/no such element/.test(error.message)) return null;
        throw error;
      }),
      `an element ${selector}`,
    );
    return new Element(this, found[ELEMENT]);
  }

  ask(method, path, body) {
    return ask(method, `${this.#url}/${path}`, body);
  }

  #post(path, body) {
    return ask('POST', `${this.#url}/${path}`, body);
  }
}

/** An element of the page, or the shadow root of one. */
export class Element {
  #session;
  #path;

  constructor(session, id, kind = 'element') {
    this.#session = session;
    this.#path = `${kind}/${id}`;
    this.id = id;
  }

  /** The shadow root, in which `find` looks on. */
  async shadow() {
    const root = await this.#session.ask('GET', `${this.#path}/shadow`);
    return new Element(this.#session, root[SHADOW], 'shadow');
  }

  find(selector) {
    return this.#session.findIn(`${this.#path}/`, selector);
  }

  click() {
    return this.#session.ask('POST', `${this.#path}/click`, {});
  }

  type(text) {
    return this.#session.ask('POST', `${this.#path}/value`, { text });
  }

  text() {
    return this.#session.ask('GET', `${this.#path}/text`);
  }

  attribute(name) {
    return this.#session.ask('GET', `${this.#path}/attribute/${name}`);
  }
}

/** Keys that are no letters, as the protocol writes them. */
export const KEY = { backspace: '\uE003', tab: '\uE004', enter: '\uE007', shift: '\uE008', control: '\uE009', escape: '\uE00C', left: '\uE012', up: '\uE013', right: '\uE014', down: '\uE015', delete: '\uE017', end: '\uE010', home: '\uE011', f2: '\uE032' };

/** Asks until the answer is neither null nor false; tells what was awaited when it takes too long. */
export async function until(ask, what, millis = 10_000) {
  for (const end = Date.now() + millis; ; ) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`waited ${millis / 1000} s for ${what}`);
    await new Promise((wake) => setTimeout(wake, 50));
  }
}

const wire = (value) => (value instanceof Element ? { [ELEMENT]: value.id } : value);

const unwire = (value, session) => (value?.[ELEMENT] ? new Element(session, value[ELEMENT]) : value);

async function ask(method, url, body) {
  const response = await fetch(url, {
    method,
    body: body && JSON.stringify(body),
    headers: body && { 'content-type': 'application/json' },
    signal: AbortSignal.timeout(60_000),
  });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}
