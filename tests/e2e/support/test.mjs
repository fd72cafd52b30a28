// The `test` every end-to-end test uses: a page on which nothing may go wrong unnoticed.
import { expect, test as base } from '@playwright/test';

export { expect };

export const test = base.extend({
  // Playwright's own fixtures must be named in braces, used or not.
  baseURL: async ({}, use) => use(process.env.E2E_URL),

  /**
   * Everything that went wrong: console errors, uncaught errors, breaches of the policy, requests to other machines.
   * `problems.expect(/pattern/)` declares one the test provokes; it must then happen.
   */
  problems: [
    async ({ context, baseURL }, use) => {
      const seen = [];
      const expected = [];
      const origin = new URL(baseURL).origin;
      context.on('console', (message) => {
        if (message.type() === 'error') seen.push(`console: ${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (problem) => seen.push(`uncaught: ${problem.error().stack ?? problem.error()}`));
      context.on('request', (request) => {
        const url = new URL(request.url());
        const isOwn = url.origin === origin || url.hostname === 'localhost' || ['data:', 'blob:', 'about:'].includes(url.protocol);
        if (!isOwn) seen.push(`request to another machine: ${request.url()}`);
      });
      await context.addInitScript(() => {
        addEventListener('securitypolicyviolation', (event) => {
          console.error(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sample} ${event.sourceFile}:${event.lineNumber}`);
        });
      });
      await use({ seen, expect: (pattern) => expected.push(pattern) });
      // An answer still on its way when the page closes is nobody's failure; left alone it would end the whole run.
      await Promise.all(context.pages().map((page) => page.unrouteAll({ behavior: 'ignoreErrors' })));
      const unexpected = seen.filter((problem) => !expected.some((pattern) => pattern.test(problem)));
      const missing = expected.filter((pattern) => !seen.some((problem) => pattern.test(problem)));
      expect(unexpected, 'problems on the page').toEqual([]);
      expect(missing.map(String), 'problems that were expected').toEqual([]);
    },
    { auto: true },
  ],
});
