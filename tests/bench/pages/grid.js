// A CSS grid of contenteditable cards with no undo, validation, drag and drop or keyboard model.
import './grid.css';

const root = document.getElementById('app');
let map, elements, cells;

function cardElement(i) {
  const card = document.createElement('div');
  card.className = 'card';
  card.contentEditable = 'plaintext-only';
  card.dir = 'auto';
  card.dataset.i = i;
  card.textContent = map.cards[i].text;
  return (elements[i] = card);
}

root.addEventListener('input', (event) => {
  const card = event.target.closest?.('.card');
  if (card) map.cards[card.dataset.i].text = card.textContent;
});

/** The grid; `onCell` is told of every cell's element. */
export const makeGrid = (onCell) => ({
  async load(document_) {
    map = document_;
    elements = [];
    cells = [];
    const nStages = map.stages.length;
    const fragment = document.createDocumentFragment();
    const row = (name) => {
      const element = document.createElement('div');
      element.className = `row ${name}`;
      element.style.gridTemplateColumns = `120px repeat(${nStages}, 180px)`;
      fragment.append(element);
      return element;
    };
    const head = (parent, text) => {
      const element = document.createElement('div');
      element.className = 'head';
      element.textContent = text;
      parent.append(element);
    };
    const top = row('top');
    head(top, '');
    for (const stage of map.stages) head(top, stage.title);
    map.lanes.forEach((lane, y) => {
      const element = row('lane');
      head(element, lane.title);
      for (let x = 0; x < nStages; x++) {
        const cell = document.createElement('div');
        cell.className = 'cell';
        element.append(cell);
        cells[y * nStages + x] = cell;
      }
    });
    map.cards.forEach((card, i) => cells[card.lane * nStages + card.stage].append(cardElement(i)));
    root.replaceChildren(fragment);
    if (onCell) cells.forEach(onCell);
  },
  async editCard(i, text) {
    map.cards[i].text = text;
    elements[i].textContent = text;
  },
  async moveCard(i, { stage, lane }) {
    Object.assign(map.cards[i], { stage, lane });
    cells[lane * map.stages.length + stage].append(elements[i]);
  },
  async addCard({ stage, lane }, text) {
    map.cards.push({ id: `c${map.cards.length}`, stage, lane, text });
    cells[lane * map.stages.length + stage].append(cardElement(map.cards.length - 1));
  },
  async toJson() {
    return JSON.stringify(map);
  },
  async openEditor(i) {
    elements[i].focus();
    getSelection().selectAllChildren(elements[i]);
    getSelection().collapseToEnd();
  },
});
