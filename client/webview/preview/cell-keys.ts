/**
 * The cells of each table are one stop of the Tab key; the arrows move between them, Home and End go to the ends of
 * the row. The stop is the cell where the focus was last.
 */
export class CellKeys {
  constructor(private readonly root: HTMLElement) {
    root.addEventListener('keydown', (event) => this.press(event));
    root.addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLElement && target.matches('.cell')) this.stopAt(target);
    });
  }

  /** After cells came or went. */
  refresh(): void {
    for (const table of this.root.querySelectorAll('table')) {
      const cells = table.querySelectorAll<HTMLElement>('.cell');
      const stop = [...cells].find((cell) => cell === document.activeElement) ?? cells[0];
      if (stop) this.stopAt(stop);
    }
  }

  private stopAt(cell: HTMLElement): void {
    for (const other of cell.closest('table')!.querySelectorAll<HTMLElement>('.cell[tabindex="0"]'))
      other.tabIndex = -1;
    cell.tabIndex = 0;
  }

  private press(event: KeyboardEvent): void {
    const { target } = event;
    if (!(target instanceof HTMLElement) || !target.matches('.cell')) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const rows = [...target.closest('table')!.rows].map((row) => [...row.querySelectorAll<HTMLElement>('.cell')]);
    const filled = rows.filter((row) => row.length > 0);
    const y = filled.findIndex((row) => row.includes(target));
    const row = filled[y]!;
    // Columns are counted from the right, where the rows of a table line up.
    const x = row.length - row.indexOf(target);
    const beside = (step: number) => filled[y + step]?.at(-Math.min(x, filled[y + step]!.length));
    const steps: Readonly<Record<string, () => HTMLElement | undefined>> = {
      ArrowUp: () => beside(-1),
      ArrowDown: () => beside(1),
      ArrowLeft: () => row[row.indexOf(target) - 1],
      ArrowRight: () => row[row.indexOf(target) + 1],
      Home: () => row[0],
      End: () => row.at(-1),
    };
    const next = steps[event.key]?.();
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}
