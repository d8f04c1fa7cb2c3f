import { article, inBoth, t } from './build.js';
import { COMMON_CONTENT } from './common-content.js';
import type { StatuteItem } from './statute-item.js';

/** 条例 articles 19–26: proactive disclosure. */
export const PROACTIVE_DISCLOSURE: readonly StatuteItem[] = [
  article(
    19,
    t('应当主动公开的信息', 'What must be disclosed proactively'),
    t(
      '事关公众利益调整、需要公众广泛知晓或者参与决策的信息，机关要主动公开。',
      'Information that shifts public interests, that the public should know or take part in deciding, is disclosed without request.',
    ),
    { usedIn: inBoth('第一部分·主动公开', 'Part 一, 主动公开'), certainty: 'remembered' },
  ),
  ...COMMON_CONTENT,
  article(
    21,
    t('地方政府、部门和乡镇还要公开的内容', 'More for local governments, departments and towns'),
    t(
      '设区的市、县级政府及其部门还要公开市政建设、公共服务、征地拆迁、社会救助等；乡镇政府还要公开农业农村政策落实、宅基地使用审核、筹资筹劳等。',
      'City and county governments and departments also disclose public works, services, expropriation, relief and the like; towns also rural policy, homestead approvals, levies of money and labour and the like.',
    ),
    {
      usedIn: inBoth('第一部分·主动公开', 'Part 一, 主动公开'),
      tips: [
        t(
          '不是乡镇，却照列宅基地、筹资筹劳等乡镇事项，像是套模板，要删改。',
          'A list of homesteads and levies in the report of an organ that is no town looks like a copied template.',
        ),
      ],
    },
  ),
  article(
    22,
    t('确定并扩大主动公开内容', 'Settling and widening the content'),
    t(
      '各机关照第二十条、第二十一条定出自己主动公开的具体内容，并按上级部署不断增加。',
      'Each organ settles its own content under articles 20 and 21 and widens it as instructed from above.',
    ),
    { usedIn: inBoth('第一部分·主动公开', 'Part 一, 主动公开'), certainty: 'remembered' },
  ),
  article(
    23,
    t('发布机制和途径', 'Channels of publication'),
    t(
      '建立发布机制，通过公报、网站和其他网上政务媒体、新闻发布会、报刊广播电视等公开。',
      'Gazettes, websites and other online media, press conferences, newspapers, radio and television.',
    ),
    { usedIn: inBoth('第一部分·主动公开、平台建设', 'Part 一, 主动公开 and 平台建设'), certainty: 'remembered' },
  ),
  article(
    24,
    t('统一公开平台', 'The common platform'),
    t(
      '依托政府门户网站，用统一平台集中发布；平台要能检索、查阅、下载。',
      'Information is published together on one platform of the government website that can be searched, read and downloaded from.',
    ),
    {
      usedIn: inBoth('第一部分·平台建设；年报电子版下载', 'Part 一, 平台建设; download of the report'),
      certainty: 'remembered',
    },
  ),
  article(
    25,
    t('查阅场所', 'Reading places'),
    t(
      '政府要在国家档案馆、公共图书馆、政务服务场所设查阅点；机关要及时向档案馆、图书馆提供主动公开的信息。',
      'Reading places in state archives, public libraries and service halls; organs supply archives and libraries with what they disclose.',
    ),
    { usedIn: inBoth('第一部分·平台建设（线下专区）', 'Part 一, 平台建设 (reading places)'), certainty: 'remembered' },
  ),
  article(
    26,
    t('主动公开期限', 'Time limit of proactive disclosure'),
    t(
      '信息形成或者有了变化，20 个工作日内要公开；别的法律、法规定了期限的，从其规定。',
      'Within 20 working days of the information’s making or change, unless a law or regulation says otherwise.',
    ),
    {
      usedIn: inBoth('第一部分·主动公开', 'Part 一, 主动公开'),
      tips: [
        t(
          '正文写更短的期限是自我加压，不算错；写成「20 日」漏了「工作」二字，要补。',
          'A shorter limit is the organ’s own choice and no mistake; 「20 日」 lacks 「工作」.',
        ),
      ],
      certainty: 'remembered',
    },
  ),
];
