import { defineRule } from './define-rule.js';
import { TABLE_TWO, textFragment } from './text/fragments.js';
import { mismatches } from './text/mismatch.js';

export default defineRule({
  id: 'N04',
  name: 'results',
  level: 'error',
  summary: {
    zh: '正文写的予以公开、部分公开件数与表二一致',
    en: 'The requests granted in whole or part agree with table 2',
  },
  why: {
    zh: '正文把办理结果分项写出来时，每一项就是表二里的一行。',
    en: 'Each result that the text counts is a row of table 2.',
  },
  remedy: {
    zh: '对照表二这一行，改正文或改表；几行合起来写的，写清是哪几行。',
    en: 'Hold the number against its row; where several rows are meant, say which.',
  },
  basis: ['条例/50'],
  messages: {
    result: {
      zh: '正文写{name} {text}，表二是 {table}。请核对，改正文或改表。',
      en: 'The text has {text} for {name}; table 2 has {table}.',
    },
  },
  examples: {
    bad: [
      textFragment('2023年共收到政府信息公开申请25件，答复26件，其中予以公开⟦13件⟧、部分公开5件。', TABLE_TWO),
      textFragment('2023年共收到政府信息公开申请25件，其中，“部分公开”答复数⟦6件⟧。', TABLE_TWO),
      textFragment('共答复政府信息公开申请26件，予以公开14件、部分公开⟦6件⟧、无法提供4件、其他处理3件。', TABLE_TWO),
      textFragment('共答复政府信息公开申请26件，其中予以公开及部分公开⟦14件⟧。', TABLE_TWO),
      textFragment('答复政府信息公开申请26件，其中：予以公开⟦16件⟧，部分公开5件。', TABLE_TWO),
    ],
    good: [
      textFragment('2023年共收到政府信息公开申请25件，答复26件，其中予以公开14件、部分公开5件。', TABLE_TWO),
      textFragment('2023年共收到政府信息公开申请25件，予以公开及部分公开19件。', TABLE_TWO),
      textFragment('2022年予以公开40件。', TABLE_TWO),
      textFragment('全部申请中，自然人申请予以公开9件。', TABLE_TWO),
      textFragment('共办理政府信息公开申请25件。其中涉及土地征收15件，予以公开10件，部分公开2件。', TABLE_TWO),
      textFragment('对涉及第三方权益的申请书面征求意见3件，其中同意公开1件，予以公开1件。', TABLE_TWO),
      textFragment('答复政府信息公开申请26件，示例镇答复7件，其中予以公开5件。', TABLE_TWO),
    ],
  },
  check(report, ctx) {
    for (const { span, args, options } of mismatches(
      report,
      ctx,
      ({ claim }) => claim.subject === 'result' && claim.rows.every((row) => row === 'r1' || row === 'r2'),
    )) {
      ctx.report(span, 'result', args, options);
    }
  },
});
