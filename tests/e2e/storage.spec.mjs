// What is kept: nothing before an edit, everything soon after, and never less than the last good map.
import { expect, test } from './support/test.mjs';
import { Editor, open } from './support/editor.mjs';
import { coffee, LANGS } from './support/maps.mjs';

const KEY = 'kept';
const kept = { 'storage-key': KEY };

/** What lies in the local storage of the page, by key. */
const stored = (page) => page.evaluate(() => Object.fromEntries(Object.entries(localStorage)));

/** The document of the newest record under the key. */
const newest = (records) => {
  const texts = Object.entries(records).filter(([key]) => /^journey-map:kept:[ab]$/.test(key)).map(([, text]) => text);
  const revision = (text) => Number(text.split(' ')[2]);
  const [text] = texts.sort((a, b) => revision(b) - revision(a));
  return text ? JSON.parse(text.slice(text.indexOf('\n') + 1)) : null;
};

test('nothing is read or written without a storage key', async ({ page }) => {
  const editor = await open(page, { map: coffee() });
  await editor.writeCard('c1', 'not kept');
  await editor.call((element) => element.remove());
  expect(await stored(page)).toEqual({});
  expect(await editor.heard('jm-save')).toEqual([]);
});

test('nothing is written before an edit, whatever is loaded', async ({ page }) => {
  await page.clock.install();
  const editor = await open(page, { attributes: { ...kept, template: 'blank' } });
  await page.clock.runFor(5_000);
  await page.reload();
  await editor.isReady();
  expect(await stored(page)).toEqual({});
});

test('an edit is written within half a second, under the key, in two slots by turns', async ({ page }) => {
  await page.clock.install();
  const editor = await open(page, { attributes: kept, map: coffee() });
  await editor.writeCard('c1', 'first');
  await page.clock.runFor(500);
  expect(newest(await stored(page)).cards[0].text).toBe('first');
  await editor.writeCard('c1', 'second');
  await page.clock.runFor(500);
  const records = await stored(page);
  expect(Object.keys(records).sort()).toEqual(['journey-map:kept:a', 'journey-map:kept:b']);
  expect(newest(records).cards[0].text).toBe('second');
  expect(newest(records)).toEqual(await editor.doc());
});

test('typing that never rests is written all the same: at no moment is more than its last half second missing', async ({ page }) => {
  await page.clock.install();
  const editor = await open(page, { attributes: kept, map: coffee() });
  await editor.card('c1').dblclick();
  await editor.field.fill('');
  await page.clock.runFor(1_000);
  const text = 'abcdefghijklmnopqrstuvwxyzabcdefghijklmn';
  const EVERY = 50;
  for (let n = 1; n <= text.length; n++) {
    await page.keyboard.type(text[n - 1]);
    await page.clock.runFor(EVERY);
    const safe = newest(await stored(page)).cards[0].text ?? '';
    expect(safe.length, `letters kept after ${n}`).toBeGreaterThanOrEqual(n - 500 / EVERY);
  }
});

for (const how of ['crash', 'close', 'reload']) {
  test(`ended by ${how} at random moments while typing, the map comes back with all but the last half second`, async ({ page, context }) => {
    test.setTimeout(90_000);
    const ROUNDS = 8;
    // The same moments each time: a failure can be looked at again.
    let seed = 20261122;
    const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;

    let now = page;
    let editor = await open(now, { attributes: kept, map: coffee() });
    for (let round = 0; round < ROUNDS; round++) {
      const before = (await editor.cardNow('c1')).text ?? '';
      await editor.card('c1').dblclick();
      await editor.field.fill('');
      const typed = [];
      const end = Date.now() + 200 + random() * 1500;
      let text = '';
      while (Date.now() < end) {
        const letter = String.fromCharCode(97 + (typed.length % 26));
        await now.keyboard.type(letter);
        text += letter;
        typed.push(Date.now());
      }
      const ended = Date.now();
      if (how === 'crash') {
        const debug = await context.newCDPSession(now);
        const gone = now.waitForEvent('crash');
        debug.send('Page.crash').catch(() => {});
        await gone;
        await now.close();
        now = await context.newPage();
        editor = await open(now, { attributes: kept });
      } else if (how === 'close') {
        await now.close();
        now = await context.newPage();
        editor = await open(now, { attributes: kept });
      } else {
        await now.reload();
        editor = new Editor(now);
        await editor.isReady();
      }
      const back = (await editor.cardNow('c1')).text ?? '';
      const safe = typed.filter((at) => at <= ended - 500).length;
      // Ended within the half second it began in, a round may leave the text of the one before.
      const isOfRound = text.startsWith(back) || (safe === 0 && back === before);
      expect(isOfRound, `round ${round}: “${back}” is no beginning of “${text}”`).toBe(true);
      expect(back.length, `round ${round}: letters of ${text.length} that came back`).toBeGreaterThanOrEqual(safe);
      expect(await editor.call(({ canUndo }) => canUndo)).toBe(false);
    }
  });
}

for (const lang of LANGS) {
  test(`${lang}: a damaged newest slot gives way to the one before, with a notice; nothing is deleted`, async ({ page }) => {
    const editor = await open(page, { lang, attributes: kept, map: coffee(lang) });
    await editor.call((element) => element.save());
    await editor.writeCard('c1', 'the last');
    // Not by asking for it once more: then both slots might hold it.
    await expect.poll(() => editor.call(({ dirty }) => dirty)).toBe(false);
    await page.evaluate(() => {
      const [, newer] = ['a', 'b'].map((slot) => `journey-map:kept:${slot}`).sort((a, b) => localStorage[a].split(' ')[2] - localStorage[b].split(' ')[2]);
      localStorage[newer] = localStorage[newer].replace('the last', 'the list');
    });
    await page.reload();
    await editor.isReady();
    expect((await editor.cardNow('c1')).text).toBe(coffee(lang).cards[0].text);
    await expect(editor.root.getByText(editor.word('stored_damaged'))).toBeVisible();
    await editor.writeCard('c2', 'goes on');
    await page.reload();
    await editor.isReady();
    expect((await editor.cardNow('c2')).text).toBe('goes on');
  });

  test(`${lang}: two damaged slots are told of and put aside, and a new map can be made`, async ({ page, problems }) => {
    problems.expect(/E_STORAGE_CORRUPT/);
    const editor = await open(page, { lang, attributes: kept, map: coffee(lang) });
    await editor.call((element) => element.save());
    const record = (await stored(page))['journey-map:kept:a'];
    await page.evaluate(() => {
      for (const slot of ['a', 'b']) localStorage[`journey-map:kept:${slot}`] = localStorage['journey-map:kept:a'].slice(0, -20);
    });
    await page.reload();
    await editor.isReady();
    await expect(editor.find('.jm-first')).toBeVisible();
    await expect(editor.alert).toContainText(editor.word('E_STORAGE_CORRUPT'));
    expect((await editor.heard('jm-error')).map(({ detail }) => [detail.code, detail.phase])).toEqual([['E_STORAGE_CORRUPT', 'storage']]);
    const aside = Object.entries(await stored(page)).filter(([key]) => key.includes(':damaged')).map(([, text]) => text);
    expect(aside).toContain(record.slice(0, -20));
    await editor.way('start_blank').click();
    await expect(editor.find('[role=grid]')).toBeVisible();
    await expect(editor.alert).toHaveCount(0);
  });

  test(`${lang}: denied storage is told once, offers the map as JSON, and the map stays usable`, async ({ page, problems }) => {
    problems.expect(/E_STORAGE_UNAVAILABLE/);
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('denied', 'SecurityError'); } });
    });
    const editor = await open(page, { lang, attributes: { ...kept, template: 'coffee-shop' } });
    await expect(editor.find('[role=grid]')).toBeVisible();
    await expect(editor.alert).toContainText(editor.word('E_STORAGE_UNAVAILABLE'));
    const [download] = await Promise.all([page.waitForEvent('download'), editor.button('download_json', editor.alert).click()]);
    expect(download.suggestedFilename()).toMatch(/\.json$/);
    await expect(editor.find('.jm-save')).toContainText(editor.word('save_unavailable'));
    const card = (await editor.doc()).cards[0].id;
    await editor.writeCard(card, 'usable');
    const { text } = await editor.cardNow(card);
    expect(text[lang] ?? text).toBe('usable');
    expect((await editor.heard('jm-error')).map(({ detail }) => detail.code)).toEqual(['E_STORAGE_UNAVAILABLE']);
  });

  test(`${lang}: a full store is told, offers the map as JSON, keeps the last good map, and goes on once there is room`, async ({ page, problems }) => {
    problems.expect(/E_STORAGE_QUOTA/);
    const editor = await open(page, { lang, attributes: kept, map: coffee(lang) });
    await editor.call((element) => element.save());
    await page.evaluate(() => {
      for (let size = 1 << 20; size >= 1; size >>= 1) {
        try {
          for (let n = 0; n < 12; n++) localStorage.setItem(`filler-${size}-${n}`, 'x'.repeat(size));
        } catch { /* Full for this size. */ }
      }
    });
    const before = newest(await stored(page));
    await editor.writeCard('c1', 'x'.repeat(2000));
    await expect(editor.alert).toContainText(editor.word('E_STORAGE_QUOTA'));
    await expect(editor.find('.jm-save')).toContainText(editor.word('save_quota'));
    expect(newest(await stored(page))).toEqual(before);
    await Promise.all([page.waitForEvent('download'), editor.button('download_json', editor.alert).click()]);
    await editor.writeCard('c2', 'still at work');
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('filler')).forEach((key) => localStorage.removeItem(key)));
    await expect(editor.find('.jm-save'), 'tried again').toHaveText(new RegExp(`^${editor.word('saved')}`), { timeout: 15_000 });
    expect(newest(await stored(page)).cards[1].text).toBe('still at work');
  });
}

test('save on a full store rejects with the reason', async ({ page, problems }) => {
  problems.expect(/E_STORAGE_QUOTA/);
  const editor = await open(page, { attributes: kept, map: coffee() });
  await page.evaluate(() => {
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
  });
  await editor.call((element) => element.edit('x', [{ op: 'update', in: 'map', set: { title: 'x' } }]));
  expect(await editor.call((element) => element.save().catch(({ name, code, phase, recoverable }) => ({ name, code, phase, recoverable })))).toEqual({ name: 'JourneyMapError', code: 'E_STORAGE_QUOTA', phase: 'storage', recoverable: true });
});

test('a change of storage-key shows what is kept there, and leaves the other as it was', async ({ page }) => {
  const editor = await open(page, { attributes: { 'storage-key': 'kept' }, map: coffee() });
  await editor.writeCard('c1', 'under kept');
  await editor.call((element) => element.setAttribute('storage-key', 'other'));
  await expect(editor.find('.jm-first')).toBeVisible();
  await editor.load({ ...coffee(), title: 'Other' });
  await editor.writeCard('c1', 'under other');
  await editor.call((element) => element.setAttribute('storage-key', 'kept'));
  await expect(editor.card('c1')).toContainText('under kept');
  await editor.call((element) => element.setAttribute('storage-key', 'other'));
  await expect(editor.card('c1')).toContainText('under other');
});

test('the status of saving is shown and told: saving, then saved with the time', async ({ page }) => {
  const editor = await open(page, { lang: 'fa', attributes: kept, map: coffee('fa') });
  await editor.forget();
  await editor.writeCard('c1', 'x');
  await expect(editor.find('.jm-save')).toHaveText(/^ذخیره شد · [۰-۹]{1,2}:[۰-۹]{2}$/);
  expect((await editor.heard('jm-storage')).map(({ detail }) => detail.status)).toEqual(['saving', 'saved']);
});
