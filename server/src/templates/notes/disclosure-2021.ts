import { t } from '../statute/build.js';
import { type Note, type NoteTable, note } from './note.js';

const CHECK_WITH_JUSTICE = t(
  '和司法行政部门掌握的数对不上；有的地方要求先核对一致。',
  'At odds with the judicial administration’s number, with which some local notices ask to agree first.',
);

function decisionsNote(zh: string, en: string, statute: string): Note {
  return note(t(zh, en), { statute: [statute] });
}

/** Rows of 表一 in the 2021 format. */
export const ROWS_2021: NoteTable = {
  规章: note(t('本机关依法制定的规章，按件计。', 'Administrative rules (规章) made by the organ, by number.'), {
    mistakes: [
      t(
        '没有规章制定权也填了数。县级及以下政府、乡镇街道、市县部门都没有，填 0。',
        'A number without the power to make 规章. Governments of county level and below, towns, sub-districts and city or county departments have none: fill 0.',
      ),
      CHECK_WITH_JUSTICE,
    ],
    statute: ['条例/20/1'],
  }),
  行政规范性文件: note(
    t(
      '以本机关名义制发的行政规范性文件，一份文件计一件。',
      'Normative documents issued in the organ’s name, one each.',
    ),
    {
      excludes: [
        t(
          '转发文件、内部文件和不是规范性文件的，一般不算。',
          'Forwarded, internal and other papers usually do not count.',
        ),
      ],
      mistakes: [
        CHECK_WITH_JUSTICE,
        t('标签还写「规范性文件」，那是 2019 年格式的。', 'The label still 「规范性文件」, of the 2019 format.'),
        t('正文写「未制定」，表里却不是 0。', 'The text says that none were made, the table has a number.'),
      ],
      statute: ['条例/20/1', '文/国办发〔2018〕37号'],
    },
  ),
  行政许可: decisionsNote('办理行政许可作出的决定。', 'Decisions on licences.', '条例/20/5'),
  行政处罚: decisionsNote('作出的行政处罚决定。', 'Penalty decisions.', '条例/20/6'),
  行政强制: decisionsNote('作出的行政强制决定。', 'Decisions on compulsory measures.', '条例/20/6'),
  行政事业性收费: note(t('本机关收的全部行政事业性收费。', 'All administrative charges collected by the organ.'), {
    excludes: [
      t('不是第六部分的信息处理费；那只是其中一种。', 'Not the 信息处理费 of part 六, which is but one of them.'),
    ],
    statute: ['条例/20/8'],
  }),
};

/** Columns of 表一 in the 2021 format. */
export const COLUMNS_2021: NoteTable = {
  made: note(
    t(
      '统计期内制发的件数；修订后重新印发的一般也算。',
      'Issued in the period; those reissued after a revision usually count too.',
    ),
  ),
  repealed: note(t('统计期内宣布废止或者失效的件数。', 'Declared repealed or void in the period.')),
  valid: note(
    t(
      '到 12 月 31 日仍然有效的总件数；一般等于上年的数加今年制发、减今年废止。',
      'All in force on 31 December; usually last year’s number plus 制发 minus 废止.',
    ),
    {
      excludes: [t('不是当年新增的件数。', 'Not those of the year alone.')],
      mistakes: [
        t(
          '比本年制发件数还少、又没有当年制发当年废止的，通常要核。',
          'Fewer than were issued in the year though none of those was repealed: usually worth a check.',
        ),
      ],
    },
  ),
  decisions: note(
    t(
      '统计期内作出的全部处理决定；有的地方要求把依法没有公开的也计进来。',
      'All decisions made in the period; some local notices ask to include those lawfully not published.',
    ),
    {
      excludes: [
        t('不是网上公示的条数，也不是事项的个数。', 'Neither the number published online nor the kinds of matters.'),
      ],
      mistakes: [t('照 2019 年格式填了事项数。', 'Kinds of matters, as in the 2019 format.')],
    },
  ),
  fees: note(
    t(
      '统计期内实际收取的金额，单位万元，可以带小数。',
      'The amount collected in the period, in 万元, decimals allowed.',
    ),
    {
      mistakes: [
        t('填成了元，数大了一万倍。', 'In 元, ten thousand times too large.'),
        t('照 2019 年格式填了收费项目的个数。', 'The number of kinds of charges, as in the 2019 format.'),
        t('格里又写「万元」，列头已经有了。', '「万元」 again in the cell: the header has it.'),
      ],
    },
  ),
};
