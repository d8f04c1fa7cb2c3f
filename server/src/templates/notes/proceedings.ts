import { t } from '../statute/build.js';
import type { ProceedingsGroup } from '../template.js';
import { type NoteTable, note } from './note.js';

const NO_SUM_WITH_REQUESTS = t(
  '和本年申请件数没有相等关系，可能是针对往年答复提出的。',
  'It need not match the year’s requests: answers of earlier years may be contested.',
);

/** The three groups of 表三. */
export const GROUP_NOTES: NoteTable<ProceedingsGroup['key']> = {
  review: note(t('因政府信息公开工作被申请行政复议的件数。', 'Applications for reconsideration over disclosure.'), {
    excludes: [NO_SUM_WITH_REQUESTS],
    statute: ['条例/50/3', '条例/51'],
  }),
  direct: note(t('没有经过复议、直接到法院起诉的件数。', 'Lawsuits brought without reconsideration before.'), {
    excludes: [NO_SUM_WITH_REQUESTS],
    mistakes: [t('和「复议后起诉」填成一模一样的数，重复了。', 'The same numbers again under 复议后起诉.')],
    statute: ['条例/50/3', '条例/51'],
  }),
  afterReview: note(t('先复议、再起诉的件数。', 'Lawsuits brought after reconsideration.'), {
    excludes: [NO_SUM_WITH_REQUESTS],
    mistakes: [t('和「未经复议直接起诉」填成一模一样的数，重复了。', 'The same numbers again under 未经复议直接起诉.')],
    statute: ['条例/50/3', '条例/51'],
  }),
};

/** The five columns of each group, in order. */
export const OUTCOME_NOTES: NoteTable<1 | 2 | 3 | 4 | 5> = {
  1: note(
    t(
      '复议决定维持的；诉讼中一般指法院驳回诉讼请求等、原来的答复站得住的。',
      'Upheld on reconsideration; in court usually claims dismissed so that the answer stands.',
    ),
    { mistakes: [t('标签写成「结果维护」。', 'The label written as 「结果维护」.')] },
  ),
  2: note(
    t(
      '撤销、变更、确认违法、责令重作或者履行等，一般计这里。',
      'Annulled, changed, found unlawful, to be redone or performed: usually here.',
    ),
  ),
  3: note(
    t(
      '撤回、终止、不予受理、驳回起诉等，一般计这里。',
      'Withdrawn, terminated, not accepted, suit dismissed: usually here.',
    ),
  ),
  4: note(t('到年底还没有结案的。', 'Pending at year’s end.'), {
    mistakes: [t('正文写「均获维持」，这里却有数。', 'The text says that all were upheld while there are cases here.')],
  }),
  5: note(t('本组前四项之和。', 'The sum of the four before it in the group.')),
};
