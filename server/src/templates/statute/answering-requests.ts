import { article, articleItem, in2021, inBoth, paragraph, t } from './build.js';
import type { StatuteItem } from './statute-item.js';

/** 条例 articles 36–45: answers, forms and fees. The rows of 表二 under 三、本年度办理结果 follow them. */
export const ANSWERING_REQUESTS: readonly StatuteItem[] = [
  article(
    36,
    t('答复的类型', 'Kinds of answers'),
    t(
      '分七种情况规定怎么答复。表二「三、本年度办理结果」的分类主要来自这里。',
      'Seven cases and how to answer each. The rows under 「三、本年度办理结果」 of 表二 mostly come from here.',
    ),
    {
      usedIn: inBoth('表二 三、本年度办理结果', '表二 三、本年度办理结果'),
      tips: [t('一件申请只落在一个结果行。', 'Each request goes to one result row only.')],
      certainty: 'remembered',
    },
  ),
  articleItem(
    36,
    1,
    t('已主动公开，告知获取途径', 'Already disclosed'),
    t('要的信息已经主动公开，告诉申请人到哪里、怎么取。', 'The applicant is told where and how to find it.'),
    {
      usedIn: inBoth('表二（一）予以公开', '表二（一）予以公开'),
      tips: [t('只告知途径的，一般也计（一）。', 'Merely telling where it is usually counts under （一） too.')],
      certainty: 'remembered',
    },
  ),
  articleItem(
    36,
    2,
    t('可以公开，提供信息', 'May be disclosed'),
    t(
      '要的信息可以公开，直接给，或者告诉怎么取、什么时候取。',
      'It is handed over, or the applicant is told how and when to get it.',
    ),
    { usedIn: inBoth('表二（一）予以公开', '表二（一）予以公开'), certainty: 'remembered' },
  ),
  articleItem(
    36,
    3,
    t('不予公开，说明理由', 'Withheld with reasons'),
    t('依条例决定不公开，告诉申请人并说明理由。', 'The applicant is told and given the reasons.'),
    {
      usedIn: inBoth('表二（三）1 至 7', '表二（三）1 to 7'),
      tips: [
        t(
          '按理由填到具体小行，大类那一行没有格子。',
          'Fill the row of the reason; the heading of the group has no cells.',
        ),
      ],
      certainty: 'remembered',
    },
  ),
  articleItem(
    36,
    4,
    t('检索不到，告知不存在', 'Not found'),
    t('检索之后没有这个信息，告知不存在。', 'After a search, the applicant is told that there is no such information.'),
    {
      usedIn: inBoth('表二（四）1 本机关不掌握相关政府信息', '表二（四）1 本机关不掌握相关政府信息'),
      tips: [
        t(
          '「信息不存在」「不归本机关」一般都计（四）1。',
          'Both “does not exist” and “not this organ’s” usually go to （四）1.',
        ),
      ],
      certainty: 'remembered',
    },
  ),
  articleItem(
    36,
    5,
    t('不归本机关公开', 'Another organ’s information'),
    t(
      '不归本机关公开的，告知并说明理由；知道归谁的，告知那个机关的名称和联系方式。',
      'The applicant is told why and, where known, which organ to turn to.',
    ),
    {
      usedIn: inBoth('表二（四）1 本机关不掌握相关政府信息', '表二（四）1 本机关不掌握相关政府信息'),
      certainty: 'remembered',
    },
  ),
  articleItem(
    36,
    6,
    t('重复申请', 'Repeated request'),
    t('已经答复过，又来要相同的信息，告知不重复处理。', 'What was answered before is not handled again.'),
    { usedIn: inBoth('表二（五）2 重复申请', '表二（五）2 重复申请'), certainty: 'remembered' },
  ),
  articleItem(
    36,
    7,
    t('另有专门查询办法的信息', 'Information with its own procedure'),
    t(
      '工商、不动产登记资料等，法律、行政法规有专门获取办法的，告知按专门办法办。',
      'Company and real-estate registers and the like: the applicant is sent to the procedure that a law or administrative regulation lays down.',
    ),
    {
      usedIn: inBoth('表二（三）8 属于行政查询事项', '表二（三）8 属于行政查询事项'),
      tips: [
        t(
          '条文里是第七种答复，表里归在（三）不予公开下面。',
          'A kind of answer of its own in the article, it stands under （三）不予公开 in the table.',
        ),
      ],
      certainty: 'remembered',
    },
  ),
  article(
    37,
    t('区分处理', 'Answering in part'),
    t(
      '申请的内容里有不该公开的、或者不属于政府信息的部分，但能分开，就把能公开的给出去，其余说明理由。',
      'Where parts that cannot be disclosed, or are no government information, can be separated, the rest is given and reasons are stated.',
    ),
    {
      usedIn: inBoth(
        '表二（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
        '表二（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
      ),
      tips: [
        t(
          '计入（二）的件，（三）（四）各行不再计。',
          'What counts under （二） does not count again under （三） or （四）.',
        ),
      ],
    },
  ),
  article(
    38,
    t('不用另行加工', 'No duty to create'),
    t(
      '给出去的应当是现成的信息；除区分处理外，需要加工、分析才能形成的，可以不提供。',
      'Only existing information is given; what would have to be processed or analysed may be refused, answering in part aside.',
    ),
    {
      usedIn: inBoth('表二（四）2 没有现成信息需要另行制作', '表二（四）2 没有现成信息需要另行制作'),
      certainty: 'remembered',
    },
  ),
  article(
    39,
    t('信访投诉举报类申请、公开出版物', 'Petitions in disguise; publications'),
    t(
      '借申请来信访、投诉、举报的，告知不当作公开申请处理；来要公报、报刊、书籍等出版物的，可以告知去哪里取。',
      'Petitions, complaints and reports dressed as requests are not handled as requests; who asks for gazettes, papers or books may be told where to get them.',
    ),
    {
      usedIn: inBoth(
        '表二（五）1 信访举报投诉类申请；（五）3 要求提供公开出版物',
        '表二（五）1 信访举报投诉类申请, （五）3 要求提供公开出版物',
      ),
      certainty: 'remembered',
    },
  ),
  paragraph(
    39,
    1,
    t('信访投诉举报类申请', 'Petitions, complaints and reports'),
    t(
      '第一款：借公开申请之名来信访、投诉、举报，告诉对方这不算公开申请，可以另指渠道。',
      'First paragraph: such requests are not handled as requests; other channels may be pointed out.',
    ),
    { usedIn: inBoth('表二（五）1', '表二（五）1'), certainty: 'remembered' },
  ),
  paragraph(
    39,
    2,
    t('公开出版物', 'Publications'),
    t(
      '第二款：要的是公报、报刊、书籍等公开出版物，可以告知获取途径。',
      'Second paragraph: gazettes, papers and books; the applicant may be told where to get them.',
    ),
    { usedIn: inBoth('表二（五）3', '表二（五）3'), certainty: 'remembered' },
  ),
  article(
    40,
    t('提供的形式', 'Form of the answer'),
    t(
      '按申请人要求和保存情况决定以什么形式给；可能损坏载体或者成本太高的，可以换别的形式。',
      'As the applicant asks and as the information is kept; another form where the carrier might suffer or the cost is too high.',
    ),
  ),
  article(
    41,
    t('更正信息', 'Correcting records'),
    t(
      '有证据证明与自己有关的信息记录不准，可以要求更正；有权的机关核实后更正，无权的转送或告知。',
      'Who can prove that a record about himself is wrong may have it corrected; an organ without that power passes it on or says who has it.',
    ),
    {
      tips: [
        t(
          '更正申请不是公开申请，一般不计入表二。',
          'A request for correction is no request for disclosure and usually does not count in 表二.',
        ),
      ],
      certainty: 'remembered',
    },
  ),
  article(
    42,
    t('收费', 'Fees'),
    t(
      '依申请提供信息不收费；申请数量、频次明显超出合理范围的，可以收信息处理费。',
      'Answers are free; a processing fee (信息处理费) may be charged where number or frequency is plainly excessive.',
    ),
    {
      usedIn: [
        in2021(
          '第六部分（信息处理费收取情况）；表二（六）2 逾期未缴费',
          'Part 六 (信息处理费 charged); 表二（六）2, fee not paid in time',
        ),
      ],
      tips: [
        t(
          '检索费、复制费、邮寄费是 2008 年旧条例的说法，早已取消。',
          'Search, copy and postage fees belong to the old regulation of 2008 and are gone.',
        ),
      ],
      certainty: 'agreed',
    },
  ),
  article(
    43,
    t('帮助特殊群体', 'Help for those who need it'),
    t(
      '申请人阅读有困难或者有视听障碍的，机关要给必要的帮助。',
      'Applicants who have trouble reading, seeing or hearing are helped.',
    ),
  ),
  article(
    44,
    t('转为主动公开', 'Becoming proactive disclosure'),
    t(
      '多人都来申请同一个可公开的信息，可以改为主动公开；申请人也可以这样建议。',
      'What several applicants ask for may be disclosed to all; applicants may suggest it.',
    ),
    { usedIn: inBoth('第一部分·依申请公开', 'Part 一, 依申请公开'), certainty: 'remembered' },
  ),
  article(
    45,
    t('申请办理制度', 'Rules for handling requests'),
    t(
      '申请从登记、审核、办理、答复到归档，都要有制度。',
      'Registration, review, handling, answer and filing of requests follow set rules.',
    ),
    { usedIn: inBoth('第一部分·依申请公开', 'Part 一, 依申请公开'), certainty: 'remembered' },
  ),
];
