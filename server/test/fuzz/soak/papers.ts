import { readDraftFile } from '../../drafts/draft-files.js';
import { readYearbook } from '../../drafts/yearbook-files.js';
import { NO_REPORT } from '../../lsp/support/texts.js';

/** A file on the clerk's desk. */
export interface Paper {
  readonly uri: string;
  readonly languageId: string;
  /** As it is on the disk. */
  readonly original: string;
  text: string;
  version: number;
  /** What undo leads back to, the latest last. */
  readonly past: string[];
  /** The texts since it was opened, the latest last. */
  readonly trail: string[];
  /** The latest versions whose findings were asked for, and came. */
  asked: number;
  answered: number;
}

const DRAFTS = [
  ...['county-2020-pipe.md', 'office-2023-one-line.txt', 'education-2022-html.md', 'town-2022-pdf.txt'],
  ...['office-2024-tabs.txt', 'water-2024-glued.txt', 'wrong-education-2020-purchases.md'],
];

/** Drafts of several layouts, a yearbook, and a Markdown file that is no report. */
export function papers(): readonly Paper[] {
  const texts: readonly (readonly [string, string])[] = [
    ...DRAFTS.map((file) => [file, readDraftFile(file)] as const),
    ['compiled.md', readYearbook('compiled.md')],
    ['notice.md', NO_REPORT],
  ];
  return texts.map(([file, original]) => ({
    uri: `file:///desk/${file}`,
    languageId: file.endsWith('.md') ? 'markdown' : 'plaintext',
    original,
    text: original,
    version: 0,
    past: [],
    trail: [],
    asked: 0,
    answered: 0,
  }));
}
