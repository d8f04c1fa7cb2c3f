import type { Report } from '../model/report.js';
import { organKind } from '../parse/organ.js';
import { squash } from '../text/fold.js';
import { defineRule } from './define-rule.js';

const END = '\n六、其他需要报告的事项\n\n无。\n';
const titled = (title: string, text: string, signature = '') =>
  `${title}\n\n一、总体情况\n\n${text}\n${END}${signature}`;

export default defineRule({
  id: 'Y09',
  name: 'one-organ',
  level: 'warning',
  summary: { zh: '标题的机关与正文、落款一致', en: 'Title, text and signature name one organ' },
  why: {
    zh: '年报的主体是依法公开信息的机关。标题漏字、写成内设办公室，或者落款是另一个机关，都说不清是谁的年报。',
    en: 'The report is that of the organ that discloses. A title that lacks a character or names an inner office leaves open whose it is.',
  },
  remedy: { zh: '标题、落款都写机关全称。', en: 'Write the organ’s full name in title and signature.' },
  basis: ['条例/49', '条例/50'],
  messages: {
    office: {
      zh: '标题写的是「{title}」，正文说的是「{self}」。乡镇、街道年报的主体是乡镇人民政府、街道办事处，不是它的办公室。请核对标题。',
      en: 'The title names 「{title}」, the text speaks for 「{self}」. Check the title: the report is that of the town, not of its office.',
    },
    cut: {
      zh: '标题里的「{title}」像是漏了字，{where}写的是「{full}」。',
      en: '「{title}」 in the title seems to lack something; elsewhere it is 「{full}」 ({where}).',
    },
    other: {
      zh: '标题写的是「{title}」，落款是「{full}」，不是同一个机关。请核对。',
      en: 'The title names 「{title}」, the signature 「{full}」. Check which one reports.',
    },
  },
  examples: {
    bad: [
      titled('⟦示例县示例镇人民政府办公室2023年政府信息公开工作年度报告⟧', '我镇公开信息12条。我镇组织培训2次。'),
      titled('⟦示例区教育2023年政府信息公开工作年度报告⟧', '公开信息12条。', '\n示例区教育局\n2024年1月20日\n'),
      titled('⟦示例县教育局2023年政府信息公开工作年度报告⟧', '公开信息12条。', '\n示例县民政局\n2024年1月20日\n'),
      titled('⟦示例县示例乡党政办公室2023年政府信息公开工作年度报告⟧', '我乡公开信息12条。我乡设查阅点3处。'),
      titled('⟦示例区示例街道办事处办公室2023年政府信息公开工作年度报告⟧', '我街道公开信息12条。我街道设查阅点3处。'),
    ],
    good: [
      titled(
        '示例县示例镇2023年政府信息公开工作年度报告',
        '我镇公开信息12条。',
        '\n示例县示例镇人民政府\n2024年1月20日\n',
      ),
      titled('示例市示例区教育局2023年政府信息公开工作年度报告', '公开信息12条。', '\n示例区教育局\n2024年1月20日\n'),
      titled(
        '示例县住房和城乡建设局2023年政府信息公开工作年度报告',
        '公开信息12条。',
        '\n示例县住建局\n2024年1月20日\n',
      ),
      titled('示例县2023年政府信息公开工作年度报告', '我县公开信息12条。', '\n示例县人民政府办公室\n2024年1月20日\n'),
      titled('示例县人民政府办公室2023年政府信息公开工作年度报告', '我办公开信息12条，我县各部门公开信息500条。'),
      titled(
        '示例区示例街道2023年政府信息公开工作年度报告',
        '我街道公开信息12条。',
        '\n示例街道办事处\n2024年1月20日\n',
      ),
    ],
  },
  check(report, ctx) {
    const { title } = report;
    if (!title?.organ) return;
    const found = inOffice(report, title.organ) ?? cut(report, title.organ) ?? signedByOther(report, title.organ);
    if (!found) return;
    const { signature } = report;
    const related =
      found.key !== 'office' && signature?.organ
        ? [{ message: { zh: '落款', en: 'Signature' }, args: {}, span: signature.organ.span }]
        : [];
    ctx.report(title.span, found.key, found.args, { related });
  },
});

interface Found {
  readonly key: 'office' | 'cut' | 'other';
  readonly args: Readonly<Record<string, string>>;
}

/** The title names an office of a town, the text speaks as the town and never as the office. */
function inOffice(report: Report, title: string): Found | null {
  const kind = organKind(title);
  if ((kind !== 'town' && kind !== 'street') || !/(?:办公室|(?<!街道)办)$/.test(title)) return null;
  const text = squash(report.prose.text);
  const self = text.match(/我(?:镇|乡|街道)(?!办)/g) ?? [];
  if (self.length < 2 || /我办/.test(text)) return null;
  return { key: 'office', args: { title, self: self[0]! } };
}

const ENDINGS = ['局', '委员会', '委', '厅', '办公室', '中心', '管理局'];

/** The name in the title is no organ's, and with an ending it is the one of the signature or the text. */
function cut(report: Report, title: string): Found | null {
  if (organKind(title) !== 'other') return null;
  const names = ENDINGS.map((ending) => title + ending);
  const signed = squash(report.signature?.organ?.text ?? '');
  if (names.includes(signed)) return { key: 'cut', args: { title, full: signed, where: '落款' } };
  const text = squash(report.prose.text);
  const full = names.find((name) => text.includes(name));
  return full ? { key: 'cut', args: { title, full, where: '正文' } } : null;
}

const SINGLE = new Set(['department', 'town', 'street']);

/** Two organs of which neither name is a shorter form of the other's. */
function signedByOther({ signature }: Report, title: string): Found | null {
  if (!signature?.organ) return null;
  const signed = squash(signature.organ.text);
  if (!SINGLE.has(organKind(title)) || !SINGLE.has(organKind(signed))) return null;
  const [a, b] = [coreOf(title), coreOf(signed)];
  if (a.length < 3 || b.length < 3 || isWithin(a, b) || isWithin(b, a)) return null;
  return { key: 'other', args: { title, full: signed, where: '落款' } };
}

/** Without what is left out or added at will. */
function coreOf(name: string): string {
  return name.replace(/\(.*?\)|人民政府|办事处|办公室$|委员会|委$|局$/g, '').replace(/^中共|[和与]/g, '');
}

/** Every character of the short name stands in the long one, in the same order: 住建 in 住房和城乡建设. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const char of long) if (char === short[at]) at++;
  return at === short.length;
}
