// Pictures for people to look at; no test compares them.
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../screenshots/', import.meta.url));

/** Writes `screenshots/NAME.png`. */
export async function shots(page, name) {
  await page.screenshot({ path: `${folder}${name}.png`, animations: 'disabled' });
}
