import { t } from '../statute/build.js';
import { type NoteTable, note } from './note.js';

/** Rows of 表一 in the 2019 format. */
export const ROWS_2019: NoteTable = {
  规章: note(t('本机关依法制定的规章，按件计。', 'Administrative rules (规章) made by the organ, by number.'), {
    mistakes: [
      t(
        '没有规章制定权也填了数。县级及以下政府、乡镇街道、市县部门都没有，填 0。',
        'A number without the power to make 规章. Governments of county level and below, towns, sub-districts and city or county departments have none: fill 0.',
      ),
    ],
    statute: ['条例/20/1'],
  }),
  规范性文件: note(
    t(
      '以本机关名义制发的行政规范性文件，一份文件计一件。',
      'Normative documents issued in the organ’s name, one each.',
    ),
    {
      excludes: [
        t(
          '内部文件、转发文件、会议通知、人事任免一般不算。',
          'Internal papers, forwarded papers, notices of meetings and appointments usually do not count.',
        ),
        t('不是网站上的信息条数。', 'Not the number of items on the website.'),
      ],
      statute: ['条例/20/1'],
    },
  ),
  行政许可: note(t('行政许可事项，以及办理许可作出的决定。', 'Kinds of licences, and decisions on licences.'), {
    statute: ['条例/20/5'],
  }),
  其他对外管理服务事项: note(
    t('许可以外、对外办理的管理服务事项，以及办件。', 'Other matters handled for the public, and cases handled.'),
    { statute: ['条例/20/5'] },
  ),
  行政处罚: note(t('行政处罚事项，以及作出的处罚决定。', 'Kinds of penalties, and penalty decisions.'), {
    statute: ['条例/20/6'],
  }),
  行政强制: note(t('行政强制事项，以及作出的强制决定。', 'Kinds of compulsory measures, and decisions on them.'), {
    statute: ['条例/20/6'],
  }),
  行政事业性收费: note(
    t('行政事业性收费项目的个数和净增减。', 'The number of kinds of administrative charges and its change.'),
    {
      excludes: [t('不是收了多少钱；2021 年格式才填金额。', 'Not the amount: only the 2021 format asks for it.')],
      statute: ['条例/20/8'],
    },
  ),
  政府集中采购: note(t('全年政府集中采购，合成一行。', 'All centralised procurement of the year, in one row.'), {
    mistakes: [t('一个项目列一行。', 'One row for each project.')],
    statute: ['条例/20/9'],
  }),
};

/** Columns of 表一 in the 2019 format. */
export const COLUMNS_2019: NoteTable = {
  made: note(t('统计期内新制作的件数。', 'Made in the period.')),
  opened: note(
    t(
      '统计期内新公开的件数；一般不多于新制作的，补公开往年文件时可以更多。',
      'Newly disclosed in the period; usually no more than were made, unless older ones were disclosed too.',
    ),
    { mistakes: [t('填成了网站发布的信息条数。', 'The number of items on the website instead.')] },
  ),
  open: note(
    t('一般填截至年底对外公开的总量，不是当年数。', 'Usually all that were open at year’s end, not those of the year.'),
    {
      mistakes: [
        t(
          '三列填同一个数，通常是把总量填成了当年数，要核一下。',
          'The same number in all three columns usually means that the total was filled with the year’s number.',
        ),
      ],
    },
  ),
  before: note(t('上一年末这类事项有多少个。', 'How many kinds of matters there were at the end of last year.'), {
    excludes: [t('不是办件量。', 'Not the number of cases.')],
    mistakes: [
      t(
        '和上年年报对不上：一般等于上年年报的「上一年项目数量」加「本年增/减」。',
        'At odds with last year’s report: usually its 上一年项目数量 plus 本年增/减.',
      ),
    ],
  }),
  change: note(t('本年事项数的净变化，减少的填负数。', 'The net change in the year; negative for a decrease.'), {
    mistakes: [
      t(
        '写成「+3」「--253」「增3」；增加 3 个写 3，减少 253 个写 -253。',
        'Written 「+3」, 「--253」 or 「增3」: write 3 or -253.',
      ),
    ],
  }),
  decisions: note(t('统计期内作出的决定件数，也就是办件量。', 'Decisions made in the period: the number of cases.'), {
    excludes: [
      t(
        '和前两列的事项数没有相加相减的关系。',
        'It does not follow from the two columns before by adding or subtracting.',
      ),
    ],
    mistakes: [
      t(
        '把三列当算式，填成「上一年项目数量＋本年增/减」。',
        'Filled with 上一年项目数量 plus 本年增/减 as if the columns were a sum.',
      ),
    ],
  }),
  purchases: note(t('集中采购项目的个数。', 'The number of procurement projects.'), {
    mistakes: [t('填了项目名称。', 'Names of projects instead.')],
  }),
  amount: note(
    t(
      '集中采购的总金额。格式没有规定单位，格里只写数，单位在表注里写明、全表统一。',
      'The total amount. The format lays down no unit: write the number alone and name one unit below the table.',
    ),
    {
      mistakes: [
        t('单位写进格里，还只写一半，比如「330.55万」。', 'The unit in the cell, and half of it, as in 「330.55万」.'),
        t(
          '单位写「元」却带三位以上小数，多半是万元写成了元。',
          '元 with three or more decimals: most likely 万元 was meant.',
        ),
        t('采购 0 项却有金额，或者有项目没有金额。', 'An amount without projects, or projects without an amount.'),
      ],
    },
  ),
};
