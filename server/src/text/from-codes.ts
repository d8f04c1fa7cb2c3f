/** Shorter texts are put together sooner than a decoder is called. */
const WORTH_DECODING = 400;
/** No call takes more arguments. */
const MOST_ARGUMENTS = 4096;

let decoder: InstanceType<typeof TextDecoder> | undefined;

/** The text of the first `length` UTF-16 units. */
export function textFromCodes(codes: Uint16Array, length: number): string {
  // A decoder puts U+FFFD for half a pair.
  if (length >= WORTH_DECODING && !hasSurrogate(codes, length)) {
    decoder ??= new TextDecoder('utf-16le', { ignoreBOM: true });
    return decoder.decode(codes.subarray(0, length));
  }
  let text = '';
  for (let i = 0; i < length; i += MOST_ARGUMENTS) {
    const some = codes.subarray(i, Math.min(length, i + MOST_ARGUMENTS));
    text += String.fromCharCode.apply(null, some as unknown as number[]);
  }
  return text;
}

function hasSurrogate(codes: Uint16Array, length: number): boolean {
  for (let i = 0; i < length; i++) if ((codes[i]! & 0xf800) === 0xd800) return true;
  return false;
}
