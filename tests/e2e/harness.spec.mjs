// The tests' own ground: what the fixtures promise must hold, or every other test means little.
import { expect, test } from './support/test.mjs';
import { axe } from './support/axe.mjs';

test('pages are served under the strict policy, wasm with its own type', async ({ page, request }) => {
  const answer = await page.goto('/pages/blank.html');
  expect(answer.headers()['content-security-policy']).toContain("require-trusted-types-for 'script'");
  const wasm = await request.get('/core/journey-map_bg.wasm');
  expect(wasm.headers()['content-type']).toBe('application/wasm');
  expect((await request.get('/nothing-here')).status()).toBe(404);
});

test('a breach of the policy is noticed', async ({ page, problems }) => {
  problems.expect(/policy: style-src/);
  problems.expect(/console: .*Content Security Policy/);
  await page.goto('/pages/blank.html');
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  await expect.poll(() => problems.seen.length).toBeGreaterThan(1);
});

test('markup from text is noticed', async ({ page, problems }) => {
  problems.expect(/TrustedHTML/);
  problems.expect(/policy: require-trusted-types-for/);
  await page.goto('/pages/blank.html');
  await page.evaluate(() => setTimeout(() => document.body.insertAdjacentHTML('beforeend', '<b>no</b>')));
  await expect.poll(() => problems.seen.length).toBeGreaterThan(1);
});

test('an uncaught error is noticed', async ({ page, problems }) => {
  problems.expect(/uncaught: .*on purpose/);
  await page.goto('/pages/blank.html');
  await page.evaluate(() => setTimeout(() => { throw new Error('on purpose'); }));
  await expect.poll(() => problems.seen.length).toBeGreaterThan(0);
});

test('a page without a name for its field is found inaccessible', async ({ page }) => {
  await page.goto('/pages/blank.html');
  await axe(page);
  await page.evaluate(() => document.querySelector('main').append(document.createElement('input')));
  await expect(axe(page)).rejects.toThrow(/critical label: input/);
});
