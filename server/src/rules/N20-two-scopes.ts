import { clauseBefore, isOwnYear } from '../facts/context.js';
import type { Report } from '../model/report.js';
import { defineRule, type RuleContext } from './define-rule.js';
import { disclosureFragment } from './tables/fragments.js';
import { documentsMade } from './text/documents-made.js';
import { isToReview } from './text/to-review.js';

const county = (text: string, made: number) =>
  `示例县人民政府2023年政府信息公开工作年度报告\n\n一、总体情况\n\n${text}\n\n二、主动公开政府信息情况\n\n${disclosureFragment(
    '2021',
    { 规章: '0 | 0 | 0', 行政规范性文件: `${made} | 0 | 96` },
  )}`;
const office = (text: string) =>
  `示例县人民政府办公室2023年政府信息公开工作年度报告\n\n一、总体情况\n\n（一）主动公开\n\n${text}\n`;

export default defineRule({
  id: 'N20',
  name: 'two-scopes',
  level: 'info',
  summary: {
    zh: '本机关的数和全域的数分开写明',
    en: 'Numbers of the organ and of the whole place are told apart',
  },
  why: {
    zh: '正文写本级或办公室的数，表里是全域的数，或者一段里本机关和全区的数并列，读者分不清是谁的。',
    en: 'Where one number is the organ’s and another that of the whole place, a reader cannot tell whose is whose.',
  },
  remedy: {
    zh: '在数后面注明口径，如「（县本级）」「（全县）」；表里填错口径的，改表。',
    en: 'Say the scope beside the number, or mend the table where it has the wrong one.',
  },
  basis: ['条例/50'],
  messages: {
    documents: {
      zh: '正文{text}只是本级（办公室）的规范性文件，表一「{name}」是 {table}，口径不同。请注明两个数各算了谁的。',
      en: 'The {text} of the text are documents of the government’s own; table 1 has {table} under {name}. Say what each number covers.',
    },
    whole: {
      zh: '{text}是全域的数，同一部分里还有本机关的 {own}。请注明口径；年报只报本机关的，删去全域的数。',
      en: '{text} is the number of the whole place, beside {own} of the organ’s own. Say the scope, or leave it out.',
    },
  },
  examples: {
    bad: [
      county('2023年县政府及县政府办公室制定行政规范性文件⟦27件⟧，均已公开。', 84),
      county('2023年，县政府办公室制发规范性文件⟦3件⟧，均已备案。', 12),
      county('县本级制发行政规范性文件⟦9件⟧。', 31),
      office('2023年，通过县政府网站发布要闻117条，协调全县各单位公开信息⟦1541条⟧。'),
      office('全县各部门主动公开政府信息⟦8650条⟧。我办公开信息320条。'),
    ],
    good: [
      county('2023年全县共制定行政规范性文件84件，其中县政府及县政府办公室27件。', 84),
      county('2023年县政府及县政府办公室制定行政规范性文件84件。', 84),
      county('2022年县政府办公室制定行政规范性文件27件。', 84),
      county('全县各部门主动公开政府信息8650条，县政府网站公开320条。', 84),
      office('2023年，协调全县各单位公开信息1541条。'),
      office('2023年公开信息320条，组织全县各单位培训3次，处理全县网民留言112条。'),
      office('2022年全县各单位公开信息1541条。我办2023年公开信息320条。'),
      office('公开本单位信息320条，转载全县性要闻45条。'),
    ],
  },
  check(report, ctx) {
    reportOwnDocuments(report, ctx);
    reportWholePlace(report, ctx);
  },
});

/** 「县政府办公室制定27件」 in the report of a government whose table has another number. */
function reportOwnDocuments(report: Report, ctx: RuleContext<'documents'>): void {
  const made = report.organ?.kind === 'government' ? documentsMade(report) : null;
  const claims = ctx.facts.claims.filter(({ subject }) => subject === 'documents-made');
  if (!made || claims.some(({ value }) => value === made.value)) return;
  for (const { scope, sentence, quantity, start, end } of claims) {
    if (scope !== 'part' || !quantity || isToReview(report, sentence)) continue;
    if (!OWN_OF_GOVERNMENT.test(clauseBefore(sentence.text, start)) || sentence.text.includes('其中')) continue;
    const args = { text: sentence.quote(start, end), name: made.name, table: made.value };
    ctx.report(sentence.span(start, end), 'documents', args, { related: made.related, data: made.data });
  }
}

/** 「全县各单位公开1541条」 in the report of one organ, beside a number of its own. */
function reportWholePlace(report: Report, ctx: RuleContext<'whole'>): void {
  const { organ } = report;
  if (!organ?.certain || (organ.kind !== 'office' && organ.kind !== 'department')) return;
  const published = ctx.facts.sentences.flatMap((sentence) => {
    if (sentence.section?.official !== 1 || !sentence.text.includes('公开') || isToReview(report, sentence)) return [];
    return ctx.facts.quantities(sentence).flatMap(({ start, end, unit, exact }) => {
      const clause = clauseBefore(sentence.text, start);
      if (unit !== '条' || !exact || !PUBLISHED.test(clause) || !isOwnYear(report, sentence, start)) return [];
      return [{ sentence, start, end, isWhole: OF_ALL_UNITS.test(clause), isNarrowed: OF_OTHERS.test(clause) }];
    });
  });
  const own = published.find(({ isWhole, isNarrowed }) => !isWhole && !isNarrowed);
  const whole = published.find(({ isWhole }) => isWhole);
  if (!own || !whole) return;
  const quote = ({ sentence, start, end }: typeof own) => sentence.quote(start, end);
  const span = ({ sentence, start, end }: typeof own) => sentence.span(start, end);
  const related = [{ message: { zh: '本机关的数', en: 'The organ’s own' }, args: {}, span: span(own) }];
  ctx.report(span(whole), 'whole', { text: quote(whole), own: quote(own) }, { related });
}

const OWN_OF_GOVERNMENT = /本级|政府(?:及|和|、)?[^,]{0,8}办公[室厅]|办公[室厅]/;
const PUBLISHED = /(?:公开|发布|更新)[^,]{0,24}$/;
const OF_ALL_UNITS = /全[省市县区州盟旗](?:各|所有)(?:单位|部门|级)/;
/** Neither of the whole place nor of the organ. */
const OF_OTHERS = /全[省市县区州盟旗]|各[单部县乡镇区]|下属|转载/;
