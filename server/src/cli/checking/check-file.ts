import { resolve } from 'node:path';
import type { Message, MessageArgs } from '../../model/finding.js';
import { type Book, readBook, soleReport } from '../../parse/book.js';
import type { ParseOptions } from '../../parse/options.js';
import { readingBy, type CheckOptions as ServiceOptions } from '../../service/check.js';
import { checkBook } from '../../service/check-book.js';
import { InputProblem } from '../../service/input-problem.js';
import type { FileConfig } from '../config.js';
import { mend, writeMended } from '../fix-file.js';
import type { Surroundings } from '../host.js';
import { loadText } from '../load-text.js';
import type { CheckOptions } from '../options.js';
import type { CheckedFile } from '../outcome.js';
import { partsOf } from '../rollups.js';
import type { KeptParts } from './kept-parts.js';
import { type LastYearEvents, type LastYears, NO_LAST_YEAR } from './last-years.js';
import { type Stopwatch, timedRules } from './timing.js';

/** What is told about an input besides its findings. */
export interface Events extends LastYearEvents {
  incomplete(message: Message, args: MessageArgs): void;
  ruleFailed(rule: string, error: unknown): void;
  fixed(count: number): void;
  notFixed(problem: InputProblem): void;
}

/** An input, and the files at hand that say they are its last year's report. */
export interface Job {
  readonly file: string;
  readonly claiming: readonly string[];
  /** A roll-up behind it sums it up. */
  readonly isPart?: boolean;
}

/** Reads and checks one input, with `--fix` after mending it; `watch` measures where asked for. Throws where it cannot be read. */
export async function checkFile(
  { file, claiming, isPart }: Job,
  config: FileConfig,
  options: CheckOptions,
  host: Surroundings,
  lastYears: LastYears,
  keptParts: KeptParts,
  events: Events,
  watch: Stopwatch | null,
): Promise<CheckedFile> {
  const { settings, file: name } = config;
  const load = () => loadText(file, host);
  const original = watch ? await watch.wait('load', load) : await load();
  const service: ServiceOptions = {
    settings,
    onRuleError: events.ruleFailed,
    ...(watch ? { rules: timedRules(watch) } : {}),
    ...(name === undefined ? {} : { file: name }),
    ...(options.edition === undefined ? {} : { edition: options.edition }),
  };
  const reading = readingBy(service);
  const read = (text: string) => readBook(text, reading);
  const book = watch ? watch.time('read', () => read(original.text)) : read(original.text);
  // Nobody says which report of a yearbook another file belongs to.
  const report = soleReport(book);
  const { previous, missing: noLastYear } = report
    ? await lastYears.of(file, report, config, claiming, events)
    : NO_LAST_YEAR;
  const parts = report?.isReport ? await partsOf(file, config, host, events.incomplete, keptParts) : null;
  const check = (of: Book) => checkBook(of, { ...service, previous, noLastYear, parts });
  let result = check(book);
  if (options.fix) {
    const mended = mend(original.text, result, (text) => check(read(text)));
    if (mended.count > 0) {
      try {
        await writeMended(file, host, original, mended.text);
        result = mended.result;
        events.fixed(mended.count);
      } catch (error) {
        if (!(error instanceof InputProblem)) throw error;
        events.notFixed(error);
      }
    }
  } else if (report?.isReport) {
    if (isPart) keptParts.keep(resolve(host.cwd, file), report, reading);
    if (isReadByItself(reading)) lastYears.keep(file, report);
  }
  const { source, reports, findings } = result;
  const own = settings.language === 'auto' || host.localeAsked ? host.locale : settings.language;
  return { file, source, reports, locale: own, findings };
}

/** Nothing from outside the text tells how it is to be read, so that last year's report is read the same way. */
function isReadByItself(reading: ParseOptions): boolean {
  return Object.keys(reading).length === 0;
}
