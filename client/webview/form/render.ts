import type { ViewCell, ViewMissingTable, ViewTable, ViewTableKey, ViewValue } from '../../../protocol/report-view.js';
import type { Texts } from '../../../protocol/webviews.js';
import { element, fill } from '../shared/elements.js';

/** The form of a table: inputs where its values are. What they hold is set afterwards. */
export function formTable(table: ViewTable, texts: Texts): HTMLElement {
  const { key, name, caption, rows, convertible, relations } = table;
  const lacks = rows.flat().some((cell) => cell.role === 'value' && cell.range === null);
  const titles = element(
    'caption',
    {},
    element('span', { class: 'name' }, `${name} `),
    element('span', { class: 'part' }, caption),
  );
  const body = rows.map((row) => element('tr', {}, ...row.map((cell) => formCell(key, cell, texts))));
  return element(
    'section',
    { class: 'table', 'data-table': key, 'aria-label': `${name} ${caption}` },
    lacks ? element('p', { class: 'note' }, texts[convertible ? 'convertFirst' : 'noPlace'] ?? '') : null,
    element(
      'div',
      { class: 'actions' },
      relations.length > 0 ? action('totals', key, texts.totals ?? '') : null,
      convertible ? action('convert', key, texts.convert ?? '') : null,
    ),
    element('div', { class: 'scroll' }, element('table', { class: key }, titles, element('tbody', {}, ...body))),
  );
}

export function missingTable({ key, name, caption, insertable }: ViewMissingTable, texts: Texts): HTMLElement {
  return element(
    'div',
    { class: 'missing', 'data-table': key },
    element('p', {}, `⚠ ${fill(texts.missing, { table: name, part: caption })}`),
    insertable ? action('insert', key, fill(texts.insert, { table: name })) : null,
  );
}

function action(what: 'totals' | 'convert' | 'insert', table: ViewTableKey, text: string): HTMLElement {
  return element('button', { type: 'button', class: 'action', 'data-do': what, 'data-for': table }, text);
}

function formCell(key: ViewTableKey, cell: ViewCell, texts: Texts): HTMLElement {
  const spans = { rowspan: cell.rowSpan > 1 ? cell.rowSpan : null, colspan: cell.colSpan > 1 ? cell.colSpan : null };
  if (cell.role === 'value') return input(key, cell, spans, texts);
  const scope = cell.role === 'label' ? (cell.rowSpan > 1 ? 'rowgroup' : 'row') : cell.colSpan > 1 ? 'colgroup' : 'col';
  return element('th', { ...spans, scope, class: cell.role }, cell.text);
}

function input(
  key: ViewTableKey,
  cell: ViewValue,
  spans: Readonly<Record<string, number | null>>,
  texts: Texts,
): HTMLElement {
  const hint = `hint-${key}-${cell.id}`.replace(/[^\p{L}\p{N}-]/gu, '-');
  return element(
    'td',
    spans,
    element('input', {
      type: 'text',
      inputmode: 'decimal',
      autocomplete: 'off',
      spellcheck: 'false',
      'data-key': `${key}/${cell.id}`,
      'aria-label': cell.name,
      'aria-describedby': hint,
      readonly: cell.range === null,
      title: cell.range === null ? (texts.noPlace ?? '') : null,
    }),
    element('span', { class: 'hint', id: hint }),
  );
}
