import { strToU8, zipSync } from 'fflate';
import { XML_HEAD } from './xml.js';

/** A file of an Office document: its path, its type where the file's ending does not tell, and its XML. */
export interface PackagePart {
  readonly path: string;
  readonly type?: string;
  readonly xml: string;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The same for the same report, whenever it is written. */
const ZIP_DATE = new Date(1980, 0, 1);

/** A relationship whose target is beside the part that has it. */
export interface Relation {
  readonly type: string;
  readonly target: string;
}

/** The document as a file. `main` is the part that it begins with. */
export function packDocument(main: string, title: string | null, parts: readonly PackagePart[]): Uint8Array {
  const core: PackagePart = {
    path: 'docProps/core.xml',
    type: 'application/vnd.openxmlformats-package.core-properties+xml',
    xml: `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title ?? ''}</dc:title><dc:language>zh-CN</dc:language></cp:coreProperties>`,
  };
  const all = [contentTypes([...parts, core]), rootRelations(main), ...parts, core];
  const files = Object.fromEntries(all.map(({ path, xml }) => [path, strToU8(XML_HEAD + xml)]));
  return zipSync(files, { level: 9, mtime: ZIP_DATE });
}

/** The relationships of a part, ids `rId1`, `rId2`, … in their order. */
export function relationsOf(part: string, relations: readonly Relation[]): PackagePart {
  const items = relations.map(
    ({ type, target }, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return {
    path: part.replace(/[^/]+$/, (name) => `_rels/${name}.rels`),
    xml: `<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`,
  };
}

function rootRelations(main: string): PackagePart {
  return {
    path: '_rels/.rels',
    xml: `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="${main}"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
  };
}

function contentTypes(parts: readonly PackagePart[]): PackagePart {
  const overrides = parts.map(({ path, type }) =>
    type === undefined ? '' : `<Override PartName="/${path}" ContentType="${type}"/>`,
  );
  return {
    path: '[Content_Types].xml',
    xml: `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
  };
}
