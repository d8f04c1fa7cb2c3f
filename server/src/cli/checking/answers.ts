import { STDIN } from '../files.js';
import type { Answer } from './answer.js';
import type { Job } from './check-file.js';
import { type Claims, claimsBy, filesThatClaim, NO_CLAIMS } from './claims.js';
import type { Crew } from './crew.js';
import type { Progress } from './progress.js';

/** Inputs of which no more than this many are away from their order: what bounds the memory. */
const WINDOW = 1000;
/** A list of jobs for one thread: long enough to be worth handing over, short enough that all end at once. */
const LIST = 10;

/** Which of the files at hand say they are last year's report of an input. */
export async function readClaims(
  inputs: readonly string[],
  cwd: string,
  crew: Crew,
  progressOf: (total: number) => Progress,
  stop: AbortSignal,
): Promise<Claims> {
  const files = await filesThatClaim(inputs, cwd);
  if (files.length < 2) return NO_CLAIMS;
  const progress = progressOf(files.length);
  const lists = listsOf(files, () => false);
  const claims = await collect(lists, crew.hands, stop, async (list) => {
    const own = await crew.claims(list);
    progress.done(list.length);
    return own;
  });
  // A signal to stop may be waiting for its turn.
  await new Promise((resolve) => setImmediate(resolve));
  stop.throwIfAborted();
  return claimsBy(files, claims, inputs.filter((file) => file !== STDIN).length, cwd);
}

async function collect<T, Result>(
  lists: readonly (readonly T[])[],
  hands: number,
  stop: AbortSignal,
  work: (list: readonly T[]) => Promise<readonly Result[]>,
): Promise<readonly Result[]> {
  const results: (readonly Result[])[] = [];
  let next = 0;
  await Promise.all(
    Array.from({ length: hands }, async () => {
      while (next < lists.length) {
        stop.throwIfAborted();
        const i = next++;
        results[i] = await work(lists[i]!);
      }
    }),
  );
  return results.flat();
}

/**
 * The answers in the order of the inputs, each as soon as it and those before it are there. Within a window the
 * reports of an organ are checked one after the other and a roll-up behind its parts, so that each is read once.
 */
export async function* answersInOrder(
  inputs: readonly string[],
  claims: Claims,
  crew: Crew,
  isInOrder: boolean,
  progress: Progress,
  stop: AbortSignal,
): AsyncGenerator<Answer> {
  const waiting = new Map<string, Answer>();
  const lists = listsIn(inputs, claims, isInOrder);
  let given = 0;
  let taken = 0;
  let running = 0;
  let wake = () => {};
  stop.addEventListener('abort', () => wake());

  while (given < inputs.length) {
    // Lists are begun until every hand is busy, or an input so slow that too many answers would wait for it.
    while (running < crew.hands && taken - given < WINDOW * 2) {
      stop.throwIfAborted();
      const next = lists.next();
      if (next.done) break;
      running++;
      taken += next.value.length;
      void crew
        .check(
          next.value.map((file): Job => ({ file, claiming: claims.lastYearsOf(file), isPart: claims.isPart(file) })),
        )
        .then((answers) => {
          for (const answer of answers) waiting.set(answer.file, answer);
          running--;
          progress.done(answers.length);
          wake();
        });
    }
    const file = inputs[given]!;
    const answer = waiting.get(file);
    if (answer) {
      waiting.delete(file);
      given++;
      yield answer;
      continue;
    }
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
    stop.throwIfAborted();
  }
}

/** A roll-up and its parts are checked in one list, so that none of them is read twice, unless they are more. */
const ROLLUP = 120;

function* listsIn(inputs: readonly string[], claims: Claims, isInOrder: boolean): Generator<readonly string[]> {
  for (let from = 0; from < inputs.length; from += WINDOW) {
    const window = inputs.slice(from, from + WINDOW);
    if (isInOrder) yield* listsOf(window);
    else yield* groupsIn(window, claims);
  }
}

function listsOf(files: readonly string[], belong: (a: string, b: string) => boolean = () => false): string[][] {
  const lists: string[][] = [];
  let list: string[] = [];
  for (const file of files) {
    const last = list.at(-1);
    if (last !== undefined && list.length >= LIST && (list.length >= LIST * 2 || !belong(last, file))) {
      lists.push(list);
      list = [];
    }
    list.push(file);
  }
  if (list.length > 0) lists.push(list);
  return lists;
}

/** Each roll-up behind its parts, the reports of an organ together, oldest first, where the first of them stands. */
function* groupsIn(window: readonly string[], claims: Claims): Generator<readonly string[]> {
  const organs = new Map<string, string[]>();
  const organOf = (file: string) => claims.of(file)?.organ ?? `\n${file}`;
  for (const file of window) groupUnder(organs, organOf(file), file);
  const year = (file: string) => claims.of(file)?.year ?? 0;
  for (const files of organs.values()) files.sort((a, b) => year(a) - year(b));

  const belong = (a: string, b: string) => organOf(a) === organOf(b);
  const byItself: string[] = [];
  for (const cluster of clustersOf(window, organs.keys(), organOf, claims)) {
    const files = cluster.flatMap((organ) => organs.get(organ)!);
    const isWhole = (file: string) => claims.partsOf(file).length > 0;
    if (!files.some(isWhole)) byItself.push(...files);
    else {
      const ordered = [...files.filter((file) => !isWhole(file)), ...files.filter(isWhole)];
      yield* ordered.length <= ROLLUP ? [ordered] : listsOf(ordered, belong);
    }
  }
  yield* listsOf(byItself, belong);
}

/** Organs of which one sums up the others, or that are summed up together. */
function clustersOf(
  window: readonly string[],
  organs: Iterable<string>,
  organOf: (file: string) => string,
  claims: Claims,
): Iterable<readonly string[]> {
  const joined = new Map<string, string>();
  const rootOf = (organ: string): string => {
    let root = organ;
    for (let next = joined.get(root); next !== undefined; next = joined.get(root)) root = next;
    if (root !== organ) joined.set(organ, root);
    return root;
  };
  for (const file of window) {
    for (const part of claims.partsOf(file)) {
      const [root, other] = [rootOf(organOf(file)), rootOf(organOf(part))];
      if (root !== other) joined.set(other, root);
    }
  }
  const clusters = new Map<string, string[]>();
  for (const organ of organs) groupUnder(clusters, rootOf(organ), organ);
  return clusters.values();
}

function groupUnder<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
