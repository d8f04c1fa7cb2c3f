import type { Locale, Message } from '../../model/finding.js';
import { RULES } from '../../rules/index.generated.js';
import type { Stage, Times } from '../checking/timing.js';
import { alignColumns } from './grid.js';

const TEXT = {
  head: { zh: '规则', en: 'rule' },
  time: { zh: '毫秒', en: 'ms' },
  share: { zh: '占比', en: 'share' },
  findings: { zh: '问题', en: 'findings' },
  load: { zh: '读文件', en: 'files' },
  read: { zh: '读年报', en: 'reading reports' },
  facts: { zh: '读正文里的数', en: 'reading the prose' },
  total: { zh: '合计', en: 'all' },
} satisfies Record<string, Message>;

const STAGES: readonly Stage[] = ['load', 'read', 'facts'];

/** What each rule took of the whole, the dearest first; reading apart and before them. */
export function timingTable(times: Times, findings: ReadonlyMap<string, number>, locale: Locale): string {
  const total = Object.values(times).reduce((sum, each) => sum + each, 0);
  const row = (name: string, spent: number, found: string) => [
    name,
    spent.toFixed(1),
    `${((100 * spent) / Math.max(total, Number.MIN_VALUE)).toFixed(1)}%`,
    found,
  ];
  const rules = RULES.filter(({ id }) => times[id] !== undefined).sort((a, b) => times[b.id]! - times[a.id]!);
  const found = [...findings.values()].reduce((sum, each) => sum + each, 0);
  const rows = [
    [TEXT.head, TEXT.time, TEXT.share, TEXT.findings].map((text) => text[locale]),
    ...STAGES.map((stage) => row(TEXT[stage][locale], times[stage] ?? 0, '')),
    ...rules.map(({ id, name }) => row(`${id} ${name}`, times[id]!, String(findings.get(id) ?? 0))),
    row(TEXT.total[locale], total, String(found)),
  ];
  return alignColumns(rows, 'numbers').join('\n');
}
