/**
 * The text without the characters at its end that the pattern of one character takes in. A pattern that ends in `+$`
 * would start anew at each character of each run in the text, which is no linear time.
 */
export function trimmedEnd(text: string, character: RegExp): string {
  let end = text.length;
  while (end > 0 && character.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}
