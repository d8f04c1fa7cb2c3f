import { article, articleItem, in2019, in2021, t } from './build.js';
import type { StatuteItem } from './statute-item.js';

const NO_TABLE = t(
  '年报里没有这一项的表；要写数量，写进第一部分。',
  'The report has no table for this item; figures, if any, go into part 一.',
);

/** 条例 article 20: what every organ discloses proactively. 表一 counts some of its items. */
export const COMMON_CONTENT: readonly StatuteItem[] = [
  article(
    20,
    t('主动公开的共性内容', 'What every organ discloses'),
    t(
      '列出所有机关都要主动公开的十五项。年报第二部分只给其中几项设了表：2019 年格式是（一）（五）（六）（八）（九），2021 年格式是（一）（五）（六）（八）。',
      'Fifteen items that every organ discloses. Part 二 has tables for some only: （一）（五）（六）（八）（九） in the 2019 format, （一）（五）（六）（八） in the 2021 format.',
    ),
    {
      usedIn: [
        in2019('第二部分表一，五个块', 'Part 二, 表一, five blocks'),
        in2021('第二部分表一，四个块', 'Part 二, 表一, four blocks'),
      ],
      tips: [
        t(
          '没有（二）（三）（四）（七）等项的表不算缺。',
          'There is no table for （二）（三）（四）（七） and others: nothing is missing.',
        ),
      ],
      certainty: 'agreed',
    },
  ),
  articleItem(
    20,
    1,
    t('行政法规、规章和规范性文件', 'Administrative regulations, rules and normative documents'),
    t(
      '凡是本机关制定的法规、规章、规范性文件，都要主动公开。',
      'Regulations, rules and normative documents are disclosed proactively.',
    ),
    {
      usedIn: [
        in2019(
          '表一第一块：规章、规范性文件；列是本年新制作数量、本年新公开数量、对外公开总数量',
          '表一, first block: 规章 and 规范性文件; columns 本年新制作数量, 本年新公开数量, 对外公开总数量',
        ),
        in2021(
          '表一第一块：规章、行政规范性文件；列是本年制发件数、本年废止件数、现行有效件数',
          '表一, first block: 规章 and 行政规范性文件; columns 本年制发件数, 本年废止件数, 现行有效件数',
        ),
      ],
      tips: [
        t(
          '县级及以下政府、乡镇街道、市县部门没有规章制定权，规章一行填 0。',
          'Governments of county level and below, towns, sub-districts and city or county departments cannot make 规章: fill 0.',
        ),
        t(
          '2021 年格式：今年现行有效件数一般等于去年现行有效件数加今年制发、减今年废止。',
          '2021 format: this year’s 现行有效件数 is usually last year’s plus 制发 minus 废止.',
        ),
        t(
          '2021 年格式第二行叫「行政规范性文件」，「规范性文件」是旧标签。',
          'In the 2021 format the second row is 「行政规范性文件」; 「规范性文件」 is the old label.',
        ),
        t('一份文件计一件，不按网站上的信息条数计。', 'Count documents, not items on the website.'),
      ],
      certainty: 'agreed',
    },
  ),
  articleItem(
    20,
    2,
    t('机关职能、机构设置等基本信息', 'Basic facts of the organ'),
    t(
      '公开本机关的职能、机构、办公地点和时间、联系方式、负责人姓名。',
      'Functions, structure, address, hours, contacts and the names of those in charge.',
    ),
    { tips: [NO_TABLE], certainty: 'agreed' },
  ),
  articleItem(
    20,
    3,
    t('规划及相关政策', 'Plans and policies'),
    t(
      '各类发展规划（总体的、专项的、区域的）和配套政策要公开。',
      'Development, sector and regional plans and the policies that go with them.',
    ),
    { tips: [NO_TABLE], certainty: 'agreed' },
  ),
  articleItem(
    20,
    4,
    t('统计信息', 'Statistics'),
    t('经济社会发展方面的统计数据要公开。', 'Statistics of the economy and of social development.'),
    { tips: [NO_TABLE], certainty: 'agreed' },
  ),
  articleItem(
    20,
    5,
    t('行政许可和其他对外管理服务事项', 'Licences and other services'),
    t(
      '公开办许可和其他对外管理服务事项要依据什么、具备什么条件、走什么程序、结果如何。',
      'Basis, conditions, procedure and results of licences and of other services to the public.',
    ),
    {
      usedIn: [
        in2019(
          '表一第二块：行政许可、其他对外管理服务事项；列是上一年项目数量、本年增/减、处理决定数量',
          '表一, second block: 行政许可 and 其他对外管理服务事项; columns 上一年项目数量, 本年增/减, 处理决定数量',
        ),
        in2021('表一第二块：行政许可；列是本年处理决定数量', '表一, second block: 行政许可; column 本年处理决定数量'),
      ],
      tips: [
        t(
          '处理决定数量是办了多少件；2019 年格式的前两列是有多少个事项。',
          '处理决定数量 counts decisions; the first two columns of the 2019 format count kinds of matters.',
        ),
        t(
          '2021 年格式只留行政许可一行；出现「其他对外管理服务事项」就是用了旧表。',
          'The 2021 format keeps 行政许可 alone; 「其他对外管理服务事项」 is a sign of the old table.',
        ),
        t(
          '有的地方要求把依法没有公开的决定也计进来。',
          'Some local notices ask to count decisions that were lawfully not published as well.',
        ),
      ],
      certainty: 'agreed',
    },
  ),
  articleItem(
    20,
    6,
    t('行政处罚、行政强制', 'Penalties and compulsory measures'),
    t(
      '处罚、强制凭什么、什么情形下、按什么程序，都要公开；处罚决定只要求公开有一定社会影响的。',
      'Basis, conditions and procedure of penalties and compulsory measures, and penalty decisions of some social impact.',
    ),
    {
      usedIn: [
        in2019(
          '表一第三块：行政处罚、行政强制；列是上一年项目数量、本年增/减、处理决定数量',
          '表一, third block: 行政处罚 and 行政强制; columns 上一年项目数量, 本年增/减, 处理决定数量',
        ),
        in2021(
          '表一第三块：行政处罚、行政强制；列是本年处理决定数量',
          '表一, third block: 行政处罚 and 行政强制; column 本年处理决定数量',
        ),
      ],
      tips: [
        t(
          '填本机关作出的全部决定数，不是只填公示出来的那些。',
          'Count all decisions made, not only those that were published.',
        ),
        t(
          '2019 年格式的本年增/减可以是负数；正数不写「+」。',
          'In the 2019 format 本年增/减 may be negative; a plus sign is not written.',
        ),
      ],
      certainty: 'agreed',
    },
  ),
  articleItem(
    20,
    7,
    t('财政预算、决算', 'Budgets and final accounts'),
    t('预算、决算都要公开。', 'Budgets and final accounts.'),
    { tips: [NO_TABLE], certainty: 'agreed' },
  ),
  articleItem(
    20,
    8,
    t('行政事业性收费', 'Administrative charges'),
    t('公开收哪些费、凭什么收、按什么标准收。', 'Which charges there are, on what basis and at what rate.'),
    {
      usedIn: [
        in2019(
          '表一第四块：行政事业性收费；列是上一年项目数量、本年增/减，填收费项目的个数',
          '表一, fourth block: 行政事业性收费; columns 上一年项目数量 and 本年增/减, the number of kinds of charges',
        ),
        in2021(
          '表一第四块：行政事业性收费；列是本年收费金额（单位：万元）',
          '表一, fourth block: 行政事业性收费; column 本年收费金额（单位：万元）',
        ),
      ],
      tips: [
        t(
          '2021 年格式填金额，单位万元，可以带小数；格里不再写「万元」。',
          '2021 format: the amount in 万元, decimals allowed; the unit is not repeated in the cell.',
        ),
        t(
          '2021 年格式还填项目个数，是旧习惯，要改。',
          'Filling the number of kinds in the 2021 format is an old habit to be mended.',
        ),
        t(
          '这里是全部行政事业性收费，和第六部分的信息处理费不是一个数。',
          'These are all administrative charges, not the 信息处理费 of part 六.',
        ),
      ],
      certainty: 'agreed',
    },
  ),
  articleItem(
    20,
    9,
    t('政府集中采购', 'Centralised procurement'),
    t('公开政府集中采购的目录、标准和实施情况。', 'Catalogue, standards and results of centralised procurement.'),
    {
      usedIn: [
        in2019(
          '表一第五块：政府集中采购；列是采购项目数量、采购总金额',
          '表一, fifth block: 政府集中采购; columns 采购项目数量 and 采购总金额',
        ),
        in2021('没有这一块（已删去）', 'No such block any more'),
      ],
      tips: [
        t('2021 年度起还出现这一块，就是用了旧表。', 'From report year 2021 this block is a sign of the old table.'),
        t(
          '2019 年格式没有规定金额单位，全表统一一种并写明；「330.55万」只写了一半单位。',
          'The 2019 format lays down no unit: use one throughout and say which; 「330.55万」 has half a unit.',
        ),
        t(
          '项目好几百个、金额只有几千元，多半是把万元写成了元。',
          'Hundreds of projects for a few thousand yuan: 万元 was probably written as 元.',
        ),
      ],
      certainty: 'agreed',
    },
  ),
  articleItem(
    20,
    10,
    t('重大建设项目', 'Major construction projects'),
    t('重大建设项目批了没有、建得怎么样，要公开。', 'Approval and progress of major construction projects.'),
    { tips: [NO_TABLE], certainty: 'agreed' },
  ),
  articleItem(
    20,
    11,
    t('民生领域政策、措施及实施情况', 'Policies for people’s livelihood'),
    t(
      '公开扶贫、教育、医疗、社会保障、促进就业等方面有什么政策、措施，做得怎么样。',
      'Policies on poverty relief, education, health care, social security and employment, and how they are carried out.',
    ),
    { tips: [NO_TABLE], certainty: 'agreed' },
  ),
  articleItem(
    20,
    12,
    t('突发公共事件', 'Public emergencies'),
    t('突发公共事件的预案、预警和处置情况要公开。', 'Emergency plans, warnings and responses.'),
    { tips: [NO_TABLE], certainty: 'agreed' },
  ),
  articleItem(
    20,
    13,
    t('监督检查情况', 'Inspections'),
    t(
      '环保、公共卫生、安全生产、食品药品、产品质量五方面的监督检查结果要公开。',
      'Inspections in environment, public health, work safety, food and drugs, and product quality.',
    ),
    { tips: [NO_TABLE], certainty: 'agreed' },
  ),
  articleItem(
    20,
    14,
    t('公务员招考', 'Civil-service recruitment'),
    t('公开招考的职位、名额、条件等，以及录用结果。', 'Posts, numbers, conditions and results of recruitment.'),
    { tips: [NO_TABLE], certainty: 'agreed' },
  ),
  articleItem(
    20,
    15,
    t('其他应当主动公开的信息', 'Anything else that must be disclosed'),
    t(
      '兜底项：别的法律法规规章或者国家规定要求主动公开的，也要公开。',
      'Catch-all: whatever other laws, regulations, rules or state provisions require.',
    ),
    { tips: [NO_TABLE], certainty: 'agreed' },
  ),
];
