import type { OrganKind } from '../../src/model/report.js';

/** An invented organ; `self` is what it calls itself in running text. */
export interface OrganData {
  readonly name: string;
  readonly self: string;
  readonly kind: OrganKind;
  /** A city with districts may make 规章; every other organ here reports none. */
  readonly makesRules: boolean;
}

/** Numbers of the three tables by the row keys of the contract. */
export interface TableNumbers {
  readonly disclosure: Readonly<Record<string, readonly number[]>>;
  readonly requests: Readonly<Record<string, readonly number[]>>;
  readonly proceedings: readonly number[];
}

export interface Aspect {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** The running text of a report, part by part, a string a paragraph. */
export interface ReportProse {
  readonly preamble: readonly string[];
  readonly overview: readonly string[];
  readonly aspects: readonly Aspect[];
  readonly problems: readonly string[];
  readonly other: readonly string[];
  readonly signature: string;
  readonly date: string;
}

/** What a set of sentences may speak of: always what the tables say. */
export interface Facts {
  readonly year: number;
  readonly organ: string;
  readonly self: string;
  readonly published: number;
  readonly focused: number;
  readonly requests: string;
}
