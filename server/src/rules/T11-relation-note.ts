import type { Fix } from '../model/finding.js';
import { labelWords } from '../parse/similarity.js';
import { editionById } from '../templates/editions.js';
import { squash } from '../text/fold.js';
import { defineRule } from './define-rule.js';
import { draftFragment, requestsFragment } from './tables/fragments.js';

const RESTORE = { zh: '还原成官方说明', en: 'Restore the official note' };

const ROWS = { new: '1 | 0 | 0 | 0 | 0 | 0 | 1', carry: '0 | 0 | 0 | 0 | 0 | 0 | 0' };
const NOTE = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
const WITH_NOTE = requestsFragment('2021', ROWS).replace('申请人情况', NOTE);

export default defineRule({
  id: 'T11',
  name: 'relation-note',
  level: 'info',
  looksAt: 'form',
  summary: { zh: '「勾稽关系」说明格文字完整', en: 'The note on the relation is complete' },
  why: {
    zh: '左上角的说明是格式的一部分，分页或复制常把它截断。',
    en: 'The note in the corner is part of the format; pages and copies often cut it short.',
  },
  remedy: { zh: '还原成官方文字。', en: 'Restore the official words.' },
  basis: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
  messages: {
    cut: {
      zh: '表二左上角的「勾稽关系」说明不完整，应为「{note}」。',
      en: '表二: the note on the relation is not complete; it should be 「{note}」.',
    },
  },
  examples: {
    bad: [
      draftFragment(
        '2021',
        WITH_NOTE.replace(NOTE, '⟦（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项）⟧'),
      ),
    ],
    good: [draftFragment('2021', WITH_NOTE)],
  },
  check(report, ctx) {
    const table = report.tables.requests;
    if (!table?.note) return;
    const { note } = editionById(table.boundTo).requests;
    if (labelWords(squash(table.note.text)) === labelWords(squash(note))) return;
    const { span } = table.note;
    const isWhole = !/[\r\n\t|｜<>]/.test(report.source.slice(span));
    const fix: Fix = { title: RESTORE, args: {}, edits: [{ span, newText: note }], safety: 'confirm' };
    ctx.report(span, 'cut', { note }, { fixes: isWhole ? [fix] : [] });
  },
});
