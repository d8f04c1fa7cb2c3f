import { in2019, in2021, inBoth, statuteItem, t } from './build.js';
import type { StatuteItem } from './statute-item.js';

/** Decrees, notices and standards that reports cite. */
export const DOCUMENTS: readonly StatuteItem[] = [
  statuteItem(
    '令/711',
    ['国务院令第711号', '中华人民共和国国务院令第711号', '国令第711号', '国务院第711号令'],
    t('公布现行条例的国务院令', 'Decree of the present regulation'),
    t(
      '2019 年 4 月 3 日公布修订后的《中华人民共和国政府信息公开条例》，2019 年 5 月 15 日起施行。',
      'Published the revised 《中华人民共和国政府信息公开条例》 on 3 April 2019, in force since 15 May 2019.',
    ),
    {
      usedIn: inBoth('引言的编制依据', 'Basis named in the introduction'),
      tips: [
        t('令号前面有「第」；「国务院令711号」漏了字。', 'The number takes 「第」: 「国务院令711号」 lacks it.'),
        t('国务院令第492号是 2007 年的旧条例。', '国务院令第492号 is the old regulation of 2007.'),
      ],
      link: 'https://www.gov.cn/zhengce/content/2019-04/15/content_5382991.htm',
    },
  ),
  statuteItem(
    '令/492',
    ['国务院令第492号', '中华人民共和国国务院令第492号', '国令第492号', '国务院第492号令'],
    t('公布旧条例的国务院令', 'Decree of the old regulation'),
    t(
      '旧条例，2007 年 4 月 5 日公布，次年 5 月 1 日施行；2019 年 5 月 15 日修订后的条例施行，它就不能再用作依据。',
      'The old regulation, published on 5 April 2007, in force from 1 May 2008 until the revision took over on 15 May 2019.',
    ),
    {
      tips: [
        t(
          '2019 年度以后的年报不能拿它作依据，改引国务院令第711号。',
          'Reports for 2019 and later cite 国务院令第711号 instead.',
        ),
      ],
    },
  ),
  statuteItem(
    '文/国办公开办函〔2019〕60号',
    ['国办公开办函〔2019〕60号', '《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》'],
    t('2019 年年报格式（试行）的通知', 'Notice of the 2019 report format (trial)'),
    t(
      '附有年报统一格式（试行），用于 2019、2020 两个年度。全称《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》。',
      'Has the trial format annexed, for report years 2019 and 2020. Full title 《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》.',
    ),
    {
      usedIn: [in2019('引言的编制依据', 'Basis named in the introduction')],
      tips: [
        t(
          '机关代字是「国办公开办函」；写成「国办公开函」漏了「办」字。',
          'The prefix is 「国办公开办函」; 「国办公开函」 lacks a character.',
        ),
        t(
          '标题里是「政府信息公开工作年度报告」，「工作」两个字不能漏。',
          'The title has 「政府信息公开工作年度报告」, with 「工作」.',
        ),
        t(
          '2021 年度起改用国办公开办函〔2021〕30号，再引它就过时了。',
          'From report year 2021 it is out of date: cite 国办公开办函〔2021〕30号.',
        ),
      ],
    },
  ),
  statuteItem(
    '文/国办公开办函〔2021〕30号',
    [
      '国办公开办函〔2021〕30号',
      '《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》',
    ],
    t('现行年报格式的通知', 'Notice of the present report format'),
    t(
      '印发修订后的年报格式，成文日期 2021 年 9 月 26 日，2021 年度的年报起用。全称《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》。',
      'Issued the revised format on 26 September 2021, for report years from 2021. Full title 《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》.',
    ),
    {
      usedIn: [in2021('引言的编制依据', 'Basis named in the introduction')],
      tips: [
        t('「国办发〔2021〕30号」是另一种文号，引错了。', '「国办发〔2021〕30号」 is a number of another series.'),
        t('年份用六角括号〔〕。', 'The year stands in 〔〕.'),
      ],
    },
  ),
  statuteItem(
    '文/国办公开办函〔2019〕61号',
    ['国办公开办函〔2019〕61号'],
    t('规范政府信息公开平台的通知', 'Notice on disclosure platforms'),
    t(
      '讲政府信息公开平台（专栏）叫什么、设哪些栏目、要有哪些功能；「政府信息公开年报」是其中一个栏目。',
      'Lays down names, columns and functions of disclosure platforms, a column 「政府信息公开年报」 among them.',
    ),
    {
      usedIn: inBoth('第一部分·平台建设', 'Part 一, 平台建设'),
      tips: [
        t(
          '它管平台，不管年报格式，不能当作编制年报的依据。',
          'It is about platforms, not about the report’s format: no basis for drafting the report.',
        ),
      ],
      certainty: 'remembered',
    },
  ),
  statuteItem(
    '文/国办函〔2020〕109号',
    ['国办函〔2020〕109号', '《政府信息公开信息处理费管理办法》'],
    t('政府信息公开信息处理费管理办法', 'Measures on the processing fee'),
    t(
      '2020 年 11 月 17 日印发，规定信息处理费怎么收，按件、按量二选一。按件：10 件以下免费，11 至 30 件的部分每件 100 元，31 件以上每 10 件一档，每档每件加 100 元。按量：30 页以下免费，31 至 100 页的部分每页 10 元，101 至 200 页每页 20 元，201 页以上每页 40 元。收到通知次日起 20 个工作日内缴，逾期视为放弃申请。',
      'Issued on 17 November 2020. Charged by request or by page, not both. By request: up to 10 free, 100 yuan each for 11 to 30, and 100 yuan more each for every further 10. By page: up to 30 free, 10 yuan each for 31 to 100, 20 for 101 to 200, 40 beyond. Due within 20 working days from the day after the notice; unpaid requests count as given up.',
    ),
    {
      usedIn: [in2021('第六部分·信息处理费收取情况；表二（六）2', 'Part 六, 信息处理费 charged; 表二（六）2')],
      tips: [
        t(
          '第六部分一般要写发出收费通知的件数、总金额和实际收取的总金额；没有收也写一句没有收。',
          'Part 六 usually states how many fee notices were sent, their total and what was actually collected; if none, say so.',
        ),
        t(
          '2021 年 1 月 1 日起施行，2019、2020 年度不涉及。',
          'In force since 1 January 2021: not for report years 2019 and 2020.',
        ),
      ],
      certainty: 'remembered',
    },
  ),
  statuteItem(
    '文/国办发〔2019〕54号',
    ['国办发〔2019〕54号'],
    t('全面推进基层政务公开标准化规范化工作的指导意见', 'Guidance on standardised disclosure at the grass roots'),
    t(
      '推动基层 26 个试点领域的政务公开做到标准化、规范化。',
      'Standardised disclosure in 26 pilot fields at the grass roots.',
    ),
    { usedIn: inBoth('第一部分·主动公开', 'Part 一, 主动公开'), certainty: 'agreed' },
  ),
  statuteItem(
    '文/国办发〔2018〕37号',
    ['国办发〔2018〕37号'],
    t('加强行政规范性文件制定和监督管理工作的通知', 'Notice on administrative normative documents'),
    t(
      '说明什么是行政规范性文件；表一第一块计哪些文件，一般参照它来判断。',
      'Says what an administrative normative document is; usually the yardstick for what the first block of 表一 counts.',
    ),
    {
      usedIn: [in2021('表一第一块：行政规范性文件', '表一, first block: 行政规范性文件')],
      certainty: 'remembered',
    },
  ),
  statuteItem(
    '地标/DB51/T 2660—2019',
    ['DB51/T 2660—2019'],
    t('四川省年报编制发布规范', 'Sichuan standard for annual reports'),
    t(
      '四川省地方标准《政府信息公开工作年度报告编制发布规范》，2020 年 2 月 1 日实施。',
      'Sichuan’s local standard 《政府信息公开工作年度报告编制发布规范》, in force since 1 February 2020.',
    ),
    { usedIn: [in2019('四川省内参考', 'For reference in Sichuan')] },
  ),
];
