import fc from 'fast-check';
import type { Finding } from '../../src/model/finding.js';
import { applySafeFixes } from '../../src/service/apply-fixes.js';
import { checkText } from '../../src/service/check.js';
import { dataRows, editionById } from '../../src/templates/editions.js';
import { render } from '../layouts/document.js';
import { LAYOUTS } from '../layouts/layouts.js';
import { type ReportData, rightReport } from '../layouts/report-data.js';
import type { Round } from './round.js';
import { EDITIONS } from './texts.js';

/** One thing wrong in a right report. */
interface Defect {
  /** Rules of which one must tell it. */
  readonly rules: RegExp;
  /** Data that reads otherwise, where the defect is in the numbers. */
  readonly data?: (data: ReportData, seed: number) => ReportData;
  /** Text that reads otherwise; null where the layout has no such place. */
  readonly text?: (text: string, seed: number) => string | null;
  /** Its fix is certain: applied, it gives the right text. */
  readonly isMended?: boolean;
}

const DEFECTS: Readonly<Record<string, Defect>> = {
  'a cell of 表二 is another': { rules: /^A0[1-4]$/, data: otherCell },
  'the sixth part has no word': {
    rules: /^S07$/,
    text: without(/(六、其他需要报告的事项[^\n]*\n+)[^\n|]{1,80}。\n/, '$1'),
  },
  'a part’s title has lost a character': {
    rules: /^S0[15]$/,
    text: without(/(五、存在的主要问题及改进情)况(?=[*\s]*\n)/, '$1'),
    isMended: true,
  },
  'a part has another number': {
    rules: /^S0[34]$/,
    text: without(/五(?=、存在的主要问题及改进情况[*\s]*\n)/, '六'),
    isMended: true,
  },
  'the notice has square brackets': { rules: /^F07$/, text: without(/〔(20\d\d)〕/, '[$1]'), isMended: true },
};

type Kind = keyof typeof DEFECTS;

interface Case {
  readonly edition: '2019' | '2021';
  readonly layout: string;
  readonly seed: number;
  readonly defect: Kind;
}

/** A right report has no error; with one thing made wrong that one is told, and what is mended reads as before. */
export function sownDefects(): Round<Case> {
  return {
    name: 'right reports with a defect sown',
    cases: fc.record({
      edition: EDITIONS,
      layout: fc.constantFrom(...Object.keys(LAYOUTS)),
      seed: fc.nat(100_000),
      defect: fc.constantFrom(...Object.keys(DEFECTS)),
    }),
    async failureOf({ edition, layout, seed, defect }) {
      const data = rightReport(edition, seed);
      const right = render(data, LAYOUTS[layout]!).text;
      const before = checkText(right).findings.filter(({ level }) => level !== 'info');
      if (before.length > 0) return `a right report has ${shown(before)}`;
      const { rules, data: other, text, isMended } = DEFECTS[defect]!;
      const wrong = other ? render(other(data, seed), LAYOUTS[layout]!).text : (text?.(right, seed) ?? null);
      if (wrong === null || wrong === right) return null;
      const { report, findings } = checkText(wrong);
      const told = findings.filter(({ rule }) => rules.test(rule));
      if (told.length === 0) return `${defect}: not told, but ${shown(findings)}`;
      if (!isMended) return null;
      const mended = applySafeFixes(report.source, told).text;
      return mended === right || mended === wrong ? null : `${defect}: mended into another text, by ${shown(told)}`;
    },
    end: async () => {},
  };
}

function otherCell(data: ReportData, seed: number): ReportData {
  const rows = dataRows(editionById(data.edition));
  const { key } = rows[seed % rows.length]!;
  const column = Math.floor(seed / rows.length) % 7;
  const cells = data.requests[key]!.map((value, i) => (i === column ? value + 1 + (seed % 9) : value));
  return { ...data, requests: { ...data.requests, [key]: cells } };
}

function without(pattern: RegExp, by: string): (text: string) => string | null {
  return (text) => (pattern.test(text) ? text.replace(pattern, by) : null);
}

function shown(findings: readonly Finding[]): string {
  return findings.map(({ rule, span, message }) => `${rule} at ${span.start} (${message.zh})`).join('; ') || 'nothing';
}
