import type { Report, Section } from '../../model/report.js';
import { editionById } from '../../templates/editions.js';
import { TABLE_KEYS, type TableKey } from '../../templates/template.js';
import { squash } from '../../text/fold.js';
import { isCutOff, sectionOf } from '../support/parts.js';

/** A part that should hold a table and of which none was read. */
export interface PartWithoutTable {
  readonly section: Section;
  readonly table: TableKey;
  /** The words of the table stand there: it was not understood. Else there is none. */
  readonly isThere: boolean;
}

/** Parts without a table that was read, less those that the text breaks off in or of which a problem tells. */
export function partsWithoutTable(report: Report): readonly PartWithoutTable[] {
  return editionById(report.edition ?? '2021').parts.flatMap(({ number, table }) => {
    if (table === null || report.tables[table] !== null) return [];
    const section = sectionOf(report, number);
    if (!section || isCutOff(report, section)) return [];
    if (report.problems.some((problem) => problem.table === table)) return [];
    return [{ section, table, isThere: hasWords(report, section, table) }];
  });
}

const WORDS: Readonly<Record<TableKey, readonly string[]>> = {
  disclosure: ['信息内容', '行政许可', '行政处罚', '行政强制', '行政事业性收费'],
  requests: ['自然人', '科研机构', '本年新收', '予以公开', '无法提供', '结转下年度'],
  proceedings: ['结果维持', '结果纠正', '尚未审结', '未经复议直接起诉', '复议后起诉'],
};

/** At least three words of the table stand in the part; anywhere in the text where no table at all was read. */
function hasWords(report: Report, section: Section, table: TableKey): boolean {
  const isAlone = TABLE_KEYS.every((key) => report.tables[key] === null);
  const text = squash(isAlone ? report.prose.text : section.body.text);
  return WORDS[table].filter((word) => text.includes(word)).length >= 3;
}
