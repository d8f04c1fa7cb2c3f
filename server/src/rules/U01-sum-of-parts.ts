import type { Related } from '../model/finding.js';
import { TABLE_KEYS, type TableKey } from '../templates/template.js';
import { decimalNumber, decimalText, signOf } from '../values/decimal.js';
import { defineRule, type RuleContext } from './define-rule.js';
import { causeOf } from './rollup/cause.js';
import { figuresOf, type Part } from './rollup/part.js';
import { figureName, firstOf, type WholeTable } from './rollup/places.js';
import { compareTable, type Total } from './rollup/totals.js';
import { tellAbsent, tellUnsummed, type UncountedKey } from './rollup/uncounted.js';
import { disclosureFragment, requestsFragment } from './tables/fragments.js';
import { TABLE_NAMES } from './tables/naming.js';

const MOST_NAMED = 4;
const MOST_RELATED = 20;
const row = (count: number) => `${count} | 0 | 0 | 0 | 0 | 0 | ${count}`;
const part = (organ: string, count: number, licences: number) =>
  [
    `${organ}2023年政府信息公开工作年度报告\n`,
    disclosureFragment('2021', { 行政许可: String(licences), 行政处罚: '0', 行政强制: '0' }),
    requestsFragment('2021', { new: row(count), r1: row(count), total: row(count) }, 'all'),
  ].join('\n');
const whole = (...tables: readonly string[]) => ['示例县2023年政府信息公开工作年度报告\n', ...tables].join('\n');
const licences = (count: string) => disclosureFragment('2021', { 行政许可: count, 行政处罚: '0', 行政强制: '0' });

type Key = 'differs' | 'without' | 'twice' | 'below' | UncountedKey;

export default defineRule<Key>({
  id: 'U01',
  name: 'sum-of-parts',
  level: 'error',
  summary: { zh: '汇总年报的每一格等于各单位之和', en: 'Every cell of the whole is the sum over its parts' },
  why: {
    zh: '县（市、区）的年报汇总本级政府、各部门、各乡镇街道的数，逐格相加就应是汇总的数。要在 gouji.json 的「rollups」里写明汇总哪些文件。各单位用的版本不同时，两版都有的行照样相加，2019 版的「其他处理」等于 2021 版的三行之和。',
    en: 'A county’s report sums up those of its organs, cell by cell. Name them under “rollups” in gouji.json. Where they are in two editions, the rows that both have are summed up, and 其他处理 of 2019 is the sum of its three rows of 2021.',
  },
  remedy: {
    zh: '按差额找是哪个单位漏报、多报或改过数。',
    en: 'Follow the difference to the organ that was left out, counted twice, or has changed.',
  },
  basis: ['条例/49', '条例/50'],
  messages: {
    differs: {
      zh: '{table}有 {count} 格不等于 {parts} 个单位之和（汇总≠相加）：{cells}。请核对。',
      en: '{table}: {count} cell(s) are not the sum over {parts} parts (whole ≠ sum): {cells}. Check them.',
    },
    without: {
      zh: '{table}有 {count} 格不等于 {parts} 个单位之和（汇总≠相加）：{cells}。差的正好是「{organ}」（{file}）的数，像是漏加了它。请核对。',
      en: '{table}: {count} cell(s) are not the sum over {parts} parts (whole ≠ sum): {cells}. The difference is just what 「{organ}」 ({file}) has; it seems to have been left out.',
    },
    twice: {
      zh: '{table}有 {count} 格不等于 {parts} 个单位之和（汇总≠相加）：{cells}。多的正好是「{organ}」（{file}）的数，像是加了两次。请核对。',
      en: '{table}: {count} cell(s) are not the sum over {parts} parts (whole ≠ sum): {cells}. The excess is just what 「{organ}」 ({file}) has; it seems to have been added twice.',
    },
    below: {
      zh: '{table}有 {count} 格比已经有的 {parts} 个单位之和还小（汇总≠相加）：{cells}。没有算进去的单位只会让它更大。请核对。',
      en: '{table}: {count} cell(s) are less than the sum over the {parts} parts at hand (whole ≠ sum): {cells}. Those that are missing can only add to it. Check them.',
    },
    missing: {
      zh: '汇总的单位里 {files} 没有找到文件，没有算进去；汇总比其他单位之和大的格没有核对。',
      en: 'No file is found for {files} among the parts; cells above the sum of the others are not checked.',
    },
    unlisted: {
      zh: '汇总的单位里 {files} 在编辑器打开的文件夹之外，或文件太多，没有找全；汇总比找到的单位之和大的格没有核对。',
      en: 'Not all files of {files} are in the folders that are open, or there are too many; cells above the sum of those found are not checked.',
    },
    unreadable: {
      zh: '汇总的单位里 {files} 读不了，没有算进去；汇总比其他单位之和大的格没有核对。',
      en: '{files} among the parts cannot be read; cells above the sum of the others are not checked.',
    },
    noReport: {
      zh: '汇总的单位里 {files} 不是政府信息公开年报，没有算进去；汇总比其他单位之和大的格没有核对。',
      en: '{files} among the parts is no annual report; cells above the sum of the others are not checked.',
    },
    otherYear: {
      zh: '汇总的是 {year} 年度，{files} 是 {theirs} 年度的，没有算进去；汇总比其他单位之和大的格没有核对。',
      en: 'The whole is of {year}, {files} of {theirs}; it is not counted, and cells above the sum of the others are not checked.',
    },
    noTable: {
      zh: '{count} 个单位没有读到{table}：{files}。{table}比其他单位之和大的格没有核对。',
      en: '{count} part(s) have no {table} that can be read: {files}. Cells of {table} above the sum of the others are not checked.',
    },
    otherEdition: {
      zh: '{count} 个单位的{table}是另一版格式：{files}。两版都有的行照样相加，{cells} 没有核对。',
      en: '{count} part(s) have {table} in the other edition: {files}. Rows that both have are summed up; {cells} are not checked.',
    },
    unread: {
      zh: '{table}有 {count} 格没有核对：{cells}。{files} 的这些格不是数，或没写明单位。',
      en: '{table}: {count} cell(s) are not checked: {cells}. {files} have no number there, or none of a known unit.',
    },
  },
  examples: {
    parts: [part('示例县甲局', 3, 10), part('示例县乙局', 5, 0), part('示例县丙镇人民政府', 1, 7)],
    bad: [
      whole(licences('⟦18⟧')),
      whole(licences('⟦10⟧')),
      whole(licences('⟦24⟧')),
      whole(requestsFragment('2021', { new: '⟦4⟧ | 0 | 0 | 0 | 0 | 0 | 4', r1: row(4), total: row(4) }, 'all')),
      whole(
        requestsFragment(
          '2021',
          { new: row(9), r1: row(9), total: row(9), next: '0 | 0 | ⟦1⟧ | 0 | 0 | 0 | 1' },
          'all',
        ),
      ),
    ],
    good: [
      whole(licences('17')),
      whole(requestsFragment('2021', { new: row(9), r1: row(9), total: row(9) }, 'all')),
      whole(licences('')),
      whole('一、总体情况\n\n全县公开信息120条。\n'),
      '示例县政府信息公开工作年度报告\n\n一、总体情况\n\n二、主动公开政府信息情况\n\n三、收到和处理政府信息公开申请情况\n',
    ],
  },
  check(report, ctx) {
    const { rollup } = ctx;
    if (!rollup) return;
    tellAbsent(report, rollup, ctx);
    if (rollup.parts.length === 0) return;
    for (const key of TABLE_KEYS) {
      const figures = figuresOf(report.tables[key]);
      if (!figures || figures.isMixed) continue;
      const { broken, below, unsummed } = compareTable(key, figures, rollup);
      const own: WholeTable = { report, key, figures, rollup };
      if (broken.length > 0) tellTotals(own, broken, ctx, causeOf(key, figures, broken, rollup.parts));
      if (below.length > 0) tellTotals(own, below, ctx, 'below');
      tellUnsummed(own, unsummed, ctx);
    }
  },
});

function tellTotals(
  whole: WholeTable,
  totals: readonly Total[],
  ctx: RuleContext<Key>,
  cause: ReturnType<typeof causeOf> | 'below',
): void {
  const { key, rollup } = whole;
  const first = totals[0]!;
  const name = ({ own }: Total) => figureName(whole, own);
  const texts = totals.map((total) => {
    return `${name(total)} ${decimalText(total.stated)}≠${decimalText(total.computed)}`;
  });
  const args = {
    table: TABLE_NAMES[key],
    count: totals.length,
    parts: rollup.parts.length,
    cells: firstOf(texts, MOST_NAMED),
  };
  const [message, named] =
    cause === 'below' || cause === null
      ? ([cause ?? 'differs', {}] as const)
      : ([cause.kind, { organ: cause.part.organ ?? '', file: cause.part.name }] as const);
  ctx.report(
    first.own.span,
    message,
    { ...args, ...named },
    {
      related: [
        ...totals.slice(1, MOST_RELATED).map((total) => ({
          message: { zh: '{cell}', en: '{cell}' },
          args: { cell: name(total) },
          span: total.own.span,
        })),
        ...breakdown(key, first, name(first), rollup.parts),
      ],
      data: {
        table: key,
        cells: totals.map(({ own }) => own.ref),
        stated: totals.map(({ stated }) => decimalNumber(stated)),
        computed: totals.map(({ computed }) => decimalNumber(computed)),
      },
    },
  );
}

/** What each part adds to the first cell, the largest first; nothing of those that add nothing. */
function breakdown(table: TableKey, total: Total, cell: string, parts: readonly Part[]): readonly Related[] {
  const adding = parts.flatMap((other) => {
    const figure = other.tables[table]?.byKey.get(total.key);
    return figure?.value && signOf(figure.value) !== 0 ? [{ other, span: figure.span, value: figure.value }] : [];
  });
  const largest = adding.sort((a, b) => decimalNumber(b.value) - decimalNumber(a.value));
  return largest.slice(0, MOST_RELATED).map(({ other, span, value }) => ({
    message: { zh: '{file}「{cell}」：{value}', en: '{file} 「{cell}」: {value}' },
    args: { file: other.name, cell, value: decimalText(value) },
    span,
    other,
  }));
}
