// The floor: what a page can do by hand in an afternoon.
import { boot } from '../lib/boot.js';
import { makeGrid } from './grid.js';

boot(makeGrid());
