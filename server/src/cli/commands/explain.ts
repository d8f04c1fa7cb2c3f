import type { Message } from '../../model/finding.js';
import { RULES } from '../../rules/index.generated.js';
import { explainRule, explainStatute } from '../../service/explain.js';
import { render } from '../../service/messages.js';
import { findStatute } from '../../templates/statute/lookup.js';
import { FAILED, type Host, OK } from '../host.js';

const UNKNOWN: Message = {
  zh: '没有「{id}」。规则写编号，如 A02；法条写 条例/20/5 或 第二十条第（五）项',
  en: 'nothing is known as {id}; a rule is written A02, a statute item 条例/20/5',
};

/** `gouji explain`: what a rule is for and what to do, or what a statute item says. */
export async function runExplain(id: string, host: Host): Promise<number> {
  const ruleId = /^(?:gouji\()?([a-z]\d\d)\)?$/i.exec(id.trim())?.[1]?.toUpperCase();
  const rule = RULES.find((candidate) => candidate.id === ruleId);
  const statute = rule ? null : findStatute(id);
  if (rule) host.out(explainRule(rule, host.locale));
  else if (statute) host.out(explainStatute(statute, host.locale));
  else host.say(`gouji: ${render(UNKNOWN, { id }, host.locale)}`);
  return rule || statute ? OK : FAILED;
}
