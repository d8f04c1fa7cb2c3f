import type { Message } from '../../model/finding.js';
import { proseOffset } from '../../model/prose.js';
import type { Report, Section, Table } from '../../model/report.js';
import { TABLE_NAMES, tableCaption } from '../../rules/tables/naming.js';
import { partsWithoutTable } from '../../rules/tables/parts-without-table.js';
import { type Relation, relationsIn } from '../../rules/tables/sums.js';
import { editionById } from '../../templates/editions.js';
import type { EditionId } from '../../templates/template.js';
import type { Span } from '../../text/span.js';
import { signaturePlace } from '../draft/signature-place.js';
import type { Grid } from '../tables/grid.js';
import type { Note } from '../tables/note.js';
import { editionOf, obstacleTo } from '../tables/obstacles.js';
import { standardGrid } from '../tables/standard-grid.js';
import { textsOf } from '../tables/table-texts.js';
import { besideCells } from '../tables/table-words.js';
import { piecesOf } from '../view/pieces.js';
import { officialWords, proseBlocks } from './prose-blocks.js';

/** A report as it is handed in, free of any notation: what every writer prints. */
export interface OfficialReport {
  readonly title: string | null;
  /** What stands between the title and the first part. */
  readonly opening: readonly OfficialBlock[];
  readonly parts: readonly OfficialPart[];
  /** Organ and date, a line each. */
  readonly signature: readonly string[];
  /** What stands behind the signature. */
  readonly closing: readonly OfficialBlock[];
  /** What of the draft is not in it, or is there in other words. */
  readonly notes: readonly Note[];
}

export interface OfficialPart {
  readonly section: Section;
  /** As written, number and all. */
  readonly heading: string;
  readonly blocks: readonly OfficialBlock[];
}

export type OfficialBlock = OfficialText | OfficialTable;

export interface OfficialText {
  readonly kind: 'subheading' | 'paragraph';
  readonly text: string;
}

export interface OfficialTable {
  readonly kind: 'table';
  /** 表一, 表二, 表三. */
  readonly name: string;
  /** What names it where it stands alone: 表一　主动公开政府信息情况. */
  readonly caption: string;
  readonly grid: Grid;
  readonly table: Table;
  readonly edition: EditionId;
  readonly relations: readonly Relation[];
}

const NOTES = {
  before: { zh: '标题前面的文字没有写进去：「{text}」', en: 'Text before the title was left out: 「{text}」' },
  page: { zh: '页面上的说明没有写进去：「{text}」', en: 'What the page says of itself was left out: 「{text}」' },
  after: {
    zh: '落款后面的网页文字没有写进去：「{text}」',
    en: 'Text of the page after the signature was left out: 「{text}」',
  },
  pages: { zh: '页码没有写进去，共 {count} 处', en: '{count} page numbers were left out' },
  beside: { zh: '{table}里的说明写在表的后面：「{text}」', en: 'Remarks in {table} stand behind it: 「{text}」' },
  wording: {
    zh: '{table}有 {count} 个标签与官方的不同，按官方的写：{labels}',
    en: '{count} labels of {table} differ from the official ones, which were written: {labels}',
  },
  noTable: { zh: '「{heading}」下没有读到{table}，没有写', en: '「{heading}」 has no {table}, so none was written' },
} satisfies Record<string, Message>;

export function tablesIn({ opening, parts, closing }: OfficialReport): readonly OfficialTable[] {
  const blocks = [...opening, ...parts.flatMap((part) => part.blocks), ...closing];
  return blocks.filter((block) => block.kind === 'table');
}

type Place = 'before' | 'opening' | 'part' | 'after';

/** Lays a draft out in the order of its text, the tables in the form of their edition. Linear in the draft. */
export function officialReport(report: Report): OfficialReport {
  const { prose } = report;
  const notes: Note[] = [];
  const opening: OfficialBlock[] = [];
  const closing: OfficialBlock[] = [];
  const parts: { section: Section; heading: string; blocks: OfficialBlock[] }[] = [];
  const readBlocks = proseBlocks(report);
  const ofPage = isPage(report);
  let signature: readonly string[] = [];
  let place: Place = report.title ? 'before' : 'opening';
  let into = opening;
  let pages = 0;
  let from = 0;

  const takeText = (to: number) => {
    const found = readBlocks(from, to);
    pages += found.pages;
    const outside = place === 'before' || (place === 'after' && ofPage) ? place : null;
    const out = found.texts.filter((text) => outside || (place === 'opening' && text.ofPage));
    if (out.length > 0) notes.push(note(outside ?? 'page', { text: out.map(({ text }) => text).join(' ') }));
    for (const text of found.texts) if (!out.includes(text)) into.push({ kind: text.kind, text: text.text });
  };
  for (const { span, kind, section } of stretchesOf(report)) {
    const start = proseOffset(prose, span.start);
    takeText(start);
    from = Math.max(start, proseOffset(prose, span.end));
    const written = prose.text.slice(start, from);
    if (kind === 'title') place = 'opening';
    else if (kind === 'heading') {
      const blocks: OfficialBlock[] = [];
      parts.push({ section, heading: officialWords(written), blocks });
      into = blocks;
      place = 'part';
    } else if (kind === 'signature') {
      signature = signatureLines(written);
      into = closing;
      place = 'after';
    } else {
      const table = officialTable(report, kind, span);
      into.push(...table.blocks);
      notes.push(...table.notes);
    }
  }
  takeText(prose.text.length);

  if (pages > 0) notes.push(note('pages', { count: pages }));
  for (const { section, table } of partsWithoutTable(report)) {
    notes.push(note('noTable', { heading: section.heading, table: TABLE_NAMES[table] }));
  }
  const title = report.title ? officialWords(report.title.text) : null;
  return { title, opening, parts, signature, closing, notes };
}

function note(key: keyof typeof NOTES, args: Note['args']): Note {
  return { text: NOTES[key], args };
}

type Stretch = { readonly span: Span } & (
  | { readonly kind: 'title' | 'signature' | Table; readonly section?: never }
  | { readonly kind: 'heading'; readonly section: Section }
);

/** Title, headings, tables and signature in text order. */
function stretchesOf(report: Report): readonly Stretch[] {
  const sections = new Map(report.sections.map((section) => [section.span.start, section]));
  const stretches = piecesOf(report).flatMap(({ span, kind }): Stretch[] => {
    if (kind === 'subheading') return [];
    if (kind !== 'heading') return [{ span, kind }];
    const section = sections.get(span.start);
    return section ? [{ span, kind, section }] : [];
  });
  const span = signaturePlace(report);
  return span ? [...stretches, { span, kind: 'signature' }] : stretches;
}

/** Organ and date, a line each, also where they are written on one. */
function signatureLines(written: string): readonly string[] {
  return written
    .split(/[\r\n]+/)
    .flatMap((line) => {
      const date = line.search(/(?:20\d|二[〇○零])[^年]{0,6}年/);
      return date > 0 ? [line.slice(0, date), line.slice(date)] : [line];
    })
    .map(officialWords)
    .filter((line) => line !== '');
}

/** The table as the official form has it, behind it the remarks that stand in it. */
function officialTable(report: Report, table: Table, span: Span) {
  const edition = editionById(editionOf(report, table));
  const name = TABLE_NAMES[table.key];
  const caption = tableCaption(edition, table.key);
  const grid = standardGrid(edition, table.key, textsOf(table));
  const beside = besideCells(report, table, span);
  const obstacle = obstacleTo(report, table, beside);
  const labels = table.wording.map(({ written, official }) => `「${written}」→「${official}」`);
  const notes: Note[] = [];
  if (obstacle) {
    const { text, args } = obstacle;
    notes.push({ text: { zh: `${name}：${text.zh}`, en: `${name}: ${text.en}` }, args });
  }
  if (beside.words.length > 0) notes.push(note('beside', { table: name, text: beside.words.join(' ') }));
  if (labels.length > 0) notes.push(note('wording', { table: name, count: labels.length, labels: labels.join('、') }));
  const own: OfficialTable = {
    kind: 'table',
    name,
    caption,
    grid,
    table,
    edition: edition.id,
    relations: relationsIn(report, table),
  };
  const remarks = beside.words.map((text): OfficialText => ({ kind: 'paragraph', text: text.trim() }));
  return { blocks: [own, ...remarks], notes };
}

/** The draft is a web page, or what a script fetched for one: other text stands around the report. */
function isPage({ source }: Report): boolean {
  return /^\s*[[{]|<(?:html|body|!doctype)\b/i.test(source.text);
}
