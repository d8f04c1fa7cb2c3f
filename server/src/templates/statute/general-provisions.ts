import { article, articleItem, in2021, inBoth, t } from './build.js';
import type { StatuteItem } from './statute-item.js';

/** 条例 articles 1–9: general provisions. */
export const GENERAL_PROVISIONS: readonly StatuteItem[] = [
  article(
    1,
    t('立法目的', 'Purpose'),
    t(
      '说明为什么立这部条例：让公众能依法拿到政府信息，让政府工作更透明，让政府信息为生产生活服务。',
      'Why the regulation exists: lawful access to government information, transparency and service to the public.',
    ),
  ),
  article(
    2,
    t('政府信息', 'Government information'),
    t(
      '给「政府信息」下定义，三个要件：在履行行政管理职能中产生，由机关自己制作或者取得，有记录、有保存。一件申请要的是不是政府信息，先看这一条。',
      'Defines government information: made or obtained while carrying out administrative functions, and recorded in some form. Whether a request asks for such information is settled here first.',
    ),
    {
      usedIn: [
        in2021(
          '表二（六）3 其他（申请内容不属于政府信息时一般计这里）',
          '表二（六）3 其他 (usual place for requests that are not about government information)',
        ),
      ],
      tips: [
        t(
          '按「不属于政府信息」答复的件，2021 年格式没有单列的行，一般计入（六）3；各地做法不一，先问本级主管部门。',
          'Requests answered as “not government information” have no row of their own in the 2021 format; they usually go to （六）3. Practice differs: ask the supervising office.',
        ),
      ],
      certainty: 'remembered',
    },
  ),
  article(
    3,
    t('主管部门', 'Supervising offices'),
    t(
      '分清谁主管：全国是国务院办公厅，地方是县级以上政府的办公厅（室），垂直管理系统由本系统的办公厅（室）管。年报交给谁，看这一条。',
      'Who supervises: the General Office of the State Council nationwide, the offices of governments of county level and above locally, and the offices of vertically managed systems. It tells to whom the report is submitted.',
    ),
  ),
  article(
    4,
    t('政府信息公开工作机构', 'The disclosure office of each organ'),
    t(
      '每个机关都要建立公开工作制度，并指定一个机构管日常工作；第二款列出这个机构的五项职能，编年报是其中之一。',
      'Every organ sets up disclosure rules and names an office for the daily work; the second paragraph lists its five duties, the annual report among them.',
    ),
    {
      usedIn: inBoth('第一部分·监督保障（机构、制度、人员）', 'Part 一, 监督保障 (office, rules, staff)'),
      tips: [
        t(
          '指定了什么机构、配了几个人，写在监督保障里，不写进第六部分。',
          'Office and staff belong under 监督保障, not in part 六.',
        ),
      ],
      certainty: 'remembered',
    },
  ),
  articleItem(
    4,
    1,
    t('办理公开事宜', 'Handling disclosure'),
    t(
      '工作机构职能之一：承办本机关政府信息公开的具体事务。',
      'Duty of the disclosure office: the organ’s disclosure business.',
    ),
  ),
  articleItem(
    4,
    2,
    t('维护更新已公开信息', 'Keeping disclosed information up to date'),
    t(
      '工作机构职能之一：让已经公开的信息保持有效、及时更新。',
      'Duty of the disclosure office: maintaining and updating what has been disclosed.',
    ),
  ),
  articleItem(
    4,
    3,
    t('编制指南、目录和年度报告', 'Guide, catalogue and annual report'),
    t(
      '工作机构职能之一：牵头编公开指南、公开目录，还有年报。年报为什么由它编，依据就在这里。',
      'Duty of the disclosure office: the guide, the catalogue and the annual report. This is why that office drafts the report.',
    ),
    { usedIn: inBoth('第一部分·监督保障', 'Part 一, 监督保障'), certainty: 'remembered' },
  ),
  articleItem(
    4,
    4,
    t('拟公开信息的审查', 'Review before disclosure'),
    t(
      '工作机构职能之一：信息公开之前组织审查。',
      'Duty of the disclosure office: organising the review before disclosure.',
    ),
    { usedIn: inBoth('第一部分·监督保障', 'Part 一, 监督保障'), certainty: 'remembered' },
  ),
  articleItem(
    4,
    5,
    t('其他公开职能', 'Other duties'),
    t(
      '工作机构职能的兜底项：本机关另外规定的公开职能。',
      'Catch-all: other disclosure duties that the organ itself has laid down.',
    ),
  ),
  article(
    5,
    t('公开原则', 'Principles'),
    t(
      '确立「以公开为常态、不公开为例外」，并要求公正、公平、合法、便民。年报里常常引用。',
      'Disclosure is the norm and withholding the exception; just, fair, lawful and convenient. Often quoted in reports.',
    ),
    {
      usedIn: inBoth('引言或第一部分的引语', 'Quoted in the introduction or in part 一'),
      tips: [
        t(
          '加了引号就要和条例一字不差：「以公开为常态、不公开为例外」。写成「公开是常态，不公开是例外」或者多写一个「以」字都要改，或者去掉引号。',
          'Inside quotation marks the words must be the regulation’s own: 「以公开为常态、不公开为例外」. Otherwise mend them or drop the marks.',
        ),
      ],
    },
  ),
  article(
    6,
    t('及时准确公开、澄清不实信息', 'Timely and accurate; correcting rumours'),
    t(
      '公开要及时、准确；发现会影响社会稳定、扰乱秩序的虚假或残缺信息，要发布准确信息澄清。',
      'Disclosure is timely and accurate; false or incomplete information that may disturb public order is answered with accurate information.',
    ),
  ),
  article(
    7,
    t('逐步增加公开内容', 'Disclosing more over time'),
    t(
      '各级政府要推动公开工作，公开的内容要一步步多起来。',
      'Governments at all levels advance disclosure and widen it step by step.',
    ),
  ),
  article(
    8,
    t('信息管理和平台融合', 'Information management and platforms'),
    t(
      '政府信息资源要规范化、标准化、信息化管理，建好网上公开平台，并与政务服务平台打通。',
      'Information resources are managed by standards and electronically; disclosure platforms are built and joined with service platforms.',
    ),
    {
      usedIn: inBoth('第一部分·政府信息管理、平台建设', 'Part 一, 政府信息管理 and 平台建设'),
      certainty: 'remembered',
    },
  ),
  article(
    9,
    t('公众监督', 'Supervision by the public'),
    t(
      '任何公民、法人和组织都可以监督公开工作，提出批评、建议。',
      'Anyone may supervise disclosure work, criticise it and make suggestions.',
    ),
  ),
];
