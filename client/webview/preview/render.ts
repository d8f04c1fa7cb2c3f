import type {
  ReportView,
  ViewBlock,
  ViewCell,
  ViewFinding,
  ViewMissingTable,
  ViewRange,
  ViewTable,
  ViewText,
  ViewValue,
} from '../../../protocol/report-view.js';
import type { Texts } from '../../../protocol/webviews.js';
import { element, fill } from '../shared/elements.js';

export const ICONS = { error: '✗', warning: '⚠', info: 'ℹ' } as const;
const TAGS = { title: 'h1', heading: 'h2', subheading: 'h3', paragraph: 'p' } as const;

/** The elements of a report, with the range in the draft of each that has one, by the `data-place` it bears. */
export interface Rendered {
  readonly elements: readonly HTMLElement[];
  readonly ranges: readonly (ViewRange | null)[];
}

export function renderReport(view: ReportView, texts: Texts): Rendered {
  const ranges: (ViewRange | null)[] = [];
  const place = (range: ViewRange | null): number => ranges.push(range) - 1;
  const page = new Page(view, texts, place);
  return { elements: [page.summary(), ...view.blocks.map((block) => page.block(block))], ranges };
}

class Page {
  constructor(
    private readonly view: ReportView,
    private readonly texts: Texts,
    private readonly place: (range: ViewRange | null) => number,
  ) {}

  /** Whose report it is and how many findings of each severity it has. */
  summary(): HTMLElement {
    const { findings, organ, year, edition } = this.view;
    const count = (severity: ViewFinding['severity']) => findings.filter((one) => one.severity === severity).length;
    const counts = (['error', 'warning', 'info'] as const).filter((severity) => count(severity) > 0);
    const about = [
      organ,
      year === null ? null : fill(this.texts.year, { year }),
      edition === null ? null : fill(this.texts.edition, { edition }),
    ];
    return element(
      'div',
      { class: 'summary', role: 'status' },
      element('span', { class: 'about' }, about.filter((part) => part !== null).join(' · ')),
      ...(counts.length === 0
        ? [element('span', { class: 'count fine' }, `✓ ${this.texts.fine ?? ''}`)]
        : counts.map((severity) =>
            element(
              'span',
              { class: `count ${severity}` },
              `${ICONS[severity]} ${fill(this.texts[severity], { count: count(severity) })}`,
            ),
          )),
    );
  }

  block(block: ViewBlock): HTMLElement {
    if (block.kind === 'table') return this.table(block);
    return block.kind === 'missing-table' ? this.missing(block) : this.text(block);
  }

  private text({ kind, text, range, findings }: ViewText): HTMLElement {
    const notes = this.notes(findings);
    const attributes = { 'data-place': this.place(range), class: severityOf(this.view, findings) };
    if (kind === 'paragraph') return element('div', { class: 'block' }, element('p', attributes, text), notes);
    const button = element('button', { type: 'button', class: 'link', title: this.texts.reveal ?? '' }, text);
    return element('div', { class: 'block' }, element(TAGS[kind], attributes, button), notes);
  }

  private table(table: ViewTable): HTMLElement {
    const at = this.place(null);
    const { key, name, caption, rows, width, findings } = table;
    const titles = element(
      'caption',
      {},
      element('span', { class: 'name' }, `${name} `),
      element('span', { class: 'part' }, caption),
    );
    const fillIn = element(
      'button',
      { type: 'button', class: 'action', 'data-fill': key },
      fill(this.texts.fillIn, { table: name }),
    );
    const body = rows.map((row) => element('tr', {}, ...row.map((cell) => this.cell(cell))));
    return element(
      'section',
      { class: 'table', 'data-place': at, 'aria-label': `${name} ${caption}` },
      element(
        'div',
        { class: 'scroll' },
        element('table', { class: `${key} columns-${width}` }, titles, element('tbody', {}, ...body)),
      ),
      this.notes(findings),
      element('div', { class: 'actions' }, fillIn),
    );
  }

  private cell(cell: ViewCell): HTMLElement {
    const spans = {
      rowspan: cell.rowSpan > 1 ? cell.rowSpan : null,
      colspan: cell.colSpan > 1 ? cell.colSpan : null,
    };
    if (cell.role === 'value') return this.value(cell, spans);
    const scope =
      cell.role === 'label' ? (cell.rowSpan > 1 ? 'rowgroup' : 'row') : cell.colSpan > 1 ? 'colgroup' : 'col';
    return element('th', { ...spans, scope, class: cell.role }, cell.text);
  }

  private value(cell: ViewValue, spans: Readonly<Record<string, number | null>>): HTMLElement {
    const { findings, should, text, name, range, state } = cell;
    const severity = severityOf(this.view, findings);
    const messages = findings.map((index) => this.view.findings[index]?.message ?? '');
    const shown = text === '' ? (state === 'missing' || state === 'unread' ? '?' : '\u00a0') : text;
    const says = should === null ? '' : fill(this.texts.should, { should });
    const label = [name, text === '' ? (this.texts.blank ?? '') : text, says, ...messages].filter(Boolean).join('，');
    return element(
      'td',
      { ...spans, class: [severity, `is-${state}`].filter(Boolean).join(' '), 'data-place': this.place(range) },
      element(
        'button',
        { type: 'button', class: 'cell', tabindex: -1, title: messages.join('\n') || name, 'aria-label': label },
        element('span', { class: 'value' }, shown),
        severity === null
          ? null
          : element('span', { class: 'mark' }, says === '' ? ICONS[severity] : `${ICONS[severity]} ${says}`),
      ),
    );
  }

  private missing({ key, name, caption, insertable }: ViewMissingTable): HTMLElement {
    return element(
      'div',
      { class: 'missing' },
      element('p', {}, `${ICONS.warning} ${fill(this.texts.missing, { table: name, part: caption })}`),
      insertable
        ? element(
            'button',
            { type: 'button', class: 'action', 'data-insert': key },
            fill(this.texts.insert, { table: name }),
          )
        : null,
    );
  }

  private notes(findings: readonly number[]): HTMLElement | null {
    if (findings.length === 0) return null;
    const items = findings.map((index) => {
      const { severity, message, range } = this.view.findings[index]!;
      return element(
        'li',
        { class: severity, 'data-place': this.place(range) },
        element('button', { type: 'button', class: 'link' }, `${ICONS[severity]} ${message}`),
      );
    });
    return element('ul', { class: 'notes' }, ...items);
  }
}

/** The worst of the findings; null where there is none. */
function severityOf(view: ReportView, findings: readonly number[]): ViewFinding['severity'] | null {
  const severities = findings.map((index) => view.findings[index]?.severity);
  return (['error', 'warning', 'info'] as const).find((severity) => severities.includes(severity)) ?? null;
}
