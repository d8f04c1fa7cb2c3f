import type { Report } from '../model/report.js';
import { matchesIn } from '../text/matches.js';
import { defineRule } from './define-rule.js';
import { partOneFragment } from './text/fragments.js';

export default defineRule({
  id: 'W03',
  name: 'residue',
  level: 'warning',
  summary: { zh: '没有 Word、网页留下的代码', en: 'No residue of Word or of web pages' },
  why: {
    zh: '从 Word 或网页复制时带出来的书签、域代码不是报告的内容，发布出去不好看。',
    en: 'Bookmarks and field codes that copying leaves behind are no part of the report.',
  },
  remedy: { zh: '删掉。', en: 'Delete it.' },
  basis: [],
  messages: {
    code: {
      zh: '这里有 Word 或网页留下的代码「{text}」。请删掉。',
      en: '「{text}」 was left behind by Word or a web page. Delete it.',
    },
    stars: {
      zh: '这里的「**」是排版符号，会原样显示出来。请删掉。',
      en: '「**」 would be shown as it stands. Delete it.',
    },
  },
  examples: {
    bad: [
      partOneFragment('⟦[bookmark: _GoBack]⟧我局主动公开信息12条。'),
      partOneFragment('详见⟦错误！未找到引用源。⟧主动公开信息12条。'),
      partOneFragment('⟦**⟧一是**加强培训。'),
      partOneFragment('目录 ⟦PAGEREF _Toc123456 \\h⟧ 一。主动公开信息12条。'),
      partOneFragment('主动公开信息⟦&amp;nbsp;⟧12条。'),
    ],
    good: [
      partOneFragment('## 加强培训\n**一是**加强培训。'),
      partOneFragment('我局主动公开信息[2023]12条，网址 http://www.example.gov.cn/_files/a.html 。'),
      partOneFragment('使用“*”标出的为必填项。'),
      partOneFragment('登录网站“用户中心{我的}”栏目，[书签]功能已上线。'),
      partOneFragment('平方米写作m2，同比增长5%*，*为初步数。'),
    ],
  },
  check(report, ctx) {
    const { source, prose } = report;
    for (const match of SIGNS.some((sign) => source.includes(sign)) ? matchesIn(prose.text, CODES) : []) {
      const span = prose.span(match.index, match.index + match[0].length);
      const title = { zh: '删掉', en: 'Delete' };
      const fixes = [{ title, args: {}, edits: [{ span, newText: '' }], safety: 'confirm' as const }];
      ctx.report(span, 'code', { text: match[0] }, { fixes });
    }
    const stars = source.includes('**') ? prose.text.search(/\*\*[^\s*]/) : -1;
    if (stars >= 0 && !isMarkdown(report)) {
      ctx.report(prose.span(stars, stars + 2), 'stars', {}, { level: 'info' });
    }
  },
});

/** None of the codes is without one of them. */
const SIGNS = ['[bookmark:', '{', 'PAGEREF', 'HYPERLINK', 'EMBED', '错误', 'Error', 'mso-', 'nbsp'];
const CODES =
  /\[bookmark:[^\]\r\n]{0,40}\]|\{ ?(?:PAGE|HYPERLINK|TOC|REF|PAGEREF|SEQ)\b[^}\r\n]{0,120}\}|PAGEREF _Toc\d{1,12}(?: \\h)?|HYPERLINK "[^"\r\n]{0,200}"|EMBED [A-Z][A-Za-z.]{3,30}|错误[!！] ?(?:未找到引用源|未定义书签)[。.]?|Error! (?:Reference source not found|Bookmark not defined)\.?|mso-[a-z-]{3,30}:|&(?:amp;)?nbsp;/g;

/** A draft whose stars are meant: it has headings or pipe tables of Markdown, or its parts' headings in bold. */
function isMarkdown({ source, tables }: Report): boolean {
  return (
    Object.values(tables).some((table) => table?.layout === 'pipe') ||
    /^#{1,6} /m.test(source.text) ||
    /^[ \t]{0,8}\*\*[一二三四五六]、[^*\r\n]{2,40}\*\*[ \t]{0,8}$/m.test(source.text)
  );
}
