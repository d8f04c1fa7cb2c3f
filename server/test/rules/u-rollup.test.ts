import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import { parseReport } from '../../src/parse/parse-report.js';
import { partOf } from '../../src/rules/rollup/part.js';
import { type FoundParts, partsAtHand } from '../../src/rules/rollup/rollup.js';
import sumOfParts from '../../src/rules/U01-sum-of-parts.js';
import partTwice from '../../src/rules/U02-part-twice.js';
import { render } from '../../src/service/messages.js';
import { type DraftOptions, draft } from './support/draft.js';
import { findingsOf } from './support/fixture.js';

const row = (count: number | string) => [count, 0, 0, 0, 0, 0, count];
const OF_2019 = { edition: '2019', year: 2023 } as const;
const county = (options: DraftOptions = {}) => draft({ organ: '示例县人民政府', ...options });
const bureau = (name: string, options: DraftOptions = {}) => draft({ organ: `示例县${name}局`, ...options });

function summed(whole: string, parts: readonly string[], found: Partial<FoundParts> = {}): string[] {
  const read = parts.map((text, i) => partOf(parseReport(text), `${i + 1}.md`, `${i + 1}.md`));
  const at = partsAtHand({ absent: [], repeated: [], itself: [], ...found, parts: read });
  return findingsOf(whole, [sumOfParts, partTwice], { parts: at }).map(said);
}

function said({ rule, level, message, args }: Finding): string {
  return `${rule} ${level} ${render(message, args, 'zh')}`;
}

describe('parts in two editions', () => {
  const requests = (edition: '2019' | '2021', others: number) => ({
    new: row(others),
    ...(edition === '2019' ? { r6: row(others) } : { 'r6.1': row(1), 'r6.3': row(others - 1) }),
    total: row(others),
  });

  it('other results of 2019 are the three rows of 2021 together, in a whole of either', () => {
    const parts = [
      bureau('甲', { requests: requests('2021', 3) }),
      bureau('乙', { ...OF_2019, requests: requests('2019', 4) }),
    ];
    const right = { new: row(7), 'r6.1': row(2), 'r6.3': row(5), total: row(7) };
    expect(summed(county({ requests: right }), parts).filter((text) => text.includes('表二'))).toEqual([]);
    const wrong = { new: row(7), 'r6.1': row(2), 'r6.3': row(4), total: row(7) };
    const [found, ...others] = summed(county({ requests: wrong }), parts).filter((text) => text.includes('表二'));
    expect(others).toEqual([]);
    expect(found).toMatch(/^U01 error 表二有 2 格.*6≠7/);
    const old = county({ ...OF_2019, requests: { new: row(7), r6: row(7), total: row(7) } });
    expect(summed(old, parts).filter((text) => text.includes('表二'))).toEqual([]);
    const oldWrong = county({ ...OF_2019, requests: { new: row(7), r6: row(8), total: row(7) } });
    expect(summed(oldWrong, parts).join()).toContain('（六）其他处理·自然人 8≠7');
  });

  it('of 表一 the decisions are summed up and what is not is named with the part', () => {
    const parts = [
      bureau('甲', { disclosure: { 行政许可: [5], 规章: [1, 0, 1] } }),
      bureau('乙', { ...OF_2019, disclosure: { 行政许可: [9, 0, 6] } }),
    ];
    const told = summed(county({ disclosure: { 行政许可: [12], 规章: [1, 0, 1] } }), parts);
    expect(told.filter((text) => text.startsWith('U01 error'))).toEqual([
      expect.stringContaining('行政许可·本年处理决定数量 12≠11'),
    ]);
    const others = told.filter((text) => text.startsWith('U01 warning'));
    expect(others).toEqual([expect.stringMatching(/1 个单位的表一是另一版格式：2\.md。.*规章·本年制发件数、/)]);
  });

  it('says nothing of editions where all of them are of one', () => {
    const parts = [bureau('甲', OF_2019), bureau('乙', OF_2019)];
    expect(summed(county(OF_2019), parts)).toEqual([]);
  });
});

describe('what is not in the sums', () => {
  const parts = [bureau('甲', { disclosure: { 行政许可: [5] } }), bureau('乙', { disclosure: { 行政许可: [6] } })];
  const whole = (permits: number) => county({ disclosure: { 行政许可: [permits] } });

  it('a part of another year is named, and what it may explain is not reported', () => {
    const told = summed(whole(13), [...parts, bureau('丙', { year: 2022, disclosure: { 行政许可: [2] } })]);
    expect(told).toEqual([expect.stringContaining('U01 warning 汇总的是 2023 年度，3.md 是 2022 年度的')]);
  });

  it('a whole that is less than the parts at hand is wrong whatever is missing', () => {
    const told = summed(whole(10), parts, { absent: [{ name: '镇/*.md', reason: 'no-match' }] });
    expect(told).toEqual([
      expect.stringContaining('U01 warning 汇总的单位里 镇/*.md 没有找到文件'),
      expect.stringMatching(/^U01 error .*还小.*10≠11/),
    ]);
  });

  it('names each kind of what gave no numbers', () => {
    const told = summed(whole(11), parts, {
      absent: [
        { name: '说明.md', reason: 'no-report' },
        { name: '丙.md', reason: 'unreadable' },
      ],
      repeated: ['1.md'],
      itself: ['*.md'],
    });
    expect(told).toEqual(
      [
        expect.stringMatching(/^U01 warning .*丙\.md 读不了/),
        expect.stringMatching(/^U01 warning .*说明\.md 不是政府信息公开年报/),
        expect.stringMatching(/^U02 info .*1\.md，只算一次/),
        expect.stringMatching(/^U02 info .*「\*\.md」把汇总年报自己/),
      ].sort(),
    );
  });

  it('a part without the table is named; the other tables are summed up as ever', () => {
    const bare = bureau('丙', { bodies: { 2: '见附件。' }, proceedings: [1, 0, 0, 0, 1] });
    const told = summed(whole(30), [...parts, bare]);
    expect(told).toEqual([
      expect.stringContaining('U01 warning 1 个单位没有读到表一：3.md'),
      expect.stringMatching(/^U01 error 表三有 2 格/),
    ]);
  });

  it('a cell that is no number is named with its part, and blanks add nothing', () => {
    const odd = bureau('丙', { disclosure: { 行政许可: ['见附件'], 行政处罚: [''] } });
    expect(summed(whole(30), [...parts, odd])).toEqual([
      expect.stringMatching(/^U01 info 表一有 1 格没有核对：行政许可·本年处理决定数量。3\.md/),
    ]);
  });

  it('nothing is summed up for a whole of no known year', () => {
    const text = whole(99).replaceAll('2023年', '').replaceAll('2024年', '');
    expect(parseReport(text).year).toBeNull();
    expect(summed(text, parts)).toEqual([]);
  });
});

describe('one organ with two files', () => {
  const parts = [bureau('甲', { disclosure: { 行政许可: [5] } }), bureau('乙', { disclosure: { 行政许可: [6] } })];
  const whole = (permits: number) => county({ disclosure: { 行政许可: [permits] } });

  it('is counted once where both have the same numbers', () => {
    const twice = [...parts, parts[1]!];
    expect(summed(whole(11), twice)).toEqual([expect.stringMatching(/^U02 warning 「示例县乙局」.*2 份，数一样/)]);
    expect(summed(whole(17), twice).join()).toContain('多的正好是「示例县乙局」（2.md）的数');
  });

  it('is not counted where the numbers differ, and no difference is put down to it', () => {
    const other = bureau('乙', { disclosure: { 行政许可: [8] } });
    for (const right of [11, 13]) {
      expect(summed(whole(right), [...parts, other])).toEqual([expect.stringMatching(/^U02 warning .*数不一样/)]);
    }
  });
});

describe('amounts', () => {
  const fees = (amount: string) => ({ disclosure: { 行政事业性收费: [amount] } });
  const bought = (amount: string) => ({ ...OF_2019, disclosure: { 政府集中采购: [1, amount] } });

  it('a sum may be rounded to the places that it is told in', () => {
    const parts = [bureau('甲', fees('18.8710')), bureau('乙', fees('0.456'))];
    expect(summed(county(fees('19.33')), parts)).toEqual([]);
    expect(summed(county(fees('19.327')), parts)).toEqual([]);
    expect(summed(county(fees('19.4')), parts)).toEqual([]);
    expect(summed(county(fees('19.35')), parts)).toHaveLength(1);
    expect(summed(county(fees('19.3271')), parts)).toHaveLength(1);
  });

  it('元 and 万元 are summed up as what they are, and an amount of no unit is not', () => {
    const whole = (amount: string) => county({ ...OF_2019, disclosure: { 政府集中采购: [2, amount] } });
    const parts = [bureau('甲', bought('25000元')), bureau('乙', bought('3.5万元'))];
    expect(summed(whole('6万元'), parts)).toEqual([]);
    expect(summed(whole('60000元'), parts)).toEqual([]);
    expect(summed(whole('7万元'), parts).join()).toContain('7≠6');
    const vague = [bureau('甲', bought('25000')), bureau('乙', bought('3.5'))];
    expect(summed(whole('6万元'), vague)).toEqual([expect.stringMatching(/^U01 info .*采购总金额。1\.md、2\.md/)]);
  });
});
