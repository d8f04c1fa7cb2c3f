import { resolve } from 'node:path';
import type { Message } from '../../model/finding.js';
import { readText } from '../../service/check.js';
import { blankDraft } from '../../service/draft/blank-draft.js';
import { planDraft } from '../../service/draft/draft-plan.js';
import { rollForward } from '../../service/draft/roll-forward.js';
import { InputProblem } from '../../service/input-problem.js';
import { render } from '../../service/messages.js';
import type { Note } from '../../service/tables/note.js';
import { openConfigs } from '../config.js';
import { asProblem, STDIN } from '../files.js';
import { FAILED, type Host, OK } from '../host.js';
import { loadText } from '../load-text.js';
import { writeNewFile } from '../new-file.js';
import type { NewOptions } from '../options.js';

const MESSAGES = {
  written: { zh: '{file}: 已新建', en: '{file}: written' },
  asked: { zh: '{said}（用 --organ 机关全称 --year 年度）', en: '{said} (use --organ NAME --year YYYY)' },
  overLast: {
    zh: '这是去年的年报，不能写在它上面；请换个文件名',
    en: 'this is last year’s report, which is not written over; choose another name',
  },
} satisfies Record<string, Message>;

interface Draft {
  readonly text: string;
  readonly notes: readonly Note[];
}

/** `gouji new`: a blank draft or one carried on from last year's, to a file or to standard output; notes to the user. */
export async function runNew(options: NewOptions, host: Host): Promise<number> {
  const { output, from } = options;
  let subject = from ?? output;
  try {
    if (output !== undefined && from !== undefined && from !== STDIN) {
      if (resolve(host.cwd, output) === resolve(host.cwd, from)) throw new InputProblem(MESSAGES.overLast);
    }
    const { text, notes } = await write(options, host);
    subject = output;
    if (output === undefined) host.out(text);
    else {
      await writeNewFile(output, text, options.force === true, host);
      host.say(`gouji: ${render(MESSAGES.written, { file: output }, host.locale)}`);
    }
    for (const note of notes) host.say(`gouji: ${render(note.text, note.args, host.locale)}`);
    return OK;
  } catch (error) {
    host.say(`gouji: ${subject === undefined ? '' : `${subject}: `}${asProblem(error).text(host.locale)}`);
    return FAILED;
  }
}

async function write(options: NewOptions, host: Host): Promise<Draft> {
  const { organ, year, from, kind, cells, output } = options;
  const configs = await openConfigs(undefined, host);
  const { ambiguousWidth } = (await configs.of(output ?? from ?? STDIN)).settings;
  for (const line of configs.problems().lines) host.say(`gouji: ${line}`);
  if (from === undefined) {
    const plan = planDraft(organ, year, kind);
    if ('problem' in plan) throw asked(plan.problem, host);
    return { text: blankDraft(plan, cells, ambiguousWidth), notes: [] };
  }
  const last = readText((await loadText(from, host)).text);
  const rolled = rollForward(last, { organ, year, kind, cells, ambiguousWidth });
  if ('problem' in rolled) throw asked(rolled.problem, host);
  return rolled;
}

function asked({ text, args }: Note, { locale }: Host): InputProblem {
  return new InputProblem(MESSAGES.asked, { said: render(text, args, locale) });
}
