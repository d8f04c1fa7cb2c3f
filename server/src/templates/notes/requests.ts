import { t } from '../statute/build.js';
import type { EditionId } from '../template.js';
import { type Note, type NoteTable, note } from './note.js';
import { RESULT_NOTES } from './requests-results.js';

const NOT_FOR_BALANCE = t(
  '为了凑平勾稽关系把差额塞到这里，是错的。',
  'Putting a difference here to make the balance come out is wrong.',
);

/** 补正后申请内容仍不明确; where requests go that were never completed differs by edition. */
function unclearNote(notCompletedZh: string, notCompletedEn: string): Note {
  return note(t('按要求补正了，内容还是不明确的。', 'Completed as asked and still unclear.'), {
    excludes: [
      t(`逾期没有补正的不在这里：${notCompletedZh}`, `Not those that were never completed: ${notCompletedEn}`),
    ],
    statute: ['条例/30'],
  });
}

function totalNote(leaves: number): Note {
  return note(
    t(
      `本列 ${leaves} 个结果行逐行相加：（一）、（二），以及（三）至（六）下面的每一行。`,
      `The sum of the ${leaves} result rows of the column: （一）, （二） and each row under （三） to （六）.`,
    ),
    {
      mistakes: [
        t(
          '用「新收＋上年结转－结转下年」倒推，勾稽式平了，各行却加不到这个数。多半是上年结转的件没有填办理结果。',
          'Worked backwards from new + carried over − left over: the balance holds but the rows do not add up, mostly because results of carried-over requests are missing.',
        ),
        t('各行有数，总计行全填 0。', 'Rows filled in, totals left at 0.'),
      ],
      statute: ['条例/36'],
    },
  );
}

const COMMON: NoteTable = {
  new: note(
    t(
      '统计期内收到的申请，一件计一件；跨年的按收到日归年。',
      'Requests received in the period, by the date of receipt.',
    ),
    {
      excludes: [
        t('上年结转的不算。', 'Not those carried over.'),
        t('咨询、查询、信访件一般不算。', 'Enquiries, look-ups and petitions usually do not count.'),
      ],
      mistakes: [
        t(
          '12 月寄出、次年 1 月签收的填进了当年。',
          'Posted in December and signed for in January, but counted in the old year.',
        ),
      ],
      statute: ['条例/27', '条例/29', '条例/31'],
    },
  ),
  carry: note(
    t(
      '照抄上年年报「四、结转下年度继续办理」，七列都要一样。',
      'Copied from 「四、结转下年度继续办理」 of last year’s report, all seven columns.',
    ),
    {
      mistakes: [
        t(
          '自己另算一个数，和上年公布的对不上。',
          'Counted anew, so that it differs from what was published last year.',
        ),
      ],
    },
  ),
  next: note(
    t(
      '到 12 月 31 日还没有答复的：在办的、补正期内的、依法延期的。',
      'Unanswered on 31 December: in hand, within the time for completion, or lawfully extended.',
    ),
    {
      mistakes: [
        t('已经答复的件还留在这里，或者没答复的件漏填。', 'Answered requests left in, or unanswered ones left out.'),
      ],
      statute: ['条例/30', '条例/33', '条例/35'],
    },
  ),
  ...RESULT_NOTES,
};

/** Rows of 表二 by edition, group headings included. */
export const REQUEST_ROW_NOTES: Readonly<Record<EditionId, NoteTable>> = {
  '2019': {
    ...COMMON,
    'r4.3': unclearNote('一般计（六）其他处理。', 'usually （六）其他处理.'),
    r6: note(
      t(
        '上面各行都装不下的，比如申请人自己撤回、逾期不补正，一般计这里。',
        'What fits no row above, such as requests withdrawn or not completed in time, usually goes here.',
      ),
      { mistakes: [NOT_FOR_BALANCE], statute: ['条例/30'] },
    ),
    total: totalNote(19),
  },
  '2021': {
    ...COMMON,
    'r4.3': unclearNote('计（六）1。', '（六）1.'),
    g6: note(t('其他处理，按情形填到下面三行。', 'Other ways of handling: filled in the three rows below.'), {
      excludes: [t('这一行是组头，没有数。', 'A group heading: no numbers beside it.')],
    }),
    'r6.1': note(
      t(
        '发了补正通知，申请人没有正当理由、过期不补的。',
        'Asked to complete the request and, without good reason, did not in time.',
      ),
      {
        excludes: [t('补正了但仍不明确的，计（四）3。', 'Completed and still unclear: （四）3.')],
        mistakes: [
          t(
            '标签漏字、错字，比如「不再处理其他政府信息公开申请」。',
            'Slips in the label, such as 「不再处理其他政府信息公开申请」.',
          ),
        ],
        statute: ['条例/30'],
      },
    ),
    'r6.2': note(
      t('发了收费通知，申请人过期没有缴信息处理费的。', 'Sent a fee notice and did not pay the 信息处理费 in time.'),
      {
        mistakes: [
          t(
            '这里有数，第六部分却写没有发过收费通知。',
            'A number here while part 六 says that no fee notice was sent.',
          ),
        ],
        statute: ['条例/42', '文/国办函〔2020〕109号'],
      },
    ),
    'r6.3': note(
      t(
        '其余装不下的，比如申请人自己撤回；答复「不属于政府信息」的一般也计这里。',
        'What fits nowhere else, such as requests withdrawn; usually also those answered “not government information”.',
      ),
      { mistakes: [NOT_FOR_BALANCE], statute: ['条例/2'] },
    ),
    total: totalNote(21),
  },
};

/** Columns 1–7 of 表二. */
export const APPLICANT_NOTES: NoteTable<1 | 2 | 3 | 4 | 5 | 6 | 7> = {
  1: note(t('以个人名义提出的申请。', 'Requests in a person’s own name.'), {
    excludes: [
      t('律师代理提出的，一般按委托人归类。', 'What a lawyer files as agent is usually classed by the client.'),
    ],
    mistakes: [
      t(
        '只填自然人和总计两列，中间五列留空；没有的要填 0。',
        'Only 自然人 and 总计 filled in, the rest left blank: fill 0.',
      ),
    ],
    statute: ['条例/27'],
  }),
  2: note(t('以企业名义提出的申请。', 'Requests by businesses.'), { statute: ['条例/27'] }),
  3: note(t('以科研机构名义提出的申请。', 'Requests by research institutions.'), { statute: ['条例/27'] }),
  4: note(t('以社会公益组织名义提出的申请。', 'Requests by public-interest organisations.'), { statute: ['条例/27'] }),
  5: note(t('法律服务机构以自己名义提出的申请。', 'Requests by law firms and the like in their own name.'), {
    excludes: [t('代理当事人提出的，一般按委托人归类。', 'What they file as agents is usually classed by the client.')],
    statute: ['条例/27'],
  }),
  6: note(
    t(
      '前四类以外的法人或其他组织提出的申请。',
      'Requests by other legal persons and organisations than the four before.',
    ),
    { statute: ['条例/27'] },
  ),
  7: note(t('同一行前六列之和。', 'The sum of the six columns before it.'), {
    mistakes: [t('前六列有数，总计空着。', 'The six columns filled in, the total left blank.')],
  }),
};
