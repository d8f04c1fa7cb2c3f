import type { BrowserPage } from './open-page.js';

export interface PageTools {
  readonly root: string;
  /** Where pictures of the pages go; null where none are wanted. */
  readonly pictures: string | null;
  newPage(): Promise<BrowserPage>;
}
