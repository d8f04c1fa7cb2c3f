import type { Rule, Rules } from './page.js';

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A table as its lines draw it: which cell each field between them belongs to. */
export interface Lattice {
  /** The places of the lines, and in the fields between them the index of their cell. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cellOf: readonly (readonly number[])[];
  readonly cells: readonly Box[];
}

/** Lines this near are one: double lines, and borders drawn once for each of two cells. */
const NEAR = 3;
/** A page with more crossings is a drawing. */
const MOST_PAIRS = 4_000_000;
const MOST_FIELDS = 50_000;

/** The tables that the lines of a page draw, in no order. */
export function latticesOf({ across, down }: Rules): readonly Lattice[] {
  const flat = merged(across);
  const upright = merged(down);
  if (flat.length * upright.length > MOST_PAIRS) return [];
  const groups = crossing(flat, upright);
  return groups.flatMap(([rows, columns]) => latticeOf(rows, columns) ?? []);
}

/** One rule in the place of those that lie on each other or go on from each other. */
function merged(rules: readonly Rule[]): readonly Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at);
  const found: Rule[] = [];
  for (let i = 0; i < sorted.length; ) {
    let end = i + 1;
    while (end < sorted.length && sorted[end]!.at - sorted[i]!.at <= NEAR) end++;
    const same = sorted.slice(i, end).sort((a, b) => a.from - b.from);
    const { at } = same[same.length >> 1]!;
    let { from, to } = same[0]!;
    for (const rule of same.slice(1)) {
      if (rule.from <= to + NEAR) to = Math.max(to, rule.to);
      else {
        found.push({ at, from, to });
        ({ from, to } = rule);
      }
    }
    found.push({ at, from, to });
    i = end;
  }
  return found;
}

/** Rules that hang together by crossing or touching. */
function crossing(flat: readonly Rule[], upright: readonly Rule[]): readonly (readonly [Rule[], Rule[]])[] {
  const parent = [...flat, ...upright].map((_, i) => i);
  flat.forEach((row, i) => {
    upright.forEach((column, j) => {
      if (touches(row, column.at) && touches(column, row.at)) unite(parent, i, flat.length + j);
    });
  });
  const groups = new Map<number, readonly [Rule[], Rule[]]>();
  parent.forEach((_, i) => {
    const root = rootOf(parent, i);
    const group = groups.get(root) ?? ([[], []] as const);
    groups.set(root, group);
    if (i < flat.length) group[0].push(flat[i]!);
    else group[1].push(upright[i - flat.length]!);
  });
  return [...groups.values()];
}

function touches({ from, to }: Rule, at: number): boolean {
  return from - NEAR <= at && at <= to + NEAR;
}

function latticeOf(flat: readonly Rule[], upright: readonly Rule[]): Lattice | null {
  if (flat.length < 2) return null;
  // A side that has no line ends where the lines end that come to it.
  const xs = places([...upright.map(({ at }) => at), ...ends(flat)]);
  const ys = places([...flat.map(({ at }) => at), ...ends(upright)]);
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  if (columns < 2 || rows < 1 || columns * rows > MOST_FIELDS) return null;
  const parent = Array.from({ length: rows * columns }, (_, i) => i);
  const isRight = edges(upright, xs, ys);
  const isBelow = edges(flat, ys, xs);
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      const field = y * columns + x;
      if (x + 1 < columns && !isRight.has((x + 1) * rows + y)) unite(parent, field, field + 1);
      if (y + 1 < rows && !isBelow.has((y + 1) * columns + x)) unite(parent, field, field + columns);
    }
  }
  return withCells(xs, ys, parent);
}

/** The two ends of all rules together. */
function ends(rules: readonly Rule[]): number[] {
  return rules.length === 0
    ? []
    : [rules.reduce((a, { from }) => Math.min(a, from), 1e9), rules.reduce((a, { to }) => Math.max(a, to), -1e9)];
}

/** Places that differ, in order. */
export function places(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    if (found.length === 0 || value - found[found.length - 1]! > NEAR) found.push(value);
  }
  return found;
}

/** Which sides of fields have a line, as `place * fields + field`. */
function edges(rules: readonly Rule[], ats: readonly number[], along: readonly number[]): ReadonlySet<number> {
  const found = new Set<number>();
  const fields = along.length - 1;
  for (const { at, from, to } of rules) {
    const place = placeAt(ats, at);
    for (let i = 0; i < fields; i++) {
      const middle = (along[i]! + along[i + 1]!) / 2;
      if (from <= middle && middle <= to) found.add(place * fields + i);
    }
  }
  return found;
}

/** The index of the place nearest to a value. */
export function placeAt(ats: readonly number[], value: number): number {
  const above = fieldAt(ats, value) + 1;
  const below = Math.max(0, above - 1);
  if (above >= ats.length) return below;
  return value - ats[below]! <= ats[above]! - value ? below : above;
}

/** The index of the last place that is not above a value; -1 where all are. */
export function fieldAt(ats: readonly number[], value: number): number {
  let low = 0;
  let high = ats.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ats[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function withCells(xs: readonly number[], ys: readonly number[], parent: number[]): Lattice {
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const extents = new Map<number, { x1: number; x2: number; y1: number; y2: number; fields: number }>();
  for (let field = 0; field < rows * columns; field++) {
    const root = rootOf(parent, field);
    const x = field % columns;
    const y = Math.floor(field / columns);
    const e = extents.get(root) ?? { x1: x, x2: x, y1: y, y2: y, fields: 0 };
    extents.set(root, {
      x1: Math.min(e.x1, x),
      x2: Math.max(e.x2, x),
      y1: Math.min(e.y1, y),
      y2: Math.max(e.y2, y),
      fields: e.fields + 1,
    });
  }
  const cells: Box[] = [];
  const cellOf = ys.slice(1).map(() => xs.slice(1).map(() => -1));
  const indexes = new Map<number, number>();
  for (let field = 0; field < rows * columns; field++) {
    const x = field % columns;
    const y = Math.floor(field / columns);
    const root = rootOf(parent, field);
    const { x1, x2, y1, y2, fields } = extents.get(root)!;
    // Fields that make no rectangle are cells of their own.
    const isWhole = fields === (x2 - x1 + 1) * (y2 - y1 + 1);
    const known = isWhole ? indexes.get(root) : undefined;
    cellOf[y]![x] = known ?? cells.length;
    if (known !== undefined) continue;
    indexes.set(root, cells.length);
    cells.push(
      isWhole
        ? { left: xs[x1]!, right: xs[x2 + 1]!, top: ys[y1]!, bottom: ys[y2 + 1]! }
        : { left: xs[x]!, right: xs[x + 1]!, top: ys[y]!, bottom: ys[y + 1]! },
    );
  }
  return { xs, ys, cellOf, cells };
}

function rootOf(parent: number[], of: number): number {
  let root = of;
  while (parent[root] !== root) {
    parent[root] = parent[parent[root]!]!;
    root = parent[root]!;
  }
  return root;
}

function unite(parent: number[], a: number, b: number): void {
  parent[rootOf(parent, a)] = rootOf(parent, b);
}
