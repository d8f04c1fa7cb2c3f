import type { Facts } from '../facts/facts.js';
import { matchesIn } from '../text/matches.js';
import { defineRule } from './define-rule.js';
import { selfNames } from './text/self-names.js';

const report = (text: string) =>
  `示例县示例局2023年政府信息公开工作年度报告\n\n一、总体情况\n\n（一）主动公开\n\n${text}\n\n六、其他需要报告的事项\n\n无。\n`;
const GENERAL =
  '通过不断完善制度机制，政府信息公开工作取得了积极进展，公开的范围持续扩大，公开的内容日益丰富，公众的知情权、参与权、表达权、监督权得到了进一步保障。信息公开平台的功能不断健全，公众获取信息的渠道更加畅通，政府与公众之间的互动更加频繁，政务服务的便利化水平明显提高，社会各界的满意度稳步提升。';

export default defineRule({
  id: 'W08',
  name: 'about-nobody',
  level: 'warning',
  summary: {
    zh: '总体情况写的是本机关的工作',
    en: 'Part one tells what this organ did',
  },
  why: {
    zh: '通篇讲「各级政府部门」「部分地区」，没有本机关的名字，也没有一个数字，等于没有报告，像是照搬或自动生成的。',
    en: 'Text on “governments at all levels” without the organ’s name and without a number reports nothing.',
  },
  remedy: {
    zh: '写本机关做了什么：公开了多少、收到多少申请、办了哪些事。',
    en: 'Tell what the organ did, with numbers.',
  },
  basis: ['条例/50'],
  messages: {
    nobody: {
      zh: '总体情况讲的是「{text}」，没有出现「{organ}」或「我局」一类的自称，也没有数字。请写本机关的工作。',
      en: 'Part one speaks of 「{text}」 and has neither 「{organ}」 nor a number. Tell what the organ did.',
    },
  },
  examples: {
    bad: [
      report(`${GENERAL}⟦各级政府部门⟧普遍加强了信息公开工作。部分地区的公开内容仍不够规范。`),
      report(`⟦部分地区⟧积极探索公开的新形式。${GENERAL}各级政府部门将继续努力。`),
      report(`${GENERAL}⟦各级行政机关⟧重视信息公开。一些地方建立了考核机制。`),
      report(`⟦各地各部门⟧健全了工作机制。${GENERAL}部分单位的公开意识有待提高，部分地区进展不平衡。`),
      report(`${GENERAL}近年来，⟦各级政府部门⟧完善制度。有的地方公开渠道单一，各级政府部门应当改进。`),
    ],
    good: [
      report(`${GENERAL}我局加强了信息公开工作，协助各级政府部门。部分地区的公开内容仍不够规范。`),
      report(`${GENERAL}各级政府部门普遍加强了工作，主动公开信息12条。部分地区有差距。`),
      report(`${GENERAL}示例局指导各级政府部门。部分地区有差距。`),
      report(`${GENERAL}本机关对照各级政府部门的做法。部分地区有差距。`),
      report(`${GENERAL}学习部分地区的经验。`),
      report('主动公开各类信息，各级政府部门共同推进，部分地区有差距。'),
      `示例市人民政府2023年政府信息公开工作年度报告\n\n一、总体情况\n\n${GENERAL}各级政府部门普遍加强了工作。部分地区有差距。\n`,
    ],
  },
  check({ organ }, ctx) {
    if (!organ || organ.kind === 'government') return;
    const own = ctx.facts.sentences.filter(({ section }) => section?.official === 1);
    const text = own.map((sentence) => sentence.text).join('。');
    if (text.length < LEAST || NAMED.test(text) || text.includes(organ.name.slice(0, 2))) return;
    if (selfNames(ctx.facts).length > 0 || own.some((sentence) => countsSomething(ctx.facts, sentence))) return;
    const places = own.flatMap((sentence) =>
      matchesIn(sentence.text, ANYBODY).map(({ index, 0: word }) => sentence.span(index, index + word.length)),
    );
    const [first, ...others] = places;
    if (!first || others.length === 0) return;
    const related = others.map((span) => ({ message: { zh: '这里也是', en: 'Here too' }, args: {}, span }));
    const [word] = ANYBODY_ONCE.exec(text) ?? [''];
    ctx.report(first, 'nobody', { text: word, organ: organ.name }, { related });
  },
});

function countsSomething(facts: Facts, sentence: Facts['sentences'][number]): boolean {
  return facts.quantities(sentence).length > 0;
}

/** Shorter texts may be cut off, or have their numbers in the tables. */
const LEAST = 150;
/** How a report may call its organ otherwise than by 我…. */
const NAMED = /本(?:机关|单位|局|镇|乡|街道|办|委|厅|区|县|市|部门|园区|中心|院|校|站|所)|我们/;
const ANYBODY = /各级政府部门|各级政府及其?部门|各级行政机关|各地各部门|部分地区|部分地方|一些地方|一些地区|有的地方/g;
const ANYBODY_ONCE = new RegExp(ANYBODY.source);
