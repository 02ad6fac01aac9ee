import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findQuantities } from '../../src/core/statistics/find-quantities.ts';
import type { OpenCase } from '../../src/engine/case/open-case.ts';
import { perform } from '../../src/engine/history/journal.ts';
import { search, type SearchOutcome, type SearchRequest } from '../../src/engine/search/search.ts';
import { editDistance } from '../../src/engine/search/suggest.ts';
import { descriptionOf, findDocument } from '../../src/engine/store/documents.ts';
import type { ParseOutcome } from '../../src/shared/parser-protocol.ts';
import {
  addDocument,
  newCase,
  parsedParagraphs,
  temporaryFolder,
  type TemporaryFolder,
} from './case-fixture.ts';

let temporary: TemporaryFolder;
let opened: OpenCase;

interface Facts {
  readonly language?: string;
  readonly date?: string;
  readonly authors?: readonly string[];
  readonly pages?: readonly number[];
}

function outcome(paragraphs: readonly string[], title: string, facts: Facts = {}): ParseOutcome {
  const parsed = parsedParagraphs([...paragraphs], title);
  const document = {
    ...parsed.document,
    language: facts.language,
    metadata: { ...parsed.document.metadata, date: facts.date, authors: facts.authors },
    paragraphs: parsed.document.paragraphs.map((paragraph, index) => ({
      ...paragraph,
      page: facts.pages?.[index],
    })),
  };
  return { ...parsed, document, quantities: findQuantities(document) };
}

beforeAll(() => {
  temporary = temporaryFolder();
  opened = newCase(join(temporary.path, 'a.corroborate'));
  const add = (id: string, value: ParseOutcome, role: 'source' | 'law' | 'report' = 'source'): void => {
    addDocument(opened, id, value, role);
  };
  add(
    'harbours',
    outcome(
      [
        'The workers of the harbour were surveyed in 2016.',
        'Of these workers, 12 % were under 18 and 34 per cent were women.',
        'The harbour employs 12 pilots and has 17.574 million visitors.',
        'Inspectors detained a ship. The inquiry followed after many long and tedious months of waiting.',
        'A worker was hurt.',
      ],
      'Harbour survey',
      { language: 'en', date: '2017-05', authors: ['Institute of Ports'], pages: [1, 1, 2, 3, 3] },
    ),
  );
  add(
    'niñez',
    outcome(
      [
        'Las detenciones de niños aumentaron un 11,7 % en 2015.',
        'La educación es un derecho; las políticas educativas no bastan.',
        'El niño vive con su familia.',
      ],
      'Anuario de la niñez',
      { language: 'es', date: '2015', authors: ['Ministerio'] },
    ),
  );
  add(
    'ley',
    outcome(['De los trabajadores del puerto y sus familias.'], 'Ley de puertos', { language: 'es' }),
    'law',
  );
  const document = findDocument(opened.database, 'niñez');
  if (document === undefined) throw new Error('not added');
  const before = descriptionOf(document);
  perform(
    opened.database,
    {
      action: 'document.describe',
      subject: 'niñez',
      changes: [
        {
          slot: 'document-description',
          documentId: 'niñez',
          before,
          after: { ...before, tags: ['Infancia', 'to read'] },
        },
      ],
    },
    { by: 'Ana', at: '2026-11-23T12:00:00.000Z' },
  );
});
afterAll(() => {
  opened.close();
  temporary.remove();
});

function ask(query: string, more: Partial<SearchRequest> = {}): SearchOutcome {
  const answered = search(opened.database, { query, limit: 50, ...more });
  if (!answered.ok) throw new Error(JSON.stringify(answered.failure));
  return answered.value;
}

/** "document passage"; a title opens where the text begins. */
function found(query: string): string[] {
  const places = ask(query).groups.flatMap((group) =>
    group.hits.map((hit) => `${group.documentId} ${hit.passageId}`),
  );
  return [...new Set(places)].sort();
}

describe('other forms of a word', () => {
  test.each([
    ['worker', ['harbours p1', 'harbours p2', 'harbours p5']],
    ['workers', ['harbours p1', 'harbours p2', 'harbours p5']],
    ['detain', ['harbours p4']],
    ['educacion', ['niñez p2']],
    ['niña', ['niñez p1', 'niñez p3']],
    ['NINAS', ['niñez p1', 'niñez p3']],
    ['familias', ['ley p1', 'niñez p3']],
  ])('of %s are found', (query, expected) => {
    expect(found(query).filter((place) => expected.includes(place))).toEqual(expected);
  });

  test('come after the very word, and are marked', () => {
    const [group] = ask('worker').groups;
    expect(group?.hits[0]?.passageId).toBe('p5');
    const hit = group?.hits.find(({ passageId }) => passageId === 'p1');
    expect(hit?.marks.map(({ start, end }) => hit.snippet.slice(start, end))).toEqual(['workers']);
  });

  test('are not looked for in phrases, beginnings and what must be absent', () => {
    expect(found('"worker"')).toEqual(['harbours p5']);
    expect(found('"a worker"')).toEqual(['harbours p5']);
    expect(found('harbour -worker')).toContain('harbours p1');
    expect(found('detent*')).toEqual([]);
  });
});

describe('near', () => {
  test.each([
    ['harbour NEAR surveyed', ['harbours p1']],
    ['ship NEAR/2 inquiry', ['harbours p4']],
    ['ship NEAR/1 months', []],
    ['NEAR(ship months, 12)', ['harbours p4']],
    ['NEAR(ship months, 2)', []],
    ['NEAR("the harbour" surveyed)', ['harbours p1']],
    ['NEAR(ship', ['harbours p4']],
    ['ship NEAR', ['harbours p4']],
    ['NEAR ship', ['harbours p4']],
  ])('%s', (query, expected) => {
    expect(found(query)).toEqual(expected);
  });
});

describe('fields', () => {
  test.each([
    ['workers lang:en', ['harbours p1', 'harbours p2', 'harbours p5']],
    ['puerto type:law', ['ley p1']],
    ['familias type:ley', ['ley p1']],
    ['niños tag:infancia', ['niñez p1', 'niñez p3']],
    ['niños tag:"to read"', ['niñez p1', 'niñez p3']],
    ['niños etiqueta:nada', []],
    ['source:"harbour survey" ship', ['harbours p4']],
    ['author:institute ship', ['harbours p4']],
    ['page:3', ['harbours p4', 'harbours p5']],
    ['page:2..3 harbour', ['harbours p3']],
    ['year:2015..2016 niño', ['niñez p1', 'niñez p3']],
    ['year:2017 niño', []],
    ['(lang:en OR type:law) (puerto OR ship)', ['harbours p4', 'ley p1']],
    ['(lang:es niño) OR ship', ['harbours p4', 'niñez p1', 'niñez p3']],
    ['niño -page:9', ['niñez p1', 'niñez p3']],
    ['ship OR -lang:es', ['harbours p4']],
    ['worker NOT lang:en', []],
  ])('%s', (query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  test('alone list the documents', () => {
    expect(ask('type:law').groups.map((group) => [group.documentTitle, group.total])).toEqual([
      ['Ley de puertos', 1],
    ]);
  });

  test.each([
    ['lang:', 'fieldWithoutValue'],
    ['page:abc', 'page'],
    ['year:soon', 'year'],
    ['type:novel', 'type'],
    ['#10..x', 'range'],
  ])('%s is refused with what is wrong', (query, detail) => {
    expect(search(opened.database, { query, limit: 5 })).toMatchObject({ failure: { detail } });
  });

  test('that are unknown are looked for as words, and named', () => {
    const answered = ask('colour:blue');
    expect(answered.notices).toEqual([{ kind: 'unknown-field', text: 'colour' }]);
  });

  test('addresses are no fields', () => {
    expect(ask('https://example.org/ship').notices).toEqual([]);
  });
});

describe('ranges of numbers', () => {
  test.each([
    ['#10..20', ['harbours p2', 'harbours p3', 'niñez p1']],
    ['#10..20%', ['harbours p2', 'niñez p1']],
    ['#10..20 %', ['harbours p2', 'niñez p1']],
    ['#11..11,9 %', ['niñez p1']],
    ['#>30%', ['harbours p2']],
    ['#<=12 %', ['harbours p2', 'niñez p1']],
    ['#<12%', ['niñez p1']],
    ['#17..18 million', ['harbours p3']],
    ['~17.5 million', ['harbours p3']],
    ['~17.5 million visitors', ['harbours p3']],
    ['~12%', ['harbours p2', 'niñez p1']],
    ['#12 pilots', ['harbours p3']],
    ['women #..40', ['harbours p2']],
    ['#10..20 lang:es', ['niñez p1']],
    ['ship OR #17..18 million', ['harbours p3', 'harbours p4']],
  ])('%s', (query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  test('mark the numbers', () => {
    const [hit] = ask('#10..20% lang:es').groups[0]?.hits ?? [];
    expect(hit?.marks.map(({ start, end }) => hit.snippet.slice(start, end))).toEqual(['11,7 %']);
  });

  test('per cent is a unit: 12 % is not 12 pilots', () => {
    expect(found('12 %')).toEqual(['harbours p2']);
    expect(found('12')).toEqual(['harbours p2', 'harbours p3']);
  });
});

describe('slips', () => {
  test.each([
    ['harbuor', 'harbour'],
    ['harbour inspectros', 'harbour inspectors'],
    ['"harbuor" educacoin', '"harbuor" educacion'],
  ])('%s: did you mean %s', (query, suggestion) => {
    expect(ask(query).suggestion).toBe(suggestion);
  });

  test('are not seen in words that are there, in short words and in numbers', () => {
    for (const query of ['worker', 'educación', 'xy', '12345']) {
      expect(ask(query).suggestion).toBeUndefined();
    }
  });

  test('are counted as letters added, dropped, replaced or exchanged', () => {
    expect(editDistance('harbour', 'harbor', 2)).toBe(1);
    expect(editDistance('ab', 'ba', 2)).toBe(1);
    expect(editDistance('kitten', 'sitting', 3)).toBe(3);
    expect(editDistance('abcdef', 'uvwxyz', 2)).toBe(3);
  });
});

test('what the hits can be narrowed by is counted', () => {
  const { facets, total } = ask('niño OR worker');
  expect(total).toBe(5);
  expect(facets.find(({ field }) => field === 'lang')?.values).toEqual([
    { value: 'en', hits: 3 },
    { value: 'es', hits: 2 },
  ]);
  expect(facets.find(({ field }) => field === 'tag')?.values).toEqual([
    { value: 'Infancia', hits: 2 },
    { value: 'to read', hits: 2 },
  ]);
});

test('narrowing by a facet gives as many hits as it said', () => {
  for (const facet of ask('niño OR worker OR familia').facets) {
    for (const { value, hits } of facet.values) {
      const narrowed = ask(`(niño OR worker OR familia) ${facet.field}:"${value}"`);
      expect([facet.field, value, narrowed.total]).toEqual([facet.field, value, hits]);
    }
  }
});

test('any mixture of the language is answered or refused, never an error of the index', () => {
  const piece = fc.constantFrom(
    ...'( ) OR AND NOT - NEAR NEAR/3 NEAR( , " #10..20 #>5% ~12 lang:en page:1 page: year:2015 tag:x worker niño 12 % source:"a b'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const answered = search(opened.database, { query: pieces.join(' '), limit: 3 });
      return answered.ok || answered.failure.kind === 'query-invalid';
    }),
    { numRuns: 600 },
  );
});
