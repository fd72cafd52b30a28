// A data grid that draws only what shows: a column for each stage.
import { ClientSideRowModelApiModule, ClientSideRowModelModule, ModuleRegistry, RowApiModule, TextEditorModule, UndoRedoEditModule, createGrid } from 'ag-grid-community';
import { boot } from '../lib/boot.js';
import { Rows } from './rows.js';

ModuleRegistry.registerModules([ClientSideRowModelModule, ClientSideRowModelApiModule, RowApiModule, TextEditorModule, UndoRedoEditModule]);

let grid, rows;

const shown = (row) => Object.fromEntries([['id', row.id], ['lane', rows.map.lanes[row.lane].title], ...row.cells.map((text, x) => [`s${x}`, text])]);
const columnsOf = (map) => [{ field: 'lane', pinned: 'right' }, ...map.stages.map((stage, x) => ({ field: `s${x}`, headerName: stage.title, editable: true, width: 180 }))];

function write({ row, column }, text) {
  row.cells[column] = text;
  grid.getRowNode(row.id).setDataValue(`s${column}`, text);
}

function put(to, text) {
  const place = rows.place(to);
  if (place.isNew) {
    place.row.cells[place.column] = text;
    grid.applyTransaction({ add: [shown(place.row)], addIndex: place.y });
  } else write(place, text);
  return place;
}

boot({
  async load(map) {
    rows = new Rows(map);
    const rowData = rows.rows.map(shown);
    const columnDefs = columnsOf(map);
    if (grid) return grid.updateGridOptions({ columnDefs, rowData });
    const box = document.getElementById('app');
    box.style.height = '100vh';
    await new Promise((onFirstDataRendered) => {
      grid = createGrid(box, { columnDefs, rowData, enableRtl: true, undoRedoCellEditing: true, getRowId: ({ data }) => data.id, onFirstDataRendered });
    });
  },
  async editCard(i, text) {
    write(rows.positions[i], text);
  },
  async moveCard(i, to) {
    const from = rows.positions[i];
    const text = from.row.cells[from.column];
    write(from, '');
    rows.positions[i] = put(to, text);
  },
  async addCard(to, text) {
    rows.positions.push(put(to, text));
  },
  async toJson() {
    const data = [];
    grid.forEachNode((node) => data.push(node.data));
    return JSON.stringify(data);
  },
  async openEditor(i) {
    const { y, column } = rows.at(i);
    grid.startEditingCell({ rowIndex: y, colKey: `s${column}` });
  },
});
