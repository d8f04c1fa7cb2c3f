import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/index.generated.js';
import { draft, PART_ONE } from './support/draft.js';
import { findingsOf } from './support/fixture.js';

const S = RULES.filter((rule) => rule.id.startsWith('S'));

/** Rules with level and what their messages were given, in text order. */
function found(text: string): string[] {
  return findingsOf(text, S).map(({ rule, level, args }) => [rule, level, ...Object.values(args)].join(' '));
}

function withPartOne(text: string, organ = '示例县示例局'): string {
  return draft({ organ, bodies: { 1: text } });
}

describe('S08 problems and improvements', () => {
  const of = (text: string) => found(draft({ bodies: { 5: text } }));

  it.each(['无', '无。', '暂无问题。', '本年度不存在主要问题。'])('「%s」 is an error', (text) => {
    expect(of(text).map((line) => line.slice(0, 9))).toEqual(['S08 error']);
  });

  it('problems alone and improvements alone are warnings', () => {
    expect(of('一是公开内容不够全面；二是业务能力有待进一步提高。')).toEqual(['S08 warning']);
    expect(of('下一步，我局将加强培训，完善制度。')).toEqual(['S08 warning']);
  });

  it('an account of both is left alone, however it is worded', () => {
    expect(of('尽管做了大量工作，仍有差距。2024年，我局从三方面着手：加大力度，健全机制。')).toEqual([]);
    expect(of('（一）主要问题\n\n形式单一。\n\n（二）改进措施\n\n丰富形式。')).toEqual([]);
  });
});

describe('S09 five aspects', () => {
  it('names each aspect that is missing', () => {
    const text = PART_ONE.replace(/（二）[^（]*/, '').replace(/（三）[^（]*/, '');
    expect(found(withPartOne(text)).filter((line) => !line.startsWith('S13'))).toEqual([
      'S09 warning 「依申请公开」「政府信息管理」',
    ]);
  });

  it('takes prose without subheadings', () => {
    const prose =
      '主动公开各类信息126条；全年收到公开申请3件，均按期答复；健全信息审核机制；优化网站栏目；开展业务培训2次。';
    expect(found(withPartOne(prose))).toEqual([]);
  });

  it.each(['政府信息资源管理', '规范公文属性认定', '落实“三审三校”制度', '动态调整公开目录'])(
    'takes 「%s」 for the management of information',
    (words) => {
      expect(found(withPartOne(PART_ONE.replace(/（三）[^（]*/, `（三）${words}\n\n`)))).toEqual([]);
    },
  );

  it('does not take a list of the parts of the report for an account', () => {
    const list =
      '本年报由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况以及其他需要报告的事项组成。';
    expect(
      found(withPartOne(`${list}所列数据的统计期限为2023年1月1日至12月31日。`)).filter((l) => l.startsWith('S09')),
    ).toEqual(['S09 warning 「主动公开」「依申请公开」「政府信息管理」「政府信息公开平台建设」「监督保障」']);
  });

  it('allows a sixth aspect', () => {
    expect(found(withPartOne(`${PART_ONE}\n\n（六）标准化建设\n\n编制基层政务公开标准目录。`))).toEqual([]);
  });

  it('finds words that a hard line break tears apart', () => {
    expect(
      found(withPartOne(PART_ONE.replace('本年度未收到政府信息公开申请', '本年度未收到政府信息公\n开申请'))),
    ).toEqual([]);
  });
});

describe('S10 accountability of governments', () => {
  const without = (word: RegExp) => PART_ONE.replace(word, '');

  it('is due from a county, a city and a town', () => {
    const text = without(/社会评议结果良好，/);
    for (const organ of ['示例县人民政府', '示例市人民政府', '示例县示例镇人民政府']) {
      expect(found(withPartOne(text, organ))).toEqual(['S10 warning 「社会评议」']);
    }
  });

  it('is not due from a department, an office or a street office', () => {
    const text = without(/将政务公开纳入工作考核，|；社会评议结果良好，未发生责任追究/g);
    for (const organ of ['示例县示例局', '示例市示例区人民政府办公室', '示例区人民政府示例街道办事处']) {
      expect(found(withPartOne(text, organ)).filter((line) => line.startsWith('S10'))).toEqual([]);
    }
  });

  it('does not take a heading that lists the three for an account of them', () => {
    const text = PART_ONE.replace(
      /将政务公开.*$/,
      '工作考核、社会评议和责任追究方面。工作考核方面，每月排查。责任追究方面，未发生责任追究的情形。',
    );
    expect(found(withPartOne(text, '示例镇人民政府'))).toEqual(['S10 warning 「社会评议」']);
  });

  it('takes one sentence for all three', () => {
    const text = PART_ONE.replace(/将政务公开.*$/, '工作考核、社会评议和责任追究结果情况。本年度均未发生。');
    expect(found(withPartOne(text, '示例镇人民政府'))).toEqual([]);
  });
});

describe('S11 order of the aspects', () => {
  it('hints at platforms before management', () => {
    const text = PART_ONE.replace('（三）政府信息管理情况', '（三）政府信息平台建设情况').replace(
      '（四）政府信息公开平台建设情况',
      '（四）政府信息管理情况',
    );
    expect(found(withPartOne(text))).toEqual(['S11 info 政府信息管理 政府信息公开平台建设']);
  });

  it('leaves headings alone that name no aspect or two', () => {
    const text = PART_ONE.replace('（一）主动公开情况', '（一）聚焦监督与平台\n\n主动公开信息3条。');
    expect(found(withPartOne(text))).toEqual([]);
  });
});

describe('S12 the outline of the repealed regulation', () => {
  it('is one finding in place of missing aspects', () => {
    const text = [
      '（一）主动公开政府信息情况',
      '主动公开信息30条。',
      '（二）依申请公开政府信息情况',
      '未收到申请。',
      '（三）不予公开政府信息情况',
      '无。',
      '（四）收费及减免情况',
      '无。',
      '（五）行政复议、提起诉讼情况',
      '无。',
    ].join('\n\n');
    expect(found(withPartOne(text))).toEqual(['S12 warning']);
  });

  it('is not seen where the five aspects also tell of fees and proceedings', () => {
    const text = PART_ONE.replace('本年度未收到政府信息公开申请。', '未收到申请，无收费减免，未发生行政复议和诉讼。');
    expect(found(withPartOne(text))).toEqual([]);
  });
});

describe('S13 numbers of subheadings', () => {
  it('hints at a lost bracket and mends it in its own width', () => {
    const text = withPartOne(PART_ONE.replace('（一）', '一)'));
    const [finding] = findingsOf(text, S);
    expect(finding?.rule).toBe('S13');
    expect(finding?.fixes[0]?.edits[0]?.newText).toBe('(一)');
  });

  it('hints at a number that was skipped', () => {
    expect(found(withPartOne(PART_ONE.replace('（五）', '（六）')))).toEqual(['S13 info （六） 四']);
  });

  it('leaves 「第一，…第二，…」 in prose alone', () => {
    expect(found(withPartOne(`${PART_ONE}\n\n第一，抓学习。\n\n第二，抓落实。`))).toEqual([]);
  });

  it('lets a list begin again', () => {
    const five = '（一）存在问题\n\n形式单一。\n\n（二）改进情况\n\n（一）加强培训。\n\n（二）丰富形式。';
    expect(found(draft({ bodies: { 5: five } }))).toEqual([]);
  });
});

describe('a text that was copied only in part', () => {
  it('is not asked for what part one may have had further on', () => {
    const text = draft({ organ: '示例县人民政府' });
    const cut = text.slice(0, text.indexOf('（四）政府信息公开平台建设情况'));
    const rules = findingsOf(cut, S).map((finding) => finding.rule);
    expect(rules.filter((rule) => rule === 'S09' || rule === 'S10')).toEqual([]);
    expect(rules.filter((rule) => rule === 'S01').length).toBeLessThanOrEqual(1);
  });
});
