import { RULE_PAGE_REQUEST, RULES_REQUEST, type RulePageParams, type RuleSummary } from '../../../../protocol/rules.js';
import { RULES } from '../../rules/index.generated.js';
import { ruleMarkdown } from '../../service/rule-markdown.js';
import type { Feature } from '../feature.js';
import { guarded } from '../guard.js';

/** The rules and their pages for clients that show them without a network. */
export const rulePages: Feature = {
  capabilities: () => ({}),
  register({ connection, configuration, faults }) {
    connection.onRequest(
      RULES_REQUEST,
      guarded(RULES_REQUEST, faults, async (): Promise<RuleSummary[]> => {
        return RULES.map(({ id, summary }) => ({ id, summary: summary[configuration.locale] }));
      }),
    );
    connection.onRequest(
      RULE_PAGE_REQUEST,
      guarded(RULE_PAGE_REQUEST, faults, async ({ id }: RulePageParams): Promise<string | null> => {
        const rule = RULES.find((each) => each.id === id);
        return rule ? ruleMarkdown(rule, configuration.locale) : null;
      }),
    );
  },
};
