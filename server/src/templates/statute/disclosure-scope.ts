import { article, inBoth, paragraph, t } from './build.js';
import type { StatuteItem } from './statute-item.js';

/** 条例 articles 10–18: who discloses, what is withheld, review before disclosure. */
export const DISCLOSURE_SCOPE: readonly StatuteItem[] = [
  article(
    10,
    t('由谁公开', 'Who discloses'),
    t(
      '谁制作谁公开；从公众那里取得的，由保存的机关公开；从别的机关取得的，由制作或最先取得的机关公开；共同制作的由牵头机关公开。派出机构、内设机构依法以自己名义履职的，可以自己负责。',
      'The organ that made the information discloses it; what came from the public is disclosed by the organ that keeps it, what came from another organ by its maker or first holder, joint work by the lead organ. Branch and internal offices that act in their own name may answer for themselves.',
    ),
    {
      usedIn: inBoth('表二（四）1 本机关不掌握相关政府信息', '表二（四）1 本机关不掌握相关政府信息'),
      tips: [
        t(
          '以「不是本机关制作或保存」答复的件，一般计入（四）1。',
          'Requests answered “not made or kept by this organ” usually go to （四）1.',
        ),
      ],
      certainty: 'remembered',
    },
  ),
  article(
    11,
    t('公开协调机制', 'Coordination between organs'),
    t(
      '信息涉及其他机关的，公开前要协商、确认，保证各家说法一致；依规定要批准的，批准后再公开。',
      'Information that concerns other organs is agreed with them first so that accounts match; where approval is required, it comes first.',
    ),
    { usedIn: inBoth('第一部分·依申请公开（会商）', 'Part 一, 依申请公开 (consultation)'), certainty: 'remembered' },
  ),
  article(
    12,
    t('公开指南和公开目录', 'Guide and catalogue'),
    t(
      '规定公开指南、公开目录各要写什么，并要求及时更新。',
      'What the guide and the catalogue must contain, and that they be kept up to date.',
    ),
    {
      usedIn: inBoth('第一部分·政府信息管理或主动公开', 'Part 一, 政府信息管理 or 主动公开'),
      certainty: 'remembered',
    },
  ),
  article(
    13,
    t('公开为一般原则', 'Disclosure is the rule'),
    t(
      '除了第十四、十五、十六条说的情形，政府信息都应当公开；公开分主动公开和依申请公开两种方式。',
      'Everything is disclosed except what articles 14 to 16 name; either on the organ’s own initiative or on request.',
    ),
    {
      usedIn: inBoth('表二（三）不予公开各行的总依据', 'Basis of all rows under 表二（三）不予公开'),
      certainty: 'remembered',
    },
  ),
  article(
    14,
    t('绝对不予公开的信息', 'Never disclosed'),
    t(
      '有三类信息怎么都不能公开。一是定了密的国家秘密；二是法律、行政法规不许公开的；三是一旦公开可能危及国家、公共、经济三种安全或者社会稳定的。',
      'Three kinds are never disclosed: state secrets; what laws or administrative regulations forbid; what may endanger national, public or economic security or social stability.',
    ),
    {
      usedIn: inBoth(
        '表二（三）1 属于国家秘密；（三）2 其他法律行政法规禁止公开；（三）3 危及“三安全一稳定”',
        '表二（三）1 属于国家秘密, （三）2 其他法律行政法规禁止公开, （三）3 危及“三安全一稳定”',
      ),
      tips: [
        t(
          '能作区分处理的，这一件计入（二）部分公开，不再计入（三）。',
          'A request that can be answered in part goes to （二）部分公开 and not to （三）.',
        ),
        t(
          '「三安全一稳定」就是国家安全、公共安全、经济安全、社会稳定。',
          '「三安全一稳定」 stands for national, public and economic security and social stability.',
        ),
      ],
      certainty: 'remembered',
    },
  ),
  article(
    15,
    t('第三方合法权益', 'Rights of third parties'),
    t(
      '商业秘密、个人隐私这类信息，公开了会伤到第三方，就不能公开；有两个例外：第三方自己同意，或者不公开会给公共利益带来重大影响。',
      'Trade secrets, privacy and the like whose disclosure harms a third party are withheld, unless the third party agrees or withholding would gravely affect the public interest.',
    ),
    {
      usedIn: inBoth('表二（三）4 保护第三方合法权益', '表二（三）4 保护第三方合法权益'),
      tips: [
        t(
          '第三方同意后公开的，计入（一）或（二）。',
          'What is disclosed with the third party’s consent goes to （一） or （二）.',
        ),
      ],
      certainty: 'remembered',
    },
  ),
  article(
    16,
    t('内部事务信息、过程性信息、行政执法案卷', 'Internal, deliberative and enforcement-file information'),
    t(
      '给机关留了裁量的三种信息：内部事务（人事、后勤、工作流程），办事过程中形成的材料（讨论记录、过程稿、磋商信函、请示报告），行政执法案卷。别的法律、法规、规章要求公开的，照样要公开。',
      'Three kinds may be withheld: internal affairs (personnel, logistics, workflow); deliberative papers (records of discussion, drafts, consultation letters, requests for instructions); enforcement files. Unless a law, regulation or rule demands disclosure.',
    ),
    {
      usedIn: inBoth(
        '表二（三）5 属于三类内部事务信息；（三）6 属于四类过程性信息；（三）7 属于行政执法案卷',
        '表二（三）5 属于三类内部事务信息, （三）6 属于四类过程性信息, （三）7 属于行政执法案卷',
      ),
      tips: [
        t(
          '行标签里的「三类」「四类」就是本条列举的个数；「三类内容事务信息」是错字。',
          '「三类」 and 「四类」 in the row labels count what this article lists; 「三类内容事务信息」 is a slip.',
        ),
      ],
      certainty: 'remembered',
    },
  ),
  paragraph(
    16,
    1,
    t('三类内部事务信息', 'Three kinds of internal information'),
    t(
      '第一款：人事、后勤、内部流程三类内部事务，可以不公开。',
      'First paragraph: personnel, logistics and internal workflow may be withheld.',
    ),
    { usedIn: inBoth('表二（三）5', '表二（三）5'), certainty: 'remembered' },
  ),
  paragraph(
    16,
    2,
    t('四类过程性信息和行政执法案卷', 'Four kinds of deliberative papers; enforcement files'),
    t(
      '第二款：四类过程性材料（讨论记录、过程稿、磋商信函、请示报告）和执法案卷，可以不公开。',
      'Second paragraph: records of discussion, drafts, consultation letters and requests for instructions, and enforcement files, may be withheld.',
    ),
    { usedIn: inBoth('表二（三）6、（三）7', '表二（三）6 and （三）7'), certainty: 'remembered' },
  ),
  article(
    17,
    t('公开审查机制', 'Review mechanism'),
    t(
      '公开之前要依保密法等审查，程序和责任要明确；拿不准能不能公开的，报主管部门或保密部门确定。',
      'Information is reviewed before disclosure under the secrecy law and others, with clear steps and duties; doubtful cases go to the competent or secrecy authority.',
    ),
    {
      usedIn: inBoth(
        '第一部分·政府信息管理（保密审查、发布审核）',
        'Part 一, 政府信息管理 (secrecy and publication review)',
      ),
      tips: [
        t(
          '「保密审查」写进第一部分，不要另立成一个大部分，否则后面的法定部分会错位。',
          'Secrecy review belongs in part 一; a part of its own would push the official parts out of place.',
        ),
      ],
      certainty: 'remembered',
    },
  ),
  article(
    18,
    t('动态调整机制', 'Regular reassessment'),
    t(
      '对没有公开的信息定期评估，情况变了、可以公开的就公开。',
      'Withheld information is reassessed regularly and disclosed once circumstances allow.',
    ),
    { usedIn: inBoth('第一部分·政府信息管理', 'Part 一, 政府信息管理'), certainty: 'remembered' },
  ),
];
