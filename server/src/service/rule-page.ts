/** Address of a rule's page, for editors and for reports of other programs. */
export function rulePage(ruleId: string): string {
  return `https://github.com/gouji/gouji/blob/main/docs/rules/${ruleId}.md`;
}
