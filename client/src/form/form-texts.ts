import * as vscode from 'vscode';
import type { Texts } from '../../../protocol/webviews.js';
import { sharedTexts } from '../preview/texts.js';

/** What the table form says beside the tables, in the display language. */
export function formTexts(): Texts {
  const { t } = vscode.l10n;
  return {
    ...sharedTexts(),
    totals: t('Fill in the blank totals'),
    convert: t('Convert to the standard table'),
    convertFirst: t('Some cells have no place in the draft. Convert the table first, then fill it in.'),
    noPlace: t('The draft has no place for this cell.'),
    sum: t('sum {sum}'),
    'row-sum': t('row makes {sum}'),
    'column-total': t('column makes {sum}'),
    balance: t('balance makes {sum}'),
    'group-sum': t('items make {sum}'),
    pasted: t('Pasted into {count} cells.'),
    pastedSome: t('Pasted into {count} cells; {outside} were outside of the table and left out.'),
    filled: t('Blank totals filled in: {count}'),
    nothingToFill: t('No total is blank that could be computed.'),
  };
}
