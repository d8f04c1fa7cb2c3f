import { dirname, join, resolve } from 'node:path';
import type { Message } from '../../model/finding.js';
import type { Part } from '../../rules/rollup/part.js';
import { type Absent, type PartsAtHand, partsAtHand, type Rollup } from '../../rules/rollup/rollup.js';
import { InputProblem } from '../../service/input-problem.js';
import { render } from '../../service/messages.js';
import { summedMarkdown } from '../../service/rollup/summed-markdown.js';
import { leftOutNotes, tableNotes } from '../../service/rollup/summed-notes.js';
import { sumUp } from '../../service/rollup/summed-tables.js';
import type { Note } from '../../service/tables/note.js';
import { type Configs, openConfigs } from '../config.js';
import { asProblem, findInputs } from '../files.js';
import { FAILED, type Host, OK } from '../host.js';
import { writeNewFile } from '../new-file.js';
import type { RollupOptions } from '../options.js';
import { rollupJson } from '../rollup-json.js';
import { partsOf, readPart } from '../rollups.js';

const MESSAGES = {
  noParts: {
    zh: '请给出各单位的年报，或用 --config 指明写有「rollups」的 gouji.json',
    en: 'name the reports of the parts, or with --config a gouji.json that has “rollups”',
  },
  noSuch: {
    zh: '{config} 的「rollups」里没有 {name}；有：{all}',
    en: '“rollups” in {config} has no {name}; it has: {all}',
  },
  which: {
    zh: '{config} 的「rollups」里有几份汇总，请指明一份：{all}',
    en: '“rollups” in {config} has several; name one of them: {all}',
  },
  none: { zh: '{config} 里没有写「rollups」', en: '{config} has no “rollups”' },
  years: {
    zh: '各单位的年度不一：{years}；请用 --year 指明加哪一年的',
    en: 'the parts are of several years: {years}; name one with --year',
  },
  badYear: { zh: '年度「{year}」不对，要四位数', en: '“{year}” is no year of four digits' },
  nothing: { zh: '没有一份年报可以加', en: 'there is no report to add up' },
  overPart: {
    zh: '这是其中一份年报，不能写在它上面；请换个文件名',
    en: 'this is one of the reports, which are not written over; choose another name',
  },
  written: { zh: '{file}: 已写好，{count} 个单位', en: '{file}: written, {count} parts' },
  about: { zh: '{file}: {problem}', en: '{file}: {problem}' },
} satisfies Record<string, Message>;

interface Gathered {
  readonly parts: PartsAtHand;
  /** Years that the parts tell, with the file of one of each. */
  readonly years: ReadonlyMap<number, string>;
  /** The report that they are the parts of. */
  readonly whole: string | null;
}

type Say = (message: Message, args: Note['args']) => void;

/** `gouji rollup`: the standard tables with the sums over the parts; what is not in them to the user. */
export async function runRollup(args: readonly string[], options: RollupOptions, host: Host): Promise<number> {
  const { locale } = host;
  const say: Say = (message, of) => host.say(`gouji: ${render(message, of, locale)}`);
  let subject: string | undefined;
  try {
    const asked = yearIn(options.year);
    const configs = await openConfigs(options.config, host);
    const { parts, years, whole } =
      options.config === undefined
        ? await fromArguments(args, configs, host, say)
        : await fromConfig(args, configs, options.config, host, say);
    if (asked === null && years.size > 1) {
      const all = [...years].map(([year, name]) => `${year}（${name}）`).join('、');
      throw new InputProblem(MESSAGES.years, { years: all });
    }
    const year = asked ?? [...years.keys()][0] ?? null;
    const rollup = parts.forYear(year);
    if (rollup.parts.length === 0) throw new InputProblem(MESSAGES.nothing);
    const summed = sumUp(rollup, year);
    const { ambiguousWidth } = (await configs.of(options.output ?? 'rollup')).settings;
    const { lines, failed } = configs.problems();
    for (const line of lines) host.say(`gouji: ${line}`);
    const text =
      options.format === 'json'
        ? `${JSON.stringify(rollupJson(summed, rollup, year, locale), null, 2)}\n`
        : summedMarkdown(summed, rollup, year, locale, ambiguousWidth);
    subject = options.output;
    if (options.output === undefined) host.out(text);
    else {
      refuseOverInputs(options.output, rollup, whole, host);
      await writeNewFile(options.output, text, options.force === true, host);
      say(MESSAGES.written, { file: options.output, count: rollup.parts.length });
    }
    const leftOut = leftOutNotes(rollup);
    const missing = summed.tables.flatMap((table) => tableNotes(summed, table));
    for (const { text: message, args: of } of [...leftOut, ...missing]) say(message, of);
    const isComplete = missing.length === 0 && leftOut.every(({ isHarmless }) => isHarmless);
    return isComplete && !failed ? OK : FAILED;
  } catch (error) {
    host.say(`gouji: ${subject === undefined ? '' : `${subject}: `}${asProblem(error).text(locale)}`);
    return FAILED;
  }
}

async function fromArguments(args: readonly string[], configs: Configs, host: Host, say: Say): Promise<Gathered> {
  if (args.length === 0) throw new InputProblem(MESSAGES.noParts);
  const inputs = await findInputs(args, host.cwd);
  const absent: Absent[] = [];
  const tell = (file: string, error: unknown) => {
    say(MESSAGES.about, { file, problem: asProblem(error).text(host.locale) });
    absent.push({ name: file, reason: 'unreadable' });
  };
  for (const { file, problem } of inputs.unread) tell(file, problem);
  const parts: Part[] = [];
  for (const file of inputs.files) {
    try {
      const part = await readPart(file, file, (await configs.of(file)).settings, host);
      if (part) parts.push(part);
      else absent.push({ name: file, reason: 'no-report' });
    } catch (error) {
      tell(file, error);
    }
  }
  return { parts: partsAtHand({ parts, absent, repeated: [], itself: [] }), years: yearsOf(parts), whole: null };
}

/** With a gouji.json named, the argument says which of its roll-ups; one may be left unsaid. */
async function fromConfig(
  args: readonly string[],
  configs: Configs,
  config: string,
  host: Host,
  say: Say,
): Promise<Gathered> {
  const folder = dirname(resolve(host.cwd, config));
  const { settings } = await configs.of(join(folder, 'any'));
  const all = [...new Set(settings.rollups.map(({ report }) => report))];
  if (all.length === 0) throw new InputProblem(MESSAGES.none, { config });
  const named = args.map((arg) => all.find((name) => resolve(folder, name) === resolve(host.cwd, arg) || name === arg));
  const unknown = named.indexOf(undefined);
  const list = { config, all: all.join('、') };
  if (unknown >= 0) throw new InputProblem(MESSAGES.noSuch, { ...list, name: args[unknown]! });
  const [name, ...others] = args.length > 0 ? new Set(named as string[]) : all;
  if (name === undefined || others.length > 0) throw new InputProblem(MESSAGES.which, list);
  const parts = await partsOf(name, { settings, file: name, folder }, host, say);
  if (!parts) throw new InputProblem(MESSAGES.none, { config });
  const whole = join(folder, name);
  const own = await readPart(name, whole, settings, host).catch(() => null);
  const years = own?.year ? new Map([[own.year, name]]) : yearsOf(parts.forYear(null).parts);
  return { parts, years, whole };
}

function yearsOf(parts: readonly Part[]): ReadonlyMap<number, string> {
  const years = new Map<number, string>();
  for (const { year, name } of parts) if (year !== null && !years.has(year)) years.set(year, name);
  return new Map([...years].sort(([a], [b]) => a - b));
}

function yearIn(year: string | undefined): number | null {
  if (year === undefined) return null;
  if (!/^\d{4}$/.test(year)) throw new InputProblem(MESSAGES.badYear, { year });
  return Number(year);
}

/** Drafts are never written over, forced or not. */
function refuseOverInputs(output: string, { parts, otherYears }: Rollup, whole: string | null, { cwd }: Host): void {
  const inputs = [...parts, ...otherYears].map(({ location }) => location);
  if ([...inputs, ...(whole === null ? [] : [whole])].some((path) => resolve(cwd, path) === resolve(cwd, output))) {
    throw new InputProblem(MESSAGES.overPart);
  }
}
