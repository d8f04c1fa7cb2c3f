import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'X01',
  name: 'unused-suppression',
  level: 'info',
  summary: { zh: '忽略没有用上', en: 'Suppression that holds nothing back' },
  why: {
    zh: '问题改好以后，忽略还留着，以后真出了同样的错就看不到了。',
    en: 'A suppression left behind after the mend would hide the same mistake the next time.',
  },
  remedy: { zh: '删掉这条忽略，或者改正里面的规则号。', en: 'Delete the suppression, or correct the rule id in it.' },
  basis: [],
  messages: {
    unused: {
      zh: '这条忽略没有用上：这里没有 {rule} 的问题。可以删掉。',
      en: 'This suppression holds nothing back: there is no {rule} here. It can be deleted.',
    },
    unusedAll: {
      zh: '这条忽略没有用上：它管的地方没有任何问题。可以删掉。',
      en: 'This suppression holds nothing back: there is nothing to report where it applies. It can be deleted.',
    },
    unknown: {
      zh: '没有 {rule} 这条规则，这条忽略不起作用。请核对规则号，如 A02。',
      en: 'There is no rule {rule}, so this suppression does nothing. Check the id, e.g. A02.',
    },
    unusedEntry: {
      zh: 'gouji.json 第 {line} 行忽略的 {rule} 在本文没有出现，那一条可以删掉。',
      en: 'Line {line} of gouji.json ignores {rule}, which does not occur in this draft; the entry can be deleted.',
    },
  },
  examples: {
    bad: ['<!-- gouji-disable ⟦A99⟧ -->\n', '⟦<!-- gouji-disable-next-line -->⟧\n\n无\n'],
    good: ['无\n'],
  },
  /** The engine reports through this rule after the others: it alone knows what a suppression held back. */
  check() {},
});
