import { describe, expect, test } from 'vitest';
import { parseReport } from '../../src/parse/parse-report.js';
import { checkText } from '../../src/service/check.js';
import { DEFAULT_SETTINGS } from '../../src/service/settings.js';

function textOf(organ: string, body = '主动公开信息12条。', signed = organ, date = '2024年2月20日'): string {
  const title = `${organ}2023年政府信息公开工作年度报告`;
  return `${title}\n\n一、总体情况\n\n${body}\n\n六、其他需要报告的事项\n\n无。\n\n${signed}\n\n${date}\n`;
}

function rulesOf(text: string, settings = {}): string[] {
  return checkText(text, { settings: { ...DEFAULT_SETTINGS, ...settings } }).findings.map(({ rule }) => rule);
}

describe('kind and level of the organ', () => {
  test.each([
    ['示例省人民政府', 'government', 'province'],
    ['示例市人民政府', 'government', 'city'],
    ['示例市示例区人民政府', 'government', 'county'],
    ['示例县', 'government', 'county'],
    ['示例县人民政府办公室', 'office', 'county'],
    ['示例省人民政府办公厅', 'office', 'province'],
    ['示例县发展和改革委员会', 'department', 'county'],
    ['示例市教育局', 'department', 'city'],
    ['示例市高新区管委会', 'department', 'county'],
    ['示例县示例镇人民政府', 'town', 'town'],
    ['示例县示例乡', 'town', 'town'],
    ['示例市示例区示例街道办事处', 'street', 'town'],
  ])('of %s are told by its name', (organ, kind, level) => {
    expect(parseReport(textOf(organ)).organ).toMatchObject({ kind, level, kindFrom: 'name', certain: true });
  });

  test.each(['中华人民共和国示例海关', '国家统计局示例调查队'])('of %s are those of a department', (organ) => {
    expect(parseReport(textOf(organ)).organ).toMatchObject({ kind: 'department', kindFrom: 'name', certain: true });
    expect(rulesOf(textOf(organ, undefined, organ.replace('中华人民共和国', '')))).not.toContain('S18');
  });

  test('are uncertain where title and signature differ, and for the office of a town', () => {
    const differs = parseReport(textOf('示例县人民政府', undefined, '示例县人民政府办公室'));
    expect(differs.organ).toMatchObject({ kind: 'government', certain: false });
    const office = parseReport(textOf('示例县示例镇人民政府办公室'));
    expect(office.organ).toMatchObject({ kind: 'town', certain: false });
  });

  test('are told by the text where the name tells none', () => {
    const body = '我局高度重视信息公开。我局公开信息12条，我局组织培训。';
    expect(parseReport(textOf('示例县教育', body, '')).organ).toMatchObject({
      kind: 'department',
      kindFrom: 'text',
      certain: false,
    });
    const mixed = parseReport(textOf('示例县教育', `${body}我镇落实。`, ''));
    expect(mixed.organ).toMatchObject({ kind: 'other', kindFrom: 'name' });
    const seldom = parseReport(textOf('示例县教育', '我局公开信息12条。', ''));
    expect(seldom.organ).toMatchObject({ kind: 'other' });
  });

  test('are what a setting gives, whatever the name looks like', () => {
    const { organ } = parseReport(textOf('示例高新区'), { organ: { kind: 'department', level: 'county' } });
    expect(organ).toMatchObject({ kind: 'department', level: 'county', kindFrom: 'given', certain: true });
    const levelOnly = parseReport(textOf('示例市人民政府'), { organ: { level: 'county' } });
    expect(levelOnly.organ).toMatchObject({ kind: 'government', level: 'county', kindFrom: 'name' });
  });
});

describe('deadlines', () => {
  test('are those of the kind', () => {
    expect(rulesOf(textOf('示例县示例局'))).toContain('D02');
    expect(rulesOf(textOf('示例县人民政府'))).not.toContain('D02');
    expect(rulesOf(textOf('示例县示例局'), { organKind: 'government' })).not.toContain('D02');
    expect(rulesOf(textOf('示例县人民政府'), { organKind: 'department' })).toContain('D02');
  });

  test('of the place are held besides those of the law, one finding either way', () => {
    const settings = { deadlines: { department: { month: 1, day: 20 } } };
    const text = textOf('示例县示例局', undefined, undefined, '2024年1月25日');
    expect(rulesOf(text)).not.toContain('D05');
    expect(rulesOf(text, settings)).toContain('D05');
    const late = rulesOf(textOf('示例县示例局'), settings).filter((rule) => rule.startsWith('D'));
    expect(late).toEqual(['D02']);
  });
});
