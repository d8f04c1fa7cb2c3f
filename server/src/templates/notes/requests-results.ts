import { t } from '../statute/build.js';
import { type NoteTable, note } from './note.js';

const ONE_ROW_ONLY = t(
  '能区分处理的整件计（二）部分公开，这里不再计。',
  'A request answered in part counts under （二）部分公开 and not here.',
);
const NO_CELLS = t('这一行是组头，没有数。', 'A group heading: no numbers beside it.');

/** Rows of 表二 under 三、本年度办理结果 up to （五）: the same in every edition. */
export const RESULT_NOTES: NoteTable = {
  results: note(
    t(
      '统计期内办结的申请，按结果分到下面各行，一件只落一行。',
      'Requests concluded in the period, by result; each in one row only.',
    ),
    { excludes: [NO_CELLS], statute: ['条例/36'] },
  ),
  r1: note(
    t(
      '全部提供的；所要信息早已主动公开、告知了获取途径的，一般也计这里。',
      'Given in full; requests for what is already public, answered by telling where, usually too.',
    ),
    { statute: ['条例/36/1', '条例/36/2'] },
  ),
  r2: note(
    t(
      '作了区分处理、只给了一部分的。不论其余内容因什么理由不给，整件只在这里计 1 件。',
      'Answered in part. Whatever the reason for the rest, the request counts once, here.',
    ),
    {
      mistakes: [
        t(
          '同一件又在（三）（四）各行计一次，总计就多了。',
          'Counting the same request again under （三） or （四） makes the total too large.',
        ),
      ],
      statute: ['条例/37'],
    },
  ),
  g3: note(t('依条例决定不公开的，按理由填到下面八行。', 'Withheld: filled in the eight rows below by reason.'), {
    excludes: [NO_CELLS, ONE_ROW_ONLY],
    statute: ['条例/13', '条例/36/3'],
  }),
  'r3.1': note(t('所要信息是依法确定的国家秘密。', 'State secrets.'), {
    excludes: [ONE_ROW_ONLY],
    statute: ['条例/14', '条例/36/3'],
  }),
  'r3.2': note(
    t(
      '国家秘密以外，法律、行政法规明文禁止公开的。',
      'Other information that laws or administrative regulations forbid to disclose.',
    ),
    { excludes: [ONE_ROW_ONLY], statute: ['条例/14', '条例/36/3'] },
  ),
  'r3.3': note(
    t(
      '公开后可能危及国家安全、公共安全、经济安全、社会稳定的（「三安全一稳定」）。',
      'What may endanger national, public or economic security or social stability (「三安全一稳定」).',
    ),
    { excludes: [ONE_ROW_ONLY], statute: ['条例/14', '条例/36/3'] },
  ),
  'r3.4': note(
    t(
      '涉及商业秘密、个人隐私等，公开会损害第三方，第三方不同意而且理由成立的。',
      'Trade secrets, privacy and the like: disclosure would harm a third party who refuses with good reason.',
    ),
    {
      excludes: [
        ONE_ROW_ONLY,
        t('第三方同意后公开的，计（一）或（二）。', 'Disclosed with consent: （一） or （二）.'),
      ],
      statute: ['条例/15', '条例/32', '条例/36/3'],
    },
  ),
  'r3.5': note(
    t(
      '人事管理、后勤管理、内部工作流程三类内部事务信息。',
      'Internal affairs of three kinds: personnel, logistics, workflow.',
    ),
    {
      excludes: [ONE_ROW_ONLY],
      mistakes: [t('标签写成「三类内容事务信息」。', 'The label written as 「三类内容事务信息」.')],
      statute: ['条例/16/款1', '条例/36/3'],
    },
  ),
  'r3.6': note(
    t(
      '讨论记录、过程稿、磋商信函、请示报告四类过程性信息。',
      'Deliberative papers of four kinds: records of discussion, drafts, consultation letters, requests for instructions.',
    ),
    { excludes: [ONE_ROW_ONLY], statute: ['条例/16/款2', '条例/36/3'] },
  ),
  'r3.7': note(t('行政执法案卷里的信息。', 'Information in enforcement files.'), {
    excludes: [ONE_ROW_ONLY],
    statute: ['条例/16/款2', '条例/36/3'],
  }),
  'r3.8': note(
    t(
      '工商、不动产登记资料等，法律、行政法规另有查询办法的。',
      'Company and real-estate registers and the like that have a procedure of their own.',
    ),
    { excludes: [ONE_ROW_ONLY], statute: ['条例/36/7'] },
  ),
  g4: note(t('给不出信息的，按原因填到下面三行。', 'Could not be given: filled in the three rows below by cause.'), {
    excludes: [NO_CELLS],
    statute: ['条例/36/4', '条例/36/5', '条例/38', '条例/30'],
  }),
  'r4.1': note(
    t(
      '检索后没有这个信息，或者不归本机关负责公开的。答复写「信息不存在」「不是本机关掌握」的一般都计这里。',
      'Not found, or not this organ’s to disclose. Answers “does not exist” and “not held here” usually count here.',
    ),
    { statute: ['条例/10', '条例/36/4', '条例/36/5'] },
  ),
  'r4.2': note(
    t(
      '没有现成的，要加工、汇总、分析才能形成的。',
      'Nothing ready: it would have to be processed, compiled or analysed.',
    ),
    { statute: ['条例/38'] },
  ),
  g5: note(t('不当作公开申请办理的，按情形填到下面五行。', 'Not handled as requests: filled in the five rows below.'), {
    excludes: [NO_CELLS],
    statute: ['条例/35', '条例/36/6', '条例/39'],
  }),
  'r5.1': note(
    t('借公开申请的形式信访、投诉、举报的。', 'Petitions, complaints and reports in the form of a request.'),
    {
      excludes: [
        t(
          '直接来信来访的信访件不是申请，一般不进表二。',
          'Petitions that came as such are no requests and usually stay out of 表二.',
        ),
      ],
      statute: ['条例/39/款1'],
    },
  ),
  'r5.2': note(
    t('已经答复过，同一申请人又要同样信息的。', 'The same applicant asks again for what was answered before.'),
    {
      excludes: [
        t('内容不同、只是件数特别多的，看（五）4。', 'Different content but very many requests: see （五）4.'),
      ],
      statute: ['条例/36/6'],
    },
  ),
  'r5.3': note(t('来要公报、报刊、书籍等公开出版物的。', 'Gazettes, newspapers, books and other publications.'), {
    statute: ['条例/39/款2'],
  }),
  'r5.4': note(
    t(
      '数量、频次明显超出合理范围，说明的理由又不合理的。',
      'Number or frequency plainly excessive, and the reasons given unreasonable.',
    ),
    {
      excludes: [t('理由合理、延到次年答复的，计入结转下年度。', 'Put off to next year for good reason: 结转下年度.')],
      statute: ['条例/35'],
    },
  ),
  'r5.5': note(
    t(
      '已经拿到过信息，又要求确认、或者重新出具的。',
      'The applicant already has the information and wants it confirmed or issued anew.',
    ),
    {
      mistakes: [
        t('条例没有单独一条讲这种情形，不要硬引条款。', 'No article of the 条例 is about this case alone: cite none.'),
      ],
    },
  ),
};
