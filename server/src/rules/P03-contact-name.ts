import { matchesIn } from '../text/matches.js';
import { defineRule } from './define-rule.js';
import { partOneFragment } from './text/fragments.js';

export default defineRule({
  id: 'P03',
  name: 'contact-name',
  level: 'info',
  summary: { zh: '联系方式不必写个人姓名', en: 'Contacts need no person’s name' },
  why: {
    zh: '年报长期公开，写科室和办公电话就够了，人员变动也不用改。',
    en: 'Office and telephone are enough, and stay true.',
  },
  remedy: { zh: '写科室名称。', en: 'Name the office.' },
  basis: [],
  messages: {
    name: {
      zh: '联系人写了个人姓名「{name}」。写科室名称和办公电话就够了。',
      en: 'The contact names a person, 「{name}」; office and telephone are enough.',
    },
  },
  examples: {
    bad: [
      partOneFragment('如有疑问请联系，联系人：⟦王小明⟧，电话0597-7529949。'),
      partOneFragment('联系人：⟦李明⟧，联系电话0597-7529949。'),
      partOneFragment('（联系人：⟦张晓红⟧；电话：0597-7529949）'),
      partOneFragment('联系人姓名：⟦陈静⟧'),
      partOneFragment('咨询请找示例局办公室，联系人：⟦王建国⟧联系方式0597-7529949。'),
    ],
    good: [
      partOneFragment('如有疑问请联系局办公室，电话0597-7529949。'),
      partOneFragment('联系人：局办公室，电话0597-7529949。'),
      partOneFragment('联系人：李某，电话0597-7529949。'),
      partOneFragment('明确一名联系人，王小明等同志参加培训。'),
      partOneFragment('联系人：政务公开科，电话0597-7529949。'),
    ],
  },
  each: 'paragraph',
  seeks: [/联系人(?:姓名)?:/],
  check(_, ctx) {
    for (const sentence of ctx.facts.sentences) {
      for (const match of matchesIn(
        sentence.text,
        /联系人(?:姓名)?:([李王张刘陈杨赵吴徐孙胡朱郭罗梁宋郑谢韩唐冯董程曹袁邓傅沈曾彭吕苏卢蒋蔡贾魏薛潘杜戴钟姜崔谭廖汪韦邱侯孟熊秦邹尹](?!某)[\u4e00-\u9fff]{1,2})(?=[,;)(]|$|联系|电话)/g,
      )) {
        const name = match[1]!;
        const start = match.index + match[0].length - name.length;
        ctx.report(sentence.span(start, start + name.length), 'name', {
          name: sentence.quote(start, start + name.length),
        });
      }
    }
  },
});
