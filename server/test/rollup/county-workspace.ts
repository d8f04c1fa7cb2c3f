import { dataRows, disclosureRows, editionById } from '../../src/templates/editions.js';
import { render } from '../layouts/document.js';
import { LAYOUTS } from '../layouts/layouts.js';
import { COUNTY } from '../layouts/organs.js';
import { proseFor } from '../layouts/prose.js';
import { type NextNumber, randomNumbers } from '../layouts/random.js';
import { type ReportData, reportOf } from '../layouts/report-data.js';
import type { OrganData, TableNumbers } from '../layouts/report-types.js';

const YEARS = [2021, 2022, 2023] as const;
const EDITION = editionById('2021');
const SHAPES = ['pipe', 'htmlInMarkdown', 'tabs'] as const;

export interface CountyWorkspace {
  /** Texts by their path from the folder: the gouji.json, and three years of the county and its parts. */
  readonly files: Readonly<Record<string, string>>;
  /** What is to be found in them: file, rule and level. */
  readonly defects: readonly string[];
}

/** A right workspace of three years: the county's numbers are the sums over its parts, each year follows from the last. */
export function rightCounty(parts: number): CountyWorkspace {
  const { files } = buildCounty(parts);
  return { files, defects: [] };
}

/** The same with defects that are known, each in a place of its own. Needs forty parts. */
export function wrongCounty(): CountyWorkspace {
  const { files, reports } = buildCounty(40);
  const changed: Record<string, string> = { ...files };
  const at = (year: number, part: number) => reports.get(nameOf(year, part, 40))!;
  const write = (year: number, part: number, data: ReportData) => {
    changed[nameOf(year, part, 40)] = textOf(data, part);
  };
  // Two bureaus carry one request too many and one too few over: their sum is as it was.
  write(2023, 4, withRequests(at(2023, 4), { carry: 1, new: -1 }));
  write(2023, 5, withRequests(at(2023, 5), { carry: -1, new: 1 }));
  // A paragraph of last year.
  const stale = at(2022, 6).prose.aspects[4]!;
  const { prose, ...rest } = at(2023, 6);
  write(2023, 6, { ...rest, prose: { ...prose, aspects: [...prose.aspects.slice(0, 4), stale] } });
  // A number that was changed after it was summed up.
  const { disclosure, ...others } = at(2023, 8);
  write(2023, 8, { ...others, disclosure: { ...disclosure, 行政许可: [disclosure.行政许可![0]! + 10] } });
  // A file that is there twice.
  changed['2023/部门/11 副本.md'] = changed[nameOf(2023, 11, 40)]!;
  // A file that is not there, and one of another year.
  delete changed[nameOf(2022, 33, 40)];
  const old = reportOf({ edition: '2019', year: 2020, organ: organ(38, 40), magnitude: 'some', wording: 1, seed: 1 });
  changed[nameOf(2021, 38, 40)] = textOf(old, 38);
  return {
    files: changed,
    defects: [
      '2021/县.md U01 warning',
      '2022/县.md U01 warning',
      '2023/县.md U01 error',
      '2023/县.md U02 warning',
      `${nameOf(2023, 4, 40)} Y01 error`,
      `${nameOf(2023, 5, 40)} Y01 error`,
      `${nameOf(2023, 6, 40)} Y07 info`,
    ],
  };
}

function buildCounty(count: number) {
  const files: Record<string, string> = {
    'gouji.json': JSON.stringify({ rollups: YEARS.map((year) => rollup(year, count)) }),
  };
  const reports = new Map<string, ReportData>();
  let last: readonly TableNumbers[] = [];
  for (const year of YEARS) {
    const tables = Array.from({ length: count }, (_, i) => numbersOf(randomNumbers(year * 10_000 + i), i, last[i]));
    for (const [i, own] of tables.entries()) {
      const data = dataOf(year, organ(i, count), own, i + (year - 2021) * 3);
      reports.set(nameOf(year, i, count), data);
      files[nameOf(year, i, count)] = textOf(data, i);
    }
    const whole = tables.reduce(sumOf);
    files[`${year}/县.md`] = textOf(dataOf(year, COUNTY, whole, year * 3), 0);
    last = tables;
  }
  return { files, reports };
}

function rollup(year: number, count: number) {
  const towns = Array.from({ length: count }, (_, i) => i).filter((i) => isTown(i, count));
  // In 2022 the towns are named one by one, so that one that is not there is known to be missing.
  const named = year === 2022 ? towns.map((i) => nameOf(year, i, count)) : [`${year}/乡镇/*.md`];
  return { report: `${year}/县.md`, parts: [`${year}/部门/*.md`, ...named] };
}

function isTown(i: number, count: number): boolean {
  return i >= count * 0.75;
}

function nameOf(year: number, i: number, count: number): string {
  return `${year}/${isTown(i, count) ? '乡镇' : '部门'}/${i}.md`;
}

const DIGITS = '甲乙丙丁戊己庚辛壬癸';

function organ(i: number, count: number): OrganData {
  const name = [...String(i)].map((digit) => DIGITS[Number(digit)]).join('');
  return isTown(i, count)
    ? { name: `示例县${name}镇人民政府`, self: '我镇', kind: 'town', makesRules: false }
    : { name: `示例县${name}局`, self: '我局', kind: 'department', makesRules: false };
}

function dataOf(year: number, by: OrganData, tables: TableNumbers, wording: number): ReportData {
  const prose = proseFor({ edition: '2021', year, organ: by, wording, tables });
  return { edition: '2021', year, organ: by, ...tables, prose };
}

function textOf(data: ReportData, shape: number): string {
  return render(data, LAYOUTS[SHAPES[shape % SHAPES.length]!]!).text;
}

/** Numbers of a year that carry on from the year before; no two years are far apart. */
function numbersOf(next: NextNumber, i: number, last: TableNumbers | undefined): TableNumbers {
  const base = 5 + (i % 7);
  const documents = { made: next(3), repealed: next(2), before: last?.disclosure.行政规范性文件?.[2] ?? 10 + next(20) };
  const decisions = () => base * 10 + next(20);
  const kept = 1 + next(2);
  const answered = base + next(3);
  const carried = last ? last.requests.next![0]! : 2;
  const requests = blankRows();
  put(requests, {
    new: answered + kept - carried,
    carry: carried,
    r1: answered - 2,
    'r4.1': 2,
    total: answered,
    next: kept,
  });
  const disclosure: Record<string, readonly number[]> = {
    规章: [0, 0, 0],
    行政规范性文件: [documents.made, documents.repealed, documents.before + documents.made - documents.repealed],
    行政许可: [decisions()],
    行政处罚: [decisions()],
    行政强制: [0],
    行政事业性收费: [i % 4 === 0 ? 12.35 + next(5) : 0],
  };
  const proceedings = Array.from({ length: 15 }, (_, column) => (column === 0 || column === 4 ? next(2) : 0));
  proceedings[4] = proceedings[0]!;
  return { disclosure, requests, proceedings };
}

function blankRows(): Record<string, readonly number[]> {
  return Object.fromEntries(dataRows(EDITION).map(({ key }) => [key, [0, 0, 0, 0, 0, 0, 0]]));
}

/** Adds to the column of 自然人 and to the total. */
function put(rows: Record<string, readonly number[]>, counts: Readonly<Record<string, number>>): void {
  for (const [key, count] of Object.entries(counts)) {
    const row = rows[key]!;
    rows[key] = row.map((value, column) => (column === 0 || column === 6 ? value + count : value));
  }
}

function withRequests(data: ReportData, counts: Readonly<Record<string, number>>): ReportData {
  const requests: Record<string, readonly number[]> = { ...data.requests };
  put(requests, counts);
  const { disclosure, proceedings, organ: by, year } = data;
  const tables = { disclosure, requests, proceedings };
  return {
    ...data,
    ...tables,
    prose: { ...data.prose, aspects: proseFor({ edition: '2021', year, organ: by, wording: 0, tables }).aspects },
  };
}

function sumOf(a: TableNumbers, b: TableNumbers): TableNumbers {
  const add = (x: readonly number[], y: readonly number[]) => x.map((value, i) => Number((value + y[i]!).toFixed(2)));
  const rows = (x: TableNumbers['requests'], y: TableNumbers['requests'], keys: readonly string[]) =>
    Object.fromEntries(keys.map((key) => [key, add(x[key]!, y[key]!)]));
  return {
    disclosure: rows(
      a.disclosure,
      b.disclosure,
      disclosureRows(EDITION).map(({ row }) => row.key),
    ),
    requests: rows(
      a.requests,
      b.requests,
      dataRows(EDITION).map(({ key }) => key),
    ),
    proceedings: add(a.proceedings, b.proceedings),
  };
}
