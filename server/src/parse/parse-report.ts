import type { DisclosureTable, ProceedingsTable, ReadProblem, Report, RequestsTable } from '../model/report.js';
import { editionForYear } from '../templates/editions.js';
import type { EditionId } from '../templates/template.js';
import { SourceText } from '../text/source-text.js';
import { findAnnouncement, openingOf } from './announcement.js';
import { isCutOff } from './cut-off.js';
import { readDisclosure } from './disclosure.js';
import { findHeadings } from './headings.js';
import { toPlain } from './html.js';
import type { ParseOptions } from './options.js';
import { findOrgan } from './organ.js';
import { Plain } from './plain.js';
import { readBareProceedings, readProceedings } from './proceedings.js';
import type { TableReading } from './reading.js';
import { isReport } from './recognition.js';
import { findRegions, type Region, type RegionMarks, type Squashed, squashAll } from './region.js';
import { readRequests } from './requests.js';
import { buildSections, type TableRange } from './sections.js';
import { findSignature } from './signature.js';
import { chooseTitle, findTitles, spreadOf } from './title.js';
import { findPeriodYear } from './year.js';

/** Reads a text into a report model; never throws, linear in its length. */
export function parseReport(text: string, options: ParseOptions = {}): Report {
  const source = new SourceText(text);
  if (!mayBeReport(text)) return emptyReport(source, Plain.of(text));
  const plain = toPlain(text);
  const squashed = squashAll(plain);
  const tables = readTables(plain, squashed, options.edition);
  const ranges = tables.ranges;
  const headings = findHeadings(plain, squashed, ranges);
  const firstPart = headings[0]?.start ?? ranges[0]?.from ?? plain.text.length;
  const period = findPeriodYear(plain, Math.max(firstPart, 4000));
  const opening = openingOf(plain, firstPart);
  const announcement = findAnnouncement(opening);
  const stated = period?.from === 'period' ? period.year : (announcement?.year ?? null);
  const titles = findTitles(plain, firstPart + 1);
  const signs = {
    text: plain.text,
    opening,
    titles: spreadOf(titles),
    headings,
    tables: ranges.length,
    requestRows: rowsRead(tables),
    announcement,
    hasPeriod: period?.from === 'period',
  };
  if (!isReport(signs)) return emptyReport(source, plain);
  const title = chooseTitle(titles, stated);
  const lastTable = ranges.reduce((end, range) => Math.max(end, range.to), 0);
  const lastHeading = headings[headings.length - 1]?.end ?? 0;
  const { signature, start: signatureAt } = findSignature(plain, Math.max(lastTable, lastHeading));
  const year = title?.year ?? announcement?.year ?? period?.year ?? null;
  const fromTables = tableEdition(tables);
  const byYear = year === null ? null : (editionForYear(year)?.id ?? null);
  const preambleFrom = title ? plainEndOfTitle(plain, title.text) : 0;
  return {
    source,
    isReport: true,
    title,
    organ: findOrgan(plain, title, signature, options.organ ?? {}),
    year,
    yearFrom: title?.year != null ? 'title' : announcement ? 'announcement' : (period?.from ?? null),
    edition: options.edition ?? fromTables ?? byYear,
    editionFrom: options.edition ? 'given' : fromTables ? 'tables' : byYear ? 'year' : null,
    preamble: plain.prose(preambleFrom, Math.max(preambleFrom, firstPart)),
    sections: buildSections(plain, headings, ranges, signatureAt),
    tables: { disclosure: tables.disclosure, requests: tables.requests, proceedings: tables.proceedings },
    signature,
    problems: tables.problems,
    prose: plain.prose(0, plain.text.length),
    truncated: isCutOff(plain.text, lastTable, tables.problems, signature !== null),
  };
}

/** A quick look: no annual report is without these words. */
function mayBeReport(text: string): boolean {
  return /公[\s\u00a0\u3000]{0,3}[开開]|申[\s\u00a0\u3000]{0,3}[请請]/.test(text);
}

function emptyReport(source: SourceText, plain: Plain): Report {
  return {
    source,
    isReport: false,
    title: null,
    organ: null,
    year: null,
    yearFrom: null,
    edition: null,
    editionFrom: null,
    preamble: plain.prose(0, 0),
    sections: [],
    tables: { disclosure: null, requests: null, proceedings: null },
    signature: null,
    problems: [],
    prose: plain.prose(0, plain.text.length),
    truncated: false,
  };
}

interface TablesRead {
  readonly disclosure: DisclosureTable | null;
  readonly requests: RequestsTable | null;
  readonly proceedings: ProceedingsTable | null;
  readonly ranges: readonly TableRange[];
  readonly problems: readonly ReadProblem[];
}

const REQUESTS: RegionMarks = {
  words: [
    '本年新收',
    '上年结转',
    '新收政府信息公开申请数量',
    '结转政府信息公开申请数量',
    '结转下年',
    '不掌握相关政府信息',
    '三安全一稳定',
    '重新出具已获取信息',
    '保护第三方合法权益',
    '行政执法案卷',
    '信访举报投诉类申请',
    '科研机构',
    '社会公益组织',
    '法律服务机构',
    '申请人情况',
    '法人或其他组织',
    '予以公开',
    '部分公开',
    '属于国家秘密',
    '其他处理',
    '(七)总计',
    '重复申请',
    '办理结果',
  ],
  openings: ['(本列数据', '申请人情况', '本列数据的勾稽关系'],
  begins: ['本年新收'],
  ends: ['结转下年'],
  gap: 700,
  tail: 3000,
  least: 4,
};

const DISCLOSURE: RegionMarks = {
  words: [
    '信息内容',
    '本年新制作',
    '本年新公开',
    '对外公开总数',
    '上一年项目数',
    '处理决定数',
    '制发件数',
    '废止件数',
    '现行有效',
    '本年收费金额',
    '行政事业性收费',
    '其他对外管理',
    '采购项目数量',
    '第二十条第(一)项',
    '第二十条第(五)项',
    '第二十条第(六)项',
    '第二十条第(八)项',
  ],
  openings: ['第二十条第(一)项', '第二十条第一项'],
  begins: ['第二十条第(一)项', '本年新制作', '制发件数'],
  ends: ['行政事业性收费'],
  gap: 160,
  tail: 80,
  least: 4,
};

const PROCEEDINGS: RegionMarks = {
  words: [
    '未经复议直接起诉',
    '复议后起诉',
    '结果维',
    '结果纠正',
    '其他结果',
    '尚未审结',
    '维持纠正',
    '结果结果',
    '其他尚未',
  ],
  openings: ['行政复议'],
  begins: [],
  ends: [],
  gap: 80,
  tail: 400,
  least: 3,
};

const PART_TITLES =
  /[二三四五六][、.](?:主动公开政府信息|收到和处理政府信息|政府信息公开行政复议|存在的主要问题|其他需要报告)/g;

function readTables(plain: Plain, squashed: Squashed, wanted: EditionId | undefined): TablesRead {
  const stops = [...squashed.text.matchAll(PART_TITLES)].map((match) => match.index);
  const regions = (marks: RegionMarks) => findRegions(squashed, marks, stops);
  const requests = best(regions(REQUESTS), (region) => readRequests(plain, region, wanted));
  const disclosure = best(regions(DISCLOSURE), (region) => readDisclosure(plain, region, wanted));
  const edition = wanted ?? requests?.table.boundTo ?? disclosure?.table.boundTo ?? '2021';
  const proceedings =
    best(regions(PROCEEDINGS), (region) => readProceedings(plain, region, edition)) ??
    best(partFour(squashed, stops), (region) => readBareProceedings(plain, region));
  const found = [disclosure, requests, proceedings].filter((reading) => reading !== null);
  const ranges = found.map((reading) => ({ key: reading.table.key, from: reading.from, to: reading.to }));
  return {
    disclosure: disclosure?.table ?? null,
    requests: requests?.table ?? null,
    proceedings: proceedings?.table ?? null,
    ranges: ranges.sort((a, b) => a.from - b.from),
    problems: found.flatMap((reading) => reading.problems),
  };
}

/** The text of part four, as far as a table without its header may stand in it. */
function partFour(squashed: Squashed, stops: readonly number[]): Region[] {
  return stops.flatMap((stop, i) => {
    if (squashed.text[stop] !== '四') return [];
    const end = Math.min(stops[i + 1] ?? squashed.text.length, stop + 600);
    return [{ from: squashed.offsets[stop]!, to: (squashed.offsets[end - 1] ?? 0) + 1, marks: 0 }];
  });
}

/** A text with more tables of one kind is no report that anyone checks as one. */
const MOST_REGIONS = 12;

/**
 * The first region that is read without a doubt, else the first of which about as many cells are read as of any:
 * a second table is a copy or another year's.
 */
function best<T>(regions: readonly Region[], read: (region: Region) => TableReading<T> | null): TableReading<T> | null {
  const readings: TableReading<T>[] = [];
  for (const region of regions.slice(0, MOST_REGIONS)) {
    const reading = read(region);
    if (reading) readings.push(reading);
    if (reading?.isComplete) break;
  }
  const most = Math.max(...readings.map(({ score }) => score));
  return readings.find(({ score }) => score * 2 > most) ?? readings[0] ?? null;
}

function tableEdition(tables: TablesRead): EditionId | null {
  const { requests, disclosure } = tables;
  const byRequests = requests?.edition ?? null;
  const byDisclosure = disclosure?.edition ?? null;
  if (byRequests !== null && byRequests !== 'mixed') return byRequests;
  if (byDisclosure !== null && byDisclosure !== 'mixed') return byDisclosure;
  return byDisclosure === 'mixed' ? disclosure!.boundTo : null;
}

/** Rows of 表二 with a value. */
function rowsRead({ requests }: TablesRead): number {
  return requests?.rows.filter((row) => row.cells?.some((cell) => cell.state !== 'unread')).length ?? 0;
}

function plainEndOfTitle(plain: Plain, title: string): number {
  const at = plain.text.indexOf(title);
  return at < 0 ? 0 : at + title.length;
}
