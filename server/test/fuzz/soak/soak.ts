import { randomNumbers } from '../../layouts/random.js';
import { act } from './clerk.js';
import { Desk } from './desk.js';
import { growthOf, type Memory, tapMemory } from './memory.js';
import { type Paper, papers } from './papers.js';

export interface SoakRun {
  readonly counts: Desk['counts'] & { readonly parses: number };
  /** With every document open as it is on the disk, so that each evening the same is held; and with none. */
  readonly open: readonly Memory[];
  readonly closed: readonly Memory[];
  readonly failures: readonly string[];
  /** The versions of the document whose findings were stale. */
  readonly trail: readonly string[] | null;
}

export interface SoakLimits {
  readonly seed: number;
  /** Stops when the time is over, or when so many evenings have come. */
  readonly milliseconds?: number;
  readonly evenings?: number;
  /** Acts from one evening, when everything is closed and the memory is read, to the next. */
  readonly day?: number;
  readonly tell?: (line: string) => void;
}

const DAY = 60;
/** Growth that nobody calls a leak: what the engine itself learns of the code that runs. */
const ALLOWED_SHARE = 1.05;
const ALLOWED_MEGABYTES = 4;

/** A clerk at work, as fast as the server answers. */
export async function soak({ seed, milliseconds, evenings, day = DAY, tell }: SoakLimits): Promise<SoakRun> {
  const tap = tapMemory();
  const desk = await Desk.start(tap.command);
  const next = randomNumbers(seed);
  const all = papers();
  const open: Memory[] = [];
  const closed: Memory[] = [];
  const end = Date.now() + (milliseconds ?? Number.POSITIVE_INFINITY);
  while (Date.now() < end && closed.length < (evenings ?? Number.POSITIVE_INFINITY) && desk.failures.length === 0) {
    await each(all, (paper) => desk.open(paper));
    await each(all, async (paper) => void desk.findings(paper));
    let paper = all[next(all.length)]!;
    for (let acts = 0; acts < day && desk.failures.length === 0; acts++) {
      if (next(8) === 0) paper = all[next(all.length)]!;
      await act({ desk, next, paper, all });
    }
    const texts = all.map(({ text }) => text);
    await each(all, (paper) => desk.write(paper, paper.original));
    await desk.settle();
    open.push(await tap.read(desk.client));
    await each(all, (paper) => desk.close(paper));
    all.forEach((paper, index) => {
      paper.text = texts[index]!;
    });
    await desk.client.status();
    closed.push(await tap.read(desk.client));
    tell?.(`${desk.counts.keys} keys: ${sizes(open.at(-1)!)} with all open, ${sizes(closed.at(-1)!)} with all closed`);
  }
  const { parses, open: stillOpen, cachedReports } = await desk.client.status();
  const counts = { ...desk.counts, parses };
  const failures = [...desk.failures, ...desk.client.log];
  if (stillOpen + cachedReports > 0) failures.push(`${stillOpen} open, ${cachedReports} kept after all were closed`);
  if (parses < counts.answered || parses > counts.asked) {
    failures.push(`${parses} parses for ${counts.asked} versions asked for and ${counts.answered} answered`);
  }
  failures.push(...grown('with all open', open), ...grown('with all closed', closed));
  await desk.end();
  tap.end();
  return { counts, open, closed, failures, trail: desk.trail };
}

function grown(when: string, samples: readonly Memory[]): string[] {
  const { early, late } = growthOf(samples.map(({ held }) => held));
  if (late <= early * ALLOWED_SHARE + ALLOWED_MEGABYTES) return [];
  return [`${when} ${early.toFixed(1)} MB were held early and ${late.toFixed(1)} MB late`];
}

function sizes({ held, resident }: Memory): string {
  return `${held.toFixed(1)} MB held, ${resident.toFixed(0)} MB resident`;
}

async function each(all: readonly Paper[], run: (paper: Paper) => Promise<void>): Promise<void> {
  for (const paper of all) await run(paper);
}
