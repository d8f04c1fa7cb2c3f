// Leaves the rules' examples out of a bundle: tests, the rules' pages and `gouji explain` have them; a server that
// holds every rule in memory has no use for them.
import { readFile } from 'node:fs/promises';

const RULE_FILE = /server[\\/]src[\\/]rules[\\/][A-Z]\d\d-[\w-]+\.ts$/;
/** The property as the formatter writes it: on one line, or up to the brace that stands under its name. */
const EXAMPLES = /\n {2}examples: \{(?: [^\n]* \},(?=\n)|\n[\s\S]*?\n {2}\},(?=\n))/;

export const withoutExamples = {
  name: 'without-examples',
  setup(build) {
    build.onLoad({ filter: RULE_FILE }, async ({ path }) => {
      const code = await readFile(path, 'utf8');
      const contents = code.replace(EXAMPLES, '\n  examples: { bad: [], good: [] },');
      if (contents === code) throw new Error(`${path} has no examples where they are expected`);
      return { contents, loader: 'ts' };
    });
  },
};
