/** A4 with the margins of an official document (GB/T 9704), in twentieths of a point. */
export const PAGE = { width: 11906, height: 16838, top: 2098, bottom: 1984, left: 1588, right: 1474, footer: 1400 };

export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

/** Sizes in half points: 二号, 三号, 四号, 五号. */
export const SIZES = { title: 44, body: 32, footer: 28, table: 21 };
