import * as vscode from 'vscode';
import type { LevelCounts, ReportSummary } from '../../protocol/report-status.js';

/** Whether all reconciles, in as few words as a status bar has room for. */
export function stateWords({ counts, mismatches, reconciles }: ReportSummary): string {
  const { t } = vscode.l10n;
  if (mismatches > 0) return t('{0} sums do not add up', mismatches);
  if (counts.error > 0) return t('{0} errors', counts.error);
  return reconciles === 'yes' ? t('Sums ✓') : t('Sums not fully checked');
}

/** `3 errors, 1 warning`, or that nothing was found. */
export function countWords({ error, warning, info }: LevelCounts): string {
  const { t } = vscode.l10n;
  const parts = [
    ...(error > 0 ? [t('{0} errors', error)] : []),
    ...(warning > 0 ? [t('{0} warnings', warning)] : []),
    ...(info > 0 ? [t('{0} notes', info)] : []),
  ];
  return parts.length === 0 ? t('nothing found') : parts.join(t(', '));
}

/** `示例县人民政府 · 2020 年度 · 2019 年版格式`; what is not known is left out. */
export function identityWords({ organ, year, edition }: ReportSummary): string {
  const { t } = vscode.l10n;
  return [
    organ ?? t('organ not found'),
    year === null ? t('year not found') : t('year {0}', year),
    ...(edition === null ? [] : [t('format of {0}', edition)]),
  ].join(' · ');
}
