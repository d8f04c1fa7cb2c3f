import { at, child, childrenOf, type Element, isOn, valOf } from '../xml-tree.js';
import { formatNumber } from './number-formats.js';

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** Numbers of the levels above are written as digits. */
  readonly isLegal: boolean;
}

interface List {
  /** Lists of one definition count on from each other. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

/** The number that Word puts before each numbered paragraph, in their order. */
export type Numbers = (paragraphProperties: Element | undefined) => string;

/** Counts through the lists of a document. */
export function numbersOf(numbering: Element | undefined, styles: Element | undefined): Numbers {
  const lists = listsOf(numbering);
  const byStyle = new Map(
    childrenOf(styles)
      .filter(({ name }) => name === 'w:style')
      .map((style) => [style.attributes['w:styleId'] ?? '', style]),
  );
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  return (properties) => {
    const place = placeOf(properties, byStyle);
    const list = place && lists.get(place.id);
    const level = list?.levels.get(place!.level);
    if (!place || !list || !level) return '';
    const counts = counters.get(list.definition) ?? [];
    counters.set(list.definition, counts);
    const restart = list.starts.get(place.level);
    const first = `${place.id}/${place.level}`;
    const isRestarted = restart !== undefined && !begun.has(first);
    begun.add(first);
    const before = counts[place.level];
    counts[place.level] = isRestarted ? restart : before === undefined ? level.start : before + 1;
    counts.length = place.level + 1;
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const above = Number(digit) - 1;
      const shown = list.levels.get(above);
      const count = counts[above] ?? shown?.start ?? 1;
      return formatNumber(count, level.isLegal && above < place.level ? 'decimal' : (shown?.format ?? 'decimal')) ?? '';
    });
  };
}

function listsOf(numbering: Element | undefined): ReadonlyMap<string, List> {
  const definitions = new Map<string, Element>();
  for (const each of childrenOf(numbering)) {
    if (each.name === 'w:abstractNum') definitions.set(each.attributes['w:abstractNumId'] ?? '', each);
  }
  const lists = new Map<string, List>();
  for (const num of childrenOf(numbering)) {
    if (num.name !== 'w:num') continue;
    const definition = valOf(num, 'w:abstractNumId') ?? '';
    const levels = levelsOf(definitions.get(definition));
    const starts = new Map<number, number>();
    for (const override of childrenOf(num)) {
      if (override.name !== 'w:lvlOverride') continue;
      const level = Number(override.attributes['w:ilvl'] ?? 0);
      const start = valOf(override, 'w:startOverride');
      if (start !== undefined) starts.set(level, Number(start));
      const own = child(override, 'w:lvl');
      if (own) levels.set(level, levelOf(own));
    }
    lists.set(num.attributes['w:numId'] ?? '', { definition, levels, starts });
  }
  return lists;
}

function levelsOf(definition: Element | undefined): Map<number, Level> {
  const levels = childrenOf(definition).filter(({ name }) => name === 'w:lvl');
  return new Map(levels.map((level) => [Number(level.attributes['w:ilvl'] ?? 0), levelOf(level)]));
}

function levelOf(level: Element): Level {
  const format = valOf(level, 'w:numFmt') ?? 'decimal';
  return {
    start: Number(valOf(level, 'w:start') ?? 0),
    format,
    text: format === 'bullet' || format === 'none' ? '' : (valOf(level, 'w:lvlText') ?? ''),
    isLegal: isOn(level, 'w:isLgl'),
  };
}

interface Place {
  readonly id: string;
  readonly level: number;
}

/** The list of a paragraph: its own, else that of its style or of one that the style is based on. */
function placeOf(properties: Element | undefined, styles: ReadonlyMap<string, Element>): Place | null {
  let id = valOf(child(properties, 'w:numPr'), 'w:numId');
  let level = valOf(child(properties, 'w:numPr'), 'w:ilvl');
  let style = styles.get(valOf(properties, 'w:pStyle') ?? '');
  for (let depth = 0; style && depth < 20 && (id === undefined || level === undefined); depth++) {
    const own = at(style, 'w:pPr', 'w:numPr');
    id ??= valOf(own, 'w:numId');
    level ??= valOf(own, 'w:ilvl');
    style = styles.get(valOf(style, 'w:basedOn') ?? '');
  }
  return id === undefined || id === '0' ? null : { id, level: Number(level ?? 0) };
}
