// Draws a journey from text and edits nothing: every change draws all of it again.
import mermaid from 'mermaid';
import { boot } from '../lib/boot.js';

mermaid.initialize({ startOnLoad: false, maxTextSize: 1e9, journey: { useMaxWidth: false } });

let map, source;
let nDrawn = 0;

async function draw() {
  const task = ({ text, lane }) => `    ${text}: ${1 + (lane % 5)}: ${map.lanes[lane].title}\n`;
  const section = ({ title }, x) => `  section ${title}\n${map.cards.filter(({ stage }) => stage === x).map(task).join('')}`;
  source = `journey\n  title map\n${map.stages.map(section).join('')}`;
  document.getElementById('app').innerHTML = (await mermaid.render(`m${nDrawn++}`, source)).svg;
}

boot({
  async load(given) {
    map = given;
    await draw();
  },
  async editCard(i, text) {
    map.cards[i].text = text;
    await draw();
  },
  async moveCard(i, to) {
    Object.assign(map.cards[i], to);
    await draw();
  },
  async addCard(to, text) {
    map.cards.push({ ...to, text });
    await draw();
  },
  async toJson() {
    return JSON.stringify({ source });
  },
});
