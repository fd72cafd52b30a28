// A drawing board: a rectangle with a label for each card.
import { CaptureUpdateAction, Excalidraw, convertToExcalidrawElements, newElementWith, serializeAsJSON } from '@excalidraw/excalidraw';
import '@excalidraw/excalidraw/index.css';
import React from 'react';
import { createRoot } from 'react-dom/client';
import { boot } from '../lib/boot.js';

const CARD_HEIGHT = 62;
globalThis.EXCALIDRAW_ASSET_PATH = '/excalidraw/';
let laneHeight, api, nCards, nInCell, labels;

function rectangle(id, { stage, lane }, text) {
  const cell = `${lane}/${stage}`;
  const nBefore = nInCell.get(cell) ?? 0;
  nInCell.set(cell, nBefore + 1);
  return { type: 'rectangle', id, x: 40 + stage * 190, y: 80 + lane * laneHeight + nBefore * CARD_HEIGHT, width: 180, height: 56, strokeWidth: 1, label: { text, fontSize: 12 } };
}

function elementsOf(rectangles) {
  const elements = convertToExcalidrawElements(rectangles, { regenerateIds: false });
  for (const element of elements) if (element.containerId) labels.set(element.containerId, element.id);
  return elements;
}

const all = () => api.getSceneElementsIncludingDeleted();
const commit = (elements) => api.updateScene({ elements, captureUpdate: CaptureUpdateAction.IMMEDIATELY });

boot({
  async load({ stages, lanes, cards }) {
    laneHeight = 30 + CARD_HEIGHT * Math.ceil(cards.length / (stages.length * lanes.length));
    nInCell = new Map();
    labels = new Map();
    nCards = cards.length;
    const elements = elementsOf(cards.map((card) => rectangle(card.id, card, card.text)));
    if (api) return commit(elements);
    const box = document.getElementById('app');
    box.style.height = '100vh';
    await new Promise((resolve) => {
      const excalidrawAPI = (given) => {
        api = given;
        resolve();
      };
      createRoot(box).render(React.createElement(Excalidraw, { initialData: { elements, scrollToContent: false }, excalidrawAPI }));
    });
    while (api.getAppState().isLoading || !api.getSceneElements().length) await new Promise(requestAnimationFrame);
  },
  async editCard(i, text) {
    const label = labels.get(`c${i}`);
    commit(all().map((element) => (element.id === label ? newElementWith(element, { text, originalText: text }) : element)));
  },
  async moveCard(i, to) {
    const { x, y } = rectangle('', to, '');
    const elements = all();
    const box = elements.find((element) => element.id === `c${i}`);
    const isMoved = (element) => element.id === box.id || element.containerId === box.id;
    commit(elements.map((element) => (isMoved(element) ? newElementWith(element, { x: element.x + x - box.x, y: element.y + y - box.y }) : element)));
  },
  async addCard(to, text) {
    commit([...all(), ...elementsOf([rectangle(`c${nCards++}`, to, text)])]);
  },
  async toJson() {
    return serializeAsJSON(api.getSceneElements(), api.getAppState(), api.getFiles(), 'local');
  },
});
