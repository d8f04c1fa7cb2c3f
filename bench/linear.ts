import { readBook } from '../server/src/parse/book.js';
import { checkBook } from '../server/src/service/check-book.js';
import { HOSTILE_PIECES } from '../server/test/fuzz/hostile-pieces.js';
import { round } from './statistics.js';
import { type Draft, KB, reportOfSize, textOfSize } from './texts.js';

const TIMES = 16;
const SMALL = 20 * KB;
const BEST_OF = 3;
/** Below it the time grows as the text does; what seems to be above is measured again, for a machine is never at rest. */
const LINEAR = 1.1;
const MOST_ROUNDS = 4;

export interface Growth {
  readonly what: string;
  /** Milliseconds of the processor for reading and checking, best of some. */
  readonly small: number;
  readonly large: number;
  /** 1 where the time grows as the text does. */
  readonly exponent: number;
}

/** How the time grows from 20 KB to 320 KB: of each draft over and over, of one report with much prose, of hostile pieces. */
export function measureGrowth(drafts: readonly Draft[], typical: Draft): Growth[] {
  const title = '示例县2023年政府信息公开工作年度报告\n';
  return [
    ...drafts.map((draft) => growth(draft.name, (bytes) => textOfSize([draft], bytes))),
    growth('one report, much prose', (bytes) => reportOfSize(typical, bytes)),
    growth('one report, a line without an end', (bytes) => typical.text + repeated('公开', bytes)),
    ...[...HOSTILE_PIECES, '<td>7</td>', '<div>', '| 7 ', '7 '].map((piece) =>
      growth(JSON.stringify(piece).slice(0, 24), (bytes) => title + repeated(piece, bytes)),
    ),
    ...['| ', '<td>', '（', '一、'].map((piece) =>
      growth(`${piece} within a report`, (bytes) => withinReport(typical.text, repeated(piece, bytes))),
    ),
  ].sort((a, b) => b.exponent - a.exponent);
}

function growth(what: string, textOf: (bytes: number) => string): Growth {
  const texts = [textOf(SMALL), textOf(SMALL * TIMES)] as const;
  let [small, large] = texts.map(best) as [number, number];
  const exponent = () => Math.log(large / small) / Math.log(TIMES);
  for (let rounds = 1; rounds < MOST_ROUNDS && exponent() > LINEAR; rounds++) {
    small = Math.min(small, best(texts[0]));
    large = Math.min(large, best(texts[1]));
  }
  return { what, small: round(small), large: round(large), exponent: round(exponent()) };
}

/** By the time of the processor: what else the machine does counts little. */
function best(text: string): number {
  const taken = Array.from({ length: BEST_OF }, () => {
    const before = process.cpuUsage();
    checkBook(readBook(text));
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...taken);
}

function repeated(piece: string, bytes: number): string {
  return piece.repeat(Math.ceil(bytes / Buffer.byteLength(piece)));
}

function withinReport(text: string, by: string): string {
  const at = text.indexOf('## 二、');
  return `${text.slice(0, at)}${by}\n${text.slice(at)}`;
}
