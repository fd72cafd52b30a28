// The one document every peer loads: stages × lanes with some cards a cell, half of the texts Persian.
const SHAPES = { 80: [5, 8, 2], 1000: [20, 10, 5], 10000: [50, 20, 10] };

export function makeDocument(nCards) {
  const [nStages, nLanes, nInCell] = SHAPES[nCards] ?? [5, Math.max(1, Math.round(nCards / 10)), 2];
  const stages = Array.from({ length: nStages }, (_, i) => ({ id: `s${i}`, title: `مرحله ${i + 1}` }));
  const lanes = Array.from({ length: nLanes }, (_, i) => ({ id: `l${i}`, title: `لایه ${i + 1}` }));
  const cards = [];
  for (let lane = 0; lane < nLanes; lane++)
    for (let stage = 0; stage < nStages; stage++)
      for (let k = 0; k < nInCell; k++) {
        const i = cards.length;
        const text = i % 2 ? `Customer compares plans ${i}` : `مشتری گزینه‌ها را مقایسه می‌کند ${i}`;
        cards.push({ id: `c${i}`, stage, lane, text });
      }
  return { stages, lanes, cards };
}
