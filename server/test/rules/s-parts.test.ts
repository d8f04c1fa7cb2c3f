import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/index.generated.js';
import { draft } from './support/draft.js';
import { applyFixes, findingsOf } from './support/fixture.js';

const S = RULES.filter((rule) => rule.id.startsWith('S'));
const EXTRA = '五、政府信息公开保密审查及监督检查情况\n\n严格执行保密审查制度，全年没有发生泄密。';

/** `S05 error 「主要问题和改进情况」` for every finding of the group, in text order. */
function found(text: string): string[] {
  return findingsOf(text, S).map(({ rule, level, span }) => `${rule} ${level} 「${text.slice(span.start, span.end)}」`);
}

describe('a correct draft', () => {
  for (const edition of ['2019', '2021'] as const) {
    it(`of edition ${edition} has no finding`, () => {
      expect(found(draft({ edition }))).toEqual([]);
    });

    it(`of edition ${edition} in CRLF has no finding`, () => {
      expect(found(draft({ edition }).replaceAll('\n', '\r\n'))).toEqual([]);
    });
  }
});

describe('missing parts', () => {
  it('tells of each missing part by its own finding at the part that follows', () => {
    expect(found(draft({ headings: { 2: null, 4: null } }))).toEqual([
      'S01 error 「三、收到和处理政府信息公开申请情况」',
      'S01 error 「五、存在的主要问题及改进情况」',
    ]);
  });

  it('tells once that all the rest is missing', () => {
    const headings = { 4: null, 5: null, 6: null } as const;
    expect(found(draft({ headings }))).toEqual(['S01 error 「三、收到和处理政府信息公开申请情况」']);
  });

  it('does not tell of the numbers that a missing part shifts', () => {
    const headings = { 4: null, 5: '四、存在的主要问题及改进情况', 6: '五、其他需要报告的事项' };
    expect(found(draft({ headings }))).toEqual(['S01 error 「四、存在的主要问题及改进情况」']);
  });

  it('writes a missing part six with 「无」 before the signature', () => {
    const text = draft({ edition: '2019', headings: { 6: null } });
    const findings = findingsOf(text, S);
    expect(findings.map((finding) => finding.rule)).toEqual(['S01']);
    const mended = applyFixes(text, findings);
    expect(mended).toContain('\n\n六、其他需要报告的事项\n\n无\n\n示例县示例局\n\n2021年1月20日\n');
    expect(found(mended)).toEqual([]);
  });

  it('writes a missing heading in the dress of the next one', () => {
    const text = draft({ headings: { 4: null } }).replace(/^([一二三四五六]、)/gm, '## $1');
    expect(applyFixes(text, findingsOf(text, S))).toContain(
      '\n\n## 四、政府信息公开行政复议、行政诉讼情况\n\n## 五、存在的主要问题及改进情况\n',
    );
  });
});

describe('an extra part', () => {
  const after = { 4: EXTRA } as const;

  it('is told once, and neither the numbers nor the order after it', () => {
    const headings = { 5: '六、存在的主要问题及改进情况', 6: '七、其他需要报告的事项' };
    expect(found(draft({ after, headings }))).toEqual(['S02 error 「五、政府信息公开保密审查及监督检查情况」']);
  });

  it('is told beside a renamed part behind it, and a part six that is missing', () => {
    const headings = { 5: '六、存在的主要问题和改进措施', 6: null };
    expect(found(draft({ after, headings }))).toEqual([
      'S02 error 「五、政府信息公开保密审查及监督检查情况」',
      'S01 error 「六、存在的主要问题和改进措施」',
      'S05 error 「六、存在的主要问题和改进措施」',
    ]);
  });

  it('is not seen in a list 一、二、三 inside a part', () => {
    const bodies = { 6: '一、年度工作要点落实情况\n\n已全部落实。\n\n二、信息处理费情况\n\n本年度未收取信息处理费。' };
    expect(found(draft({ bodies }))).toEqual([]);
  });

  it('is a part that stands twice', () => {
    const after = { 5: '五、存在的主要问题及改进情况\n\n解读形式单一。下一步，改进解读形式。' } as const;
    expect(found(draft({ after }))).toEqual(['S02 warning 「五、存在的主要问题及改进情况」']);
  });
});

describe('a part that is split in two', () => {
  it('is read as one', () => {
    const headings = { 5: '五、存在的主要问题', 6: '七、其他需要报告的事项' };
    const text = draft({ headings, bodies: { 5: '形式单一。' }, after: { 5: '六、改进情况\n\n下一步丰富形式。' } });
    expect(found(text)).toEqual(['S05 warning 「存在的主要问题」', 'S02 warning 「六、改进情况」']);
  });
});

describe('the order of parts', () => {
  it('tells of the part that was moved, not of those it passed', () => {
    expect(found(draft({ order: [1, 2, 4, 5, 3, 6] }))).toEqual(['S03 error 「三、收到和处理政府信息公开申请情况」']);
  });
});

describe('the numbers of parts', () => {
  it('may not be 「1、」, and are mended in one go', () => {
    const text = draft({ headings: { 1: '1、 总体情况' } });
    const findings = findingsOf(text, S);
    expect(findings.map(({ rule, level }) => `${rule} ${level}`)).toEqual(['S04 error']);
    const mended = applyFixes(text, findings, 'safe');
    expect(mended).toBe(draft());
  });

  it('are one finding where all of them are Arabic, or lost', () => {
    const arabic = draft().replace(
      /^([一二三四五六])、(?=.*(?:情况|事项)$)/gm,
      (_, n) => `${'一二三四五六'.indexOf(n) + 1}. `,
    );
    const lost = draft().replace(/^[一二三四五六]、(?=.*(?:情况|事项)$)/gm, '');
    for (const [text, expected] of [
      [arabic, 'S04 error 5'],
      [lost, 'S04 warning 5'],
    ] as const) {
      const findings = findingsOf(text, S);
      expect(findings.map(({ rule, level, related }) => `${rule} ${level} ${related.length}`)).toEqual([expected]);
      expect(applyFixes(text, findings, 'safe')).toBe(draft());
    }
  });

  it('are one finding where they are off by the same from a part on', () => {
    const headings = {
      4: '五、政府信息公开行政复议、行政诉讼情况',
      5: '六、存在的主要问题及改进情况',
      6: '七、其他需要报告的事项',
    };
    const text = draft({ headings });
    const findings = findingsOf(text, S);
    expect(findings.map(({ rule, related }) => `${rule} ${related.length}`)).toEqual(['S04 2']);
    expect(applyFixes(text, findings, 'safe')).toBe(draft());
  });
});

describe('the titles of parts', () => {
  const cases: readonly (readonly [string, 1 | 2 | 4 | 5, string, string])[] = [
    ['a new name is an error', 1, '一、工作情况概述', 'S05 error 「工作情况概述」'],
    ['another order of words is an error', 2, '二、政府主动公开信息情况', 'S05 error 「政府主动公开信息情况」'],
    ['characters left out are a warning', 5, '五、主要问题和改进情况', 'S05 warning 「主要问题和改进情况」'],
    ['a common short form is a hint', 5, '五、存在问题及改进情况', 'S05 info 「存在问题及改进情况」'],
    ['a name with other words in it is an error', 1, '一、工作基本情况', 'S05 error 「工作基本情况」'],
    ['a name with the year in it is an error', 1, '一、2023年政务公开总体情况', 'S05 error 「2023年政务公开总体情况」'],
    [
      '和 for 、 is a hint',
      4,
      '四、政府信息公开行政复议和行政诉讼情况',
      'S05 info 「政府信息公开行政复议和行政诉讼情况」',
    ],
    ['a stray mark is a warning', 1, '一、总体情况、', 'S05 warning 「总体情况、」'],
    ['「的」 put in is a warning', 2, '二、主动公开政府信息的情况', 'S05 warning 「主动公开政府信息的情况」'],
    ['a name that nobody foresaw is one finding', 5, '五、下阶段工作思路', 'S05 error 「下阶段工作思路」'],
  ];
  for (const [name, part, heading, expected] of cases) {
    it(name, () => {
      const text = draft({ headings: { [part]: heading } });
      expect(found(text)).toEqual([expected]);
      expect(applyFixes(text, findingsOf(text, S))).toBe(draft());
    });
  }

  it('may be in the words of the 条例', () => {
    const headings = {
      2: '二、行政机关主动公开政府信息情况',
      3: '三、行政机关收到和处理政府信息公开申请情况',
      4: '四、因政府信息公开工作被申请行政复议、提起行政诉讼的情况',
      5: '五、政府信息公开工作存在的主要问题及改进情况',
    };
    expect(found(draft({ headings }))).toEqual([]);
  });

  it('with a wrong number as well is one finding', () => {
    const text = draft({ headings: { 1: '1、总体工作情况' } });
    expect(found(text)).toEqual(['S05 error 「1、总体工作情况」']);
    expect(applyFixes(text, findingsOf(text, S))).toBe(draft());
  });
});

describe('part one without its heading', () => {
  it('is one finding at 「（一）」, mended by the heading', () => {
    const text = draft({
      headings: { 1: null },
      after: { 1: '（一）主动公开情况\n\n略。\n\n（二）依申请公开情况\n\n略。' },
    });
    const findings = findingsOf(text, S);
    expect(found(text)).toEqual(['S06 error 「（一）主动公开情况」']);
    expect(applyFixes(text, findings)).toContain('\n\n一、总体情况\n\n（一）主动公开情况\n');
  });
});

describe('an empty part', () => {
  it('six is mended by 「无」', () => {
    const text = draft({ edition: '2019', bodies: { 6: '' } });
    expect(found(text)).toEqual(['S07 error 「六、其他需要报告的事项」']);
    expect(found(applyFixes(text, findingsOf(text, S)))).toEqual([]);
  });

  it('six is found at the very end of the text', () => {
    const text = draft({ edition: '2019', bodies: { 6: '' }, signature: null }).trimEnd();
    expect(found(text)).toEqual(['S07 error 「六、其他需要报告的事项」', 'S18 info 「」']);
  });

  it('one and five are found', () => {
    expect(found(draft({ bodies: { 1: '' } }))).toEqual(['S07 error 「一、总体情况」']);
    expect(found(draft({ bodies: { 5: '' } }))).toEqual(['S07 error 「五、存在的主要问题及改进情况」']);
  });

  it('two to four are left to the rule on missing tables', () => {
    expect(found(draft({ bodies: { 3: '' } }))).toEqual([]);
  });
});

describe('parts that could not be told apart', () => {
  it('are not called missing where their headings stand inside another part', () => {
    const bodies = { 5: '形式单一，下一步改进。六、其他需要报告的事项本年度未收取信息处理费。' };
    expect(found(draft({ headings: { 6: null }, bodies }))).toEqual([]);
  });

  it('are called missing where only the preamble names them', () => {
    const preamble =
      '根据《中华人民共和国政府信息公开条例》编制，数据统计期限为2023年1月1日至12月31日。全文包括一、总体情况、二、主动公开政府信息情况、三、收到和处理政府信息公开申请情况、四、政府信息公开行政复议、行政诉讼情况、五、存在的主要问题及改进情况、六、其他需要报告的事项。';
    expect(found(draft({ preamble, headings: { 6: null } }))).toEqual(['S01 error 「五、存在的主要问题及改进情况」']);
  });
});
