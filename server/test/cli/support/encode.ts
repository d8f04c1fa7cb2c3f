let codes: ReadonlyMap<string, readonly [number, number]> | undefined;

/** Encodes ASCII and the two-byte characters of GB18030, which Node can only decode. */
export function encodeGb(text: string): Buffer {
  codes ??= twoByteCodes();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character < '\u0080' ? [character.charCodeAt(0)] : codes.get(character);
    if (!code) throw new Error(`no two-byte code for ${character}`);
    bytes.push(...code);
  }
  return Buffer.from(bytes);
}

function twoByteCodes(): Map<string, readonly [number, number]> {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, readonly [number, number]>();
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      if (second !== 0x7f) found.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
    }
  }
  return found;
}
