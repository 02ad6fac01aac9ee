/** Writes the numbers of lists and notes as Word does (ECMA-376 part 1, 17.18.59 ST_NumberFormat). */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
      return '';
    case 'decimalZero':
      return value < 10 ? `0${String(value)}` : String(value);
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return letter(value);
    case 'lowerLetter':
      return letter(value).toLowerCase();
    case 'ordinal':
      return `${String(value)}${ordinalEnding(value)}`;
    case 'cardinalText':
      return capitalised(cardinals[value] ?? String(value));
    case 'ordinalText':
      return capitalised(ordinals[value] ?? `${String(value)}${ordinalEnding(value)}`);
    case 'numberInDash':
      return `- ${String(value)} -`;
    case 'decimalEnclosedParen':
      return `(${String(value)})`;
    case 'decimalEnclosedFullstop':
      return `${String(value)}.`;
    case 'hex':
      return value.toString(16).toUpperCase();
    case 'chicago':
      return chicago(value);
    default:
      return String(value);
  }
}

const romanSteps: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  if (value < 1 || value > 32_767) return String(value);
  let rest = value;
  let text = '';
  for (const [step, letters] of romanSteps) {
    while (rest >= step) {
      text += letters;
      rest -= step;
    }
  }
  return text;
}

/** Behind Z Word doubles the letter: Z, AA, BB, … */
function letter(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
}

function ordinalEnding(value: number): string {
  const tens = value % 100;
  if (tens >= 11 && tens <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}

/** *, †, ‡, §, then doubled (The Chicago Manual of Style's sequence of note symbols). */
function chicago(value: number): string {
  if (value < 1 || value > 400) return String(value);
  return (['*', '†', '‡', '§'][(value - 1) % 4] ?? '*').repeat(Math.floor((value - 1) / 4) + 1);
}

const cardinals =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const ordinals =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
