// Follows a map by what a host hears, from document.md alone: nothing of the product is used here.

/** The map after `changes`, each as `jm-change` tells it. */
export function replay(map, changes) {
  const copy = structuredClone(map);
  for (const change of changes) apply(copy, change);
  return inOrder(copy);
}

function apply(map, { op, in: name, id, value, set, before = null }) {
  if (name === 'map') return assign(map, set);
  const list = (map[name] ??= []);
  const at = list.findIndex((thing) => thing.id === id);
  if (op !== 'insert' && at < 0) throw new Error(`${op} of ${id}, which is not among the ${name}`);
  if (op === 'update') return assign(list[at], set);
  const [thing] = op === 'insert' ? [structuredClone(value)] : list.splice(at, 1);
  if (op === 'remove') return;
  const heir = list.findIndex((other) => other.id === before);
  if (before !== null && heir < 0) throw new Error(`${op} before ${before}, which is not among the ${name}`);
  list.splice(before === null ? list.length : heir, 0, thing);
}

function assign(thing, set) {
  for (const [key, value] of Object.entries(set)) {
    if (value === null) delete thing[key];
    else thing[key] = structuredClone(value);
  }
}

/** Lists that are empty go; cards stand by lane, stage, step, then place. */
function inOrder(map) {
  const place = (list, id) => (list ?? []).findIndex((thing) => thing.id === id);
  const rank = ({ lane, stage, step }) => {
    const column = place(map.stages, stage);
    return [place(map.lanes, lane), column, place(map.stages?.[column]?.steps, step)];
  };
  map.cards?.sort((one, other) => {
    const [a, b] = [rank(one), rank(other)];
    return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
  });
  for (const key of Object.keys(map)) if (Array.isArray(map[key]) && map[key].length === 0) delete map[key];
  return map;
}
