import { deflateSync } from 'node:zlib';
import { encodeGb } from './encode.js';

/** Text at a place from the lower left corner, in points. */
export interface PdfText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
}

/** Operators of a page that show texts; the font is not in the file and its encoding only named, as older programs do. */
export function shown(texts: readonly PdfText[]): string {
  return texts
    .map(({ x, y, text, size = 12 }) => `BT /F ${size} Tf ${x} ${y} Td <${encodeGb(text).toString('hex')}> Tj ET`)
    .join('\n');
}

export interface PdfOptions {
  /** Entries of the trailer beside the usual ones. */
  readonly trailer?: string;
  readonly encoding?: string;
  /** Entries of each page, and of its resources, beside the usual ones. */
  readonly page?: string;
  readonly resources?: string;
  /** Objects behind the pages: that after a single page has the number 7. */
  readonly more?: readonly (string | Uint8Array)[];
}

/** A PDF file with a page for each content. */
export function pdf(
  contents: readonly (string | Uint8Array)[],
  { trailer = '', encoding = 'GBK-EUC-H', page = '', resources = '', more = [] }: PdfOptions = {},
): Buffer {
  const kids = contents.map((_, i) => `${5 + i * 2} 0 R`).join(' ');
  const objects: Buffer[] = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/MediaBox[0 0 595 842]/Count ${contents.length}/Kids[${kids}]>>`,
    `<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/${encoding}/DescendantFonts[4 0 R]>>`,
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/W[1[500] 814[500] 7712[500]]/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 -120 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>>>',
  ].map((text) => Buffer.from(text));
  contents.forEach((content, i) => {
    const packed = typeof content === 'string' ? deflateSync(content) : content;
    objects.push(
      Buffer.from(
        `<</Type/Page/Parent 2 0 R${page}/Resources<</Font<</F 3 0 R>>${resources}>>/Contents ${6 + i * 2} 0 R>>`,
      ),
      Buffer.concat([
        Buffer.from(`<</Length ${packed.length}/Filter/FlateDecode>>stream\n`),
        packed,
        Buffer.from('\nendstream'),
      ]),
    );
  });
  objects.push(...more.map((object) => Buffer.from(object)));
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const places: number[] = [];
  let at = parts[0]!.length;
  const write = (part: Buffer) => {
    parts.push(part);
    at += part.length;
  };
  objects.forEach((body, i) => {
    places.push(at);
    write(Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]));
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  write(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
