/** Items with the ordinals of their paragraphs. */
export interface Collected<Item> {
  readonly items: readonly Item[];
  readonly ordinals: readonly number[];
}
