import { article, articleItem, in2019, in2021, inBoth, t } from './build.js';
import type { StatuteItem } from './statute-item.js';

/** 条例 articles 27–35: making, receiving and timing of requests. */
export const RECEIVING_REQUESTS: readonly StatuteItem[] = [
  article(
    27,
    t('谁可以申请、向谁申请', 'Who may ask whom'),
    t(
      '任何人和单位都可以申请信息；申请的对象是地方各级政府，以及以自己名义履职的县级以上政府部门（派出机构、内设机构也算）。',
      'Citizens, legal persons and other organisations may ask local governments and departments of county level and above that act in their own name, branch and internal offices included.',
    ),
    {
      usedIn: inBoth('第三部分·申请人情况（自然人、法人或其他组织）', 'Part 三, 申请人情况 (自然人, 法人或其他组织)'),
      tips: [
        t(
          '按申请人本身归类；律师代理提出的，一般按委托人归类。',
          'Classed by the applicant; what a lawyer files as agent is usually classed by the client.',
        ),
      ],
      certainty: 'remembered',
    },
  ),
  article(
    28,
    t('申请渠道', 'Channels for requests'),
    t('机关要把申请渠道建好，让人方便申请。', 'Organs keep channels open that make asking easy.'),
    { usedIn: inBoth('第一部分·依申请公开', 'Part 一, 依申请公开'), certainty: 'remembered' },
  ),
  article(
    29,
    t('申请的形式和内容', 'Form and content of a request'),
    t(
      '申请要用书面形式（信件、数据电文也算），确有困难可以口头提出、由工作机构代填；第二款列出申请要写明的三项内容。',
      'In writing (letters and electronic messages included), or by word of mouth where writing is hard; the second paragraph lists three things to state.',
    ),
    {
      usedIn: inBoth('第三部分·本年新收（算不算一件申请）', 'Part 三, 本年新收 (whether it counts as a request)'),
      tips: [
        t(
          '咨询、查询、信访件一般不计入本年新收。',
          'Enquiries, look-ups and petitions usually do not count as 本年新收.',
        ),
      ],
      certainty: 'remembered',
    },
  ),
  articleItem(
    29,
    1,
    t('申请人身份和联系方式', 'Applicant and contacts'),
    t(
      '申请要写明的第一项：申请人姓名或名称、身份证明、联系方式。',
      'First: the applicant’s name, proof of identity and contacts.',
    ),
  ),
  articleItem(
    29,
    2,
    t('信息名称、文号或特征', 'What is asked for'),
    t(
      '申请要写明的第二项：所要信息的名称、文号，或者便于查找的特征。说不清的，走补正。',
      'Second: title, document number or features by which the information can be found. If unclear, it is to be completed.',
    ),
  ),
  articleItem(
    29,
    3,
    t('形式要求', 'Form wanted'),
    t('申请要写明的第三项：想以什么方式、途径得到信息。', 'Third: in which way the applicant wants to receive it.'),
  ),
  article(
    30,
    t('补正', 'Completing an unclear request'),
    t(
      '申请说得不清楚的，7 个工作日内一次讲明要补什么；补正的申请收到后才开始算答复期限。没有正当理由、过期还不补的，当作放弃，不再办理。',
      'An unclear request is sent back once within 7 working days; the time to answer runs from the completed request; one not completed in time without good reason counts as given up.',
    ),
    {
      usedIn: [
        in2019(
          '表二（四）3 补正后申请内容仍不明确；逾期不补正的一般计入（六）其他处理',
          '表二（四）3 补正后申请内容仍不明确; requests not completed in time usually under （六）其他处理',
        ),
        in2021(
          '表二（四）3 补正后申请内容仍不明确；（六）1 申请人无正当理由逾期不补正',
          '表二（四）3 补正后申请内容仍不明确; （六）1 申请人无正当理由逾期不补正',
        ),
      ],
      tips: [
        t(
          '补正了还是不清楚，计（四）3；根本没有补正，2021 年格式计（六）1，2019 年格式计（六）。',
          'Completed and still unclear: （四）3. Not completed at all: （六）1 in the 2021 format, （六） in the 2019 format.',
        ),
        t('年底还在补正期内的，计入结转下年度。', 'Still within the time for completion at year’s end: 结转下年度.'),
      ],
      certainty: 'remembered',
    },
  ),
  article(
    31,
    t('收到申请的日期', 'Date of receipt'),
    t(
      '规定哪天算收到：当面交的是提交日，邮寄的是签收日（不用签收的是与申请人确认日），网络、传真的是双方确认日。',
      'When a request counts as received: on handing over, on signing for the post (or confirming with the applicant), on mutual confirmation for web and fax.',
    ),
    {
      usedIn: inBoth('第三部分·本年新收（跨年的件归哪一年）', 'Part 三, 本年新收 (which year a request belongs to)'),
      tips: [
        t(
          '12 月底寄出、次年 1 月签收的，是次年的新收。',
          'Posted in late December and signed for in January: the next year’s.',
        ),
      ],
      certainty: 'remembered',
    },
  ),
  articleItem(
    31,
    1,
    t('当面提交', 'In person'),
    t('当面提交的，提交那天算收到。', 'Received on the day of handing over.'),
  ),
  articleItem(
    31,
    2,
    t('邮寄提交', 'By post'),
    t(
      '邮寄的，签收那天算收到；平信等不用签收的，工作机构当天与申请人确认，确认那天算收到。',
      'Received when signed for; ordinary mail on the day that the office confirms it with the applicant.',
    ),
  ),
  articleItem(
    31,
    3,
    t('网络或传真提交', 'By web or fax'),
    t('通过互联网渠道或者传真提交的，双方确认那天算收到。', 'Received on the day that both sides confirm it.'),
  ),
  article(
    32,
    t('征求第三方意见', 'Asking third parties'),
    t(
      '信息一公开就可能损害第三方的，先书面问第三方，第三方有 15 个工作日；过期没有回音，机关自己定。第三方有合理理由反对的不公开，除非事关重大公共利益。',
      'Third parties whose rights would suffer are asked in writing and answer within 15 working days, failing which the organ decides. A reasonable refusal stands unless the public interest would be gravely affected.',
    ),
    {
      usedIn: inBoth('表二（三）4 保护第三方合法权益', '表二（三）4 保护第三方合法权益'),
      tips: [
        t(
          '征求意见用的时间不算在答复期限里（第三十三条）。',
          'The time for asking does not count towards the time limit (article 33).',
        ),
      ],
      certainty: 'remembered',
    },
  ),
  article(
    33,
    t('答复期限', 'Time limit for answers'),
    t(
      '当场能答就当场答；不能的，收到之日起 20 个工作日内答，经工作机构负责人同意最多再延 20 个工作日。问第三方、问其他机关花的时间另算。',
      'At once if possible, else within 20 working days, which the head of the office may extend by up to 20 more; the time for asking third parties and other organs does not count.',
    ),
    {
      usedIn: inBoth(
        '第一部分·依申请公开（按时办结）；年底没答复的计入结转下年度',
        'Part 一, 依申请公开 (answered in time); unanswered at year’s end: 结转下年度',
      ),
      tips: [
        t(
          '正文写「15 个工作日」答复，是 2008 年旧条例的期限，已经过时。',
          '「15 个工作日」 was the limit of the old regulation of 2008.',
        ),
      ],
      certainty: 'remembered',
    },
  ),
  article(
    34,
    t('共同制作的信息', 'Jointly made information'),
    t(
      '信息是几个机关一起制作的，牵头机关可以问其他机关；对方 15 个工作日内不回复，就当同意公开。',
      'The lead organ may ask its co-makers, who answer within 15 working days; silence counts as consent.',
    ),
  ),
  article(
    35,
    t('大量、频繁的申请', 'Excessive requests'),
    t(
      '申请得太多、太频繁，明显不合常理的，可以请申请人讲理由：讲不通的不予处理；讲得通但一时办不完的，可以推迟答复。',
      'Where number or frequency is plainly excessive, reasons may be asked: unreasonable ones are turned down, reasonable ones may be answered later.',
    ),
    {
      usedIn: inBoth('表二（五）4 无正当理由大量反复申请', '表二（五）4 无正当理由大量反复申请'),
      tips: [
        t(
          '理由合理、延到次年答复的，计入结转下年度，不计（五）4。',
          'Put off to next year for good reason: 结转下年度, not （五）4.',
        ),
        t(
          '和（五）2 重复申请的分别：重复看内容是不是同一个，大量反复看数量和频次。',
          '（五）2 重复申请 is about the same content, （五）4 about number and frequency.',
        ),
      ],
      certainty: 'remembered',
    },
  ),
];
