import type { Message } from '../../model/finding.js';
import { blankDraft } from '../../service/draft/blank-draft.js';
import { type DraftPlan, planDraft } from '../../service/draft/draft-plan.js';
import { render } from '../../service/messages.js';
import { openConfigs } from '../config.js';
import { asProblem } from '../files.js';
import { FAILED, type Host, OK } from '../host.js';
import { InputProblem } from '../input-problem.js';
import { writeNewFile } from '../new-file.js';
import type { NewOptions } from '../options.js';

const WRITTEN: Message = { zh: '{file}: 已新建', en: '{file}: written' };
const OPTIONS: Message = { zh: '（--organ 机关全称 --year 年度）', en: ' (--organ NAME --year YYYY)' };

/** `gouji new`: a blank draft, to a file or to standard output. */
export async function runNew(options: NewOptions, host: Host): Promise<number> {
  const { output } = options;
  try {
    const plan = planned(options, host);
    const { settings } = await (await openConfigs(undefined, host)).of(output ?? 'draft.md');
    const text = blankDraft(plan, options.cells, settings.ambiguousWidth);
    if (output === undefined) {
      host.out(text);
      return OK;
    }
    await writeNewFile(output, text, options.force === true, host);
    host.say(`gouji: ${render(WRITTEN, { file: output }, host.locale)}`);
    return OK;
  } catch (error) {
    host.say(`gouji: ${output === undefined ? '' : `${output}: `}${asProblem(error).text(host.locale)}`);
    return FAILED;
  }
}

function planned({ organ, year, kind }: NewOptions, { locale }: Host): DraftPlan {
  const plan = planDraft(organ, year, kind);
  if (!('problem' in plan)) return plan;
  const said = render(plan.problem.text, plan.problem.args, locale);
  throw new InputProblem({ zh: `{said}${OPTIONS.zh}`, en: `{said}${OPTIONS.en}` }, { said });
}
