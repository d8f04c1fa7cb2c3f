import { editionById } from '../../src/templates/editions.js';
import type { EditionId } from '../../src/templates/template.js';
import type { Facts, OrganData, ReportProse, TableNumbers } from './report-types.js';
import { WORDINGS } from './wordings.js';

interface ProseChoice {
  readonly edition: EditionId;
  readonly year: number;
  readonly organ: OrganData;
  readonly wording: number;
  readonly tables: TableNumbers;
}

const ASPECT_HEADINGS = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'];
const NUMERALS = '一二三四五';

/** Prose that agrees with the tables and has all that a report of its kind must have. */
export function proseFor(choice: ProseChoice): ReportProse {
  const { edition, year, organ, wording, tables } = choice;
  const published = 431 + 57 * wording;
  const facts: Facts = {
    year,
    organ: organ.name,
    self: organ.self,
    published,
    focused: published - 303,
    requests: requestsSentence(tables),
  };
  const words = WORDINGS[wording % WORDINGS.length]!;
  const body = words.aspects(facts);
  return {
    preamble: [preambleOf(edition, year, organ)],
    overview: [words.overview(facts)],
    aspects: ASPECT_HEADINGS.map((heading, i) => ({
      heading: `（${NUMERALS[i]}）${heading}${wording % 2 === 1 ? '情况' : ''}`,
      paragraphs: [body[i]!],
    })),
    problems: words.problems(facts),
    other: [edition === '2021' ? feeSentence(tables, organ.self) : '无'],
    signature: organ.name,
    date: dateOf(organ, year, wording),
  };
}

function preambleOf(edition: EditionId, year: number, organ: OrganData): string {
  const { document, parts } = editionById(edition);
  const basis = edition === '2019' ? `《${document.title}》` : quoted(document.title);
  const titles = parts.map((part) => part.title).join('、');
  return (
    `根据《中华人民共和国政府信息公开条例》（以下简称《条例》）和${basis}（${document.number}）要求，` +
    `${organ.name}编制本报告。报告由${titles}六个部分组成，所列数据的统计期限为${year}年1月1日至${year}年12月31日。`
  );
}

/** A title that itself names a document takes 〈〉 inside. */
function quoted(title: string): string {
  return `《${title.replace('《', '〈').replace('》', '〉')}》`;
}

function requestsSentence({ requests }: TableNumbers): string {
  const [received, carried, answered, kept] = ['new', 'carry', 'total', 'next'].map((key) => requests[key]![6]!);
  if (received === 0 && carried === 0) return '全年未收到政府信息公开申请，也没有上年结转的申请。';
  return (
    `全年新收政府信息公开申请${received}件，上年结转${carried}件，办结${answered}件，` + `结转下年度继续办理${kept}件。`
  );
}

function feeSentence({ requests }: TableNumbers, self: string): string {
  const unpaid = requests['r6.2']?.[6] ?? 0;
  if (unpaid === 0) return `依据《政府信息公开信息处理费管理办法》，${self}本年度未发出收费通知，没有收取信息处理费。`;
  return (
    `依据《政府信息公开信息处理费管理办法》，${self}本年度发出收费通知${unpaid}件，总金额${unpaid * 120}元，` +
    '申请人均逾期未缴纳，实际收取0元。'
  );
}

/** Governments report by the end of March, all others by the end of January of the next year. */
function dateOf(organ: OrganData, year: number, wording: number): string {
  const month = organ.kind === 'government' ? 3 : 1;
  return `${year + 1}年${month}月${11 + (wording % 15)}日`;
}
