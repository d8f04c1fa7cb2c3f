import { matchesIn } from '../text/matches.js';
import { defineRule } from './define-rule.js';
import { textFragment } from './text/fragments.js';

const NUMBERLESS = [
  '共(?:主动)?(?:公开|发布)(?:政府信息|各类信息|信息)?条(?=政府信息|信息|,|$)',
  '(?:公开|发布)(?:政府信息|各类信息|信息)(?:共|共计|总计)条(?=,|$)',
  '主动公开(?:政府信息|各类信息|信息)条(?=[,、]|$)',
  '共(?:收到|受理|接收)(?:政府信息公开|信息公开|依申请公开)?申请件(?=,|$)',
  // 「收到的申请件，均已答复」 has a noun there; two such words in a row lack their numbers.
  '申请件,(?:已|均已)?(?:办结|答复)件(?=[,、]|$)',
  '予以公开件[、,]部分公开件(?=[,、]|$)',
  '占比?%',
];
const MISSING = new RegExp(NUMBERLESS.join('|'), 'g');

export default defineRule({
  id: 'N19',
  name: 'missing-number',
  level: 'warning',
  summary: { zh: '没有漏写数字', en: 'No number was left out' },
  why: {
    zh: '「共主动公开条」这样只有量词没有数字的，是填数时漏了。',
    en: 'A measure word without its number was left open.',
  },
  remedy: { zh: '补上数字。', en: 'Write the number.' },
  basis: [],
  messages: {
    missing: { zh: '「{text}」少了数字。请补上。', en: '「{text}」 lacks its number.' },
  },
  examples: {
    bad: [
      textFragment('2023年，示例局⟦共主动公开条⟧政府信息。'),
      textFragment('全年⟦公开信息共条⟧，其中政策类12条。'),
      textFragment('全年⟦共收到政府信息公开申请件⟧，均已答复。'),
      textFragment('2023年⟦共发布政府信息条⟧，均已审核。'),
      textFragment('⟦共受理信息公开申请件⟧，答复及时。'),
      textFragment('全年⟦主动公开政府信息条⟧，组织培训2次。'),
      textFragment('收到政府信息公开⟦申请件，答复件⟧，结转下年度0件。'),
      textFragment('答复申请12件，其中⟦予以公开件、部分公开件⟧。'),
      textFragment('公开信息80条，其中政策类20条，⟦占%⟧。'),
    ],
    good: [
      textFragment('收到的申请件，答复件均已归档；占比情况见下表，办结件较多。'),
      textFragment('主动公开信息条理清楚，逐条公开，网站设有信息条目。'),
      textFragment('2023年，共主动公开12条政府信息。'),
      textFragment('全年公开信息条数较多，公开条例解读。'),
      textFragment('对收到的政府信息公开申请件，均依法答复。'),
      textFragment('全年共公开信息××条、【待填：条数】条。'),
      textFragment('逐步公开条目清单，公开信息逐条审核。'),
    ],
  },
  each: 'paragraph',
  seeks: [MISSING],
  check(_, ctx) {
    for (const sentence of ctx.facts.sentences) {
      for (const match of matchesIn(sentence.text, MISSING)) {
        const end = match.index + match[0].length;
        ctx.report(sentence.span(match.index, end), 'missing', { text: sentence.quote(match.index, end) });
      }
    }
  },
});
