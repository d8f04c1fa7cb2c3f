import { ASPECTS } from '../../../rules/support/aspects.js';
import { officialHeading } from '../../../rules/support/parts.js';
import { TABLE_NAMES } from '../../../rules/tables/naming.js';
import { EDITIONS } from '../../../templates/editions.js';
import { STATUTE } from '../../../templates/statute/statute.js';
import { TABLE_KEYS } from '../../../templates/template.js';
import { TITLE } from '../../draft/official-words.js';
import { PHRASES } from './phrases.js';
import { ALL_ASPECTS } from './sub-headings.js';
import { columnsOf } from './table-columns.js';
import { bareLabel } from './table-rows.js';

/** Every text that may be found by its pinyin: what scripts/gen-pinyin.mjs spells. */
export function spelledTexts(): readonly string[] {
  const texts = [
    TITLE,
    ALL_ASPECTS,
    ...Object.values(TABLE_NAMES),
    ...ASPECTS.map(({ name }) => name),
    ...PHRASES.map(({ name }) => name),
    ...STATUTE.flatMap(({ id, refs, name }) => [...(id.startsWith('条例/') ? refs.slice(0, 1) : refs), name.zh]),
    ...EDITIONS.flatMap((edition) => [
      ...edition.parts.flatMap((part) => [part.title, officialHeading(part)]),
      ...edition.disclosure.blocks.flatMap(({ rows }) => rows.map(({ label }) => bareLabel(label))),
      ...edition.requests.rows.map(({ label }) => bareLabel(label)),
      ...TABLE_KEYS.flatMap((key) => columnsOf(edition, key).map(({ label }) => label)),
    ]),
  ];
  return [...new Set(texts)].sort();
}
