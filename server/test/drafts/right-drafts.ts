import { render } from '../layouts/document.js';
import { GLUED_LAYOUTS, LAYOUTS } from '../layouts/layouts.js';
import type { LineEnd } from '../layouts/line-ends.js';
import type { Magnitude } from '../layouts/numbers.js';
import { CITY, COUNTY, DISTRICT, EDUCATION, OFFICE, STREET, TOWN, WATER } from '../layouts/organs.js';
import { type ReportData, reportOf } from '../layouts/report-data.js';
import type { OrganData } from '../layouts/report-types.js';
import { PLAIN, WIDTH_FORMS } from '../layouts/width-forms.js';
import { type ExpectedRead, expectedJson, expectedRead } from './expected-read.js';

/** A sample draft without a fault: what its file is made of. */
interface RightDraft {
  readonly file: string;
  readonly organ: OrganData;
  readonly year: number;
  readonly magnitude: Magnitude;
  readonly layout: string;
  readonly form?: string;
  readonly end?: LineEnd;
}

const RIGHT_DRAFTS: readonly RightDraft[] = [
  { file: 'county-2020-pipe.md', organ: COUNTY, year: 2020, magnitude: 'some', layout: 'pipe' },
  {
    file: 'town-2019-pages.txt',
    organ: TOWN,
    year: 2019,
    magnitude: 'some',
    layout: 'tabsOverPages',
    form: 'spaces in labels',
  },
  {
    file: 'water-2020-lines.txt',
    organ: WATER,
    year: 2020,
    magnitude: 'some',
    layout: 'lines',
    form: 'half-width brackets',
  },
  { file: 'office-2023-one-line.txt', organ: OFFICE, year: 2023, magnitude: 'some', layout: 'oneLine' },
  { file: 'street-2020-indented.txt', organ: STREET, year: 2020, magnitude: 'zero', layout: 'tabLines', form: 'NBSP' },
  { file: 'education-2022-html.md', organ: EDUCATION, year: 2022, magnitude: 'some', layout: 'htmlInMarkdown' },
  { file: 'district-2023-page.html', organ: DISTRICT, year: 2023, magnitude: 'large', layout: 'htmlPage' },
  { file: 'town-2021-bars.txt', organ: TOWN, year: 2021, magnitude: 'some', layout: 'trailingPipe' },
  { file: 'water-2024-glued.txt', organ: WATER, year: 2024, magnitude: 'digit', layout: 'gluedLine' },
  { file: 'town-2022-pdf.txt', organ: TOWN, year: 2022, magnitude: 'some', layout: 'pdf' },
  { file: 'street-2024-columns.txt', organ: STREET, year: 2024, magnitude: 'some', layout: 'columns' },
  { file: 'county-2023-mixed.md', organ: COUNTY, year: 2023, magnitude: 'large', layout: 'mixed' },
  { file: 'office-2020-script.html', organ: OFFICE, year: 2020, magnitude: 'some', layout: 'htmlEscaped' },
  { file: 'district-2024-repeated.md', organ: DISTRICT, year: 2024, magnitude: 'large', layout: 'pipeRepeated' },
  { file: 'education-2019-flat.md', organ: EDUCATION, year: 2019, magnitude: 'digit', layout: 'pipeFlat' },
  {
    file: 'street-2022-wide-bars.txt',
    organ: STREET,
    year: 2022,
    magnitude: 'some',
    layout: 'pipeFullWidth',
    form: 'full-width digits',
  },
  { file: 'water-2020-pdf-middle.txt', organ: WATER, year: 2020, magnitude: 'some', layout: 'pdfMiddle' },
  { file: 'city-2021-word.html', organ: CITY, year: 2021, magnitude: 'large', layout: 'htmlNested' },
  { file: 'town-2023-rows.txt', organ: TOWN, year: 2023, magnitude: 'zero', layout: 'pipeRows', end: 'CRLF' },
  { file: 'county-2019-glued.txt', organ: COUNTY, year: 2019, magnitude: 'digit', layout: 'glued' },
  {
    file: 'office-2024-tabs.txt',
    organ: OFFICE,
    year: 2024,
    magnitude: 'some',
    layout: 'tabs',
    form: 'ideographic spaces in labels',
    end: 'CRLF',
  },
  { file: 'education-2023-pdf-below.txt', organ: EDUCATION, year: 2023, magnitude: 'large', layout: 'pdfBelow' },
];

export interface DraftFile {
  readonly file: string;
  readonly data: ReportData;
  readonly text: string;
  /** The file beside the draft. */
  readonly expected: string;
}

/** Text and expectation of every right sample draft, from its data. */
export function rightDraftFiles(): DraftFile[] {
  return RIGHT_DRAFTS.map((draft, index) => {
    const data = reportOf({
      ...draft,
      edition: draft.year < 2021 ? '2019' : '2021',
      wording: index,
      seed: 7000 + index,
    });
    const form = draft.form === undefined ? PLAIN : WIDTH_FORMS.find(({ name }) => name === draft.form)!;
    const layout = { ...LAYOUTS, ...GLUED_LAYOUTS }[draft.layout]!;
    const rendered = render(data, layout, form, draft.end);
    const read: ExpectedRead = expectedRead(data, rendered, form);
    return { file: draft.file, data, text: rendered.text, expected: expectedJson({ read, findings: [] }) };
  });
}
