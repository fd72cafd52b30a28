// A spreadsheet: a column for each stage.
import jspreadsheet from 'jspreadsheet-ce';
import 'jspreadsheet-ce/dist/jspreadsheet.css';
import 'jsuites/dist/jsuites.css';
import { boot } from '../lib/boot.js';
import { Rows } from './rows.js';

let sheet, rows;

const shown = (row) => [rows.map.lanes[row.lane].title, ...row.cells];

function put(to, text) {
  const place = rows.place(to);
  place.row.cells[place.column] = text;
  if (place.isNew) sheet.insertRow(shown(place.row), place.y, true);
  else sheet.setValueFromCoords(place.column + 1, place.y, text);
  return place;
}

boot({
  async load(map) {
    rows = new Rows(map);
    const box = document.getElementById('app');
    if (sheet) jspreadsheet.destroy(box, true);
    const columns = [{ title: ' ', width: 120 }, ...map.stages.map(({ title }) => ({ title, width: 180 }))];
    [sheet] = jspreadsheet(box, { worksheets: [{ data: rows.rows.map(shown), columns }] });
  },
  async editCard(i, text) {
    const { row, column, y } = rows.at(i);
    row.cells[column] = text;
    sheet.setValueFromCoords(column + 1, y, text);
  },
  async moveCard(i, to) {
    const { row, column } = rows.positions[i];
    const text = row.cells[column];
    row.cells[column] = '';
    rows.positions[i] = put(to, text);
    sheet.setValueFromCoords(column + 1, rows.rows.indexOf(row), '');
  },
  async addCard(to, text) {
    rows.positions.push(put(to, text));
  },
  async toJson() {
    return JSON.stringify(sheet.getData());
  },
  async openEditor(i) {
    const { column, y } = rows.at(i);
    sheet.updateSelectionFromCoords(column + 1, y);
    sheet.openEditor(sheet.getCellFromCoords(column + 1, y), false);
  },
});
