// A map as a spreadsheet: a column for each stage, a row for each card a cell of a lane holds. Every lane begins with a
// row to spare; where a cell is full, a row comes after it.
export class Rows {
  constructor(map) {
    this.map = map;
    this.positions = [];
    this.nMade = 0;
    const byLane = map.lanes.map(() => []);
    const nInCell = new Map();
    map.cards.forEach((card, i) => {
      const cell = `${card.lane}/${card.stage}`;
      const nBefore = nInCell.get(cell) ?? 0;
      nInCell.set(cell, nBefore + 1);
      byLane[card.lane][nBefore] ??= this.#row(card.lane);
      const row = byLane[card.lane][nBefore];
      row.cells[card.stage] = card.text;
      this.positions[i] = { row, column: card.stage };
    });
    byLane.forEach((rows, lane) => rows.push(this.#row(lane)));
    this.rows = byLane.flat();
  }

  /** Where the card is now. */
  at(i) {
    const { row, column } = this.positions[i];
    return { row, column, y: this.rows.indexOf(row) };
  }

  /** Where a card goes in a cell; says whether its row is new. */
  place({ stage, lane }) {
    let last = -1;
    for (let y = 0; y < this.rows.length; y++) {
      const row = this.rows[y];
      if (row.lane !== lane) continue;
      last = y;
      if (row.cells[stage] === '') return { row, column: stage, y, isNew: false };
    }
    const row = this.#row(lane);
    this.rows.splice(last + 1, 0, row);
    return { row, column: stage, y: last + 1, isNew: true };
  }

  #row(lane) {
    return { id: `r${this.nMade++}`, lane, cells: Array(this.map.stages.length).fill('') };
  }
}
