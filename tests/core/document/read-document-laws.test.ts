import { expect, test } from 'vitest';
import type { ParsedContent } from '../../../src/core/document/parsed.ts';
import { readDocument } from '../../../src/core/document/read-document.ts';
import { PageBuilder } from './page-builder.ts';
import { brokenPromises } from './read.ts';

const LAW = [
  'LEY NÚM. 12.345',
  'SOBRE EL CUIDADO DE LOS POZOS',
  '',
  'TÍTULO I',
  'Disposiciones generales',
  '',
  'Artículo 1.- La presente ley regula el cuidado de los pozos de las comunidades del',
  'norte, cualquiera sea su dueño.',
  '',
  'Artículo 2.- Para los efectos de esta ley se entiende por:',
  'a) Pozo: toda excavación hecha para extraer agua.',
  'b) Cuidado: las obras necesarias para su conservación.',
  '',
  'TÍTULO II',
  'De las sanciones',
  '',
  'Artículo 2 bis.- El que dañare un pozo será castigado con multa de 5 a 10 unidades.',
  '',
  'Artículo 3.- Derógase la ley anterior.',
];

function lawPages(): ParsedContent {
  const builder = new PageBuilder();
  for (const line of LAW) {
    if (line === '') builder.gap();
    else builder.line(line);
  }
  return { layout: 'pages', pages: [{ number: 1, width: 595, height: 842, runs: builder.runs }] };
}

test.each([
  ['lines of text', { layout: 'lines', lines: LAW } satisfies ParsedContent],
  ['a page', lawPages()],
  [
    'blocks with line breaks',
    {
      layout: 'blocks',
      notes: [],
      blocks: LAW.join('\n')
        .split('\n\n')
        .map((text) => ({ kind: 'paragraph' as const, inlines: [{ kind: 'text' as const, text }] })),
    } satisfies ParsedContent,
  ],
])('a law in %s becomes articles', (_, content) => {
  const document = readDocument({ format: 'txt', metadata: {}, warnings: [], content }, { role: 'law' });
  expect(brokenPromises(document)).toEqual([]);
  const articles = document.paragraphs.filter((paragraph) => paragraph.kind === 'article');
  expect(articles.map((article) => [article.label, article.provision])).toEqual([
    ['Art. 1', '1'],
    ['Art. 2', '2'],
    ['Art. 2 bis', '2 bis'],
    ['Art. 3', '3'],
  ]);
  expect(articles[0]?.text).toBe(
    'La presente ley regula el cuidado de los pozos de las comunidades del norte, cualquiera sea su dueño.',
  );
  expect(articles[1]?.text).toContain('a) Pozo: toda excavación');
  expect(articles[2]?.path?.[0]).toMatch(/TÍTULO II/);
});

test('a number alone on its line behind "en el artículo" belongs to the sentence', () => {
  const lines = [
    'CÓDIGO DE POZOS',
    '',
    'Artículo 94.- El dueño podrá recibir a quien quiera ver el pozo y',
    'comunicarse con sus vecinos, salvo lo dispuesto en el artículo',
    '151.',
    '',
    'Artículo 95.- Todo dueño tendrá derecho a que su pozo sea medido por el',
    'mismo funcionario que lo midió la primera vez, conforme a la ley',
    '20.',
    ' El funcionario responderá de sus medidas.',
  ];
  const document = readDocument(
    { format: 'txt', metadata: {}, warnings: [], content: { layout: 'lines', lines } },
    { role: 'law' },
  );
  const articles = document.paragraphs.filter((paragraph) => paragraph.kind === 'article');
  expect(articles.map((article) => article.provision)).toEqual(['94', '95']);
  expect(articles[0]?.text).toMatch(/en el artículo 151\.$/);
  expect(articles[1]?.text).toMatch(/conforme a la ley 20\. El funcionario/);
});
