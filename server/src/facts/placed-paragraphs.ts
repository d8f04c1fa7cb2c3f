import { type Content, Paragraph } from './paragraph.js';
import type { Stretch } from './stretch.js';

/** Paragraphs in text order; each is placed when it is first asked for. */
export interface Paragraphs {
  readonly contents: readonly Content[];
  at(index: number): Paragraph;
}

export function allOf(stretches: readonly Stretch[]): Paragraphs {
  const contents = ([] as Content[]).concat(...stretches.map((stretch) => stretch.contents));
  const placed: (Paragraph | undefined)[] = new Array(contents.length);
  return {
    contents,
    at(index) {
      placed[index] ??= placeIn(stretches, index);
      return placed[index];
    },
  };
}

export function someOf(paragraphs: readonly Paragraph[]): Paragraphs {
  return { contents: paragraphs.map(({ content }) => content), at: (index) => paragraphs[index]! };
}

function placeIn(stretches: readonly Stretch[], index: number): Paragraph {
  let left = index;
  for (const { contents, place, starts } of stretches) {
    if (left < contents.length) return new Paragraph(contents[left]!, place, starts[left]!, index + 1);
    left -= contents.length;
  }
  throw new RangeError(`no paragraph ${index}`);
}
