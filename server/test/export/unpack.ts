import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { parseXml } from '../cli/support/xml.js';

/** The files of an Office document; throws where one is no XML. */
export function unpack(document: Uint8Array): Readonly<Record<string, string>> {
  const files = Object.entries(unzipSync(document)).map(([path, bytes]) => [path, strFromU8(bytes)] as const);
  for (const [, xml] of files) parseXml(xml);
  return Object.fromEntries(files);
}

/** Elements of a name with their content, none inside another of the same name. */
export function elements(xml: string, name: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${name}(?: [^>]*?)?(?:/>|>(.*?)</${name}>)`, 'gs'))].map(([whole]) => whole);
}

export function attribute(xml: string, name: string): string | undefined {
  return new RegExp(` ${name}="([^"]*)"`).exec(xml)?.[1];
}

/** The text of an element, its entities resolved. */
export function textIn(xml: string): string {
  const text = xml.replace(/<[^>]*>/g, '');
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/** The workbook with no results of its formulas: who opens it has to compute them. */
export function withoutResults(workbook: Uint8Array): Uint8Array {
  const files = Object.entries(unpack(workbook)).map(([path, xml]) => {
    return [path, strToU8(xml.replace(/<\/f><v>[^<]*<\/v>/g, '</f>'))] as const;
  });
  return zipSync(Object.fromEntries(files));
}
