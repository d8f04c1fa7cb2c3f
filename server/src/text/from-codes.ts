/** Shorter texts are put together sooner than a decoder is called. */
const WORTH_DECODING = 400;
/** No call takes more arguments. */
const MOST_ARGUMENTS = 4096;

let decoder: InstanceType<typeof TextDecoder> | undefined;

/** The text of the first `length` UTF-16 units. */
export function textFromCodes(codes: Uint16Array, length: number): string {
  if (length >= WORTH_DECODING) {
    decoder ??= new TextDecoder('utf-16le', { ignoreBOM: true });
    const text = decoder.decode(codes.subarray(0, length));
    // A decoder puts U+FFFD for half a pair.
    if (!text.includes('\ufffd')) return text;
  }
  let text = '';
  for (let i = 0; i < length; i += MOST_ARGUMENTS) {
    const some = codes.subarray(i, Math.min(length, i + MOST_ARGUMENTS));
    text += String.fromCharCode.apply(null, some as unknown as number[]);
  }
  return text;
}
