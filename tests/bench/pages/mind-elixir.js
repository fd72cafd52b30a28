// A mind map: map, stages, lanes of each stage, cards.
import MindElixir from 'mind-elixir';
import 'mind-elixir/style.css';
import { boot } from '../lib/boot.js';

let tree, nCards;

const cell = ({ stage, lane }) => tree.findEle(`k${stage}_${lane}`);

boot({
  async load(map) {
    nCards = map.cards.length;
    const byCell = map.stages.map(() => map.lanes.map(() => []));
    for (const { id, stage, lane, text } of map.cards) byCell[stage][lane].push({ id, topic: text });
    const lanesOf = (x) => map.lanes.map(({ title }, y) => ({ id: `k${x}_${y}`, topic: title, children: byCell[x][y] }));
    const nodeData = { id: 'root', topic: 'map', children: map.stages.map(({ id, title }, x) => ({ id, topic: title, children: lanesOf(x) })) };
    if (tree) return tree.refresh({ nodeData });
    const el = document.getElementById('app');
    el.style.height = '100vh';
    tree = new MindElixir({ el, direction: MindElixir.RIGHT });
    tree.init({ nodeData });
  },
  async editCard(i, text) {
    await tree.setNodeTopic(tree.findEle(`c${i}`), text);
  },
  async moveCard(i, to) {
    await tree.moveNodeIn([tree.findEle(`c${i}`)], cell(to));
  },
  async addCard(to, text) {
    await tree.addChild(cell(to), { id: `c${nCards++}`, topic: text });
  },
  async toJson() {
    return tree.getDataString();
  },
  async openEditor(i) {
    tree.beginEdit(tree.findEle(`c${i}`));
  },
});
