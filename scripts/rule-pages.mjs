// The documentation page of a rule and the table of all rules: Chinese first, English after.

const LEVELS = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
};
const GROUPS = {
  S: { zh: '结构', en: 'Structure' },
  T: { zh: '表形', en: 'Shape of the tables' },
  C: { zh: '单元格', en: 'Cells' },
  A: { zh: '算术', en: 'Arithmetic' },
  N: { zh: '表与正文', en: 'Tables and text' },
  Y: { zh: '跨年与题头', en: 'Years and heading' },
  U: { zh: '汇总', en: 'Roll-up' },
  F: { zh: '引文', en: 'Citations' },
  D: { zh: '日期', en: 'Dates' },
  W: { zh: '用语与残留', en: 'Wording and residue' },
  P: { zh: '隐私', en: 'Privacy' },
  X: { zh: '检查本身', en: 'The check itself' },
};
const NUMERALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const WRITTEN = '<!-- scripts/generate.mjs 由规则文件生成；Written by scripts/generate.mjs from the rule file. -->';

/** @returns {string} docs/rules/<ID>.md */
export function rulePage(rule) {
  return [
    `# ${rule.id} ${rule.summary.zh}`,
    '',
    WRITTEN,
    '',
    `级别：**${LEVELS[rule.level].zh}**${rule.offByDefault ? '（默认关闭）' : ''}`,
    '',
    '## 为什么',
    '',
    rule.why.zh,
    '',
    '## 怎么改',
    '',
    rule.remedy.zh,
    '',
    ...(rule.basis.length > 0 ? ['## 依据', '', ...rule.basis.map((id) => `- ${basisName(id)}`), ''] : []),
    '## 消息',
    '',
    ...Object.values(rule.messages).map((message) => `- ${readable(message.zh)}`),
    '',
    '## 例子',
    '',
    ...examples(rule),
    '---',
    '',
    `# ${rule.id} ${rule.summary.en}`,
    '',
    `Level: **${LEVELS[rule.level].en}**${rule.offByDefault ? ' (off by default)' : ''}`,
    '',
    `**Why.** ${rule.why.en}`,
    '',
    `**What to do.** ${rule.remedy.en}`,
    '',
    ...(rule.basis.length > 0 ? [`**Rests on.** ${rule.basis.map(basisName).join('；')}`, ''] : []),
    '**Messages.**',
    '',
    ...Object.values(rule.messages).map((message) => `- ${readable(message.en)}`),
    '',
    'Examples: see above.',
    '',
  ].join('\n');
}

/** @returns {string} docs/rules/README.md */
export function ruleTable(rules) {
  const lines = ['# 规则', '', WRITTEN, '', `共 ${rules.length} 条。All ${rules.length} rules.`, ''];
  for (const letter of [...new Set(rules.map((rule) => rule.id[0]))]) {
    const group = GROUPS[letter] ?? { zh: letter, en: letter };
    lines.push(
      `## ${letter} ${group.zh} · ${group.en}`,
      '',
      '| 号 | 规则 | Rule | 级别 |',
      '| --- | --- | --- | --- |',
    );
    for (const rule of rules.filter((r) => r.id[0] === letter)) {
      const off = rule.offByDefault ? '（默认关闭）' : '';
      lines.push(
        `| [${rule.id}](${rule.id}.md) | ${cell(rule.summary.zh)} | ${cell(rule.summary.en)} | ${LEVELS[rule.level].zh}${off} |`,
      );
    }
    lines.push('');
  }
  return lines.join('\n');
}

function examples(rule) {
  const { previous, parts = [] } = rule.examples;
  return [
    ...(previous === undefined ? [] : ['上一年的年报：', '', ...fenced(previous), '']),
    ...parts.flatMap((text) => ['汇总的一个单位：', '', ...fenced(text), '']),
    ...rule.examples.bad.flatMap((text) => ['有问题：', '', ...fenced(text), '', ...marksOf(text).map(markLine), '']),
    ...rule.examples.good.flatMap((text) => ['没有问题：', '', ...fenced(text), '']),
  ];
}

function fenced(text) {
  const plain = text.replace(/[⟦⟧]/g, '').replace(/\n+$/, '');
  const ticks = plain.includes('```') ? '````' : '```';
  return [`${ticks}text`, plain, ticks];
}

/** Where the marks stand: line from 1 and the marked text. */
function marksOf(text) {
  const marks = [];
  const open = [];
  let line = 1;
  let plain = '';
  for (const character of text) {
    if (character === '⟦') open.push({ line, from: plain.length });
    else if (character === '⟧') {
      const mark = open.pop();
      if (mark) marks.push({ line: mark.line, text: plain.slice(mark.from), before: lastLine(plain) });
    } else {
      plain += character;
      if (character === '\n') line++;
    }
  }
  return marks.sort((a, b) => a.line - b.line);
}

function markLine({ line, text, before }) {
  if (text) return `- 第 ${line} 行「${text.replace(/\s*\n\s*/g, ' ')}」`;
  return before ? `- 第 ${line} 行「${before}」之后` : `- 第 ${line} 行开头`;
}

function lastLine(text) {
  return text.slice(text.lastIndexOf('\n') + 1);
}

/** `条例/20/5` in words; document numbers as they are. */
function basisName(id) {
  const match = /^条例\/(\d+)(?:\/(款)?(\d+))?$/.exec(id);
  if (!match) return id.replace(/^(?:文|令|地标)\//, '');
  const [, article, paragraph, item] = match;
  const rest = !item ? '' : paragraph ? `第${numeral(Number(item))}款` : `第（${numeral(Number(item))}）项`;
  return `《中华人民共和国政府信息公开条例》第${numeral(Number(article))}条${rest}`;
}

function numeral(number) {
  const tens = Math.floor(number / 10);
  return `${tens > 1 ? NUMERALS[tens] : ''}${tens > 0 ? '十' : ''}${NUMERALS[number % 10]}`;
}

/** A message template with its arguments shown as gaps. */
function readable(text) {
  return text.replace(/\{(\w+)\}/g, '…');
}

function cell(text) {
  return text.replace(/\|/g, '\\|');
}
