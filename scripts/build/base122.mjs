// Bytes as the text between double quotes that takes the least room in UTF-8: seven bits a byte, an eighth more than the
// bytes are, where base64 is a third. Each seven bits are a character of ASCII. What may not stand between the quotes as
// it is goes with the next seven bits into a character of two bytes. The method is that of base122.

/** NUL, line ends, the mark that ends a file for some readers, the quote and the escape. */
const NOT_AS_THEY_ARE = [0, 10, 13, 26, 34, 92];
/** The first of the characters of two bytes: past those that control a terminal. */
const TWO_BYTES = 256;

/** The bytes as text. */
export function base122(bytes) {
  let text = '';
  let bit = 0;
  const next = () => {
    const at = bit >> 3;
    const two = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
    const seven = (two >> (9 - (bit & 7))) & 127;
    bit += 7;
    return seven;
  };
  while (bit < bytes.length * 8) {
    const seven = next();
    const index = NOT_AS_THEY_ARE.indexOf(seven);
    text += String.fromCharCode(index < 0 ? seven : TWO_BYTES + (index << 7) + next());
  }
  return text;
}

/** An expression of the function that gives the bytes back, and at most one more, for a bundle. */
export const FROM_BASE122 = `t=>{const o=new Uint8Array(t.length*2),p=v=>{k=k<<7|v;b+=7;b>7&&(o[n++]=k>>(b-=8))};let n=0,k=0,b=0;for(const s of t){const c=s.charCodeAt();c<${TWO_BYTES}?p(c):(p([${NOT_AS_THEY_ARE}][(c>>7)-${TWO_BYTES >> 7}]),p(c&127))}return o.subarray(0,n)}`;
