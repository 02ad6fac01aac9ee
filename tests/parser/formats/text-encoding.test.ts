import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../src/parser/formats/text-encoding.ts';

/** Text in a single-byte encoding, by what its bytes decode to. */
function encoded(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(text, (letter) => {
    const byte = bytes.get(letter);
    if (byte === undefined) throw new Error(`${label} has no ${letter}`);
    return byte;
  });
}

function wide(text: string, bytesEach: 2 | 4, littleEndian: boolean, mark: boolean): Uint8Array {
  const characters = mark ? ['\ufeff', ...text] : [...text];
  const bytes = new Uint8Array(characters.length * bytesEach);
  const view = new DataView(bytes.buffer);
  characters.forEach((character, index) => {
    const code = character.codePointAt(0) ?? 0;
    if (bytesEach === 2) view.setUint16(index * 2, code, littleEndian);
    else view.setUint32(index * 4, code, littleEndian);
  });
  return bytes;
}

const texts = {
  spanish:
    'En el año 2017 se contaron 2.608 pozos; ¿qué ocurrió con las niñas y los niños de la región? La comisión señaló que el 12,3 % no tenía acceso.\n',
  french:
    'En 2017, le ministère a dénombré 2 608 puits ; les élèves n\u2019avaient pas accès à l\u2019eau. « Un progrès réel », où qu\u2019ils soient, a déclaré la délégation.\n',
  portuguese:
    'Em 2017 o Ministério contou 2.608 poços; as crianças não tinham proteção, e a Comissão lamentou a situação das mulheres.\n',
  english:
    'In 2017 the Ministry\u2019s \u201cfinal\u201d count was 2,608 wells \u2013 12.3% fewer than in 2013, at a cost of £17 million in Curaçao.\n',
};

describe('with a byte order mark', () => {
  test.each([
    ['UTF-16 little-endian', wide(texts.spanish, 2, true, true)],
    ['UTF-16 big-endian', wide(texts.spanish, 2, false, true)],
    ['UTF-32 little-endian', wide(texts.spanish, 4, true, true)],
    ['UTF-32 big-endian', wide(texts.spanish, 4, false, true)],
  ])('%s is certain', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: texts.spanish });
  });
});

describe('without one it is told, and what was assumed is reported', () => {
  test.each([
    ['UTF-16LE', wide(texts.french, 2, true, false)],
    ['UTF-16BE', wide(texts.french, 2, false, false)],
    ['UTF-32LE', wide(texts.french, 4, true, false)],
    ['UTF-32BE', wide(texts.french, 4, false, false)],
  ])('%s', (guessed, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: texts.french, guessed });
  });

  test.each([
    ['windows-1252', texts.spanish],
    ['windows-1252', texts.french],
    ['windows-1252', texts.portuguese],
    ['windows-1252', texts.english],
    ['macintosh', texts.spanish],
    ['macintosh', texts.french],
    ['macintosh', texts.portuguese],
    ['macintosh', texts.english],
    [
      'iso-8859-15',
      "La opération a coûté 17 € de l'œuvre, où le c\u0153ur bat ; à côté 3 € et 5 € de plus.\n",
    ],
    [
      'windows-1250',
      'Wszyscy ludzie rodzą się wolni i równi pod względem swej godności i swych praw. Są oni obdarzeni rozumem i sumieniem i powinni postępować wobec innych w duchu braterstwa. Żadna osoba nie może być źle traktowana.\n',
    ],
    [
      'windows-1251',
      'Каждый имеет право на свободу и личную неприкосновенность. Арест допускается только по судебному решению.\n',
    ],
    [
      'koi8-r',
      'Каждый имеет право на свободу и личную неприкосновенность. Арест допускается только по судебному решению.\n',
    ],
    [
      'windows-1253',
      'Κάθε άνθρωπος έχει δικαίωμα στη ζωή, στην ελευθερία και στην ασφάλεια του προσώπου του. Όλοι είναι ίσοι.\n',
    ],
  ])('%s (%#)', (label, text) => {
    // Short texts tell little; a page of it tells enough.
    const page = text.repeat(12);
    const decoded = decodeText(encoded(page, label));
    expect(decoded?.text).toBe(page);
    expect(decoded?.guessed?.toLowerCase()).toBeDefined();
  });

  test('ISO-8859-1 is read as windows-1252, which holds it', () => {
    const bytes = Uint8Array.from(texts.spanish, (letter) => letter.charCodeAt(0));
    expect(decodeText(bytes)).toEqual({ text: texts.spanish, guessed: 'windows-1252' });
  });

  test('one accent in a long text is enough', () => {
    const text = `${'The Committee met in Geneva. '.repeat(200)}Señor Pérez spoke.`;
    expect(decodeText(encoded(text, 'windows-1252'))).toEqual({ text, guessed: 'windows-1252' });
    expect(decodeText(encoded(text, 'macintosh'))?.text).toBe(text);
  });
});
