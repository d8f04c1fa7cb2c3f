import { once } from '../../model/once.js';
import type { Report, Section, Signature, Table, Tables } from '../../model/report.js';
import type { TableKey } from '../../templates/template.js';
import { moved, shiftOf, type TextChange } from '../../text/change.js';
import type { SourceText } from '../../text/source-text.js';
import { movedAt, movedPlace, movedReading, movedSignature, movedSpan } from '../moved.js';
import { Plain } from '../plain.js';
import type { TableReading } from '../reading.js';
import { hasInk } from '../sections.js';
import type { Traces } from '../traces.js';
import type { InPlace } from './change-in-place.js';

/** What the report is made of. */
interface Sources {
  readonly before: Report;
  readonly traces: Traces;
  readonly change: TextChange;
  readonly inPlace: InPlace;
}

/** A report after a change in place: what is asked for is moved when it is. */
export class ReportInPlace implements Report {
  readonly isReport = true;
  readonly title: Report['title'];
  readonly year: Report['year'];
  readonly yearFrom: Report['yearFrom'];
  readonly edition: Report['edition'];
  readonly editionFrom: Report['editionFrom'];
  readonly preamble: Report['preamble'];
  readonly truncated: boolean;
  readonly tables: Tables;
  private readonly plain: Plain;
  private madeSections: readonly Section[] | undefined;
  private madeProblems: Report['problems'] | undefined;

  constructor(
    readonly source: SourceText,
    private readonly sources: Sources,
  ) {
    const { before } = sources;
    this.title = before.title;
    this.year = before.year;
    this.yearFrom = before.yearFrom;
    this.edition = before.edition;
    this.editionFrom = before.editionFrom;
    this.preamble = before.preamble;
    this.truncated = before.truncated;
    this.plain = Plain.of(source.text);
    this.tables = tablesInPlace(sources);
  }

  get organ(): Report['organ'] {
    const { organ } = this.sources.before;
    return organ && { ...organ, span: organ.span && movedSpan(organ.span, this.move) };
  }

  get sections(): readonly Section[] {
    this.madeSections ??= this.sources.before.sections.map((section, i) => this.section(section, i));
    return this.madeSections;
  }

  get signature(): Signature | null {
    const { signature } = this.sources.before;
    return signature && movedSignature(signature, this.move);
  }

  get problems(): Report['problems'] {
    this.madeProblems ??= this.sources.before.problems.map((problem) => movedAt(problem, this.move));
    return this.madeProblems;
  }

  get prose(): Report['prose'] {
    return this.plain.prose(0, this.plain.text.length);
  }

  private readonly move = (at: number) => moved(at, this.sources.change);

  private section(section: Section, i: number): Section {
    const { change, inPlace } = this.sources;
    const { start, end } = section.bodySpan;
    if (i < inPlace.part) return section;
    const { move } = this;
    const isHere = i === inPlace.part;
    const now = movedPlace(section, this.plain, isHere ? start : move(start), end + shiftOf(change), move);
    const subheadings = once(() => section.subheadings.map((found) => movedAt(found, move)));
    return {
      ...now,
      isBlank: isHere && section.table === null ? !hasInk(now.body.text) : section.isBlank,
      get subheadings() {
        return subheadings();
      },
    };
  }
}

/** Own properties, as `Object.values` looks for them. */
function tablesInPlace(sources: Sources): Tables {
  const disclosure = once(() => tableInPlace(sources, 'disclosure'));
  const requests = once(() => tableInPlace(sources, 'requests'));
  const proceedings = once(() => tableInPlace(sources, 'proceedings'));
  return {
    get disclosure() {
      return disclosure() as Tables['disclosure'];
    },
    get requests() {
      return requests() as Tables['requests'];
    },
    get proceedings() {
      return proceedings() as Tables['proceedings'];
    },
  };
}

function tableInPlace({ before, traces, change, inPlace }: Sources, key: TableKey): Table | null {
  if (inPlace.table?.key === key) return inPlace.table.reading.table;
  const reading: TableReading<Table> | null = traces.tables.chosen[key];
  if (reading === null || reading.to <= change.start) return before.tables[key];
  return movedReading(reading, (at) => moved(at, change)).table;
}
