// A board with a list for each stage. It has no lanes (an item's class stands for one), no text editor, no JSON of its own.
import 'jkanban/dist/jkanban.min.css';
import { boot } from '../lib/boot.js';

let map, board;

const item = ({ id, lane, text }) => ({ id, title: text, class: [`l${lane}`] });

boot({
  async load(given) {
    map = given;
    document.getElementById('app').replaceChildren();
    const boards = map.stages.map(({ id, title }, x) => ({ id, title, item: map.cards.filter(({ stage }) => stage === x).map(item) }));
    board = new window.jKanban({ element: '#app', boards });
  },
  async editCard(i, text) {
    map.cards[i].text = text;
    board.replaceElement(`c${i}`, { id: `c${i}`, title: text });
  },
  async moveCard(i, { stage, lane }) {
    Object.assign(map.cards[i], { stage, lane });
    board.removeElement(`c${i}`);
    board.addElement(`s${stage}`, item(map.cards[i]));
  },
  async addCard({ stage, lane }, text) {
    const card = { id: `c${map.cards.length}`, stage, lane, text };
    map.cards.push(card);
    board.addElement(`s${stage}`, item(card));
  },
  async toJson() {
    return JSON.stringify(map);
  },
});
