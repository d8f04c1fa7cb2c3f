import type { FromForm, ToForm } from '../../../protocol/form-messages.js';
import type { ReportView, ViewTable, ViewTableKey, ViewValue } from '../../../protocol/report-view.js';
import type { Texts } from '../../../protocol/webviews.js';
import { element, fill } from '../shared/elements.js';
import { acquireHost, onMessage } from '../shared/host.js';
import { cellGrid, type Move, moved, placeBlock } from './cell-grid.js';
import { parseBlock, plainNumber } from './paste.js';
import { formTable, missingTable } from './render.js';
import { blankTotals, type Computed, computeRelations } from './totals.js';

const host = acquireHost<FromForm>();
const main = document.querySelector('main')!;
const status = document.querySelector('#status')!;
/** The row and column of the focus, for whom a narrow window does not show the labels; the cells say them themselves. */
const where = document.querySelector('#where')!;
let texts: Texts = {};
let view: ReportView | null = null;
let shape = '';
let wantedTable: ViewTableKey | null = null;
/** Written, and not yet seen in a view of the draft. */
const pending = new Map<string, { readonly text: string; readonly number: number }>();
let lastWrite = 0;

onMessage<ToForm>((message) => {
  switch (message.type) {
    case 'texts':
      texts = message.texts;
      break;
    case 'view':
      host.setState({ uri: message.uri, line: message.view?.lines?.first });
      document.title = message.name;
      for (const [key, { number }] of pending) if (number <= message.written) pending.delete(key);
      show(message.view);
      break;
    case 'refused':
      tell(message.reason);
      break;
    case 'focus':
      wantedTable = message.table;
      focusWanted();
      break;
  }
});

main.addEventListener('keydown', press);
main.addEventListener('input', ({ target }) => {
  const at = cellOf(target);
  if (at) showTotals(at.table);
});
main.addEventListener('focusin', ({ target }) => {
  const at = cellOf(target);
  if (!at) return;
  at.input.select();
  where.textContent = at.cell.name;
});
main.addEventListener('focusout', ({ target }) => commit(target));
main.addEventListener('paste', paste);
main.addEventListener('dblclick', ({ target }) => {
  const range = cellOf(target)?.cell.range;
  if (range) host.postMessage({ type: 'reveal', range });
});
main.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-do]') : null;
  const key = button?.dataset.for as ViewTableKey | undefined;
  if (!button || !key) return;
  if (button.dataset.do === 'totals') fillTotals(key);
  else host.postMessage({ type: button.dataset.do as 'insert' | 'convert', table: key });
});

host.postMessage({ type: 'ready' });

/** Builds the form anew where its cells are others than before; else only what they hold is renewed. */
function show(next: ReportView | null): void {
  view = next;
  const tables = next?.blocks.filter((block) => block.kind === 'table' || block.kind === 'missing-table') ?? [];
  const newShape = JSON.stringify([
    next === null,
    tables.map((block) =>
      block.kind === 'missing-table'
        ? block
        : [block.key, block.convertible, block.rows.flat().map((c) => (c.role === 'value' ? [c.id, !c.range] : c))],
    ),
  ]);
  if (newShape !== shape) {
    const focused = (document.activeElement as HTMLElement | null)?.dataset.key;
    shape = newShape;
    main.replaceChildren(
      ...(next === null ? [element('p', { class: 'empty' }, texts.noReport ?? '')] : []),
      ...tables.map((block) => (block.kind === 'table' ? formTable(block, texts) : missingTable(block, texts))),
    );
    if (focused) inputOf(focused)?.focus();
  }
  for (const table of tablesShown()) {
    for (const cell of valuesOf(table)) {
      const key = keyOf(table, cell);
      const input = inputOf(key);
      // What is being typed stays as it is.
      if (!input || (input === document.activeElement && input.value !== input.dataset.base)) continue;
      const text = pending.get(key)?.text ?? cell.text;
      input.dataset.base = text;
      if (input.value !== text) input.value = text;
    }
    showTotals(table);
  }
  focusWanted();
}

function showTotals(table: ViewTable): void {
  const computed = computeRelations(table.relations, (id) => typed(table, id));
  const isTotal = new Set(computed.map(({ total }) => total));
  for (const cell of valuesOf(table)) {
    const input = inputOf(keyOf(table, cell));
    const hint = input?.nextElementSibling;
    if (!input || !hint) continue;
    const sums = isTotal.has(cell.id) ? computed.filter(({ total }) => total === cell.id) : null;
    const isOff = sums ? sums.some((one) => one.isOff) : cell.should !== null && input.value === cell.text;
    const text = sums
      ? sumHint(sums, input.value)
      : isOff
        ? `✗ ${fill(texts.should, { should: cell.should ?? '' })}`
        : '';
    if (hint.textContent !== text) hint.textContent = text;
    hint.classList.toggle('off', isOff);
    if (isOff) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
  }
}

/** Each sum that the total is not, or, where the total is blank, what it comes to. */
function sumHint(sums: readonly Computed[], text: string): string {
  if (text.trim() === '') {
    const sum = sums.find(({ kind, sum: value, hasNumbers }) => kind !== 'balance' && value !== null && hasNumbers);
    return sum ? fill(texts.sum, { sum: sum.sum ?? '' }) : '';
  }
  return sums
    .filter(({ isOff }) => isOff)
    .map(({ kind, sum }) => `✗ ${fill(texts[kind], { sum: sum ?? '' })}`)
    .join('\n');
}

function press(event: KeyboardEvent): void {
  const at = cellOf(event.target);
  if (!at || event.isComposing) return;
  const { input, table, cell } = at;
  if ((event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key)) {
    if (input.value !== input.dataset.base) return;
    event.preventDefault();
    const isRedo = event.shiftKey || event.key.toLowerCase() === 'y';
    host.postMessage({ type: isRedo ? 'redo' : 'undo' });
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape') {
    input.value = input.dataset.base ?? '';
    input.select();
    showTotals(table);
    return;
  }
  const move = moveOf(event, input);
  const next = move && moved(cellGrid(table), cell.id, move);
  if (next === null || next === undefined) {
    if (event.key === 'Enter') commit(input);
    return;
  }
  event.preventDefault();
  inputOf(`${table.key}/${next}`)?.focus();
}

/** As in a spreadsheet; to the left and right only from the end of what is typed. */
function moveOf(event: KeyboardEvent, input: HTMLInputElement): Move | null {
  const isAll = input.selectionStart === 0 && input.selectionEnd === input.value.length;
  const { selectionStart: from, selectionEnd: to } = input;
  switch (event.key) {
    case 'Enter':
      return event.shiftKey ? 'up' : 'down';
    case 'Tab':
      return event.shiftKey ? 'previous' : 'next';
    case 'ArrowUp':
      return 'up';
    case 'ArrowDown':
      return 'down';
    case 'ArrowLeft':
      return !event.shiftKey && (isAll || (from === 0 && to === 0)) ? 'left' : null;
    case 'ArrowRight':
      return !event.shiftKey && (isAll || (from === input.value.length && to === from)) ? 'right' : null;
    default:
      return null;
  }
}

function paste(event: ClipboardEvent): void {
  const at = cellOf(event.target);
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (!at || text === '') return;
  const block = parseBlock(text);
  event.preventDefault();
  if (block.length === 1 && block[0]!.length === 1) {
    at.input.setRangeText(block[0]![0]!, at.input.selectionStart ?? 0, at.input.selectionEnd ?? 0, 'end');
    showTotals(at.table);
    return;
  }
  const { cells, outside } = placeBlock(cellGrid(at.table), at.cell.id, block);
  write(at.table, cells);
  tell(fill(texts[outside > 0 ? 'pastedSome' : 'pasted'], { count: cells.length, outside }));
}

function fillTotals(key: ViewTableKey): void {
  const table = tablesShown().find((one) => one.key === key);
  if (!table) return;
  const cells = blankTotals(table.relations, (id) => typed(table, id));
  write(table, cells);
  tell(cells.length > 0 ? fill(texts.filled, { count: cells.length }) : (texts.nothingToFill ?? ''));
}

/** Writes what was typed into a cell, once it is left. */
function commit(target: EventTarget | null): void {
  const at = cellOf(target);
  if (!at || at.input.readOnly || at.input.value === at.input.dataset.base) return;
  write(at.table, [{ id: at.cell.id, text: plainNumber(at.input.value) }]);
}

function write(table: ViewTable, cells: readonly { readonly id: string; readonly text: string }[]): void {
  const open = cells.filter(({ id }) => inputOf(`${table.key}/${id}`)?.readOnly === false);
  if (open.length === 0) return;
  const number = ++lastWrite;
  for (const { id, text } of open) {
    const input = inputOf(`${table.key}/${id}`)!;
    pending.set(`${table.key}/${id}`, { text, number });
    input.value = text;
    input.dataset.base = text;
  }
  showTotals(table);
  host.postMessage({ type: 'write', number, cells: open.map((cell) => ({ table: table.key, ...cell })) });
}

function focusWanted(): void {
  const first = wantedTable && main.querySelector<HTMLElement>(`[data-table="${wantedTable}"]`);
  if (!first) return;
  wantedTable = null;
  first.scrollIntoView();
  first.querySelector<HTMLElement>('input, button')?.focus();
}

function tell(text: string): void {
  status.textContent = text;
}

function cellOf(target: EventTarget | null) {
  if (!(target instanceof HTMLInputElement)) return null;
  for (const table of tablesShown()) {
    const cell = valuesOf(table).find((one) => keyOf(table, one) === target.dataset.key);
    if (cell) return { input: target, table, cell };
  }
  return null;
}

function tablesShown(): readonly ViewTable[] {
  return view?.blocks.filter((block) => block.kind === 'table') ?? [];
}

function valuesOf({ rows }: ViewTable): readonly ViewValue[] {
  return rows.flat().filter((cell) => cell.role === 'value');
}

function keyOf(table: ViewTable, cell: ViewValue): string {
  return `${table.key}/${cell.id}`;
}

function inputOf(key: string): HTMLInputElement | null {
  return main.querySelector(`input[data-key="${CSS.escape(key)}"]`);
}

function typed(table: ViewTable, id: string): string {
  return inputOf(`${table.key}/${id}`)?.value ?? '';
}
