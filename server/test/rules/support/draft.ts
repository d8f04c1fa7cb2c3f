import { editionById } from '../../../src/templates/editions.js';
import type { EditionId, EditionTemplate, PartNumber } from '../../../src/templates/template.js';

type CellText = string | number;

/** What a draft differs in from a complete and correct one. `null` leaves a thing out. */
export interface DraftOptions {
  readonly edition?: EditionId;
  /** 2020 for the edition of 2019, else 2023. */
  readonly year?: number;
  readonly organ?: string;
  readonly title?: string | null;
  readonly preamble?: string | null;
  /** Headings with their numbers, where they are not the official ones; null leaves the whole part out. */
  readonly headings?: Readonly<Partial<Record<PartNumber, string | null>>>;
  /** Text or table of a part. */
  readonly bodies?: Readonly<Partial<Record<PartNumber, string>>>;
  /** Headings with text that are put in after a part. */
  readonly after?: Readonly<Partial<Record<PartNumber, string>>>;
  readonly order?: readonly PartNumber[];
  readonly signature?: string | null;
  /** Cells of 表一 by row, of 表二 by row, of 表三; 0 in all others. */
  readonly disclosure?: Readonly<Record<string, readonly CellText[]>>;
  readonly requests?: Readonly<Record<string, readonly CellText[]>>;
  readonly proceedings?: readonly CellText[];
}

const ORDER: readonly PartNumber[] = [1, 2, 3, 4, 5, 6];

/** A complete report of an invented organ with Markdown pipe tables; nothing in it is to be reported. */
export function draft(options: DraftOptions = {}): string {
  const edition = editionById(options.edition ?? '2021');
  const year = options.year ?? (edition.id === '2019' ? 2020 : 2023);
  const organ = options.organ ?? '示例县示例局';
  const bodies: Record<PartNumber, string> = {
    1: PART_ONE,
    2: disclosureTable(edition, options.disclosure ?? {}),
    3: requestsTable(edition, options.requests ?? {}),
    4: proceedingsTable(edition, options.proceedings ?? []),
    5: '公开内容还不够全面，政策解读形式单一。下一步，加强业务培训，丰富解读形式，及时更新公开目录。',
    6: edition.id === '2019' ? '无。' : '本年度未收取政府信息公开信息处理费。',
    ...options.bodies,
  };
  const blocks: (string | null)[] = [
    options.title === undefined ? `${organ}${year}年政府信息公开工作年度报告` : options.title,
    options.preamble === undefined ? preambleOf(edition, year) : options.preamble,
  ];
  for (const number of options.order ?? ORDER) {
    const part = edition.parts[number - 1]!;
    const heading = options.headings?.[number];
    if (heading !== null) blocks.push(heading ?? `${part.numeral}、${part.title}`, bodies[number] || null);
    blocks.push(options.after?.[number] ?? null);
  }
  blocks.push(options.signature === undefined ? `${organ}\n\n${year + 1}年1月20日` : options.signature);
  return `${blocks.filter((block) => block !== null).join('\n\n')}\n`;
}

export const PART_ONE = [
  '（一）主动公开情况',
  '本年度通过门户网站主动公开各类信息，重点公开规划、政策和办事指南。',
  '（二）依申请公开情况',
  '本年度未收到政府信息公开申请。',
  '（三）政府信息管理情况',
  '落实信息发布审核和保密审查，定期清理规范性文件。',
  '（四）政府信息公开平台建设情况',
  '维护门户网站信息公开专栏，设置查阅点。',
  '（五）监督保障情况',
  '将政务公开纳入工作考核，组织培训；社会评议结果良好，未发生责任追究。',
].join('\n\n');

function preambleOf(edition: EditionTemplate, year: number): string {
  return [
    `本报告根据《中华人民共和国政府信息公开条例》和《${edition.document.title}》（${edition.document.number}）编制。`,
    `全文由${edition.parts.map((part) => part.title).join('、')}六个部分组成。`,
    `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
  ].join('');
}

/** 表一 of an edition as a pipe table. */
export function disclosureTable(edition: EditionTemplate, cells: DraftOptions['disclosure'] = {}): string {
  const rows: string[][] = [];
  for (const block of edition.disclosure.blocks) {
    rows.push([block.heading], [edition.disclosure.corner, ...block.columns.map((column) => column.label)]);
    for (const row of block.rows) {
      rows.push([row.label, ...block.columns.map((_, i) => String(cells?.[row.key]?.[i] ?? 0))]);
    }
  }
  return pipes(rows, 4);
}

/** 表二 of an edition as a pipe table; merged cells are empty. */
export function requestsTable(edition: EditionTemplate, cells: DraftOptions['requests'] = {}): string {
  const template = edition.requests;
  const [person, ...rest] = template.columns.map((column) => column.label);
  const rows: string[][] = [
    [template.note, '', '', template.applicants],
    ['', '', '', person!, template.organisations, '', '', '', '', rest[rest.length - 1]!],
    ['', '', '', '', ...rest.slice(0, -1)],
  ];
  for (const row of template.rows) {
    const labels = ['', '', ''];
    labels[row.depth] = row.label;
    const numbers = template.columns.map((_, i) => String(cells?.[row.key]?.[i] ?? 0));
    rows.push(row.role === 'group' ? labels : [...labels, ...numbers]);
  }
  return pipes(rows, 10);
}

/** 表三 as a pipe table; merged cells are empty. */
export function proceedingsTable(edition: EditionTemplate, cells: readonly CellText[] = []): string {
  const { review, litigation, outcomes, groups } = edition.proceedings;
  const [, direct, afterReview] = groups;
  const gap = ['', '', '', ''];
  return pipes(
    [
      [review, ...gap, litigation],
      [...outcomes, direct!.label, ...gap, afterReview!.label],
      ['', ...gap, ...outcomes, ...outcomes],
      Array.from({ length: 15 }, (_, i) => String(cells[i] ?? 0)),
    ],
    15,
  );
}

function pipes(rows: readonly (readonly string[])[], width: number): string {
  const lines = rows.map((row) => `| ${Array.from({ length: width }, (_, i) => row[i] ?? '').join(' | ')} |`);
  return [lines[0], `|${' --- |'.repeat(width)}`, ...lines.slice(1)].join('\n');
}
