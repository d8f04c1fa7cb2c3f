import { defineRule } from './define-rule.js';

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
      '示例县示例局2023年政府信息公开工作年度报告\n\n一、总体情况\n如有疑问请联系，联系人：⟦王小明⟧，电话0597-7529949。\n六、其他需要报告的事项\n无。\n',
    ],
    good: [
      '示例县示例局2023年政府信息公开工作年度报告\n\n一、总体情况\n如有疑问请联系局办公室，电话0597-7529949。\n六、其他需要报告的事项\n无。\n',
      '示例县示例局2023年政府信息公开工作年度报告\n\n一、总体情况\n联系人：局办公室，电话0597-7529949。\n六、其他需要报告的事项\n无。\n',
    ],
  },
  check(_, ctx) {
    for (const sentence of ctx.facts.sentences) {
      for (const match of sentence.text.matchAll(
        /联系人(?:姓名)?:([李王张刘陈杨赵吴徐孙胡朱郭罗梁宋郑谢韩唐冯董程曹袁邓傅沈曾彭吕苏卢蒋蔡贾魏薛潘杜戴钟姜崔谭廖汪韦邱侯孟熊秦邹尹][\u4e00-\u9fff]{1,2})(?=[,;)(]|$|联系|电话)/g,
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
