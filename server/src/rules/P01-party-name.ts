import { matchesIn } from '../text/matches.js';
import { defineRule } from './define-rule.js';
import { partOneFragment } from './text/fragments.js';

export default defineRule({
  id: 'P01',
  name: 'party-name',
  level: 'warning',
  summary: { zh: '不写申请人、当事人的全名', en: 'Applicants and parties are not named in full' },
  why: {
    zh: '年报向社会公开，写出申请人、复议申请人、原告的姓名就泄露了个人信息。',
    en: 'The report is public; the names of applicants and parties are personal data.',
  },
  remedy: { zh: '写成「林某」「张某某」。', en: 'Write 林某, 张某某.' },
  basis: ['条例/15'],
  messages: {
    name: {
      zh: '这里像是写出了{role}的姓名「{name}」。公开的年报应隐去，写成「{hidden}」。',
      en: '「{name}」 looks like the name of a person ({role}). Write 「{hidden}」.',
    },
  },
  examples: {
    bad: [
      partOneFragment('申请人：⟦张小明⟧，申请公开土地信息。'),
      partOneFragment('原告⟦李大海⟧诉我局政府信息公开一案，法院驳回。'),
      partOneFragment('当事人：⟦赵一鸣⟧，对答复不服。'),
      partOneFragment('申请人姓名：⟦陈大文⟧（男），申请公开征地批文。'),
      partOneFragment('原告⟦王小二⟧诉示例县人民政府信息公开一案，法院判决驳回。'),
    ],
    good: [
      partOneFragment('申请人林某不服，申请行政复议。'),
      partOneFragment('原告李某某诉我局一案，法院驳回。'),
      partOneFragment('申请人陈述意见后，我局答复。申请人周边村民参加。原告诉求明确。'),
      partOneFragment('申请人：公民、法人和其他组织。'),
      partOneFragment('申请人：王家村，申请公开土地信息。'),
    ],
  },
  each: 'paragraph',
  seeks: [/申请人|原告|当事人/],
  check(_, ctx) {
    for (const sentence of ctx.facts.sentences) {
      for (const match of matchesIn(sentence.text, NAMED)) {
        const role = match[1]!.replace('姓名', '');
        const name = match[2]!;
        if (/[村镇乡县市庄屯组社厂店场局寨坪沟湾]$/.test(name)) continue;
        const start = match.index + match[0].length - name.length;
        const span = sentence.span(start, start + name.length);
        const hidden = `${name[0]}${'某'.repeat(name.length - 1)}`;
        const title = { zh: '写成「{hidden}」', en: 'Write 「{hidden}」' };
        ctx.report(
          span,
          'name',
          { role, name: sentence.quote(start, start + name.length), hidden },
          {
            fixes: [{ title, args: { hidden }, edits: [{ span, newText: hidden }], safety: 'confirm' }],
          },
        );
      }
    }
  },
});

/** Surnames that begin hardly any other word after these roles. */
const SURNAMES =
  '李王张刘陈杨赵吴徐孙胡朱郭罗梁宋郑谢韩唐冯董萧程曹袁邓傅沈曾彭吕苏卢蒋蔡贾魏薛阎潘杜戴钟姜崔谭廖汪韦邱侯孟熊秦邹尹';
/** Only where a label or the set form of a case says that a name follows. */
const NAMED = new RegExp(
  `(申请人姓名|申请人|原告|当事人)(?:(?::|姓名:)(?=[${SURNAMES}][\\u4e00-\\u9fff]{1,2}(?:[,;)(]|$))|(?=[${SURNAMES}][\\u4e00-\\u9fff]{2}诉))([${SURNAMES}](?!某)[\\u4e00-\\u9fff]{1,2}?(?=诉|[,;)(]|$))`,
  'g',
);
