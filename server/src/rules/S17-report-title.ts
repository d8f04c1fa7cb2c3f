import type { Fix } from '../model/finding.js';
import type { Report } from '../model/report.js';
import { defineRule } from './define-rule.js';
import { headOf } from './support/places.js';

export default defineRule({
  id: 'S17',
  name: 'report-title',
  level: 'warning',
  summary: {
    zh: '标题为「机关＋年度＋政府信息公开工作年度报告」',
    en: 'The title is organ, year and 政府信息公开工作年度报告',
  },
  why: {
    zh: '标题写全，读者和汇总程序才知道是哪个机关、哪一年的年报。',
    en: 'Only a full title tells readers and programs whose report of what year this is.',
  },
  remedy: {
    zh: '写成「示例市人民政府2023年政府信息公开工作年度报告」的样子。',
    en: 'Write it as 「示例市人民政府2023年政府信息公开工作年度报告」.',
  },
  basis: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
  messages: {
    missing: {
      zh: '没有标题。请在开头写「{title}」。',
      en: 'There is no title. Begin with 「{title}」.',
    },
    variant: {
      zh: '标题与统一写法不同，宜写「{title}」。',
      en: 'The title is not in the usual form, which is 「{title}」.',
    },
  },
  examples: {
    bad: [
      '⟦⟧根据《中华人民共和国政府信息公开条例》编制本报告。\n一、总体情况\n略\n二、主动公开政府信息情况\n略\n三、收到和处理政府信息公开申请情况\n略\n',
      '⟦示例区人民政府办公室2023年政府信息公开工作年报⟧\n\n一、总体情况\n略\n二、主动公开政府信息情况\n略\n',
    ],
    good: ['示例区人民政府办公室2023年政府信息公开工作年度报告\n\n一、总体情况\n略\n二、主动公开政府信息情况\n略\n'],
  },
  check(report, ctx) {
    const named = report.title?.organ ?? report.organ?.name ?? null;
    const organ = named?.replace(/(?:关于|(?:政府)?信息公开(?:工作)?)+$/, '') || null;
    const year = report.title?.year ?? report.year;
    const known = organ !== null && year !== null;
    const title = `${organ ?? '机关名称'}${year ?? '××××'}年政府信息公开工作年度报告`;
    if (!report.title) {
      ctx.report(headOf(report), 'missing', { title }, { fixes: known ? [addTitle(report, title)] : [] });
    } else if (report.title.form === 'variant') {
      const edits = [{ span: report.title.span, newText: title }];
      const fix: Fix = { title: CHANGE, args: { title }, edits, safety: 'confirm' };
      ctx.report(report.title.span, 'variant', { title }, { level: 'info', fixes: known ? [fix] : [] });
    }
  },
});

const CHANGE = { zh: '标题改为「{title}」', en: 'Change the title to 「{title}」' };

function addTitle(report: Report, title: string): Fix {
  const at = headOf(report).start;
  return {
    title: { zh: '补上标题「{title}」', en: 'Add the title 「{title}」' },
    args: { title },
    edits: [{ span: { start: at, end: at }, newText: title + report.source.lineBreak.repeat(2) }],
    safety: 'confirm',
  };
}
