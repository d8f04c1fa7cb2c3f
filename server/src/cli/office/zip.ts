import { unzipSync } from 'fflate';
import { InputProblem } from '../../service/input-problem.js';
import { PROBLEMS } from './office-problems.js';

/** The texts of a report take some hundred KB. */
const MOST_MEGABYTES = 64;
const MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;

/** The XML files of a zip by path; pictures are left packed. Throws an InputProblem for what is none, damaged or too large. */
export function unzipXml(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(?:xml|rels)$/i.test(name)) return false;
        total += originalSize;
        if (total > MOST_BYTES) throw new InputProblem(PROBLEMS.large, { max: MOST_MEGABYTES });
        return true;
      },
    });
    return new Map(Object.entries(files));
  } catch (error) {
    if (error instanceof InputProblem) throw error;
    throw new InputProblem(PROBLEMS.damaged);
  }
}
