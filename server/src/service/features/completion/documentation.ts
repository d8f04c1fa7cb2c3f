import type { Locale } from '../../../model/finding.js';
import { RULES } from '../../../rules/index.generated.js';
import { columnNoteFor, noteFor, partNoteFor } from '../../../templates/notes/lookup.js';
import type { Note } from '../../../templates/notes/note.js';
import { STATUTE } from '../../../templates/statute/statute.js';
import type { EditionId, PartNumber, TableKey } from '../../../templates/template.js';
import { STATUTE_TEXTS, usesText } from '../../statute-texts.js';
import { HOVER_TEXTS } from '../hover-texts.js';
import type { Block } from '../rich-text.js';
import type { Topic } from './proposal.js';

/** What is to be known of a proposal; nothing where its topic is not known (any more). */
export function documentation(topic: Topic, locale: Locale): readonly Block[] {
  switch (topic.about) {
    case 'statute':
      return ofStatute(topic.id, locale);
    case 'rule':
      return ofRule(topic.id, locale);
    case 'part':
      return ofNote(partNoteFor(topic.edition as EditionId, topic.part as PartNumber), 'contains', locale);
    case 'row':
      return ofNote(noteFor(topic.edition as EditionId, topic.table as TableKey, topic.row), 'counts', locale);
    case 'column':
      return ofNote(columnNoteFor(topic.edition as EditionId, topic.table as TableKey, topic.column), 'counts', locale);
  }
}

function ofStatute(id: string, locale: Locale): readonly Block[] {
  const item = STATUTE.find((each) => each.id === id);
  if (!item) return [];
  return [
    { kind: 'text', text: item.explanation[locale] },
    ...list(STATUTE_TEXTS.used[locale], usesText(item.usedIn, locale)),
    ...list(
      STATUTE_TEXTS.tips[locale],
      item.tips.map((tip) => tip[locale]),
    ),
  ];
}

function ofRule(id: string, locale: Locale): readonly Block[] {
  const rule = RULES.find((each) => each.id === id);
  if (!rule) return [];
  return [rule.summary, rule.why, rule.remedy].map((message) => ({ kind: 'text', text: message[locale] }));
}

function ofNote(note: Note | null, lead: 'contains' | 'counts', locale: Locale): readonly Block[] {
  if (!note) return [];
  const texts = (messages: Note['counts']) => messages.map((message) => message[locale]);
  return [
    ...list(HOVER_TEXTS[lead][locale], texts(note.counts)),
    ...list(HOVER_TEXTS[lead === 'contains' ? 'leftOut' : 'excludes'][locale], texts(note.excludes)),
    ...list(HOVER_TEXTS.mistakes[locale], texts(note.mistakes)),
  ];
}

function list(lead: string, items: readonly string[]): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', lead, items }];
}
