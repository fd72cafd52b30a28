// The hand-written grid, its cards made draggable.
import Sortable from 'sortablejs';
import { boot } from '../lib/boot.js';
import { makeGrid } from './grid.js';

boot(makeGrid((cell) => Sortable.create(cell, { group: 'cards', animation: 150 })));
