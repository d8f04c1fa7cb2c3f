import type { Message } from '../../model/finding.js';
import { RULES } from '../../rules/index.generated.js';
import { render } from '../../service/messages.js';
import { FAILED, type Host, OK } from '../host.js';

const UNKNOWN: Message = { zh: '没有「{id}」这条规则', en: 'no rule {id}' };

/** `gouji explain`: what a rule is for and what to do. */
export async function runExplain(id: string, host: Host): Promise<number> {
  const rule = RULES.find((candidate) => candidate.id === id.trim().toUpperCase());
  if (!rule) {
    host.say(`gouji: ${render(UNKNOWN, { id }, host.locale)}`);
    return FAILED;
  }
  const { locale } = host;
  host.out(`${rule.id} ${rule.summary[locale]}\n\n${rule.why[locale]}\n\n${rule.remedy[locale]}\n`);
  return OK;
}
