/** A pattern that gouji.json names files by, with `/`, from its own folder. */
export interface Glob {
  /** As it is written. */
  readonly entry: string;
  /** How many folders above that of gouji.json it starts in. */
  readonly up: number;
  /** The folders in front that it names without a wildcard: `部门/`, or nothing. */
  readonly folder: string;
  /** The path, where it names one file. */
  readonly plain: string | null;
  /** Whether it takes in a path from the folder that it starts in. Linear in both for each alternative. */
  matches(path: string): boolean;
}

const MOST_ALTERNATIVES = 100;
const WILD = /[*?[{]/;

/** `*`, `?` and `[…]` within a name, `**` for any folders, `{甲,乙}` for either. A name that is just so written matches too. */
export function readGlob(pattern: string): Glob {
  const segments: string[] = [];
  let up = 0;
  for (const segment of pattern.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.length > 0) segments.pop();
    else up++;
  }
  const whole = segments.join('/');
  const isPlain = !WILD.test(whole);
  const wild = segments.findIndex((segment) => WILD.test(segment));
  const folders = segments.slice(0, isPlain ? -1 : wild);
  const alternatives = isPlain ? [] : alternativesOf(whole).map((each) => each.split('/').map(readSegment));
  return {
    entry: pattern,
    up,
    folder: folders.map((folder) => `${folder}/`).join(''),
    plain: isPlain ? whole : null,
    matches(path) {
      if (path === whole) return true;
      const names = path.split('/');
      return alternatives.some((each) => isLike(names, each, (name, segment) => isLike([...name], segment, isIn)));
    },
  };
}

/** A wildcard for any number of items, or what one item has to be. */
type Step<One> = 'any' | One;
type OneCharacter = (character: string) => boolean;

/** Of any two ways to read a run of wildcards the shortest will do, so that going back to the last one is enough. */
function isLike<Item, One>(
  items: readonly Item[],
  steps: readonly Step<One>[],
  fits: (item: Item, one: One) => boolean,
): boolean {
  let item = 0;
  let step = 0;
  let lastAny = -1;
  let resumeAt = 0;
  while (item < items.length) {
    const current = steps[step];
    if (current === 'any') {
      lastAny = step++;
      resumeAt = item;
    } else if (current !== undefined && fits(items[item]!, current)) {
      step++;
      item++;
    } else if (lastAny >= 0) {
      step = lastAny + 1;
      item = ++resumeAt;
    } else return false;
  }
  while (steps[step] === 'any') step++;
  return step === steps.length;
}

function isIn(character: string, one: OneCharacter): boolean {
  return one(character);
}

function readSegment(segment: string): Step<readonly Step<OneCharacter>[]> {
  if (segment === '**') return 'any';
  const characters = [...segment];
  const steps: Step<OneCharacter>[] = [];
  for (let i = 0; i < characters.length; i++) {
    const character = characters[i]!;
    const end = character === '[' ? characters.indexOf(']', i + 2) : -1;
    if (end > 0) {
      steps.push(readSet(characters.slice(i + 1, end)));
      i = end;
    } else if (character === '*') {
      if (steps[steps.length - 1] !== 'any') steps.push('any');
    } else steps.push(character === '?' ? () => true : (found) => found === character);
  }
  return steps;
}

function readSet(characters: readonly string[]): OneCharacter {
  const isNegated = characters[0] === '!' || characters[0] === '^';
  const set = isNegated ? characters.slice(1) : characters;
  return (found) => {
    for (let i = 0; i < set.length; i++) {
      const isRange = set[i + 1] === '-' && set[i + 2] !== undefined;
      const inside = isRange ? set[i]! <= found && found <= set[i + 2]! : set[i] === found;
      if (inside) return !isNegated;
      if (isRange) i += 2;
    }
    return isNegated;
  };
}

/** The pattern once for each choice between braces; braces that do not pair stand for themselves. */
function alternativesOf(pattern: string): readonly string[] {
  const waiting = [pattern];
  const done: string[] = [];
  while (waiting.length > 0 && waiting.length + done.length <= MOST_ALTERNATIVES) {
    const text = waiting.pop()!;
    const open = text.lastIndexOf('{');
    const close = open < 0 ? -1 : text.indexOf('}', open);
    if (close < 0) done.push(text);
    else {
      const choices = text.slice(open + 1, close).split(',');
      waiting.push(...choices.map((choice) => text.slice(0, open) + choice + text.slice(close + 1)));
    }
  }
  return done;
}
