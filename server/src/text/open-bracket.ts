/** Whether a round bracket of either width is open at the end of the text. */
export function endsInBracket(text: string): boolean {
  return lastOf(text, '(', '（') > lastOf(text, ')', '）');
}

function lastOf(text: string, half: string, full: string): number {
  return Math.max(text.lastIndexOf(half), text.lastIndexOf(full));
}
