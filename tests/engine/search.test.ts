import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SearchGroup } from '../../src/shared/contract.ts';
import type { OpenCase } from '../../src/engine/case/open-case.ts';
import { readQuery } from '../../src/engine/search/query.ts';
import { search } from '../../src/engine/search/search.ts';
import { makeSnippet } from '../../src/engine/search/snippet.ts';
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

const survey = [
  'La violación de los derechos de la niñez aumentó en 2016.',
  'In 2016 the police recorded 2,608 cases of trafficking.',
  'The police of Chile recorded cases, and trafficking continued.',
  'Children aged five to seventeen were surveyed by the institute.',
  'Ley 21.057 regula las entrevistas; véase también la Ley 19947.',
  'A long passage. '.repeat(40) + 'The needle stands here. ' + 'More of the same. '.repeat(40),
];
const numbers = [
  'Se registraron 2.608 casos.',
  'Hubo 2608 casos más.',
  'Il y a 2\u00a0608 cas.',
  'Nothing but 26 and 08.',
];

/** A law with two articles. */
function law(): ParseOutcome {
  const outcome = parsedParagraphs(
    ['El que obtuviere la realización de una acción.', 'La pena será de presidio menor.'],
    'CÓDIGO PENAL',
  );
  return {
    ...outcome,
    role: 'law',
    document: {
      ...outcome.document,
      metadata: { instrument: 'Código Penal' },
      paragraphs: outcome.document.paragraphs.map((paragraph, index) => ({
        ...paragraph,
        kind: 'article' as const,
        provision: index === 0 ? '367 ter' : '411 quáter',
        label: index === 0 ? 'Art. 367 ter' : 'Art. 411 quáter',
      })),
    },
  };
}

beforeAll(() => {
  temporary = temporaryFolder();
  opened = newCase(join(temporary.path, 'a.corroborate'));
  const report = parsedParagraphs(
    ['Article 367 ter of the Penal Code punishes it; 2,608 cases were recorded.'],
    'The report',
  );
  addDocument(opened, 'report', report, 'report');
  addDocument(opened, 'survey', parsedParagraphs(survey, 'Survey'));
  addDocument(opened, 'numbers', withWords(parsedParagraphs(numbers, 'Cifras')));
  addDocument(opened, 'law', law(), 'law');
});
afterAll(() => {
  opened.close();
  temporary.remove();
});

/** Adds a number that is written in words. */
function withWords(outcome: ParseOutcome): ParseOutcome {
  const text = 'There were two thousand six hundred and eight of them.';
  const start = outcome.document.text.length;
  return {
    ...outcome,
    document: {
      ...outcome.document,
      text: `${outcome.document.text}${text}\n`,
      paragraphs: [
        ...outcome.document.paragraphs,
        { id: 'p9', kind: 'plain', text, start, end: start + text.length },
      ],
    },
    quantities: [
      ...outcome.quantities,
      {
        id: 's99',
        paragraphId: 'p9',
        start: 11,
        end: 45,
        text: text.slice(11, 45),
        kind: 'count',
        value: '2608',
        writtenAs: 'words',
      },
    ],
  };
}

function groupsOf(
  query: string,
  options: { limit?: number; roles?: ('report' | 'source' | 'law')[] } = {},
): SearchGroup[] {
  const found = search(opened.database, { query, limit: options.limit ?? 50, roles: options.roles });
  if (!found.ok) throw new Error(found.failure.kind);
  return found.value.groups;
}

/** "document passage", best first within each document. */
function found(query: string): string[] {
  return groupsOf(query).flatMap((group) => group.hits.map((hit) => `${group.documentId} ${hit.passageId}`));
}

describe('words', () => {
  test.each([
    ['with and without diacritics', 'violacion ninez', ['survey p1']],
    ['diacritics that the text lacks', 'pólice', ['survey p2', 'survey p3']],
    ['in any order, all of them', 'trafficking police', ['survey p2', 'survey p3']],
    ['as a phrase in this order', '"recorded cases"', ['survey p3']],
    ['with typographic quotation marks', '“recorded cases”', ['survey p3']],
    [
      'by their beginning, in titles too, which open where the text begins',
      'survey*',
      ['survey p1', 'survey p4'],
    ],
    ['without others', 'police -chile', ['survey p2']],
    ['with NOT', 'police NOT chile', ['survey p2']],
    ['one or the other', 'niñez OR institute', ['survey p1', 'survey p4']],
    ['with brackets', 'police (chile OR 2016)', ['survey p2', 'survey p3']],
    ['joined by a hyphen as a phrase', 'recorded-cases', ['survey p3']],
    ['with an apostrophe', "police’s Chile's", ['survey p3']],
    ['with an elided article', "l'institute d’children", ['survey p4']],
    ['a phrase by its beginning', '"recorded cas"*', ['survey p3']],
  ])('are found %s', (_, query, expected) => {
    expect(found(query).sort()).toEqual([...expected].sort());
  });

  test('of a question are found where no passage has all of them', () => {
    expect(found('which institute surveyed the children then?')[0]).toBe('survey p4');
  });

  describe('of a title', () => {
    const heading = 'Crime Statistics of Valparaíso';
    const body = 'It was printed in May.';
    let withTitles: OpenCase;
    const findTitles = (query: string, limit = 50) => {
      const result = search(withTitles.database, { query, limit });
      if (!result.ok) throw new Error(result.failure.kind);
      return result.value;
    };
    beforeAll(() => {
      withTitles = newCase(join(temporary.path, 'titles.corroborate'));
      addDocument(
        withTitles,
        'printed',
        parsedParagraphs([heading, body], 'Crime  statistics of Valparaiso'),
      );
      addDocument(withTitles, 'named', parsedParagraphs([body, heading], 'Customs yearbook'));
    });
    afterAll(() => {
      withTitles.close();
    });

    test('that stands in the text as well are found there, once', () => {
      const outcome = findTitles('statistics valparaiso');
      expect(outcome.total).toBe(2);
      expect(
        outcome.groups.map((group) => [
          group.documentId,
          group.total,
          group.hits.map((hit) => hit.passageId),
        ]),
      ).toEqual(
        expect.arrayContaining([
          ['printed', 1, ['p1']],
          ['named', 1, ['p2']],
        ]),
      );
      expect(findTitles('statistics valparaiso', 1).total).toBe(2);
    });

    test('that stands nowhere in the text open at its beginning, with a mark', () => {
      const [hit] = findTitles('yearbook').groups[0]?.hits ?? [];
      expect(hit).toMatchObject({
        passageId: 'p1',
        snippet: 'Customs yearbook',
        marks: [{ start: 8, end: 16 }],
      });
      expect(hit?.hits).toEqual([{ start: hit?.start, end: hit?.end }]);
    });
  });

  test('that are nowhere give nothing', () => {
    expect(found('xyzzy')).toEqual([]);
  });
});

describe('what is left open while typing', () => {
  test.each([
    '"recorded cases',
    'police (chile',
    'police chile)',
    'police OR',
    'OR chile',
    'police AND',
    'chile -',
    '((((chile',
    'chile NOT',
  ])('%s is read as far as it goes', (query) => {
    expect(found(query)).toContain('survey p3');
  });

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['"', 'empty'],
    ['?!', 'empty'],
    ['()', 'empty'],
    ['-chile', 'onlyExcluded'],
    ['NOT chile -police', 'onlyExcluded'],
  ])('%j is refused with what to do', (query, detail) => {
    expect(search(opened.database, { query, limit: 5 })).toEqual({
      ok: false,
      failure: { kind: 'query-invalid', query, detail },
    });
  });

  test.each([
    'a:b',
    'NEAR(a b)',
    "it's",
    '^chile',
    '{x}',
    'a + b',
    '*',
    '* chile',
    'chile**',
    'col : chile',
    '--',
    'a"b"c',
    '\u0000',
    '%',
    'ſ',
    '😀',
  ])('%j never reaches the index as an operator', (query) => {
    expect(() => search(opened.database, { query, limit: 5 })).not.toThrow();
  });
});

test('whatever is typed is answered or refused, never an error of the index', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '"',
      '(',
      ')',
      '-',
      'OR',
      'AND',
      'NOT',
      '*',
      ' ',
      ':',
      '^',
      '{',
      '}',
      '+',
      "'",
      '2,608',
      'chile',
      'NEAR',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const query = pieces.join('');
      const answer = search(opened.database, { query, limit: 3 });
      if (!answer.ok) return answer.failure.kind === 'query-invalid';
      return answer.value.groups.every((group) =>
        group.hits.every((hit) =>
          hit.marks.every((mark) => mark.start < mark.end && mark.end <= hit.snippet.length),
        ),
      );
    }),
    { numRuns: 400 },
  );
});

describe('numbers', () => {
  const everywhere = ['numbers p1', 'numbers p2', 'numbers p3', 'numbers p9', 'report p1', 'survey p2'];

  test.each([
    '2608',
    '2,608',
    '2.608',
    '2 608',
    '2\u00a0608',
    'two thousand six hundred and eight',
    'dos mil seiscientos ocho',
  ])('%s finds all its writings', (query) => {
    expect(found(query).sort()).toEqual(everywhere);
  });

  test('go together with words', () => {
    expect(found('2608 casos').sort()).toEqual(['numbers p1', 'numbers p2']);
    expect(found('casos "más" 2.608')).toEqual(['numbers p2']);
  });

  test('are marked as they are written', () => {
    const [group] = groupsOf('two thousand six hundred and eight').filter(
      (each) => each.documentId === 'survey',
    );
    const hit = group?.hits[0];
    expect(hit?.marks.map((mark) => hit.snippet.slice(mark.start, mark.end))).toEqual(['2,608']);
  });

  test('years and the numbers of laws are found too, however they are written', () => {
    expect(found('2016').sort()).toEqual(['survey p1', 'survey p2']);
    expect(found('ley 21057')[0]).toBe('survey p5');
    expect(found('ley 19.947')[0]).toBe('survey p5');
  });
});

describe('an article asked for by name', () => {
  test.each([
    '367 ter penal code',
    'código penal 367 ter',
    'art. 367 ter',
    'article 367 TER of the penal code',
  ])('%s comes first', (query) => {
    const [group] = groupsOf(query);
    expect([group?.documentId, group?.hits[0]?.label]).toEqual(['law', 'Art. 367 ter']);
  });

  test('needs no accent', () => {
    expect(groupsOf('411 quater codigo penal')[0]?.hits[0]?.label).toBe('Art. 411 quáter');
  });

  test('is also found in what refers to it', () => {
    expect(found('367 ter penal code')).toContain('report p1');
  });
});

describe('hits', () => {
  test('say where they stand in the document', () => {
    const [group] = groupsOf('needle');
    const hit = group?.hits[0];
    const text = survey.map((paragraph, index) => `${index + 1}. ${paragraph}\n`).join('');
    expect(hit?.hits.map(({ start, end }) => text.slice(start, end))).toEqual(['needle']);
    expect(text.slice(hit?.start, hit?.end)).toBe(survey[5]);
  });

  test('have a snippet around them, not the beginning of a long passage', () => {
    const hit = groupsOf('needle')[0]?.hits[0];
    expect(hit?.snippet.length).toBeLessThan(260);
    expect(hit?.marks.map((mark) => hit.snippet.slice(mark.start, mark.end))).toEqual(['needle']);
    expect(hit?.snippet.startsWith('… ')).toBe(true);
  });

  test('are counted beyond the limit', () => {
    const limited = search(opened.database, { query: '2608', limit: 1 });
    expect(limited).toMatchObject({ ok: true, value: { total: 6, groups: [{ hits: [{}] }] } });
  });

  test('can be asked of some documents only', () => {
    expect(groupsOf('2608', { roles: ['report'] }).map((group) => [group.documentId, group.total])).toEqual([
      ['report', 1],
    ]);
    const byId = search(opened.database, { query: '2608', limit: 2, documentIds: ['numbers'] });
    expect(byId).toMatchObject({ ok: true, value: { total: 4 } });
  });
});

describe('a snippet', () => {
  test('of a short passage is the passage', () => {
    expect(makeSnippet('short', [{ start: 0, end: 5 }])).toEqual({
      text: 'short',
      marks: [{ start: 0, end: 5 }],
    });
  });

  test('shows where most hits are together', () => {
    const text = `one ${'x '.repeat(300)}two three ${'y '.repeat(300)}`;
    const at = text.indexOf('two');
    const snippet = makeSnippet(text, [
      { start: 0, end: 3 },
      { start: at, end: at + 3 },
      { start: at + 4, end: at + 9 },
    ]);
    expect(snippet.marks.map((mark) => snippet.text.slice(mark.start, mark.end))).toEqual(['two', 'three']);
  });
});

test('a query is read the same however often it is typed', () => {
  expect(readQuery('a (b OR "c d") -e 17.5 million')).toEqual(readQuery('a  ( b OR “c d” ) -e 17.5 million'));
});

describe('an article found by its name alone', () => {
  test.each(['367 ter penal code', 'art. 367 ter', '411 quater codigo penal'])(
    '%s counts as a hit of its document and of the whole',
    (query) => {
      const answer = search(opened.database, { query, limit: 50 });
      if (!answer.ok) throw new Error(answer.failure.kind);
      const { groups, total } = answer.value;
      expect(groups.map((group) => [group.documentId, group.total])).toEqual(
        groups.map((group) => [group.documentId, group.hits.length]),
      );
      expect(total).toBe(groups.reduce((sum, group) => sum + group.hits.length, 0));
    },
  );
});
