// Bytes as a text of 91 of the characters that a string between double quotes may hold as they are: a quarter longer
// than the bytes, where base64 is a third. The method is that of basE91; the characters are those from # to ~ but \.

/** The bytes as text. */
export function base91(bytes) {
  let text = '';
  let kept = 0;
  let bits = 0;
  const write = (value) => {
    text += character(value % 91) + character(Math.floor(value / 91));
  };
  for (const byte of bytes) {
    kept |= byte << bits;
    bits += 8;
    if (bits <= 13) continue;
    // Thirteen bits, or fourteen where two characters have room for them.
    const size = (kept & 8191) > 88 ? 13 : 14;
    write(kept & ((1 << size) - 1));
    kept >>= size;
    bits -= size;
  }
  if (bits > 0) write(kept);
  return text;
}

function character(digit) {
  const code = digit + 35;
  return String.fromCharCode(code < 92 ? code : code + 1);
}

/** An expression of the function that gives the bytes back, and at most one more, for a bundle. */
export const FROM_BASE91 =
  't=>{const o=new Uint8Array(t.length),d=i=>(i=t.charCodeAt(i))-(i<92?35:36);let n=0,k=0,b=0;for(let i=0;i<t.length;i+=2){const v=d(i)+91*d(i+1),s=(v&8191)>88?13:14;k|=v<<b;b+=s;for(;b>7;b-=8,k>>=8)o[n++]=k&255}return o.subarray(0,n)}';
