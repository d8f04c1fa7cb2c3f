import { statSync } from 'node:fs';

const LINES = 16;

/** Prints the size of a bundle as it is on the disk, and what it was made of before texts were put together. */
export function report({ outputs }) {
  for (const [file, { inputs }] of Object.entries(outputs)) {
    const groups = new Map();
    for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
      const group = groupOf(input);
      groups.set(group, (groups.get(group) ?? 0) + bytesInOutput);
    }
    console.log(`\n${kilobytes(statSync(file).size)}  ${file}`);
    const sorted = [...groups].sort(([, a], [, b]) => b - a);
    for (const [group, size] of sorted.slice(0, LINES)) console.log(`  ${kilobytes(size)}  ${group}`);
  }
}

/** The package, or the folder. */
function groupOf(input) {
  const inPackage = /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input);
  return inPackage ? inPackage[1] : input.split('/').slice(0, -1).slice(0, 4).join('/');
}

function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(1).padStart(7)} KB`;
}
