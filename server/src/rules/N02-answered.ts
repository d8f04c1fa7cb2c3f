import { defineRule } from './define-rule.js';
import { TABLE_TWO, textFragment } from './text/fragments.js';
import { mismatches } from './text/mismatch.js';

export default defineRule({
  id: 'N02',
  name: 'answered',
  level: 'error',
  summary: { zh: '正文写的答复件数与表二总计一致', en: 'The requests answered agree with the total of table 2' },
  why: {
    zh: '「答复」「办结」的件数就是表二「（七）总计」。结转件的结果也要算进去，漏了就会出现正文 25、表里 28 这样的两个数。',
    en: 'The number answered is the total of table 2, those carried over included.',
  },
  remedy: {
    zh: '对照台账，看结转件的办理结果有没有计入；改正文或改表。',
    en: 'See whether the results of those carried over are counted, then mend the text or the table.',
  },
  basis: ['条例/50'],
  messages: {
    answered: {
      zh: '正文写答复（办结）{text}，表二「{name}」是 {table}。请核对：上年结转的件有没有计入答复，改正文或改表。',
      en: 'The text has {text} requests answered; table 2 has {table} under {name}. See whether those carried over are counted.',
    },
  },
  examples: {
    bad: [
      textFragment('2023年，共收到政府信息公开申请25件，答复⟦24件⟧。', TABLE_TWO),
      textFragment('2023年收到政府信息公开申请25件，已办结⟦30件⟧。', TABLE_TWO),
      textFragment('2023年收到政府信息公开申请25件，按时答复⟦22件⟧，结转下年度2件。', TABLE_TWO),
      textFragment('2023年共收到政府信息公开申请25件。全年共办结政府信息公开申请⟦29件⟧。', TABLE_TWO),
      textFragment('收到依申请公开25件，答复⟦二十四件⟧。', TABLE_TWO),
    ],
    good: [
      textFragment('2023年，共收到政府信息公开申请25件，答复26件，结转下年度2件。', TABLE_TWO),
      textFragment('收到政府信息公开申请25件，已全部按时答复。', TABLE_TWO),
      textFragment('收到政府信息公开申请25件，其中网上答复12件、信函答复14件。', TABLE_TWO),
      textFragment('办结群众留言7486条，公开答复1023条。', TABLE_TWO),
      textFragment('2023年受理行政许可申请300件，办结290件。', TABLE_TWO),
      textFragment('全年共收到申请25件，答复20余件。', TABLE_TWO),
      textFragment('全年受理行政案件3215起，办结3120起；收到政府信息公开申请25件。', TABLE_TWO),
      textFragment('12345工单共承办2310件，按期办结2305件，办结率99.78%。', TABLE_TWO),
      textFragment('2023年共收到政府信息公开申请25件，已办结25件（含上年结转3件），另有1件由申请人撤回。', TABLE_TWO),
      textFragment('2022年收到政府信息公开申请31件，答复30件。', TABLE_TWO),
      textFragment('2023年收到政府信息公开申请25件，做出答复书25份，结转件答复3件。', TABLE_TWO),
      textFragment('以政府名义答复的政府信息公开申请12件，以办公室名义答复14件。', TABLE_TWO),
      textFragment(
        '2023年答复网络渠道的政府信息公开申请20件。全年共答复政府信息公开申请26件。2023年共答复政府信息公开申请20件。',
        TABLE_TWO,
      ),
    ],
  },
  check(report, ctx) {
    for (const { span, args, options } of mismatches(report, ctx, ({ claim }) => claim.subject === 'answered')) {
      ctx.report(span, 'answered', args, options);
    }
  },
});
