import type { Claimed } from '../facts/claim.js';
import { defineRule } from './define-rule.js';
import { TABLE_TWO, textFragment } from './text/fragments.js';
import { mismatches } from './text/mismatch.js';

export default defineRule({
  id: 'N01',
  name: 'received',
  level: 'error',
  summary: { zh: '正文写的收到件数与表二一致', en: 'The requests received agree with table 2' },
  why: {
    zh: '正文和表二说的是同一批申请；两处不一样，必有一处错了。写「收到」「受理」的，可以只算本年新收，也可以连上年结转一起算，两种都认。',
    en: 'Text and table speak of the same requests. Those carried over may or may not be counted as received; both are accepted.',
  },
  remedy: { zh: '对照登记台账，改正文或改表。', en: 'Check the register, then mend the text or the table.' },
  basis: ['条例/50'],
  messages: {
    received: {
      zh: '正文写收到申请 {text}，表二「{name}」是 {table}，加上上年结转也对不上。请对照台账，改正文或改表。',
      en: 'The text has {text} requests received; table 2 has {table} under {name}, and no count with those carried over gives the same. Mend one of them.',
    },
    carried: {
      zh: '正文写上年结转 {text}，表二「{name}」是 {table}。请核对。',
      en: 'The text has {text} requests carried over; table 2 has {table} under {name}.',
    },
  },
  examples: {
    bad: [
      textFragment('2023年，共收到政府信息公开申请⟦27件⟧，答复26件。', TABLE_TWO),
      textFragment('2023年，新收政府信息公开申请25件，上年结转⟦2件⟧。', TABLE_TWO),
      textFragment('2023年受理⟦三十件⟧政府信息公开申请，均已答复。', TABLE_TWO),
      textFragment('2023年，我局共接收公民、法人和其他组织政府信息公开申请⟦31件⟧。', TABLE_TWO),
      textFragment('全年受理依申请公开事项⟦31件⟧，均按期答复。', TABLE_TWO),
      textFragment('2023年新收政府信息公开申请25件，结转上年度申请⟦4件⟧，办结26件。', TABLE_TWO),
      textFragment('2023年新收政府信息公开申请25件（自然人⟦19件⟧，商业企业5件）。', TABLE_TWO),
      textFragment('2023年收到政府信息公开申请25件，其中自然人申请20件、法人和其他组织申请⟦6件⟧。', TABLE_TWO),
    ],
    good: [
      textFragment('2023年，共收到政府信息公开申请25件，上年结转3件，答复26件。', TABLE_TWO),
      textFragment('2023年受理政府信息公开申请28件（其中上年结转3件）。', TABLE_TWO),
      textFragment('2022年共收到政府信息公开申请40件，2023年收到25件。', TABLE_TWO),
      textFragment('2023年收到政府信息公开申请25件，答复26件，其中自然人21件、商业企业5件。', TABLE_TWO),
      textFragment('2023年收到政府信息公开申请25件，予以公开14件，其中自然人11件、商业企业3件。', TABLE_TWO),
      textFragment('2023年收到政府信息公开申请25件，其中自然人网上申请12件、商业企业信函申请3件。', TABLE_TWO),
      textFragment(
        '历年累计收到政府信息公开申请173件。其中向示例镇提出依申请公开9件，网络申请8件，信函申请17件。',
        TABLE_TWO,
      ),
      textFragment('2023年，共收到政府信息公开申请约30件，指导各部门办理申请60余件。', TABLE_TWO),
      textFragment('收到申请较上年增加12件。', TABLE_TWO),
      textFragment('2023年收到政府信息公开申请25件。收到行政复议申请51件，受理行政许可申请300件。', TABLE_TWO),
      textFragment('2023年，公民提出的政府信息公开申请共收到25件；受理法律援助申请12件，办理低保申请35件。', TABLE_TWO),
      textFragment('2023年共收到政府信息公开申请25件，较去年的31件减少6件。', TABLE_TWO),
      textFragment('一季度收到政府信息公开申请6件，二季度8件，三季度5件，四季度6件，全年收到25件。', TABLE_TWO),
      textFragment('12345热线受理群众诉求2310件，收到咨询120件。', TABLE_TWO),
      textFragment('2021—2023年累计收到政府信息公开申请65件。', TABLE_TWO),
      textFragment('行政复议案件共2件，其中上年结转0件。', TABLE_TWO),
    ],
  },
  check(report, ctx) {
    for (const { span, args, options } of mismatches(report, ctx, ({ claim }) => isReceived(claim))) {
      ctx.report(span, options.data?.cells[0]?.row === 'carry' ? 'carried' : 'received', args, options);
    }
  },
});

/** 「未收到」 is for N07 to say. */
function isReceived({ subject, quantity }: Claimed): boolean {
  return quantity !== null && (subject === 'received' || subject === 'handled' || subject === 'carried-in');
}
