// A page builder: a block for each lane, cell and card.
import grapesjs from 'grapesjs';
import 'grapesjs/dist/css/grapes.min.css';
import { boot } from '../lib/boot.js';

let editor, nStages, cards, cells;

const component = (text) => ({ type: 'text', classes: ['card'], components: text });

boot({
  async load(map) {
    if (!editor) {
      const container = document.getElementById('app');
      const style = '.lane{display:grid}.card{margin:4px;padding:6px;border:1px solid #bbb}';
      editor = grapesjs.init({ container, height: '100vh', storageManager: false, telemetry: false, cssIcons: '', style });
      await new Promise((resolve) => editor.onReady(resolve));
    }
    nStages = map.stages.length;
    const byCell = map.lanes.map(() => map.stages.map(() => []));
    for (const card of map.cards) byCell[card.lane][card.stage].push(component(card.text));
    const style = { display: 'grid', 'grid-template-columns': `repeat(${nStages}, 180px)` };
    editor.setComponents(byCell.map((row) => ({ classes: ['lane'], style, components: row.map((components) => ({ classes: ['cell'], components })) })));
    cells = editor.getComponents().models.flatMap((lane) => lane.components().models);
    cards = cells.flatMap((cell) => cell.components().models);
  },
  async editCard(i, text) {
    cards[i].components(text);
  },
  async moveCard(i, { stage, lane }) {
    cards[i].move(cells[lane * nStages + stage]);
  },
  async addCard({ stage, lane }, text) {
    cards.push(...cells[lane * nStages + stage].append(component(text)));
  },
  async toJson() {
    return JSON.stringify(editor.getProjectData());
  },
});
