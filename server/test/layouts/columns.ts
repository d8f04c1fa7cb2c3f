import { type Block, type Layout, writeBlocks } from './document.js';
import type { Grid, GridCell } from './grid.js';

/** Tables column by column, as some PDF viewers copy: all labels first, then each header and the values under it. */
export const columns: Layout = (blocks) =>
  writeBlocks(blocks, '\n', (block) => (block.kind === 'table' ? byColumn(block).join('\n') : block.text));

function byColumn({ key, grid }: Extract<Block, { kind: 'table' }>): string[] {
  switch (key) {
    case 'disclosure':
      return disclosureBlocks(grid).flat();
    case 'requests':
      return requestColumns(grid);
    case 'proceedings':
      return proceedingColumns(grid);
  }
}

function disclosureBlocks(grid: Grid): string[][] {
  const starts = grid.rows.flatMap((row, i) => (row[0]?.role === 'block' ? [i] : []));
  return starts.map((start, i) => {
    const [heading, header, ...rows] = grid.rows.slice(start, starts[i + 1]);
    const [corner, ...names] = header!;
    return [
      heading![0]!.text,
      corner!.text,
      ...rows.map((row) => row[0]!.text),
      ...names.flatMap((name, x) => [name.text, ...rows.map((row) => row[x + 1]!.text)]),
    ];
  });
}

function requestColumns(grid: Grid): string[] {
  const [top, middle, bottom, ...rows] = grid.rows;
  const values = rows.map((row) => row.filter((cell) => cell.role === 'value'));
  const column = (name: GridCell, x: number) => [name.text, ...values.map((row) => row[x]!.text)];
  return [
    top![0]!.text,
    ...rows.flatMap((row) => row.filter((cell) => cell.role === 'label').map((cell) => cell.text)),
    top![1]!.text,
    ...column(middle![0]!, 0),
    middle![1]!.text,
    ...bottom!.flatMap((name, x) => column(name, x + 1)),
    ...column(middle![2]!, 6),
  ];
}

function proceedingColumns(grid: Grid): string[] {
  const [[review, litigation], [...second], third, values] = grid.rows as [
    GridCell[],
    GridCell[],
    GridCell[],
    GridCell[],
  ];
  const [direct, after] = second.slice(5);
  const pair = (name: GridCell, x: number) => [name.text, values[x]!.text];
  return [
    review!.text,
    ...second.slice(0, 5).flatMap(pair),
    litigation!.text,
    direct!.text,
    ...third.slice(0, 5).flatMap((name, x) => pair(name, x + 5)),
    after!.text,
    ...third.slice(5).flatMap((name, x) => pair(name, x + 10)),
  ];
}
