// Runs once around all end-to-end tests: the server lives as long as they do.
import { serve } from './server.mjs';

export default async function setup() {
  const { url, stop } = await serve();
  // The workers that run the tests inherit the environment.
  process.env.E2E_URL = url;
  return stop;
}
