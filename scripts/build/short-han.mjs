// Text as bytes in which the characters that occur most take one byte each and the others two, where UTF-8 takes three:
// what is packed afterwards is packed smaller. ASCII stays as it is. First come the characters themselves.

/** Bytes from 128 that stand for a character alone; those above begin two. */
const SINGLES = 122;

/** The bytes of a text without characters beyond U+FFFF. */
export function shortHan(text) {
  const times = new Map();
  for (const char of text) if (char > '\x7f') times.set(char, (times.get(char) ?? 0) + 1);
  const often = [...times.keys()].sort((a, b) => times.get(b) - times.get(a) || (a < b ? -1 : 1));
  const rest = often.splice(SINGLES).sort();
  often.sort();
  if (rest.length > (128 - SINGLES) << 8 || [...times.keys()].some((char) => char.length > 1)) {
    throw new Error('the texts have more characters than the table can hold');
  }
  const places = new Map([
    ...often.map((char, i) => [char, [128 + i]]),
    ...rest.map((char, i) => [char, [128 + SINGLES + (i >> 8), i & 255]]),
  ]);
  const bytes = [];
  for (const chars of [often, rest]) {
    let last = 0;
    for (const char of chars) {
      const code = char.charCodeAt(0);
      for (; code - last > 254; last += 254) bytes.push(255);
      bytes.push(code - last);
      last = code;
    }
    bytes.push(0);
  }
  for (const char of text) {
    if (char > '\x7f') for (const byte of places.get(char)) bytes.push(byte);
    else bytes.push(char.charCodeAt(0));
  }
  return Uint8Array.from(bytes);
}

/** An expression of the function that gives the text back, for a bundle. */
export const FROM_SHORT_HAN = `b=>{const a=[],o=new Uint16Array(b.length);let i=0,n=0,s=0,k=2,c;for(;k--;s=0)for(;c=b[i++];)c<255?a.push(s+=c):s+=254;for(;i<b.length;)o[n++]=(c=b[i++])<128?c:a[c<${128 + SINGLES}?c-128:${SINGLES}+(c-${128 + SINGLES}<<8|b[i++])];return Buffer.from(o.buffer,0,n*2).toString("utf16le")}`;
