import { describe, expect, it } from 'vitest';
import { defineRule } from '../../src/rules/define-rule.js';
import { RULES } from '../../src/rules/index.generated.js';
import { excerpt } from '../../src/service/example-excerpt.js';
import { explainRule, explainStatute } from '../../src/service/explain.js';
import { findStatute } from '../../src/templates/statute/lookup.js';
import { STATUTE } from '../../src/templates/statute/statute.js';

const RULE = defineRule({
  id: 'S99',
  name: 'example',
  level: 'warning',
  summary: { zh: '示例', en: 'An example' },
  why: { zh: '第一行\n第二行', en: 'First\nsecond' },
  remedy: { zh: '改成「无」', en: 'Write 「无」' },
  basis: ['条例/50', '国办公开办函〔2021〕30号', '某地通知'],
  messages: {},
  examples: { bad: ['⟦六、其他⟧\n'], good: ['六、其他需要报告的事项\r\n无\r\n'] },
  check() {},
});

describe('explainRule', () => {
  it('says what it is, why, what to do, on what basis, with examples', () => {
    expect(explainRule(RULE, 'zh')).toBe(
      [
        'S99  示例',
        '',
        '级别：警告（要人确认）',
        '',
        '为什么',
        '  第一行',
        '  第二行',
        '',
        '怎么改',
        '  改成「无」',
        '',
        '依据',
        '  - 《条例》第五十条  年度报告的内容',
        '  - 国办公开办函〔2021〕30号  现行年报格式的通知',
        '  - 某地通知',
        '',
        '会报（⟦ ⟧ 里是报出的地方）',
        '  ⟦六、其他⟧',
        '',
        '不会报',
        '  六、其他需要报告的事项',
        '  无',
        '',
      ].join('\n'),
    );
  });

  it('leaves out what a rule has not, and says when it is off by default', () => {
    const bare = { ...RULE, offByDefault: true, basis: [], examples: { bad: [], good: [] } };
    expect(explainRule(bare, 'en')).toBe(
      'S99  An example\n\nLevel: warning (to be confirmed)\nOff unless a setting turns it on.\n\nWhy\n  First\n  second\n\nWhat to do\n  Write 「无」\n',
    );
  });

  it('finds every basis of every rule in the statute', () => {
    const unknown = RULES.flatMap((rule) =>
      rule.basis.filter((basis) => !findStatute(basis)).map((b) => `${rule.id} ${b}`),
    );
    expect(unknown).toEqual([]);
  });

  it('leaves no placeholder', () => {
    for (const rule of RULES) {
      for (const locale of ['zh', 'en'] as const)
        expect(explainRule(rule, locale)).not.toMatch(/undefined|\{(level|ref)\}/);
    }
  });
});

describe('explainStatute', () => {
  it('says a place once where both editions have the same', () => {
    const text = explainStatute(findStatute('条例/37')!, 'zh');
    expect(text).toMatch(/^《条例》第三十七条 {2}区分处理\n\n/);
    expect(text).toContain('\n用在哪里\n  - 两版格式：表二（二）部分公开');
    expect(text).toMatch(/再计。\n$/);
  });

  it('says the places of each edition where they differ', () => {
    const text = explainStatute(findStatute('条例/20/9')!, 'en');
    expect(text).toContain('  - 2019 format: 表一');
    expect(text).toContain('  - 2021 format: No such block any more');
  });

  it('says how sure it is where no official text says so', () => {
    expect(explainStatute(findStatute('条例/30')!, 'zh')).toContain('通行的理解');
    expect(explainStatute(findStatute('条例/20/5')!, 'zh')).toContain('各地已公布的年报');
    expect(explainStatute(findStatute('条例/49')!, 'zh')).not.toContain('本级主管部门另有要求');
    expect(explainStatute(findStatute('条例/6')!, 'zh')).not.toContain('本级主管部门另有要求');
  });

  it('gives the other forms of a document', () => {
    expect(explainStatute(findStatute('令/711')!, 'zh')).toContain('\n写法\n  - 国务院令第711号\n');
    expect(explainStatute(findStatute('条例/20/5')!, 'zh')).not.toContain('写法');
  });

  it.each(['zh', 'en'] as const)('leaves no placeholder and no blank at a line’s end in %s', (locale) => {
    for (const item of STATUTE) {
      const text = explainStatute(item, locale);
      expect(text, item.id).not.toMatch(/[{}]|undefined|[ \t]\n/);
      expect(text.endsWith('\n') && !text.endsWith('\n\n'), item.id).toBe(true);
    }
  });
});

describe('excerpt', () => {
  const table = Array.from({ length: 20 }, (_, i) => `| 行${i} | 0 |`);

  it('shows a short example as it is, without the line end', () => {
    expect(excerpt('一\n\n二\n')).toBe('一\n\n二');
  });

  it('shows of a long example the marked lines and their neighbours', () => {
    const lines = table.with(5, '| 行5 | ⟦6⟧ |').with(15, '| 行15 | ⟦7⟧ |');
    expect(excerpt(lines.join('\n'))).toBe(['…', ...lines.slice(4, 7), '…', ...lines.slice(14, 17), '…'].join('\n'));
  });

  it('shows all lines of a mark that spans several', () => {
    const lines = table.with(5, '⟦三、收到').with(8, '情况⟧');
    expect(excerpt(lines.join('\n'))).toBe(['…', ...lines.slice(4, 10), '…'].join('\n'));
  });

  it('shows the first lines of a long example without a mark', () => {
    expect(excerpt(table.join('\n'))).toBe([...table.slice(0, 8), '…'].join('\n'));
  });

  it('cuts a long line around its mark', () => {
    const line = `${'前'.repeat(500)}⟦6⟧${'后'.repeat(500)}`;
    const shown = excerpt(line);
    expect(shown).toMatch(/^…前+⟦6⟧后+…$/);
    expect(shown.length).toBeLessThan(110);
    expect(excerpt('前'.repeat(300))).toMatch(/^前{100}…$/);
  });
});
