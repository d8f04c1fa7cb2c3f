import type { CheckedReport } from '../../../../protocol/workspace-check.js';

/** A report as the server tells of it, with the counts of its findings. */
export function reportOf(
  file: string,
  organ: string | null,
  year: number | null,
  { findings = [], reconciles = 'yes' }: Partial<Pick<CheckedReport, 'findings' | 'reconciles'>>,
): CheckedReport {
  const count = (level: string) => findings.filter((finding) => finding.level === level).length;
  return {
    uri: `file:///reports/${file}`,
    organ,
    kind: organ === null ? null : 'department',
    year,
    edition: '2021',
    counts: { error: count('error'), warning: count('warning'), info: count('info') },
    reconciles,
    mismatches: reconciles === 'no' ? 1 : 0,
    firstProblem: findings[0]?.range ?? null,
    findings,
  };
}
