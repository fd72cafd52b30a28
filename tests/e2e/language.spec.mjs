// Two languages in one map: what is shown, in which direction, with which digits.
import { expect, test } from './support/test.mjs';
import { Editor, hostPage, open } from './support/editor.mjs';
import { word } from './support/words.mjs';

const MAP = {
  type: 'journey-map',
  schemaVersion: 1,
  language: 'fa',
  title: { fa: 'خرید قهوه', en: 'Buying coffee' },
  personas: [{ id: 'p1', name: { fa: 'نگار', en: 'Negar' }, age: { from: 28, to: 34 } }],
  stages: [{ id: 's1', title: { fa: 'جست‌وجو', en: 'Search' } }, { id: 's2', title: 'خرید' }],
  lanes: [{ id: 'l1', kind: 'actions' }, { id: 'l2', kind: 'emotions' }],
  cards: [
    { id: 'c1', lane: 'l1', stage: 's1', text: { fa: 'می‌خواند', en: 'Reads' } },
    { id: 'c2', lane: 'l1', stage: 's2', text: 'می‌خرد' },
    { id: 'c3', lane: 'l1', stage: 's2', text: { en: 'Waits' } },
    { id: 'e1', lane: 'l2', stage: 's1', text: 'امیدوار', score: 50 },
  ],
};

/** The languages whose texts have been fetched, in that order. */
function listenForTexts(page) {
  const fetched = [];
  page.on('request', (request) => {
    const [, lang] = request.url().match(/split_texts_(\w+)/) ?? [];
    if (lang) fetched.push(lang);
  });
  return fetched;
}

function expectMissingTexts(problems) {
  problems.expect(/Failed to load resource: .*split_texts/);
  problems.expect(/TypeError: Failed to fetch/);
  problems.expect(/\[journey-map\] E_WASM_FETCH/);
}

const switchTo = (editor, lang) => editor.find(`.jm-seg [lang=${lang}]`).click();

test('the switch shows the other text, the other direction, and leaves the map alone', async ({ page }) => {
  const editor = await open(page, { lang: 'fa', map: MAP });
  const app = editor.find('.jm-app');
  await editor.begin();
  await expect(app).toHaveAttribute('dir', 'rtl');
  await expect(app).toHaveAttribute('lang', 'fa');
  await expect(editor.card('c1')).toHaveText('می‌خواند');
  await expect(editor.find('.jm-title')).toHaveText('خرید قهوه');

  await switchTo(editor, 'en');
  await expect(app).toHaveAttribute('dir', 'ltr');
  await expect(app).toHaveAttribute('lang', 'en');
  await expect(editor.card('c1')).toHaveText('Reads');
  await expect(editor.find('.jm-title')).toHaveText('Buying coffee');
  await expect(editor.stage('s1')).toContainText('Search');
  await expect(editor.lane('l1')).toContainText(word('en', 'Actions'));
  await expect(editor.find('.jm-seg [lang=en]')).toHaveAttribute('aria-pressed', 'true');

  expect(await editor.text()).toBe(editor.first);
  expect(await editor.heard('jm-change')).toEqual([]);
  await switchTo(editor, 'fa');
  await expect(editor.card('c1')).toHaveText('می‌خواند');
});

test('a text without a translation is shown in its own language and marked', async ({ page }) => {
  const editor = await open(page, { lang: 'fa', map: MAP });
  const foreign = (id) => editor.card(id).locator('.jm-foreign');
  await expect(foreign('c3')).toHaveText('Waits');
  await expect(foreign('c3')).toHaveAttribute('lang', 'en');
  await expect(foreign('c3')).toHaveAttribute('dir', 'ltr');
  await expect(foreign('c3')).toHaveAttribute('title', word('fa', 'shown_in', 'English'));
  await expect(foreign('c2')).toHaveCount(0);
  await switchTo(editor, 'en');
  await expect(foreign('c2')).toHaveText('می‌خرد');
  await expect(foreign('c2')).toHaveAttribute('lang', 'fa');
  await expect(foreign('c2')).toHaveAttribute('dir', 'rtl');
  await expect(foreign('c3')).toHaveCount(0);
});

test('what is written in one language leaves the other as it is', async ({ page }) => {
  const editor = await open(page, { lang: 'en', map: MAP });
  await editor.begin();
  await editor.writeCard('c1', 'Reads twice');
  await editor.writeCard('c2', 'Buys');
  const [c1, c2] = (await editor.doc()).cards;
  expect(c1.text).toEqual({ fa: 'می‌خواند', en: 'Reads twice' });
  expect(c2.text).toEqual({ fa: 'می‌خرد', en: 'Buys' });
  await switchTo(editor, 'fa');
  await expect(editor.card('c2')).toHaveText('می‌خرد');
  await editor.expectHistory();
});

test('Persian shows Persian digits, English Latin ones, the document Latin ones alone', async ({ page }) => {
  const editor = await open(page, { lang: 'fa', map: MAP });
  const shown = () => editor.find('.jm-app').evaluate((app) => app.innerText);
  expect(await shown()).not.toMatch(/[0-9]/);
  expect(await shown()).toMatch(/۲۸ تا ۳۴ ساله/);
  await switchTo(editor, 'en');
  // The drawing pauses where it takes long, so the parts follow the root.
  await expect.poll(shown).not.toMatch(/[۰-۹٠-٩]/);
  expect(await shown()).toMatch(/28–34/);
  expect(await editor.text()).not.toMatch(/[۰-۹٠-٩]/);
});

test('a day is shown in the calendar of the language, and stored as an ISO day', async ({ page }) => {
  const editor = await open(page, { lang: 'fa', map: { ...MAP, review: { next: '2026-12-01' } } });
  await editor.openFromToolbar('map_properties');
  await expect(editor.textbox('review_next')).toHaveValue(/آذر/);
  await editor.closeDialog();
  await switchTo(editor, 'en');
  editor.lang = 'en';
  await editor.openFromToolbar('map_properties');
  await expect(editor.textbox('review_next')).toHaveValue(/Dec/);
  expect((await editor.doc()).review.next).toBe('2026-12-01');
});

test('lang of the element, of an ancestor and of the page are followed, live', async ({ page }) => {
  const editor = await open(page, { attributes: { lang: '' }, query: { lang: 'fa' } });
  const app = editor.find('.jm-app');
  await editor.call((element) => element.removeAttribute('lang'));
  await expect(app).toHaveAttribute('lang', 'fa');
  await editor.call(() => document.querySelector('main').setAttribute('lang', 'en-GB'));
  await expect(app).toHaveAttribute('lang', 'en');
  await editor.call((element) => element.setAttribute('lang', 'fa-IR'));
  await expect(app).toHaveAttribute('lang', 'fa');
  await expect(app).toHaveAttribute('dir', 'rtl');
});

test('the curve and the stages run from right to left in Persian', async ({ page }) => {
  const editor = await open(page, { lang: 'fa', map: MAP });
  const left = async (locator) => (await locator.boundingBox()).x;
  expect(await left(editor.stage('s1'))).toBeGreaterThan(await left(editor.stage('s2')));
  expect(await left(editor.cell('l2', 0))).toBeGreaterThan(await left(editor.cell('l2', 1)));
  expect(await left(editor.lane('l1'))).toBeGreaterThan(await left(editor.stage('s1')));
  await switchTo(editor, 'en');
  await expect.poll(async () => (await left(editor.stage('s1'))) < (await left(editor.stage('s2')))).toBe(true);
});

test('the texts of a language are fetched beside the wasm, those of another with the switch, each once', async ({ page }) => {
  const fetched = listenForTexts(page);
  let arrive;
  const arrived = new Promise((resolve) => (arrive = resolve));
  await page.route('**/core/journey-map_bg.wasm', async (route) => arrived.then(() => route.continue()));
  await page.goto(hostPage([{ lang: 'fa' }]));
  await expect.poll(() => fetched).toEqual(['fa']);
  arrive();
  const editor = new Editor(page, 'fa');
  await editor.isReady();
  await editor.load(MAP);
  expect(fetched).toEqual(['fa']);
  for (const lang of ['en', 'fa', 'en']) {
    await switchTo(editor, lang);
    await expect(editor.lane('l1')).toContainText(word(lang, 'Actions'));
  }
  expect(fetched).toEqual(['fa', 'en']);
});

test('while texts are on their way the map stays as it is, and the language asked for last is shown', async ({ page }) => {
  const editor = await open(page, { lang: 'fa', map: MAP });
  let arrive;
  const arrived = new Promise((resolve) => (arrive = resolve));
  const fetched = listenForTexts(page);
  await page.route(/split_texts_en/, async (route) => arrived.then(() => route.continue()));
  await switchTo(editor, 'en');
  await expect.poll(() => fetched).toEqual(['en']);
  await editor.writeCard('c1', 'می‌پرسد');
  await switchTo(editor, 'fa');
  const came = page.waitForResponse(/split_texts_en/);
  arrive();
  await (await came).finished();
  await expect(editor.find('.jm-app')).toHaveAttribute('lang', 'fa');
  await expect(editor.card('c1')).toHaveText('می‌پرسد');
  await switchTo(editor, 'en');
  await expect(editor.find('.jm-app')).toHaveAttribute('lang', 'en');
  await expect(editor.card('c1')).toHaveText('Reads');
});

test('texts that cannot be had are told, the language stays, and the next try works', async ({ page, problems }) => {
  expectMissingTexts(problems);
  const editor = await open(page, { lang: 'fa', map: MAP });
  await page.route(/split_texts_en/, (route) => route.abort());
  await switchTo(editor, 'en');
  await expect(editor.alert).toContainText(word('fa', 'E_WASM_FETCH'));
  await expect(editor.find('.jm-app')).toHaveAttribute('lang', 'fa');
  await expect(editor.card('c1')).toHaveText('می‌خواند');
  expect((await editor.heard('jm-error')).map(({ detail }) => detail.code)).toEqual(['E_WASM_FETCH']);
  await page.unroute(/split_texts_en/);
  await editor.call((element) => element.setAttribute('lang', 'en'));
  await expect(editor.find('.jm-app')).toHaveAttribute('lang', 'en');
  await expect(editor.card('c1')).toHaveText('Reads');
});

test('without its first texts an editor does not start, and trying again works', async ({ page, problems }) => {
  expectMissingTexts(problems);
  await page.route(/split_texts_fa/, (route) => route.abort());
  await page.goto(hostPage([{ lang: 'fa' }]));
  const editor = new Editor(page, 'fa');
  await expect(editor.find('.boot.error')).toContainText(word('fa', 'E_WASM_FETCH'));
  expect(await editor.call(({ readyState, error }) => [readyState, error.code, error.phase])).toEqual(['failed', 'E_WASM_FETCH', 'boot']);
  await page.unroute(/split_texts_fa/);
  await editor.find('.boot button').first().click();
  await editor.isReady();
  await expect(editor.find('.jm-first')).toBeVisible();
});
