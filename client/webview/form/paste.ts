/** A block of cells as Excel and other tables put it on the clipboard; one cell is a block too. */
export function parseBlock(text: string): readonly (readonly string[])[] {
  const rows = splitRows(text);
  return rows.map((row) => row.map(plainNumber));
}

/** Cells between tabs, rows between line ends; quotes hold a cell that has some of these in it. */
function splitRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const endCell = () => {
    rows.at(-1)!.push(cell);
    cell = '';
  };
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (isQuoted) {
      if (char !== '"') cell += char;
      else if (text[i + 1] === '"') {
        cell += '"';
        i++;
      } else isQuoted = false;
    } else if (char === '"' && cell === '') isQuoted = true;
    else if (char === '\t') endCell();
    else if (char === '\n' || char === '\r') {
      if (char === '\r' && text[i + 1] === '\n') i++;
      endCell();
      // The line end behind the last row begins no other.
      if (i + 1 === text.length) return rows;
      rows.push([]);
    } else cell += char;
  }
  endCell();
  return rows;
}

/** A number in half-width digits without thousands separators; any other text with its blanks in one. */
export function plainNumber(written: string): string {
  const text = written.replace(/\s+/g, ' ').trim();
  const half = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  const folded = half
    .replaceAll('，', ',')
    .replaceAll('．', '.')
    .replace(/^[－−]/, '-');
  if (/^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(folded)) return folded.replaceAll(',', '');
  return /^-?\d+(?:\.\d+)?$/.test(folded) ? folded : text;
}
