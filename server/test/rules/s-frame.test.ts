import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/index.generated.js';
import { draft } from './support/draft.js';
import { applyFixes, findingsOf } from './support/fixture.js';

const S = RULES.filter((rule) => rule.id.startsWith('S'));
const BASIS = '本报告根据《中华人民共和国政府信息公开条例》编制，';
const PERIOD = '数据统计期限自2023年1月1日起至2023年12月31日止。';

function found(text: string): string[] {
  return findingsOf(text, S).map(({ rule, level, args }) => [rule, level, ...Object.values(args)].join(' '));
}

describe('S14 parts in the preamble', () => {
  const of = (list: string) => found(draft({ preamble: `${BASIS}${PERIOD}${list}` }));

  it.each([
    '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项共六个部分组成。',
    '报告全文由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、因政府信息公开工作被申请行政复议、提起行政诉讼的情况、政府信息公开工作存在的主要问题及改进情况和其他需要报告的事项等六个部分组成。',
    '全文包括概述、主动公开政府信息情况、依申请公开政府信息办理情况、复议诉讼情况、存在的主要问题及改进措施、其他需要说明的事项等6部分。',
    '全文共分六部分：第一部分总体情况，第二部分主动公开政府信息情况，第三部分收到和处理政府信息公开申请情况，第四部分政府信息公开行政复议、行政诉讼情况，第五部分存在的主要问题及改进情况，第六部分其他需要报告的事项。',
    '报告包括政府信息公开工作总体情况、主动公开政府信息情况和收到处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况和其他需要报告的事项六个部分。',
    '全文包括：第一部分总体情况，第二部分主动公开政府信息情况，第三部分收到和处理申请情况，第四部分复议诉讼情况，第五部分存在的主要问题，第六部分其他需要报告的事项。',
    '本报告主要包括总体情况、主动公开、依申请公开和复议诉讼等内容。',
    '我局高度重视主动公开、依申请公开、行政复议工作，着力解决突出问题。',
  ])('is content with 「%s」', (list) => {
    expect(of(list)).toEqual([]);
  });

  it('names the part that the list lacks', () => {
    expect(
      of(
        '报告内容包括政府信息公开工作情况概述、主动公开政府信息情况、依申请公开政府信息办理情况、申请行政复议和提起行政诉讼的情况、存在的主要问题和改进措施等方面内容。',
      ),
    ).toEqual(['S14 warning 「其他需要报告的事项」']);
    expect(
      of(
        '本报告由总体情况、主动公开政府信息情况、因政府信息公开申请行政复议、提起行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。',
      ),
    ).toEqual(['S14 warning 「收到和处理政府信息公开申请情况」']);
  });

  it('looks at part one where there is no list before it', () => {
    const list =
      '本报告由总体情况、主动公开政府信息情况、复议诉讼情况、存在的主要问题及改进情况、其他需要报告的事项组成。';
    const text = draft({ preamble: `${BASIS}${PERIOD}` }).replace('一、总体情况\n', `一、总体情况\n\n${list}\n`);
    expect(found(text)).toEqual(['S14 warning 「收到和处理政府信息公开申请情况」']);
  });

  it('does not take prose of part one for a list', () => {
    const prose =
      '一年来总体情况良好，主动公开信息30条，收到申请情况2件，未发生行政复议、诉讼，整改问题3个，其他工作内容有序推进。';
    const text = draft({ preamble: `${BASIS}${PERIOD}` }).replace('一、总体情况\n', `一、总体情况\n\n${prose}\n`);
    expect(found(text)).toEqual([]);
  });

  it('tells a number of parts that is not six', () => {
    expect(
      of(
        '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项五个部分组成。',
      ),
    ).toEqual(['S14 warning 5']);
  });
});

describe('S15 a preamble told twice', () => {
  it('is a hint in part one', () => {
    const list =
      '本报告由总体情况；行政机关主动公开政府信息情况；行政机关收到和处理政府信息公开申请情况；因政府信息公开工作被申请行政复议、提起行政诉讼情况；存在的主要问题及改进情况和其他需要报告的事项六部分组成。';
    const plain = draft();
    const text = plain.replace('一、总体情况\n', `一、总体情况\n\n${list}\n`);
    expect(found(text)).toEqual(['S15 info']);
  });
});

describe('S16 the preamble', () => {
  it('hints at what is missing', () => {
    expect(found(draft({ preamble: null }))).toEqual(['S16 info']);
    expect(findingsOf(draft({ preamble: `${BASIS}现予公布。` }), S)[0]?.message.zh).toContain('没有写统计期限');
    expect(findingsOf(draft({ preamble: PERIOD }), S)[0]?.message.zh).toContain('没有写编制依据');
  });
});

describe('S17 the title', () => {
  it('is a warning where there is none', () => {
    const findings = findingsOf(draft({ title: null }), S);
    expect(findings.map(({ rule, level, span }) => [rule, level, span.start])).toEqual([['S17', 'warning', 0]]);
  });

  it.each([
    '示例县示例局2023年政府信息公开工作年报',
    '示例县示例局2023年度政府信息公开工作年度报告',
    '示例县示例局关于2023年度政府信息公开情况的报告',
    '示例县示例局政府信息公开工作2023年度报告',
  ])('hints at 「%s」', (title) => {
    const text = draft({ title });
    expect(found(text).map((line) => line.slice(0, 8))).toEqual(['S17 info']);
    expect(applyFixes(text, findingsOf(text, S))).toBe(draft());
  });
});

describe('S18 the signature', () => {
  it('hints at none and at half of one', () => {
    expect(found(draft({ signature: null }))).toEqual(['S18 info']);
    expect(found(draft({ signature: '2024年1月20日' }))).toEqual(['S18 info']);
    expect(found(draft({ signature: '示例县示例局' }))).toEqual(['S18 info']);
  });
});

describe('S19 the processing fee', () => {
  it('is asked for from 2021 on, whatever its words', () => {
    expect(found(draft({ bodies: { 6: '无。' } }))).toEqual(['S19 info']);
    expect(found(draft({ bodies: { 6: '2023年有1件申请收取信息处理费380元。' } }))).toEqual([]);
    expect(found(draft({ edition: '2019', bodies: { 6: '无。' } }))).toEqual([]);
  });
});
