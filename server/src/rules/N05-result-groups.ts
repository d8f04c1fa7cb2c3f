import { defineRule } from './define-rule.js';
import { TABLE_TWO, textFragment } from './text/fragments.js';
import { mismatches } from './text/mismatch.js';

export default defineRule({
  id: 'N05',
  name: 'result-groups',
  level: 'warning',
  summary: {
    zh: '正文写的不予公开、无法提供等大类件数与表二各行之和一致',
    en: 'The groups of results that the text counts agree with table 2',
  },
  why: {
    zh: '「不予公开」「无法提供」「不予处理」在表二里各有几行，正文的数应是这几行的和；只写其中一行的，要写清是哪一种。',
    en: 'Each of these groups has several rows in table 2; the text’s number is their sum.',
  },
  remedy: {
    zh: '核对这一组各行之和；只指其中一行的，写出那一行的名称。',
    en: 'Add up the rows of the group, or name the row that is meant.',
  },
  basis: ['条例/50'],
  messages: {
    group: {
      zh: '正文写{text}，表二{name}各行合计 {table}。请核对，或写清指的是哪一行。',
      en: 'The text has {text}; the rows of {name} make {table} in table 2. Check, or name the row that is meant.',
    },
  },
  examples: {
    bad: [
      textFragment('2023年共收到政府信息公开申请25件，予以公开14件，无法提供⟦3件⟧。', TABLE_TWO),
      textFragment('共答复政府信息公开申请26件，予以公开14件，不予公开⟦2件⟧。', TABLE_TWO),
      textFragment('共答复政府信息公开申请26件，因信息不存在等无法提供⟦5件⟧。', TABLE_TWO),
      textFragment('共答复政府信息公开申请26件，予以公开14件，其他处理⟦1件⟧。', TABLE_TWO),
      textFragment('共答复政府信息公开申请26件，不予处理⟦4件⟧。', TABLE_TWO),
    ],
    good: [
      textFragment('2023年共收到政府信息公开申请25件，予以公开14件，无法提供4件，其他处理3件。', TABLE_TWO),
      textFragment('2023年共收到政府信息公开申请25件，本机关不掌握相关政府信息4件。', TABLE_TWO),
      textFragment('2023年共收到政府信息公开申请25件，因内容不明确无法提供1件，过程性信息不予公开2件。', TABLE_TWO),
      textFragment('共答复政府信息公开申请26件，其中重复申请不予处理1件。', TABLE_TWO),
      textFragment('市场类申请9件，其中不予公开2件，其他处理1件。', TABLE_TWO),
    ],
  },
  check(report, ctx) {
    const groups = mismatches(
      report,
      ctx,
      ({ claim }) => claim.subject === 'result' && !claim.rows.includes('r1') && !claim.rows.includes('r2'),
    );
    for (const { span, args, options } of groups) ctx.report(span, 'group', args, { ...options, level: 'warning' });
  },
});
