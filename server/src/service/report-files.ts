/** File names that a folder is searched for. */
export const TEXT_EXTENSIONS: readonly string[] = ['.md', '.markdown', '.txt', '.html', '.htm'];

const PASSED_OVER = new Set(['node_modules', 'dist']);

/** A file, by its name, in which a report may stand. */
export function readableName(name: string): boolean {
  const dot = name.lastIndexOf('.');
  return dot > 0 && TEXT_EXTENSIONS.includes(name.slice(dot).toLowerCase());
}

/** A folder, by its name, in which nobody keeps reports. */
export function isPassedOver(name: string): boolean {
  return name.startsWith('.') || PASSED_OVER.has(name);
}
