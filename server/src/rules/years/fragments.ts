/** A report of an invented organ for the examples: its title and then the blocks, with a blank line before each. */
export function reportOf(year: number, ...blocks: readonly string[]): string {
  return [`示例县示例局${year}年政府信息公开工作年度报告\n`, ...blocks].join('\n');
}

/** Part one with one paragraph under its first aspect. */
export function partOne(text: string): string {
  return `一、总体情况\n\n（一）主动公开\n\n${text}\n`;
}
