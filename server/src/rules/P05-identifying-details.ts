import type { Sentence } from '../facts/sentences.js';
import { defineRule } from './define-rule.js';
import { byParagraph } from './years/paragraphs.js';

const report = (text: string) =>
  `示例县示例局2023年政府信息公开工作年度报告\n\n一、总体情况\n\n（二）依申请公开\n\n${text}\n\n六、其他需要报告的事项\n\n无。\n`;

export default defineRule({
  id: 'P05',
  name: 'identifying-details',
  level: 'info',
  summary: {
    zh: '案件细节合起来不指向个人',
    en: 'The details of a case do not tell who the person is',
  },
  why: {
    zh: '姓氏、日期、文书号放在一起，熟人一看就知道是谁，凭文书号还能查到原件。年报只要件数和结果。',
    en: 'Surname, dates and document numbers together tell acquaintances who it was. The report needs counts and outcomes.',
  },
  remedy: {
    zh: '写件数和结果即可，删去姓氏、具体日期和文书号。',
    en: 'Give counts and outcomes; leave out surname, dates and numbers.',
  },
  basis: ['条例/15'],
  messages: {
    details: {
      zh: '这一段写了「{name}」和具体日期、文书号「{document}」，合起来可能认出是谁。写件数和结果就够了。',
      en: 'This paragraph has 「{name}」, dates and the document number 「{document}」; together they may tell who it is. Counts and outcomes are enough.',
    },
  },
  examples: {
    bad: [
      report('2023年4月23日，示例局收到⟦林某⟧的申请。5月18日作出〔2023〕第2号《告知书》。'),
      report('2023年3月2日，⟦陈某某⟧不服示例政复决字〔2023〕8号行政复议决定，提起诉讼。'),
      report('申请人⟦张某⟧于2023年6月1日提出申请，示例局于2023年6月20日作出示例公开告字〔2023〕15号告知书。'),
      report('2023年9月10日，法院作出（2023）示01行初25号行政判决，驳回原告⟦李某⟧的诉讼请求。'),
      report('2023年7月5日，示例镇示例村村民⟦王某某⟧申请行政复议，复议机关作出示例复决字〔2023〕6号决定，予以维持。'),
    ],
    good: [
      report('2023年发生行政复议1件，结果纠正。'),
      report('申请人林某不服答复，申请行政复议，结果维持。'),
      report('2023年3月2日，示例局印发示例局发〔2023〕8号通知，部署信息公开工作。'),
      report('2023年4月23日收到申请1件，作出〔2023〕第2号《告知书》。'),
      report('2023年5月15日，落实国办函〔2020〕109号，依法向申请人某公司告知收费。'),
      report('2023年4月23日，示例局收到林某的申请，按期答复。'),
      report('林某等申请公开征地信息。\n\n2023年3月2日，示例局作出〔2023〕第2号《告知书》。'),
    ],
  },
  each: 'paragraph',
  seeks: [/某/],
  check(_, ctx) {
    for (const paragraph of byParagraph(ctx.facts.sentences)) {
      if (!paragraph.some(({ text }) => text.includes('某'))) continue;
      const name = firstMatch(paragraph, NAME);
      const document = firstMatch(paragraph, CASE_NUMBER);
      if (!name || !document || !firstMatch(paragraph, DAY)) continue;
      const { sentence, start, end } = name;
      const args = {
        name: sentence.quote(start, end),
        document: document.sentence.quote(document.start, document.end),
      };
      const span = document.sentence.span(document.start, document.end);
      const related = [{ message: { zh: '文书号', en: 'Document number' }, args: {}, span }];
      ctx.report(sentence.span(start, end), 'details', args, { related });
    }
  },
});

function firstMatch(sentences: readonly Sentence[], pattern: RegExp) {
  for (const sentence of sentences) {
    const match = pattern.exec(sentence.text);
    const found = match?.[1];
    if (!match || found === undefined) continue;
    const start = match.index + match[0].lastIndexOf(found);
    return { sentence, start, end: start + found.length };
  }
  return null;
}

/** A surname with 某: 林某, 陈某某. */
const NAME =
  /([李王张刘陈杨黄赵周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文]某{1,2})(?![些种个项地区市县局镇乡村处路公单企部机])/;
const DAY = /((?:20\d{2}年)?\d{1,2}月\d{1,2}日)/;
/** Of a decision over one case: 告知书, 答复书, 复议决定, 判决. */
const CASE_NUMBER =
  /([\u4e00-\u9fff]{0,8}(?:复决字?|复受字?|复字|行复|告字?|答字?|信公开)[[(]20\d{2}[\])]第?\d{1,5}号|[[(]20\d{2}[\])]第?\d{1,5}号(?=<?(?:告知|答复|决定|判决))|[[(]20\d{2}[\])][\u4e00-\u9fff]{1,4}\d{0,4}行[初终申再赔]\d{1,6}号)/;
