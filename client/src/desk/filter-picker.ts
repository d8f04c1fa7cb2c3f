import * as vscode from 'vscode';
import type { Filter, StateFilter } from './entries.js';

/** Asks what the desk is to show; undefined where the user thinks better of it. */
export async function chooseFilter(filter: Filter): Promise<Filter | undefined> {
  const { t } = vscode.l10n;
  const states = (Object.keys(stateNames()) as StateFilter[]).map((state) => ({
    label: stateNames()[state],
    description: state === filter.state ? t('shown now') : '',
    state,
  }));
  const byWords = { label: t('By organ, year, file or finding…'), description: filter.words, state: undefined };
  const chosen = await vscode.window.showQuickPick([...states, byWords], { title: t('Which reports to show') });
  if (!chosen) return undefined;
  if (chosen.state) return { state: chosen.state, words: chosen.state === 'all' ? '' : filter.words };
  const words = await vscode.window.showInputBox({
    title: t('Show the reports with these words'),
    value: filter.words,
    placeHolder: t('e.g. an organ, 2023, A02; several words must all be there'),
  });
  return words === undefined ? undefined : { ...filter, words: words.trim() };
}

/** The filter in words, empty where everything is shown. */
export function filterWords({ state, words }: Filter): string {
  return [...(state === 'all' ? [] : [stateNames()[state]]), ...(words === '' ? [] : [`“${words}”`])].join(' · ');
}

function stateNames(): Readonly<Record<StateFilter, string>> {
  const { t } = vscode.l10n;
  return {
    all: t('All reports'),
    errors: t('With errors'),
    findings: t('With findings'),
    mismatches: t('Sums do not add up'),
  };
}
