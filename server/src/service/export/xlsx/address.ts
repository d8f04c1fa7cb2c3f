/** Row and column from 0. */
export interface Address {
  readonly row: number;
  readonly column: number;
}

/** A1, K25. */
export function addressText({ row, column }: Address): string {
  return `${columnName(column)}${row + 1}`;
}

/** What goes into SUM: stretches of one row or of one column as ranges, the others one by one. */
export function rangesText(addresses: readonly Address[]): string {
  const ranges: { from: Address; to: Address }[] = [];
  for (const at of addresses.toSorted((a, b) => a.row - b.row || a.column - b.column)) {
    const last = ranges.at(-1);
    if (last && goesOn(last.from, last.to, at)) last.to = at;
    else ranges.push({ from: at, to: at });
  }
  return ranges
    .map(({ from, to }) => (from === to ? addressText(from) : `${addressText(from)}:${addressText(to)}`))
    .join(',');
}

function goesOn(from: Address, to: Address, at: Address): boolean {
  if (from.row === at.row) return at.column === to.column + 1;
  return from.column === at.column && to.column === at.column && at.row === to.row + 1;
}

function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
