import fc from 'fast-check';
import type { TextChange } from '../../src/text/change.js';

/** One replacement: a place as a share of the text, how much goes, what comes. */
export interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** What a clerk types, pastes or breaks. */
const PIECES = [
  '1',
  '0',
  '35',
  '7',
  '我',
  '局',
  '件',
  '。',
  '，',
  '；',
  ' ',
  '\n',
  '\r\n',
  '\n\n',
  '|',
  '\t',
  '-',
  '#',
  '**',
  '（',
  '一、',
  '（一）',
  '1.',
  '四、',
  '2021年',
  '2023年1月1日',
  '12月31日',
  '收到政府信息公开申请25件',
  '其中予以公开14件',
  '部分公开',
  '不予公开',
  '结转下年度继续办理',
  '上年结转',
  '本年新收政府信息公开申请数量',
  '行政复议',
  '结果维持',
  '现行有效件数',
  '第二十条第（一）项',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项\n无。\n',
  '三、收到和处理政府信息公开申请情况\n',
  '国办公开办函〔2021〕30号',
  '示例市示例局2022年政府信息公开工作年度报告',
  '<!-- gouji-disable A01 -->',
  '<br>',
  '&nbsp;',
  '\\n',
  '联系人张三，电话13800138000',
  '| 规章 | 0 | 0 | 0 |\n',
];

/** A place as a share of a text. Not a double: most of those are all but 0. */
export const SHARE = fc.nat(9999).map((share) => share / 10_000);

const edit = (remove: fc.Arbitrary<number>): fc.Arbitrary<Edit> =>
  fc.record({
    at: SHARE,
    remove,
    insert: fc.oneof(fc.constantFrom(...PIECES), fc.constant(''), fc.stringMatching(/^[0-9]{1,2}$/)),
  });

/** Mostly small edits, now and then a stretch taken out. */
export const EDITS = fc.array(
  edit(
    fc.oneof(
      { weight: 6, arbitrary: fc.constant(0) },
      { weight: 6, arbitrary: fc.integer({ min: 0, max: 3 }) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 400 }) },
    ),
  ),
  { minLength: 1, maxLength: 12 },
);

/** Words typed at one place a few characters at a time, and taken back in part. */
export interface Typing {
  /** As a share of the places that `where` names. */
  readonly at: number;
  readonly where: 'anywhere' | 'line start' | 'line end' | 'before a number' | 'in a number';
  readonly words: readonly string[];
  /** Characters a key. */
  readonly pace: number;
  /** Keys that take back what was typed, and more. */
  readonly back: number;
}

const PLACES: Readonly<Record<Typing['where'], RegExp>> = {
  anywhere: /(?:)/g,
  'line start': /^(?=.)/gm,
  'line end': /$/gm,
  'before a number': /(?=[一二三四五六][、.是)）])/g,
  'in a number': /(?<=\d)/g,
};

const TYPED = [
  ...PIECES,
  '三、收到和处理政府信息公开申请情况',
  '（二）依申请公开。',
  '2021年1月1日起至12月31日',
  '本年新收政府信息公开申请3件，上年结转0件，予以公开2件，结转下年度继续办理1件。',
  '现公布示例区示例局2020年政府信息公开工作年度报告',
];

export const TYPING: fc.Arbitrary<Typing> = fc.record({
  at: SHARE,
  where: fc.constantFrom(...(Object.keys(PLACES) as Typing['where'][])),
  words: fc.array(fc.constantFrom(...TYPED), { minLength: 1, maxLength: 2 }),
  pace: fc.integer({ min: 1, max: 12 }),
  back: fc.integer({ min: 0, max: 8 }),
});

const SAID = [
  '我局组织培训3次，参加45人次。',
  '全年主动公开政府信息120条，其中行政许可3件、规范性文件2件、其他115条。',
  '（二）依申请公开。',
  '新收政府信息公开申请7件，上年结转0件，予以公开3件，部分公开1件，不予公开1件，无法提供2件。',
  '按照《中华人民共和国政府信息公开条例》第二十条第（一）项和国办公开办函〔2021〕30号的要求，逐条核对。',
  '一是加强学习；二是完善制度，同比增长12.5%。',
  '我镇未发生行政复议、行政诉讼，也没有收取信息处理费。',
  '公众号推送信息1,234条，网站浏览量1.5万次。',
];

/** With as much to say in part one as most reports have: what is typed there is mostly a change in place. */
export function grown(text: string): string {
  const at = text.indexOf('。', text.indexOf('总体情况')) + 1;
  const lineEnd = /^\r?\n|^\r/.exec(text.slice(at))?.[0] ?? '';
  const more = [...SAID, ...SAID].map((said) => lineEnd + said).join('');
  return at === 0 || text.includes('<td') ? text : text.slice(0, at) + more + text.slice(at);
}

/** The text and its change after each key. */
export function typed(
  text: string,
  { at, where, words, pace, back }: Typing,
): readonly { readonly text: string; readonly change: TextChange }[] {
  const places = [...text.matchAll(PLACES[where])].map(({ index }) => index);
  let caret = places[Math.floor(at * places.length)] ?? 0;
  let now = text;
  const versions: { text: string; change: TextChange }[] = [];
  const key = (start: number, end: number, inserted: string) => {
    now = now.slice(0, start) + inserted + now.slice(end);
    versions.push({ text: now, change: { start, end, inserted: inserted.length } });
    caret = start + inserted.length;
  };
  const all = words.join('');
  for (let i = 0; i < all.length; i += pace) key(caret, caret, all.slice(i, i + pace));
  for (let i = 0; i < back; i++) key(Math.max(0, caret - pace), caret, '');
  return versions;
}

/** Edits that a clerk makes in the cells: a digit more, a digit less, another number. */
export function digitEdit(text: string, seed: number): Edit | null {
  const places = [...text.matchAll(/\d/g)].map((match) => match.index);
  const at = places[seed % Math.max(1, places.length)];
  if (at === undefined) return null;
  const kind = seed % 4;
  return {
    at: at / text.length,
    remove: kind === 0 ? 0 : 1,
    insert: kind === 1 ? '' : String((seed >> 3) % 10),
  };
}

/** The change as an editor tells it; `changeBetween` may find the same one elsewhere. */
export function changeOf(text: string, { at, remove, insert }: Edit): TextChange {
  const start = Math.min(text.length, Math.round(at * text.length));
  return { start, end: Math.min(text.length, start + remove), inserted: insert.length };
}

export function apply(text: string, { at, remove, insert }: Edit): string {
  const start = Math.min(text.length, Math.round(at * text.length));
  return text.slice(0, start) + insert + text.slice(Math.min(text.length, start + remove));
}
