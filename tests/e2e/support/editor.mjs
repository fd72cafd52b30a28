// One editor on a host page, as a person and as a host see it. Every test goes through here.
import { expect } from './test.mjs';
import { replay } from './replay.mjs';
import { word, wordPattern } from './words.mjs';

/** The address of a page with those editors: one object of attributes each. */
export const hostPage = (elements, query = {}) => `/pages/host.html?${new URLSearchParams({ ...query, elements: JSON.stringify(elements) })}`;

/** Opens a page with one editor, in `lang`, showing `map` if one is given. */
export async function open(page, { lang = 'en', map, attributes = {}, query = {} } = {}) {
  await page.goto(hostPage([{ lang, ...attributes }], query));
  const editor = new Editor(page, lang);
  await editor.isReady();
  if (map) await editor.load(map);
  return editor;
}

export class Editor {
  constructor(page, lang = 'en', idx = 0) {
    this.page = page;
    this.lang = lang;
    this.root = page.locator('journey-map').nth(idx);
    this.field = this.find('.jm-edit textarea');
    this.titleField = this.find('.jm-inline');
    this.dialog = this.find('dialog[open]');
    this.alert = this.find('.jm-alert');
    this.status = this.find('.jm-app > [role=status]');
    this.undoButton = this.find('.jm-undo');
    this.redoButton = this.find('.jm-redo');
  }

  // ------------------------------------------------------------ what is there

  find(selector) {
    return this.root.locator(selector);
  }

  card(id) {
    return this.find(`[data-card="${id}"]`);
  }

  cell(lane, column) {
    return this.find(`[data-lane="${lane}"][data-c="${column}"]`);
  }

  /** The ids of the cards of a cell, as they stand. */
  cardsIn(lane, column) {
    return this.cell(lane, column).locator('[data-card]').evaluateAll((cards) => cards.map((card) => card.dataset.card));
  }

  /** A way to begin on the first screen, by the name of its words. */
  way(name) {
    return this.find('.jm-st').filter({ hasText: this.word(name) });
  }

  stage(id) {
    return this.find(`[data-stage="${id}"]`);
  }

  step(id) {
    return this.find(`[data-step="${id}"]`);
  }

  lane(id) {
    return this.find(`[data-lanehead="${id}"]`);
  }

  point(id) {
    return this.find(`[data-point="${id}"]`);
  }

  /** The product's text of that name, in this editor's language. */
  word(name, ...gaps) {
    return word(this.lang, name, ...gaps);
  }

  textbox(name, within = this.dialog) {
    return within.getByRole('textbox', { name: this.word(name), exact: true });
  }

  button(name, within = this.dialog) {
    return within.getByRole('button', { name: this.word(name), exact: true });
  }

  choose(name) {
    return this.dialog.getByRole('combobox', { name: this.word(name), exact: true });
  }

  /** What has the focus: the attribute of the grid's thing, as `card=c1`, or the tag. */
  focused() {
    return this.root.evaluate((element) => {
      const active = element.shadowRoot.activeElement;
      if (!active) return null;
      const name = ['card', 'stage', 'step', 'lanehead', 'point', 'act'].find((key) => key in active.dataset);
      return name ? `${name}=${active.dataset[name]}` : active.localName;
    });
  }

  async expectFocus(what) {
    await expect.poll(() => this.focused(), 'the focus').toBe(what);
  }

  // ------------------------------------------------------------ the host's side

  /** Calls `fn(element, arg)` in the page. */
  call(fn, arg) {
    return this.root.evaluate(fn, arg);
  }

  async isReady() {
    await this.call((editor) => editor.ready);
  }

  load(map, options) {
    return this.call((editor, [given, how]) => editor.load(given, how), [map, options]);
  }

  doc() {
    return this.call((editor) => editor.getDocument());
  }

  text() {
    return this.call((editor) => JSON.stringify(editor.getDocument()));
  }

  async thing(list, id) {
    return (await this.doc())[list].find((thing) => thing.id === id);
  }

  cardNow(id) {
    return this.thing('cards', id);
  }

  /** Waits until the document says so. */
  async expectDoc(read, expected) {
    await expect.poll(async () => read(await this.doc())).toEqual(expected);
  }

  undo() {
    return this.call((editor) => editor.undo());
  }

  redo() {
    return this.call((editor) => editor.redo());
  }

  /** What the host heard of this type; all of it without one. */
  heard(type) {
    return this.page.evaluate((wanted) => window.heard.filter((event) => !wanted || event.type === wanted), type);
  }

  forget() {
    return this.page.evaluate(() => void (window.heard.length = 0));
  }

  /** Remembers the map as it is: what happens from now on is held against it. */
  async begin() {
    await this.forget();
    this.first = await this.text();
  }

  /** The rules that hold for whatever a person did since `begin`. */
  async expectHistory({ transactions } = {}) {
    const heard = await this.heard('jm-change');
    const last = await this.text();
    expect(heard.length, 'something was changed').toBeGreaterThan(0);
    if (transactions !== undefined) expect(heard.map(({ detail }) => detail.label), 'one jm-change per transaction').toHaveLength(transactions);
    const revisions = heard.map(({ detail }) => detail.revision);
    expect(revisions, 'revisions grow').toEqual([...new Set(revisions)].sort((a, b) => a - b));
    expect(replay(JSON.parse(this.first), heard.flatMap(({ detail }) => detail.changes)), 'the changes replayed').toEqual(JSON.parse(last));
    expect(replay(JSON.parse(last), []), 'the order of the document').toEqual(JSON.parse(last));

    await this.undoAll();
    expect(await this.text(), 'undo of everything').toBe(this.first);
    await this.redoAll();
    expect(await this.text(), 'redo of everything').toBe(last);
    const all = await this.heard('jm-change');
    expect(replay(JSON.parse(this.first), all.flatMap(({ detail }) => detail.changes)), 'undo and redo replayed').toEqual(JSON.parse(last));
  }

  undoAll() {
    return this.call((editor) => {
      let n = 0;
      while (editor.undo()) n++;
      return n;
    });
  }

  redoAll() {
    return this.call((editor) => {
      let n = 0;
      while (editor.redo()) n++;
      return n;
    });
  }

  // ------------------------------------------------------------ a person's side

  /** Writes a card's text in place. */
  async writeCard(id, text) {
    await this.card(id).dblclick();
    await expect(this.field).toBeFocused();
    await this.field.fill(text);
    await this.field.press('Enter');
    await expect(this.field).toHaveCount(0);
  }

  /** Adds a card at the end of a cell; its id. */
  async addCard(lane, column, text) {
    const before = await this.cardsIn(lane, column);
    await this.cell(lane, column).hover();
    await this.cell(lane, column).locator('[data-act=add-card]').click();
    await this.field.fill(text);
    await this.field.press('Enter');
    await expect(this.field).toHaveCount(0);
    const after = await this.cardsIn(lane, column);
    return after.find((id) => !before.includes(id));
  }

  /** Writes the title of a lane, stage or step, by the keyboard. */
  async rename(thing, title) {
    await thing.focus();
    await thing.press('Enter');
    await expect(this.titleField).toBeFocused();
    await this.titleField.fill(title);
    await this.titleField.press('Enter');
    await expect(this.titleField).toHaveCount(0);
  }

  /** Opens the menu of a thing. */
  async openMenu(thing) {
    await thing.hover();
    await thing.locator('[data-menu]').click();
    await expect(this.find('[role=menu]')).toBeVisible();
  }

  /** Chooses from the menu of a thing. */
  async pick(thing, name) {
    await this.openMenu(thing);
    await this.find('[role=menu]').getByRole('menuitem', { name: wordPattern(this.lang, name) }).click();
    await expect(this.find('[role=menu]')).toHaveCount(0);
  }

  /** Chooses from the toolbar's menu. */
  async pickFromToolbar(name) {
    await this.find('.jm-bar__more').click();
    await this.find('[role=menu]').getByRole('menuitem', { name: this.word(name), exact: true }).click();
  }

  /** Opens a dialog that the toolbar leads to. */
  async openFromToolbar(name) {
    await this.pickFromToolbar(name);
    await expect(this.dialog).toBeVisible();
  }

  async closeDialog() {
    await this.button('done').click();
    await expect(this.dialog).toHaveCount(0);
  }

  /** Drags with the mouse to a point of `target`, given as shares of its width and height. */
  async drag(thing, target, { x = 0.5, y = 0.5 } = {}) {
    await thing.scrollIntoViewIfNeeded();
    const from = await thing.boundingBox();
    const { page } = this;
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    // The first move is what makes a press a drag.
    await page.mouse.move(from.x + from.width / 2 + 8, from.y + from.height / 2 + 8);
    const to = await target.boundingBox();
    await page.mouse.move(to.x + to.width * x, to.y + to.height * y, { steps: 4 });
    await page.mouse.up();
  }

  /** The arrow key that goes on in the reading direction, or back. */
  arrow(way) {
    return (way === 'on') === (this.lang === 'fa') ? 'ArrowLeft' : 'ArrowRight';
  }

  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }
}
