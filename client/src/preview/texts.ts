import * as vscode from 'vscode';
import type { Texts } from '../../../protocol/webviews.js';

/** What the preview says beside the report, in the display language. */
export function previewTexts(): Texts {
  const { t } = vscode.l10n;
  return {
    ...sharedTexts(),
    error: t('Errors: {count}'),
    warning: t('Warnings: {count}'),
    info: t('Notes: {count}'),
    fine: t('Nothing found'),
    blank: t('blank'),
    reveal: t('Go to the draft'),
    fillIn: t('Fill in {table}'),
  };
}

export function sharedTexts(): Texts {
  const { t } = vscode.l10n;
  return {
    should: t('should be {should}'),
    year: t('{year}'),
    edition: t('Edition of {edition}'),
    noReport: t('This document is no annual report on open government information.'),
    missing: t('{table} is missing in “{part}”.'),
    insert: t('Insert the standard {table}'),
  };
}
