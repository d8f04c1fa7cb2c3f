/** Request without parameters: all rules, by id, in the language of the messages. */
export const RULES_REQUEST = 'gouji/rules';

export interface RuleSummary {
  readonly id: string;
  readonly summary: string;
}

/** Request: the page of a rule as Markdown; null where there is no such rule. */
export const RULE_PAGE_REQUEST = 'gouji/rulePage';

export interface RulePageParams {
  readonly id: string;
}
