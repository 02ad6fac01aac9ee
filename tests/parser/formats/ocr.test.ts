import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { encodeImage } from 'utif2';
import { defaultLimits } from '../../../src/parser/client.ts';
import { parseFile } from '../../../src/parser/parse-file.ts';
import { readImage } from '../../../src/parser/formats/image.ts';
import type { ParseOutcome } from '../../../src/shared/parser-protocol.ts';
import { characterErrors, picturePdf, scannedPage, type Scan } from '../scanned.ts';
import { readWith } from '../support.ts';

const folder = mkdtempSync(join(tmpdir(), 'ocr-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const texts = {
  en: 'In 2017 the Ministry counted 2,608 wells in the northern communities, of which 480,609 litres per day were drawn; 12.3% of the households had no access to safe water. The share fell from 18.7 per cent in 2013 to 8.6 per cent in 2019.',
  es: 'En el año 2017 el Ministerio contó 2.608 pozos en las comunidades del norte, de los que se extraían 480.609 litros diarios; el 12,3 % de los hogares carecía de agua potable. ¿Qué ocurrió con las niñas y los niños? La proporción bajó al 8,6 % en 2019.',
  fr: 'En 2017, le ministère a dénombré 2 608 puits dans les communautés du nord ; 12,3 % des ménages n’avaient pas accès à l’eau potable. Les mesures prises à l’égard des élèves ont été saluées : « un progrès réel » vers 8,6 % en 2019.',
  pt: 'Em 2017 o Ministério contou 2.608 poços nas comunidades do norte, dos quais se extraíam 480.609 litros por dia; 12,3% dos lares não tinham acesso a água potável. A Comissão lamentou que as crianças não tivessem proteção em 2019.',
} as const;

async function outcomeOf(name: string, bytes: Uint8Array): Promise<ParseOutcome> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const result = await parseFile(
    { id: 1, path, fileName: name, role: 'source', limits: defaultLimits },
    () => undefined,
  );
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('pictures of pages', () => {
  const cases: readonly (readonly [keyof typeof texts, 'png' | 'jpeg', Scan])[] = [
    ['en', 'png', {}],
    ['es', 'jpeg', { slant: 0.9, dirt: 60 }],
    ['fr', 'png', { slant: -1.3, dirt: 90, contrast: 0.7, fontSize: 10 }],
    ['pt', 'jpeg', { dotsPerInch: 200, dirt: 40, font: 'sans-serif' }],
  ];
  test.each(cases)(
    '%s as %s %o is read with less than one wrong character in a hundred',
    async (language, kind, scan) => {
      const canvas = scannedPage(texts[language], scan);
      const bytes = kind === 'png' ? canvas.toBuffer('image/png') : canvas.toBuffer('image/jpeg', 85);
      const { document } = await outcomeOf(`${language}.${kind}`, bytes);
      expect(characterErrors(texts[language], folded(document.text))).toBeLessThan(0.01);
      expect(document.language).toBe(language);
      const [warning] = document.warnings;
      expect(warning).toMatchObject({ kind: 'recognised', pages: [{ page: 1 }] });
      expect(warning?.kind === 'recognised' && warning.pages[0]?.certainty).toBeGreaterThan(85);
    },
    300_000,
  );

  test('every word lies where it stands on the picture, also on a slanted page', async () => {
    const slant = 1;
    const { document } = await outcomeOf(
      'slanted.png',
      scannedPage(texts.en, { slant, dotsPerInch: 300 }).toBuffer('image/png'),
    );
    const [size] = document.pages;
    expect(size).toMatchObject({ number: 1 });
    const at = document.text.indexOf('Ministry');
    const segment = document.layout.find((each) => each.start <= at && at < each.end);
    // On the upright page it stands in the first line, whose baseline is 0.7 inch below the top. The picture does not
    // say how large the page is, so that it counts as A4.
    const scale = (size?.height ?? 0) / (8.27 * 72);
    const [middleX, middleY] = [(size?.width ?? 0) / 2, (size?.height ?? 0) / 2];
    const x = (segment?.x ?? 0) + (segment?.width ?? 0) / 2;
    const y = (segment?.y ?? 0) + (segment?.height ?? 0) * (0.85 / 1.1);
    const radians = (slant * Math.PI) / 180;
    const upright = middleY - (x - middleX) * Math.sin(radians) + (y - middleY) * Math.cos(radians);
    expect(Math.abs(upright - 0.7 * 72 * scale)).toBeLessThan(2.5);
  }, 300_000);

  test('a page on its side is turned', async () => {
    const canvas = scannedPage(texts.es);
    const { createCanvas } = await import('@napi-rs/canvas');
    const sideways = createCanvas(canvas.height, canvas.width);
    const context = sideways.getContext('2d');
    context.translate(canvas.height, 0);
    context.rotate(Math.PI / 2);
    context.drawImage(canvas, 0, 0);
    const { document } = await outcomeOf('sideways.png', sideways.toBuffer('image/png'));
    expect(characterErrors(texts.es, folded(document.text))).toBeLessThan(0.02);
  }, 300_000);

  test('a TIFF', async () => {
    const canvas = scannedPage(texts.es, { dotsPerInch: 200 });
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    const tiff = new Uint8Array(encodeImage(new Uint8Array(data), canvas.width, canvas.height));
    const { document } = await outcomeOf('page.tif', tiff);
    expect(characterErrors(texts.es, folded(document.text))).toBeLessThan(0.02);
  }, 300_000);
});

describe('PDFs', () => {
  test('of a mixed one only the pages without text are recognised; an empty page is nothing to report', async () => {
    const canvas = scannedPage(texts.es, { slant: 0.6, dirt: 40 });
    const size = { width: 420, height: 595, pixelWidth: canvas.width, pixelHeight: canvas.height };
    const bytes = picturePdf([
      {
        ...size,
        text: 'En el informe de la Comision de los pozos del norte hay 45 paginas\ny los datos de los hogares de las comunidades estan en las paginas\nsiguientes, con los cuadros de la encuesta y las notas sobre los pozos\nque se midieron en el territorio.',
      },
      { ...size, jpeg: canvas.toBuffer('image/jpeg', 85) },
      size,
    ]);
    const { document, quantities } = await outcomeOf('mixed.pdf', bytes);
    expect(document.warnings).toMatchObject([{ kind: 'recognised', pages: [{ page: 2 }] }]);
    expect(document.paragraphs[0]?.text).toMatch(/hay 45 paginas/);
    const recognised = document.paragraphs.filter((paragraph) => paragraph.page === 2);
    expect(characterErrors(texts.es, folded(recognised.map((each) => each.text).join(' ')))).toBeLessThan(
      0.01,
    );
    expect(quantities.some((quantity) => String(quantity.value) === '2608')).toBe(true);
  }, 300_000);

  test('a PDF of empty pages has no text', async () => {
    const path = join(folder, 'empty.pdf');
    writeFileSync(path, picturePdf([{ width: 420, height: 595, pixelWidth: 1, pixelHeight: 1 }]));
    const result = await parseFile(
      { id: 1, path, fileName: 'empty.pdf', role: 'source', limits: defaultLimits },
      () => undefined,
    );
    expect(result).toMatchObject({ ok: false, failure: { kind: 'no-text', pages: 1 } });
  }, 300_000);
});

describe('what cannot be read', () => {
  const png = (width: number, height: number): Uint8Array => {
    const header = Buffer.alloc(60);
    header.write('\x89PNG\r\n\x1a\n', 0, 'latin1');
    header.writeUInt32BE(13, 8);
    header.write('IHDR', 12, 'latin1');
    header.writeUInt32BE(width, 16);
    header.writeUInt32BE(height, 20);
    header.write('IDAT', 37, 'latin1');
    return new Uint8Array(header);
  };
  test.each([
    ['a picture that would fill the memory', png(60_000, 60_000), 'expands-too-much'],
    ['a picture cut off', png(600, 600), 'damaged'],
    ['a picture without a size', png(0, 0), 'damaged'],
    ['a JPEG that is only its mark', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0]), 'damaged'],
    [
      'a TIFF without a picture',
      Uint8Array.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
      'damaged',
    ],
    ['a TIFF that points nowhere', Uint8Array.from([0x4d, 0x4d, 0, 0x2a, 0xff, 0xff, 0xff, 0xff]), 'damaged'],
  ])('%s', async (_, bytes, kind) => {
    expect(await readWith(readImage, bytes, 'a.png')).toMatchObject({ ok: false, failure: { kind } });
  });

  test('a picture without text', async () => {
    expect(await readWith(readImage, scannedPage('').toBuffer('image/png'), 'a.png')).toMatchObject({
      failure: { kind: 'no-text', pages: 1 },
    });
  });
});
