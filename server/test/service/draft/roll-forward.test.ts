import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../src/parse/parse-report.js';
import { checkText } from '../../../src/service/check.js';
import { blankDraft, type CellFilling } from '../../../src/service/draft/blank-draft.js';
import { type DraftPlan, planDraft } from '../../../src/service/draft/draft-plan.js';
import { type RolledForward, type RollOptions, rollForward } from '../../../src/service/draft/roll-forward.js';
import { render } from '../../../src/service/messages.js';
import { RIGHT_DRAFTS, readDraftFile } from '../../drafts/draft-files.js';
import { draft } from '../../rules/support/draft.js';

function rolled(text: string, options: RollOptions = {}): RolledForward {
  const result = rollForward(parseReport(text), options);
  if ('problem' in result) throw new Error(render(result.problem.text, result.problem.args, 'en'));
  return result;
}

function rulesOf(text: string): string[] {
  return [...new Set(checkText(text).findings.map(({ rule }) => rule))].sort();
}

function numbersOf(text: string, row: string): (number | null)[] | undefined {
  const { requests } = parseReport(text).tables;
  return requests?.rows.find(({ key }) => key === row)?.cells?.map(({ value }) => value);
}

const notesOf = ({ notes }: RolledForward) => notes.map(({ text, args }) => render(text, args, 'zh')).join('\n');

const TITLE = '# 示例县示例局2022年政府信息公开工作年度报告';

/** Last year's report with the given paragraph in part one, in a form that lacks the rest. */
function saying(paragraph: string, part = '一、总体情况'): string {
  return `${TITLE}\n\n## ${part}\n\n${paragraph}\n\n## 六、其他需要报告的事项\n\n本年度未收取信息处理费。\n\n示例县示例局\n\n2023年1月18日\n`;
}

const bodyOf = (text: string) => rolled(saying(text)).text;

const YEARLESS = blankDraft(planDraft('示例县示例局', 2023) as DraftPlan, 'blank').replaceAll('2023年', '');

describe('rolling a report forward', () => {
  test.each(
    RIGHT_DRAFTS.flatMap(({ file, text }) =>
      (['blank', 'zero'] as CellFilling[]).map((cells) => [file, cells, text] as const),
    ),
  )('once and twice leaves nothing to find in %s but what is to be done (cells: %s)', (_, cells, text) => {
    const allowed = cells === 'blank' ? ['C02', 'T05', 'W02'] : ['C02', 'W02'];
    const once = rolled(text, { cells });
    expect(rulesOf(once.text).filter((rule) => !allowed.includes(rule))).toEqual([]);
    const twice = rolled(once.text, { cells });
    expect(rulesOf(twice.text).filter((rule) => !allowed.includes(rule))).toEqual([]);
    expect(twice.text.split('【待核】')).toHaveLength(once.text.split('【待核】').length);
    expect(twice.text).not.toContain('【待核】【待核】');
    expect(twice.plan.year).toBe(once.plan.year + 1);
  });

  test.each(RIGHT_DRAFTS.map(({ file, text }) => [file, text]))(
    'carries 结转下年度 over in all columns: %s',
    (_, text) => {
      const next = numbersOf(text, 'next');
      expect(next).toHaveLength(7);
      expect(numbersOf(rolled(text).text, 'carry')).toEqual(next);
    },
  );

  test('says nothing in cells that nobody filled in', () => {
    const text = draft({ year: 2023, requests: { new: [2, 0, 0, 0, 0, 0, 2], next: [2, 0, 0, 0, 0, 0, 2] } });
    const zeros = rolled(text, { cells: 'zero' }).text;
    expect(numbersOf(zeros, 'new')).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(numbersOf(zeros, 'carry')).toEqual([2, 0, 0, 0, 0, 0, 2]);
    // Two requests are still to be dealt with: neither can be 0 for certain.
    expect(numbersOf(zeros, 'total')).toEqual([null, 0, 0, 0, 0, 0, null]);
    expect(numbersOf(zeros, 'next')).toEqual([null, 0, 0, 0, 0, 0, null]);
    expect(numbersOf(rolled(text).text, 'new')).toEqual(Array(7).fill(null));
  });

  test('changes the edition from 2020 to 2021, and says so', () => {
    const result = rolled(readDraftFile('county-2020-pipe.md'));
    expect(parseReport(result.text)).toMatchObject({ year: 2021, edition: '2021' });
    expect(result.text).toContain('〔2021〕30号');
    expect(result.text).not.toContain('60号');
    expect(result.text).toContain('（以下简称《条例》）');
    expect(notesOf(result)).toMatch(/2021年度起用国办公开办函〔2021〕30号的格式/);
    expect(notesOf(result)).toContain('引言换成了2021年度的标准写法');
  });

  test('tells what was in force last year beside the draft, not in it', () => {
    const result = rolled(draft({ year: 2023, disclosure: { 行政规范性文件: [4, 1, 32] } }));
    expect(notesOf(result)).toContain('去年的现行有效件数：规章 0、行政规范性文件 32');
    expect(result.text).not.toContain('32');
  });

  test('takes a web page and gives Markdown', () => {
    const result = rolled(readDraftFile('city-2021-word.html'));
    expect(result.text).toMatch(/^# .*2022年政府信息公开工作年度报告\n/);
    expect(result.text).not.toMatch(/<\w/);
  });

  test('clears the date and keeps the organ', () => {
    expect(bodyOf('略。')).toMatch(/\n示例县示例局\n\n【待填：成文日期】\n$/);
    expect(bodyOf('略。')).not.toContain('1月18日');
  });

  test('tells of what has no place in the new draft', () => {
    const notes = notesOf(
      rolled(
        saying('略。').replace('## 六', '## 二、保密审查情况\n\n全年审查9次。\n\n## 六').replace(/$/, '附件：示例表'),
      ),
    );
    expect(notes).toContain('「二、保密审查情况」不是六个部分之一，没有带过来：全年审查9次。');
    expect(notes).toContain('附件：示例表');
    expect(notes).toContain('没有读到表二');
  });

  test('does not carry over numbers across a gap of years', () => {
    const result = rolled(draft({ year: 2022, requests: { next: [1, 0, 0, 0, 0, 0, 1] } }), { year: 2024 });
    expect(numbersOf(result.text, 'carry')).toEqual(Array(7).fill(null));
    expect(notesOf(result)).toContain('这不是上一年的年报');
  });

  test('takes another organ, and rolls a blank draft forward without marks', () => {
    expect(rolled(saying('略。'), { organ: '示例县新示例局' }).text).toMatch(/^# 示例县新示例局2023年/);
    const blank = blankDraft(planDraft('示例县示例局', 2023) as DraftPlan, 'blank');
    const next = rolled(blank);
    expect(next.text).toBe(blankDraft(planDraft('示例县示例局', 2024) as DraftPlan, 'blank'));
  });

  test('takes a report that does not tell its year at the word of the user', () => {
    const { text } = rolled(YEARLESS, { organ: '示例县示例局', year: 2024 });
    expect(text.match(/政府信息公开工作年度报告\n/g)).toHaveLength(1);
    expect(text).toMatch(/^# 示例县示例局2024年/);
  });

  test.each([
    ['购物清单', {}, '不是政府信息公开年报'],
    [saying('略。'), { year: 2022 }, '要晚于'],
    [saying('略。'), { year: 'x' }, '年度「x」不对'],
    [YEARLESS, {}, '哪一年'],
  ])('refuses what it cannot carry on from', (text, options, said) => {
    const result = rollForward(parseReport(text), options);
    expect('problem' in result && render(result.problem.text, result.problem.args, 'zh')).toContain(said);
  });
});

describe('a sentence of last year', () => {
  test.each([
    ['2022年，我局坚持公开为常态。', '2023年，我局坚持公开为常态。【待核】'],
    ['二〇二二年度，我局坚持公开。', '二〇二三年度，我局坚持公开。【待核】'],
    ['２０２２年主动公开信息８条。', '2023年主动公开信息８条。【待核】'],
    ['自2019年以来坚持每月检查。', '自2019年以来坚持每月检查。【待核】'],
    ['2022年以来坚持每月检查。', '2022年以来坚持每月检查。【待核】'],
    ['截至2022年12月31日，公开信息8条。', '截至2023年12月31日，公开信息8条。【待核】'],
    [
      '2022年3月15日印发《示例办法》（示局〔2022〕8号）。',
      '2022年3月15日印发《示例办法》（示局〔2022〕8号）。【待核】',
    ],
    ['较2021年增长8%。', '较2022年增长8%。【待核】'],
    ['2023年，我局将加强培训。', '2024年，我局将加强培训。【待核】'],
    ['执行《2022年示例要点》。', '执行《2022年示例要点》。【待核】'],
    ['本年度未收到政府信息公开申请。', '本年度未收到政府信息公开申请。【待核】'],
    ['举办培训两次。制度健全。', '举办培训两次。【待核】制度健全。'],
    ['收到申请3件。【待核】', '收到申请3件。【待核】'],
  ])('%s', (last, now) => {
    expect(bodyOf(last)).toContain(`\n${now}\n`);
  });

  test.each([
    '落实《条例》第二十条和国办公开办函〔2021〕30号的规定。',
    '（一）主动公开',
    '1.严格落实保密审查制度。',
    '坚持以公开为常态、不公开为例外。',
  ])('that tells nothing of the year is kept as it stands: %s', (sentence) => {
    const body = bodyOf(sentence);
    expect(body).toContain(`${sentence}\n`);
    expect(body).not.toContain(`${sentence}【待核】`);
  });

  test('of part five is always marked', () => {
    const text = rolled(saying('公开内容不够全面。下一步加强培训。', '五、存在的主要问题及改进情况')).text;
    expect(text).toContain('公开内容不够全面。【待核】下一步加强培训。【待核】');
  });

  test('of the preamble has its period advanced and no mark', () => {
    const preamble =
      '根据《中华人民共和国政府信息公开条例》编制，统计期限为2022年1月1日至2022年12月31日。电话：0000-1234567。';
    const text = rolled(saying('略。').replace('## 一', `${preamble}\n\n## 一`)).text;
    expect(text).toContain('统计期限为2023年1月1日至2023年12月31日。电话：0000-1234567。【待核】');
  });

  test('that wraps over lines is one sentence', () => {
    expect(bodyOf('我局全年主动公开各类政府信息，其中政策文件\n共计18条，都按时公开。')).toContain(
      '其中政策文件共计18条，都按时公开。【待核】',
    );
  });
});
