// What axe-core finds on a page: nothing, in every view, theme and language.
import { expect } from '@playwright/test';
import axeCore from 'axe-core';

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Fails with one readable line for each finding. `options` are axe's own: `{ rules: { region: { enabled: false } } }`.
 * @param {import('@playwright/test').Page} page
 */
export async function axe(page, options = {}) {
  // Over the debugger, since the page's policy rightly refuses foreign scripts.
  const debug = await page.context().newCDPSession(page);
  await debug.send('Runtime.evaluate', { expression: `if (!window.axe) { ${axeCore.source} }` });
  await debug.detach();
  // What is half faded in is not what people read: motion comes to its end first.
  await page.evaluate(async () => {
    const trees = (root) => [root, ...[...root.querySelectorAll('*')].flatMap((element) => (element.shadowRoot ? trees(element.shadowRoot) : []))];
    await Promise.all(trees(document).flatMap((tree) => tree.getAnimations()).map((animation) => animation.finished.catch(() => {})));
  });
  const { violations } = await page.evaluate((given) => window.axe.run(document, given), {
    resultTypes: ['violations'],
    runOnly: { type: 'tag', values: STANDARD },
    ...options,
  });
  const findings = violations.flatMap(({ id, impact, nodes }) =>
    nodes.map((node) => `${impact} ${id}: ${node.target.flat().join(' ')} ${node.failureSummary?.split('\n').slice(1).join(';') ?? ''}`),
  );
  expect(findings, 'accessibility findings').toEqual([]);
}

/** The same in both themes, one after the other. */
export async function axeInBoth(editor) {
  for (const theme of ['light', 'dark']) {
    await editor.call((element, name) => element.setAttribute('theme', name), theme);
    await expect(editor.find('.jm-app')).toHaveAttribute('data-theme', theme);
    await axe(editor.page);
  }
}
