/** A copy: a slice keeps the whole text that it is of, and of a text that is edited here and there every version. */
export function ownText(slice: string): string {
  return ` ${slice}`.slice(1);
}
