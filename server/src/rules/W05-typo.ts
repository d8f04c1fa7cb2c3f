import { defineRule } from './define-rule.js';
import { partOneFragment } from './text/fragments.js';

/** What is written and what is meant; `` where only 截止 becomes 截至. Every pattern is a plain alternative. */
const TYPOS: readonly (readonly [RegExp, string])[] = [
  [/主管部分(?=的(?:重要)?作用|职[责能]|负责)/, '主管部门'],
  [/聚集(?=法定主动公开|重点领域|主责主业|群众关切|社会关切|中心工作)/, '聚焦'],
  [/渐近性/, '渐进性'],
  [/三农咨询/, '三农资讯'],
  [/按规定时间内|按规定时限内/, '在规定时间内'],
  [/截止20\d{2}年(?:\d{1,2}月(?:\d{1,2}日|底)?|底)/, ''],
  [/实施乡村战略/, '实施乡村振兴战略'],
  [/布署/, '部署'],
  [/条列(?=规定|要求|>)/, '条例'],
  [/依申公开/, '依申请公开'],
  [/政府信息公丌|政府信息公幵/, '政府信息公开'],
  [/行政复义/, '行政复议'],
  [/行政诉松/, '行政诉讼'],
  [/新媒休/, '新媒体'],
  [/公从号|工众号|公众好(?=[发推平])/, '公众号'],
  [/门户网战/, '门户网站'],
  [/再接再励/, '再接再厉'],
  [/一如继往/, '一如既往'],
  [/登陆(?=网站|门户|官网|平台|系统|[^,]{0,6}网站)/, '登录'],
  [/必需(?=按照|遵守|公开|严格)/, '必须'],
  [/既使(?=是|有|在|没)/, '即使'],
  [/反应(?=群众|社情|民意|问题[^,]{0,6}的渠道)/, '反映'],
];

export default defineRule({
  id: 'W05',
  name: 'typo',
  level: 'info',
  summary: { zh: '没有常见的错字', en: 'No common misspelling' },
  why: { zh: '这些是年报里常见的输入错误。', en: 'These are slips that reports often have.' },
  remedy: { zh: '按提示改，确实是这样写的不必改。', en: 'Change it unless it is meant so.' },
  basis: [],
  messages: {
    typo: { zh: '「{text}」疑为「{right}」。', en: '「{text}」 is probably 「{right}」.' },
  },
  examples: {
    bad: [
      partOneFragment('充分发挥政务公开⟦主管部分⟧的作用。'),
      partOneFragment('公开步骤的⟦渐近性⟧与原则的确定性相结合。'),
      partOneFragment('⟦按规定时间内⟧答复了申请。'),
      partOneFragment('⟦截止2023年12月31日⟧，公开信息12条。'),
      partOneFragment('⟦登陆⟧门户网站查询。'),
    ],
    good: [
      partOneFragment('主管部分领域的科室负责公开，渐进性推进，按规定时间答复，截至2023年12月31日公开12条。'),
      partOneFragment('信息聚集平台建成，登录网站查询，部署工作。'),
      partOneFragment('积极反应迅速，登陆艇，布置工作，必需品供应有序。'),
      partOneFragment('截止日期为12月31日，报名截止2023年招聘结束。'),
      partOneFragment('部分主管部门参加，乡村振兴战略全面实施。'),
    ],
  },
  each: 'paragraph',
  seeks: TYPOS.map(([pattern]) => pattern),
  check(_, ctx) {
    for (const sentence of ctx.facts.sentences) {
      for (const [pattern, right] of TYPOS) {
        const match = pattern.exec(sentence.text);
        if (!match) continue;
        const end = match.index + match[0].length;
        const span = sentence.span(match.index, end);
        const text = sentence.quote(match.index, end);
        const newText = text.replace(/^截止/, '截至');
        const written = right === '' ? newText : right;
        const title = { zh: '改为「{right}」', en: 'Write 「{right}」' };
        ctx.report(
          span,
          'typo',
          { text, right: written },
          {
            fixes: [{ title, args: { right: written }, edits: [{ span, newText: written }], safety: 'confirm' }],
          },
        );
      }
    }
  },
});
