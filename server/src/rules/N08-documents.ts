import { defineRule } from './define-rule.js';
import { besideTableOne } from './text/fragments.js';
import { mismatches } from './text/mismatch.js';

export default defineRule({
  id: 'N08',
  name: 'documents',
  level: 'error',
  summary: { zh: '正文写的规范性文件件数与表一一致', en: 'The documents that the text counts agree with table 1' },
  why: {
    zh: '正文写本年制发、废止、现行有效多少件规范性文件，就是表一这一行的数。「公开多少条」不是件数，不比。',
    en: 'What the text says was made, abolished and in force is the row of table 1. What was published is another count.',
  },
  remedy: {
    zh: '与司法（法制）部门核对后，改正文或改表；口径不同的写明。',
    en: 'Check with the legal office, then mend the text or the table; say where the scope differs.',
  },
  basis: ['条例/20/1', '条例/50'],
  messages: {
    documents: {
      zh: '正文写{text}，表一「{name}」是 {table}。请核对，改正文或改表；口径不同的写明。',
      en: 'The text has {text}; table 1 has {table} under {name}. Mend one of them, or say how they differ.',
    },
  },
  examples: {
    bad: [
      besideTableOne('2023年，我局制定行政规范性文件⟦0件⟧，废止规范性文件0件。'),
      besideTableOne('2023年制发规范性文件4件，现行有效规范性文件⟦31件⟧。'),
      besideTableOne('2023年，我局出台行政规范性文件⟦6份⟧。'),
      besideTableOne('2023年，制发规范性文件4件，废止规范性文件⟦2件⟧。'),
      besideTableOne('截至2023年底，现行有效规范性文件⟦30件⟧。'),
    ],
    good: [
      besideTableOne('2023年，制发规范性文件4件，废止0件，现行有效规范性文件32件。'),
      besideTableOne('2023年，公开规范性文件84条，以市政府名义制定规范性文件27件。'),
      besideTableOne('2022年制定规范性文件9件。'),
      besideTableOne('2023年，对照上位法修改后，确定继续有效的行政规范性文件29件。'),
      besideTableOne('近三年共制定规范性文件21件。'),
      besideTableOne('2023年，清理规范性文件12件，其中废止规范性文件5件。'),
      besideTableOne('2023年审查规范性文件30件，公开规范性文件36条。'),
      besideTableOne('2023年，提请政府印发规范性文件2件，本局制定规范性文件2件。'),
    ],
  },
  check(report, ctx) {
    for (const { span, args, options } of mismatches(report, ctx, ({ claim }) =>
      claim.subject.startsWith('documents'),
    )) {
      ctx.report(span, 'documents', args, options);
    }
  },
});
