// Makes a picture of a window small: 256 colours, those that are seen most and of each hue one, the others as the nearest.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const MOST_COLORS = 256;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A PNG with 8 bits a channel and no interlacing, as Chromium writes it, with a palette instead. */
export function smallPng(png) {
  const { width, height, pixels } = decode(png);
  const counts = new Map();
  for (const color of pixels) counts.set(color, (counts.get(color) ?? 0) + 1);
  const palette = choose([...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a)));
  const indexOf = new Map(palette.map((color, index) => [color, index]));
  const lines = Buffer.alloc(height * (width + 1));
  pixels.forEach((color, at) => {
    let index = indexOf.get(color);
    if (index === undefined) {
      index = nearest(palette, color);
      indexOf.set(color, index);
    }
    lines[at + Math.floor(at / width) + 1] = index;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colors = Buffer.from(palette.flatMap(channels));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', colors),
    chunk('IDAT', deflateSync(lines, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Colours unlike each other first, so that a rare one is not lost; then the others, in their order. */
function choose(colors) {
  const chosen = new Set();
  for (const apart of [40, 20, 10, 0]) {
    for (const color of colors) {
      if (chosen.size === MOST_COLORS) break;
      if ([...chosen].every((other) => distance(other, color) >= apart ** 2)) chosen.add(color);
    }
  }
  return [...chosen];
}

/** The colours of the pixels, each as one number. */
function decode(png) {
  let header;
  const data = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const type = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    if (type === 'IHDR') header = body;
    if (type === 'IDAT') data.push(body);
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const size = header[9] === 6 ? 4 : 3;
  const bytes = unfiltered(inflateSync(Buffer.concat(data)), width * size, height, size);
  const pixels = new Uint32Array(width * height);
  for (let i = 0; i < pixels.length; i++) pixels[i] = bytes.readUIntBE(i * size, 3);
  return { width, height, pixels };
}

function unfiltered(raw, stride, height, size) {
  const out = Buffer.alloc(height * stride);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x >= size ? out[at - size] : 0;
      const up = y > 0 ? out[at - stride] : 0;
      const corner = x >= size && y > 0 ? out[at - stride - size] : 0;
      out[at] = raw[at + y + 1] + predicted(filter, left, up, corner);
    }
  }
  return out;
}

function predicted(filter, left, up, corner) {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(guess - value));
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

function nearest(palette, color) {
  let best = 0;
  palette.forEach((other, index) => {
    if (distance(other, color) < distance(palette[best], color)) best = index;
  });
  return best;
}

function distance(one, other) {
  const [[r, g, b], [r2, g2, b2]] = [channels(one), channels(other)];
  return (r - r2) ** 2 + (g - g2) ** 2 + (b - b2) ** 2;
}

function channels(color) {
  return [color >> 16, (color >> 8) & 255, color & 255];
}

function chunk(type, body) {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const content = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, sum]);
}
