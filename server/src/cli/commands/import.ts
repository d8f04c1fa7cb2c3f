import { resolve } from 'node:path';
import type { Message } from '../../model/finding.js';
import { parseReport } from '../../parse/parse-report.js';
import { importReport } from '../../service/import/import-report.js';
import { InputProblem } from '../../service/input-problem.js';
import { render } from '../../service/messages.js';
import { openConfigs } from '../config.js';
import { asProblem, STDIN } from '../files.js';
import { FAILED, type Host, OK } from '../host.js';
import { loadBytes } from '../load-text.js';
import { writeNewFile } from '../new-file.js';
import type { ImportOptions } from '../options.js';

const MESSAGES = {
  written: { zh: '{file}: 已写好', en: '{file}: written' },
  overSource: {
    zh: '这是要导入的文件，不能写在它上面；请换个文件名',
    en: 'this is the file to import, which is not written over; choose another name',
  },
} satisfies Record<string, Message>;

/** `gouji import`: a file of any kind as a Markdown draft, to a file or to standard output; what was read to the user. */
export async function runImport(file: string, options: ImportOptions, host: Host): Promise<number> {
  const { output, force = false } = options;
  let subject = file;
  try {
    if (output !== undefined && file !== STDIN && resolve(host.cwd, output) === resolve(host.cwd, file)) {
      throw new InputProblem(MESSAGES.overSource);
    }
    const configs = await openConfigs(undefined, host);
    const { ambiguousWidth } = (await configs.of(output ?? file)).settings;
    for (const line of configs.problems().lines) host.say(`gouji: ${line}`);
    const bytes = await loadBytes(file, host);
    const { readFileText } = await import('../office/read-file.js');
    const read = await readFileText(file, bytes);
    if ('problem' in read) throw new InputProblem(read.problem.text, read.problem.args);
    const { text, notes } = read;
    const draft = importReport(parseReport(text), { ambiguousWidth });
    if ('problem' in draft) throw new InputProblem(draft.problem.text, draft.problem.args);
    subject = output ?? file;
    if (output === undefined) host.out(draft.text);
    else {
      await writeNewFile(output, draft.text, force, host);
      host.say(`gouji: ${render(MESSAGES.written, { file: output }, host.locale)}`);
    }
    for (const note of [...draft.notes, ...notes])
      host.say(`gouji: ${file}: ${render(note.text, note.args, host.locale)}`);
    return OK;
  } catch (error) {
    host.say(`gouji: ${subject}: ${asProblem(error).text(host.locale)}`);
    return FAILED;
  }
}
