// Two editors on one page know nothing of each other.
import { expect, test } from './support/test.mjs';
import { Editor, hostPage } from './support/editor.mjs';
import { coffee } from './support/maps.mjs';

async function openTwo(page, attributes = [{}, {}]) {
  await page.goto(hostPage([{ id: 'one', lang: 'en', ...attributes[0] }, { id: 'two', lang: 'fa', ...attributes[1] }]));
  const [one, two] = [new Editor(page, 'en', 0), new Editor(page, 'fa', 1)];
  await one.isReady();
  await two.isReady();
  return [one, two];
}

test('each has its own document, undo and events', async ({ page }) => {
  const [one, two] = await openTwo(page);
  await one.load(coffee('en'));
  await two.load(coffee('fa'));
  await one.begin();
  await two.begin();
  await one.writeCard('c1', 'only here');
  expect(await two.text()).toBe(two.first);
  expect(await two.call(({ canUndo }) => canUndo)).toBe(false);
  expect((await one.heard('jm-change')).map(({ id }) => id)).not.toContain('two');
  await two.writeCard('c2', 'فقط اینجا');
  expect(await one.undoAll()).toBe(1);
  expect(await one.text()).toBe(one.first);
  expect((await two.cardNow('c2')).text).toBe('فقط اینجا');
  expect(await two.undoAll()).toBe(1);
  expect(await two.text()).toBe(two.first);
});

test('each has its own language, theme and read-only switch', async ({ page }) => {
  const [one, two] = await openTwo(page);
  await one.load(coffee('en'));
  await two.load(coffee('fa'));
  await expect(one.find('.jm-app')).toHaveAttribute('dir', 'ltr');
  await expect(two.find('.jm-app')).toHaveAttribute('dir', 'rtl');
  await one.find('.jm-seg [lang=fa]').click();
  await expect(one.find('.jm-app')).toHaveAttribute('lang', 'fa');
  await two.call((element) => Object.assign(element, { theme: 'dark', readOnly: true }));
  await expect(two.find('.jm-app')).toHaveAttribute('data-theme', 'dark');
  await expect(one.find('.jm-app')).toHaveAttribute('data-theme', 'auto');
  await expect(one.find('[data-act=add-stage]')).toBeVisible();
});

test('each has the texts of its own language, and what one lacks the other keeps', async ({ page, problems }) => {
  problems.expect(/Failed to load resource: .*split_texts/);
  problems.expect(/TypeError: Failed to fetch/);
  problems.expect(/\[journey-map\] E_WASM_FETCH/);
  await page.route(/split_texts_fa/, (route) => route.abort());
  await page.goto(hostPage([{ id: 'one', lang: 'en' }, { id: 'two', lang: 'fa' }]));
  const [one, two] = [new Editor(page, 'en', 0), new Editor(page, 'fa', 1)];
  await one.isReady();
  await expect(two.find('.boot.error')).toBeVisible();
  await page.unroute(/split_texts_fa/);
  await two.find('.boot button').first().click();
  await two.isReady();
  await one.load(coffee('en'));
  await two.load(coffee('fa'));
  await expect(one.undoButton).toHaveAttribute('aria-label', one.word('undo'));
  await expect(two.undoButton).toHaveAttribute('aria-label', two.word('undo'));
});

test('each is kept under its own key', async ({ page }) => {
  const [one, two] = await openTwo(page, [{ 'storage-key': 'tehran' }, { 'storage-key': 'london' }]);
  await one.load(coffee('en'));
  await two.load(coffee('fa'));
  await one.writeCard('c1', 'in London');
  await two.writeCard('c1', 'در تهران');
  await expect.poll(async () => (await one.heard('jm-save')).map(({ id }) => id)).toEqual(expect.arrayContaining(['one', 'two']));
  await page.reload();
  await one.isReady();
  await two.isReady();
  expect((await one.cardNow('c1')).text).toBe('in London');
  expect((await two.cardNow('c1')).text).toBe('در تهران');
});

test('one that is destroyed, and one that is given rubbish, leave the other at work', async ({ page, problems }) => {
  problems.expect(/E_DOC_PARSE/);
  const [one, two] = await openTwo(page);
  await one.load(coffee('en'));
  await two.load(coffee('fa'));
  await one.call((element) => element.load('rubbish').catch(() => {}));
  await expect(two.alert).toHaveCount(0);
  await one.call((element) => element.destroy());
  await two.writeCard('c1', 'هنوز کار می‌کند');
  expect((await two.cardNow('c1')).text).toBe('هنوز کار می‌کند');
});

test('a menu or dialog open in one does not take keys meant for the other', async ({ page }) => {
  const [one, two] = await openTwo(page);
  await one.load(coffee('en'));
  await two.load(coffee('fa'));
  await one.card('c1').focus();
  await page.keyboard.press(' ');
  // What lifts it may still be on its way.
  await expect(one.find('.jm-hands')).toHaveCount(1);
  await two.card('c4').focus();
  await page.keyboard.press('Delete');
  await expect(two.card('c4')).toHaveCount(0);
  await expect(one.card('c4')).toBeVisible();
  expect((await one.doc()).cards).toHaveLength(coffee().cards.length);
});

test('an editor that stops in the middle is told by all that share it, and each goes on from its last good map', async ({ page, problems }) => {
  problems.expect(/uncaught: RuntimeError: memory access out of bounds/);
  problems.expect(/\[journey-map\] E_PANIC/);
  await page.clock.install();
  const [one, two] = await openTwo(page);
  await one.load(coffee('en'));
  await two.load(coffee('fa'));
  await one.writeCard('c1', 'before the end');
  // The map is copied out of the editor once it rests.
  await page.clock.runFor(1_000);
  // Where no memory is: the same trap as that of a panic, within a call that nobody waits for.
  await page.evaluate(async () => {
    const { Editor: Core } = await import('/core/journey-map.js');
    queueMicrotask(() => Core.prototype.undo.call({ __wbg_ptr: 0xffff_0000 }));
  });
  for (const editor of [one, two]) {
    await expect.poll(() => editor.call(({ readyState, error }) => [readyState, error?.code, error?.recoverable])).toEqual(['crashed', 'E_PANIC', true]);
  }
  expect((await one.heard('jm-error')).map(({ id, detail }) => [id, detail.code]).sort()).toEqual([['one', 'E_PANIC'], ['two', 'E_PANIC']]);
  await expect(two.find('.boot.error')).toContainText('ویرایشگر');
  for (const [editor, text] of [[one, 'before the end'], [two, coffee('fa').cards[0].text]]) {
    await editor.find('.boot button').first().click();
    await editor.isReady();
    expect((await editor.cardNow('c1')).text).toBe(text);
  }
  // The new instance is another: what stops the old one does not stop it.
  await one.writeCard('c1', 'after');
  expect(await one.call(({ readyState }) => readyState)).toBe('ready');
});
