import { describe, expect, test } from 'vitest';
import { readTxt, splitLines } from '../../../src/parser/formats/txt.ts';
import { decodeText } from '../../../src/parser/formats/text-encoding.ts';
import { documentOf, readWith } from '../support.ts';

const text = 'El artículo 12 fijó una pena de «tres años» – según la opinión de la Comisión, año 2016.\n';

/** Letters of the first 256 code points as one byte each. */
const latin1 = (value: string): Uint8Array => Uint8Array.from(value, (letter) => letter.charCodeAt(0));

function utf16(value: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? '\ufeff' : ''), ...value];
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  units.forEach((unit, index) => {
    view.setUint16(index * 2, unit.charCodeAt(0), littleEndian);
  });
  return bytes;
}

describe('the encoding of a text', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode(text), undefined],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${text}`), undefined],
    ['UTF-16 with a mark', utf16(text, true, true), undefined],
    ['UTF-16 big endian with a mark', utf16(text, false, true), undefined],
    ['UTF-16 without a mark', utf16(text, true, false), 'UTF-16LE'],
  ])('%s', (_, bytes, guessed) => {
    expect(decodeText(bytes)).toEqual({ text, ...(guessed === undefined ? {} : { guessed }) });
  });

  test('windows-1252 is guessed and reported', async () => {
    const bytes = latin1(text.replace('–', '\x96'));
    expect(decodeText(bytes)).toEqual({ text, guessed: 'windows-1252' });
    expect((await documentOf(readTxt, bytes)).warnings).toEqual([
      { kind: 'encoding-guessed', encoding: 'windows-1252' },
    ]);
  });

  test('one broken byte does not spoil a text in UTF-8', () => {
    const bytes = new TextEncoder().encode(text.repeat(20));
    bytes[40] = 0xff;
    expect(decodeText(bytes)?.guessed).toBe('UTF-8');
  });

  test('Cyrillic is not taken for Western text', () => {
    // "Конституция Российской Федерации …" in windows-1251.
    const russian =
      'Каждый имеет право на свободу и личную неприкосновенность. Арест допускается только по судебному решению. ';
    const bytes = Uint8Array.from(russian.repeat(5), (letter) => {
      const code = letter.charCodeAt(0);
      return code < 128 ? code : code - 0x410 + 0xc0;
    });
    expect(decodeText(bytes)).toEqual({ text: russian.repeat(5), guessed: 'windows-1251' });
  });

  test('binary is no text', async () => {
    const bytes = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919 + (index >> 3)) % 256);
    expect(await readWith(readTxt, bytes, 'x.txt')).toEqual({
      ok: false,
      failure: { kind: 'format-unknown', fileName: 'x.txt' },
    });
  });
});

test('lines end in any system’s way and pages begin with a form feed', () => {
  expect(splitLines('a\r\nb\rc\nd\u2028e')).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(splitLines('end of one\f2 start of two\n\fthree')).toEqual([
    'end of one',
    '\f2 start of two',
    '\fthree',
  ]);
});
