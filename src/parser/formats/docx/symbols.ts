/** What stands for the characters of Word's symbol fonts, which live in the private use area (F000 to F0FF). */
const symbolFont: Readonly<Record<number, string>> = {
  0x22: '∀',
  0x24: '∃',
  0x27: '∍',
  0x2a: '∗',
  0x2d: '−',
  0x40: '≅',
  0x5e: '⊥',
  0xa3: '≤',
  0xa5: '∞',
  0xab: '↔',
  0xac: '←',
  0xad: '↑',
  0xae: '→',
  0xaf: '↓',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb5: '∝',
  0xb7: '•',
  0xb8: '÷',
  0xb9: '≠',
  0xba: '≡',
  0xbb: '≈',
  0xbc: '…',
  0xc6: '∅',
  0xc7: '∩',
  0xc8: '∪',
  0xce: '∈',
  0xcf: '∉',
  0xd2: '®',
  0xd3: '©',
  0xd4: '™',
  0xd5: '∏',
  0xd6: '√',
  0xd7: '⋅',
  0xe5: '∑',
};

const symbolFontLetters = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';
const symbolFontSmallLetters = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ';

const wingdings: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0x72: '❒',
  0x76: '❖',
  0x77: '◆',
  0xa7: '▪',
  0xa8: '◻',
  0xd8: '➢',
  0xe0: '→',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};

/** The text of a `w:sym`: font and character code as hexadecimal. */
export function symbol(font: string, hexadecimal: string): string {
  const code = Number.parseInt(hexadecimal, 16);
  if (!Number.isInteger(code) || code <= 0 || code > 0x10ffff) return '';
  if (/wingdings|webdings/i.test(font)) return wingdings[code & 0xff] ?? '•';
  if (/symbol/i.test(font) || (code >= 0xf000 && code <= 0xf0ff)) return symbolCharacter(code & 0xff);
  return String.fromCodePoint(code);
}

/** A bullet's text with symbol font characters replaced. */
export function symbolText(text: string): string {
  // Word's own second-level bullet is the letter "o" in Courier New.
  if (text.trim() === 'o') return '◦';
  return [...text.trim()]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      if (code < 0xf000 || code > 0xf0ff) return character;
      // The font of a bullet is not followed: the common bullets differ between the fonts, and all are bullets.
      return wingdings[code & 0xff] ?? '•';
    })
    .join('');
}

function symbolCharacter(code: number): string {
  if (code >= 0x41 && code <= 0x5a) return symbolFontLetters.charAt(code - 0x41);
  if (code >= 0x61 && code <= 0x7a) return symbolFontSmallLetters.charAt(code - 0x61);
  return symbolFont[code] ?? (code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : '•');
}
