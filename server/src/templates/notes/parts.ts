import { t } from '../statute/build.js';
import type { Bilingual } from '../statute/statute-item.js';
import type { EditionId, PartNumber } from '../template.js';
import { type Note, type NoteTable, note } from './note.js';

type PartNotes = NoteTable<PartNumber>;

const PROBLEMS: Note = {
  counts: [
    t('一年来的主要问题，写具体、写自己的。', 'The main problems of the year: concrete, and the organ’s own.'),
    t(
      '改进情况：去年说要改的改得怎样，下一步怎么做。',
      'How they are being mended: what became of last year’s promises, and what comes next.',
    ),
  ],
  excludes: [],
  mistakes: [
    t('写「无」，或者只写问题、只写打算。', '「无」, or only problems, or only plans.'),
    t('年年照抄上一年的问题。', 'Last year’s problems copied.'),
  ],
  statute: ['条例/50/4'],
};

const NOTHING_ELSE: Bilingual = t(
  '没有其他事项的写「无」，不能空着。',
  'Where there is nothing, write 「无」; never leave it empty.',
);

/** A part whose content is one of the three tables. */
function tablePart(zh: string, en: string, statute: readonly string[], mistakes: readonly Bilingual[] = []): Note {
  return note(t(zh, en), {
    mistakes: [
      t(
        '表格做成图片、放进附件，没法检查也没法汇总。',
        'The table as a picture or an attachment, which nobody can check or gather.',
      ),
      ...mistakes,
    ],
    statute,
  });
}

function overview(period: Bilingual): Note {
  return {
    counts: [
      period,
      t(
        '五个方面都要写到：主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障。',
        'All five aspects: 主动公开, 依申请公开, 政府信息管理, 政府信息公开平台建设, 监督保障.',
      ),
      t(
        '各级人民政府（含乡镇）还要写工作考核、社会评议、责任追究三项结果，一般放在监督保障里。',
        'Governments, towns included, also give the results of 工作考核, 社会评议 and 责任追究, usually under 监督保障.',
      ),
    ],
    excludes: [t('和政府信息公开无关的工作成绩。', 'Achievements that have nothing to do with disclosure.')],
    mistakes: [
      t('正文里的申请件数和表二对不上。', 'Numbers of requests at odds with 表二.'),
      t('「监督保障」只写培训，没有三项结果。', '监督保障 with training only and without the three results.'),
    ],
    statute: ['条例/50/4'],
  };
}

const PROCEEDINGS_PART = tablePart(
  '表三，一行十五个数：行政复议、未经复议直接起诉、复议后起诉各五个。',
  '表三, one row of fifteen numbers: five each for reconsideration, suits without it and suits after it.',
  ['条例/50/3'],
  [t('没有复议、诉讼就不放表；没有也要放，填 0。', 'No table where there were no cases: keep it and fill 0.')],
);

const REQUESTS_MISTAKES = [
  t('只填自然人和总计两列，其余留空；没有的填 0。', 'Only 自然人 and 总计 filled in, the rest left blank: fill 0.'),
];

/** What each part must contain, by edition. */
export const PART_NOTES: Readonly<Record<EditionId, PartNotes>> = {
  '2019': {
    1: overview(t('本机关一年来执行《条例》的总体情况。', 'How the organ has applied the 条例 over the year.')),
    2: tablePart(
      '表一，五个块、八行、二十二个数：第二十条第（一）（五）（六）（八）（九）项。',
      '表一: five blocks, eight rows, 22 numbers, for 第二十条第（一）（五）（六）（八）（九）项.',
      ['条例/20', '条例/50/1'],
    ),
    3: tablePart(
      '表二，二十三行、七列，共一百六十一个数。',
      '表二: 23 rows of seven columns, 161 numbers.',
      ['条例/50/2'],
      REQUESTS_MISTAKES,
    ),
    4: PROCEEDINGS_PART,
    5: PROBLEMS,
    6: note(NOTHING_ELSE, { statute: ['条例/50/5'] }),
  },
  '2021': {
    1: overview(
      t(
        '本机关一年来执行《条例》的总体情况；格式要求不遗漏，也不泛化。',
        'How the organ has applied the 条例 over the year; the format asks to leave nothing out and not to stray.',
      ),
    ),
    2: tablePart(
      '表一，四个块、六行、十个数：第二十条第（一）（五）（六）（八）项。',
      '表一: four blocks, six rows, ten numbers, for 第二十条第（一）（五）（六）（八）项.',
      ['条例/20', '条例/50/1'],
      [t('还在用 2019 年格式的列头和行。', 'Columns and rows of the 2019 format.')],
    ),
    3: tablePart(
      '表二，二十五行、七列，共一百七十五个数；（六）其他处理拆成三行。',
      '表二: 25 rows of seven columns, 175 numbers; （六）其他处理 has three rows.',
      ['条例/50/2'],
      REQUESTS_MISTAKES,
    ),
    4: PROCEEDINGS_PART,
    5: PROBLEMS,
    6: {
      counts: [
        t(
          '信息处理费收取情况：一般写发出收费通知的件数、总金额和实际收取的总金额；没有收也写一句。',
          '信息处理费: usually how many fee notices were sent, their total and what was collected; if none, say so.',
        ),
        NOTHING_ELSE,
      ],
      excludes: [],
      mistakes: [
        t(
          '表二（六）2 有数，这里却写没有发过收费通知。',
          'A number in 表二（六）2 while this part says that no fee notice was sent.',
        ),
      ],
      statute: ['条例/42', '文/国办函〔2020〕109号', '条例/50/5'],
    },
  },
};
