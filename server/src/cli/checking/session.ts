import type { Finding, Message } from '../../model/finding.js';
import { openConfigs } from '../config.js';
import { asProblem } from '../files.js';
import { isWriteFailure } from '../fix-file.js';
import { FORMATS } from '../formats/formats.js';
import type { Surroundings } from '../host.js';
import type { CheckOptions } from '../options.js';
import { countsOf } from '../outcome.js';
import { partPaths } from '../rollups.js';
import { type Answer, problemOf, type Said, unanswered } from './answer.js';
import { checkFile, type Events, type Job } from './check-file.js';
import { claimOf, type FileClaim } from './claims.js';
import { keptParts } from './kept-parts.js';
import { openLastYears } from './last-years.js';
import { Stopwatch } from './timing.js';

const MESSAGES = {
  fixed: { zh: '{file}: 已改好 {count} 处', en: '{file}: {count} fixed' },
  about: { zh: '{file}: {problem}', en: '{file}: {problem}' },
  ruleFailed: {
    zh: '{file}: 规则 {rule} 运行出错，这一条没有检查（{reason}）；别的文件里也这样的，不再重复说',
    en: '{file}: the rule {rule} failed and was not checked ({reason}); not said again for other files',
  },
} satisfies Record<string, Message>;

/** Checks inputs one by one, in whichever thread it is. */
export interface Session {
  claim(file: string): Promise<FileClaim | null>;
  /** Never rejects: what goes wrong is in the answer. */
  check(job: Job): Promise<Answer>;
}

/** Throws where the settings that the call names cannot be read. */
export async function openSession(options: CheckOptions, host: Surroundings): Promise<Session> {
  const configs = await openConfigs(options.config, host);
  const lastYears = openLastYears(options.previous, host);
  const parts = keptParts();
  const { locale, columns, colors } = host;
  const view = { locale, columns, colors, failOn: options.failOn };
  const format = FORMATS[options.format];
  const watch = options.timing ? new Stopwatch() : null;

  return {
    async claim(file) {
      const claim = await claimOf(file, host);
      const parts = claim === null ? [] : await partPaths(await configs.of(file), host);
      return claim && (parts.length > 0 ? { ...claim, parts } : claim);
    },
    async check(job) {
      const { file } = job;
      const said: Said[] = [];
      let isIncomplete = false;
      let usedPrevious = false;
      const tell = (message: Message, args: Said['args']) => said.push({ message, args });
      const events: Events = {
        said: (one) => said.push(one),
        failed() {
          isIncomplete = true;
        },
        usedPrevious() {
          usedPrevious = true;
        },
        incomplete(message, args) {
          isIncomplete = true;
          tell(message, args);
        },
        fixed: (count) => tell(MESSAGES.fixed, { file, count }),
        notFixed(problem) {
          if (isWriteFailure(problem)) isIncomplete = true;
          tell(MESSAGES.about, { file, problem: problem.text(locale) });
        },
        ruleFailed(rule, error) {
          isIncomplete = true;
          const args = { file, rule, reason: String(error) };
          said.push({ message: MESSAGES.ruleFailed, args, once: `rule ${rule}` });
        },
      };
      const config = await configs.of(file);
      const { lines: settings, failed } = config.problems;
      if (failed) isIncomplete = true;
      try {
        const result = await checkFile(job, config, options, host, lastYears, parts, events, watch);
        const checked = {
          piece: format.piece(result, view),
          counts: countsOf(result),
          isEmpty: result.source.text === '',
          timing: watch && { times: watch.take(), found: foundBy(result.findings) },
        };
        return { file, checked, problem: null, said, settings, isIncomplete, usedPrevious };
      } catch (error) {
        return { ...unanswered(file, problemOf(asProblem(error))), said, settings };
      }
    },
  };
}

function foundBy(findings: readonly Finding[]): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const { rule } of findings) found[rule] = (found[rule] ?? 0) + 1;
  return found;
}
