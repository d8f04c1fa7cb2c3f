import { article, articleItem, in2021, inBoth, paragraph, t } from './build.js';
import type { StatuteItem } from './statute-item.js';

/** 条例 articles 46–56: supervision, the annual report itself, liability, final provisions. */
export const SUPERVISION: readonly StatuteItem[] = [
  article(
    46,
    t('考核、社会评议、责任追究', 'Assessment, public review, accountability'),
    t(
      '各级政府要建立考核、社会评议、责任追究三项制度，并定期考核、评议。',
      'Governments at all levels set up assessment, public review and accountability, and assess and review regularly.',
    ),
    {
      usedIn: inBoth('第一部分·监督保障', 'Part 一, 监督保障'),
      tips: [
        t(
          '政府（含乡镇政府）的年报，三项都要写结果；部门可以不写。',
          'The report of a government, towns included, states the results of all three; a department’s need not.',
        ),
      ],
    },
  ),
  article(
    47,
    t('指导监督和追责', 'Guidance and supervision'),
    t(
      '主管部门平时要指导、检查，没有按要求做的督促整改、通报批评，需要追责的提出处理建议；公众也可以向主管部门反映。',
      'The supervising office guides and checks, has failings mended or criticised, and proposes sanctions; the public may turn to it as well.',
    ),
    {
      usedIn: [
        in2021(
          '年报不按时、不准确、雷同、敷衍的，2021 年格式要求按本条追责',
          'Late, inaccurate, copied or perfunctory reports: the 2021 format points here',
        ),
      ],
    },
  ),
  article(
    48,
    t('培训', 'Training'),
    t('主管部门要定期培训做公开工作的人员。', 'The supervising office regularly trains disclosure staff.'),
    { usedIn: inBoth('第一部分·监督保障（培训场次、人次）', 'Part 一, 监督保障 (training)'), certainty: 'remembered' },
  ),
  article(
    49,
    t('年度报告的时限', 'When the report is due'),
    t(
      '两个期限：部门的年报 1 月 31 日前交本级主管部门，同时公布；县级以上地方政府的年报由主管部门在 3 月 31 日前公布。',
      'Departments submit and publish by 31 January; the supervising offices of local governments of county level and above publish the government’s report by 31 March.',
    ),
    {
      usedIn: inBoth('成文日期、发布日期', 'Dates of signing and publication'),
      tips: [
        t(
          '乡镇、街道条文没有点名，一般跟部门一样在 1 月 31 日前；当地通知更早的，按通知。',
          'Towns and sub-districts are not named; they usually keep to 31 January like departments, or to an earlier local date.',
        ),
        t(
          '旧条例统一是 3 月 31 日；部门还写「3 月 31 日前」就过时了。',
          'The old regulation had 31 March for all; a department that still says so is out of date.',
        ),
      ],
    },
  ),
  paragraph(
    49,
    1,
    t('部门年报的时限', 'Departments’ reports'),
    t(
      '第一款管部门：上一年度的年报，1 月 31 日前提交并公布。',
      'First paragraph: departments of county level and above, by 31 January.',
    ),
    { usedIn: inBoth('部门年报的发布日期', 'Date of a department’s report') },
  ),
  paragraph(
    49,
    2,
    t('政府年报的时限', 'Governments’ reports'),
    t(
      '第二款管政府：上一年度的年报，由县级以上地方政府的主管部门在 3 月 31 日前公布。',
      'Second paragraph: reports of local governments of county level and above, by 31 March.',
    ),
    { usedIn: inBoth('政府年报的发布日期', 'Date of a government’s report') },
  ),
  article(
    50,
    t('年度报告的内容', 'What the report contains'),
    t(
      '年报要写哪五项，这里定；统一格式由全国主管部门公布、更新，也是这里授的权。六个部分就是总体情况加这五项。',
      'Five things that the report contains, and the power to publish a common format. The six parts are 总体情况 and these five.',
    ),
    {
      usedIn: inBoth('六个部分的来源', 'Source of the six parts'),
      tips: [
        t(
          '只有（一）至（五）五项；引「第五十条第（六）项」是引错了。',
          'There are items （一） to （五） only; 「第五十条第（六）项」 does not exist.',
        ),
      ],
    },
  ),
  articleItem(
    50,
    1,
    t('主动公开情况', 'Proactive disclosure'),
    t('这一年主动公开了哪些政府信息。', 'What was disclosed proactively in the year.'),
    { usedIn: inBoth('第二部分', 'Part 二'), certainty: 'agreed' },
  ),
  articleItem(
    50,
    2,
    t('收到和处理申请情况', 'Requests received and handled'),
    t('这一年收到多少件申请，怎么处理的。', 'How many requests came in and how they were handled.'),
    { usedIn: inBoth('第三部分', 'Part 三'), certainty: 'agreed' },
  ),
  articleItem(
    50,
    3,
    t('复议、诉讼情况', 'Reconsideration and litigation'),
    t(
      '因为政府信息公开工作，被申请行政复议、被提起行政诉讼的情况。',
      'Reconsideration and litigation over disclosure.',
    ),
    { usedIn: inBoth('第四部分', 'Part 四'), certainty: 'agreed' },
  ),
  articleItem(
    50,
    4,
    t('问题和改进；政府的考核、评议、追责结果', 'Problems and improvements; results for governments'),
    t(
      '主要问题和怎么改进；各级政府的年报还要写工作考核、社会评议、责任追究的结果。',
      'Main problems and how they are being mended; governments also report results of assessment, public review and accountability.',
    ),
    {
      usedIn: inBoth('第五部分；后半句写在第一部分监督保障', 'Part 五; the second half under 监督保障 in part 一'),
      tips: [t('第五部分不能写「无」。', 'Part 五 cannot say 「无」.')],
      certainty: 'agreed',
    },
  ),
  articleItem(
    50,
    5,
    t('其他需要报告的事项', 'Other matters'),
    t('前四项之外还要报告的。', 'Whatever else is to be reported.'),
    {
      usedIn: inBoth('第六部分', 'Part 六'),
      tips: [
        t(
          '没有就写「无」；2021 年格式一般还要说明信息处理费收取情况。',
          'If there is nothing, write 「无」; the 2021 format usually also wants 信息处理费 mentioned.',
        ),
      ],
      certainty: 'agreed',
    },
  ),
  article(
    51,
    t('救济', 'Remedies'),
    t(
      '认为公开工作侵犯了自己合法权益的，可以向上一级机关或者主管部门投诉、举报，也可以申请复议、提起诉讼。',
      'Whose rights are infringed may complain to the higher organ or the supervising office, apply for reconsideration or sue.',
    ),
    { usedIn: inBoth('第四部分', 'Part 四'), certainty: 'remembered' },
  ),
  article(
    52,
    t('没有建立制度的责任', 'Liability for missing rules'),
    t(
      '该建立的公开制度、机制没有建立的，上一级机关责令改正；情节严重的，处分责任人。',
      'Organs without the required rules are ordered to set them up; in grave cases those responsible are disciplined.',
    ),
  ),
  article(
    53,
    t('违反条例的责任', 'Liability for violations'),
    t(
      '有所列三种情形之一的，上一级机关责令改正；情节严重的处分责任人；构成犯罪的追究刑事责任。',
      'In any of three cases: an order to mend, discipline in grave cases, prosecution where it is a crime.',
    ),
  ),
  articleItem(
    53,
    1,
    t('不依法履行公开职能', 'Not disclosing as the law demands'),
    t(
      '情形之一：应当公开的不公开等，没有依法履行公开职能。',
      'First case: duties of disclosure not carried out, such as withholding what must be disclosed.',
    ),
  ),
  articleItem(
    53,
    2,
    t('不及时更新', 'Not keeping up to date'),
    t(
      '情形之二：公开的内容、公开指南、公开目录没有及时更新。',
      'Second case: content, guide or catalogue not kept up to date.',
    ),
  ),
  articleItem(
    53,
    3,
    t('其他违反条例的情形', 'Other violations'),
    t('情形之三：违反条例的其他情形，兜底。', 'Third case: any other violation.'),
  ),
  article(
    54,
    t('授权组织', 'Authorised organisations'),
    t(
      '法律、法规授权管理公共事务的组织，公开信息也适用本条例，所以也编年报。',
      'Organisations that laws or regulations authorise to manage public affairs come under the regulation, and so report too.',
    ),
  ),
  article(
    55,
    t('公共企事业单位', 'Public enterprises and institutions'),
    t(
      '教育、卫生健康、供水供电供气供热、环境保护、公共交通等公共企事业单位，按专门规定公开。',
      'Schools, health services, utilities, environment, public transport and the like follow provisions of their own.',
    ),
    {
      tips: [
        t(
          '这类单位的年报一般不用这套表，先确认主体。',
          'Their reports usually do not use these tables: make sure what the body is.',
        ),
      ],
      certainty: 'remembered',
    },
  ),
  article(
    56,
    t('施行日期', 'Entry into force'),
    t('现行条例 2019 年 5 月 15 日起施行。', 'In force since 15 May 2019.'),
  ),
];
