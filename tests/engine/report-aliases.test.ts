import { afterEach, expect, test } from 'vitest';
import { join } from 'node:path';
import { findLegalReferences } from '../../src/core/law/find-legal-references.ts';
import type { OpenCase } from '../../src/engine/case/open-case.ts';
import { reportAliases } from '../../src/engine/law/report-aliases.ts';
import { resolveReference } from '../../src/engine/law/resolve-reference.ts';
import { findReport } from '../../src/engine/store/documents.ts';
import { readLegalReferences } from '../../src/engine/store/read-document.ts';
import type { ParseOutcome } from '../../src/shared/parser-protocol.ts';
import { addDocument, newCase, parsedParagraphs, temporaryFolder } from './case-fixture.ts';

const folder = temporaryFolder();
let opened: OpenCase | undefined;
afterEach(() => {
  opened?.close();
  folder.remove();
});

/** A report whose paragraphs may hold one note each: "the Ports Act^ asks …" with the note's text. */
function report(paragraphs: readonly (readonly [string, string?])[]): ParseOutcome {
  const outcome = parsedParagraphs(paragraphs.map(([text]) => text.replace('^', '')));
  const notes = paragraphs.flatMap(([text, note], index) =>
    note === undefined
      ? []
      : [{ label: String(index + 1), text: note, paragraphId: `p${index + 1}`, offset: text.indexOf('^') }],
  );
  return {
    ...outcome,
    document: {
      ...outcome.document,
      footnoteMarkers: notes.map(({ label, paragraphId, offset }) => ({ label, paragraphId, offset })),
      footnotes: notes.map(({ label, text }) => ({ label, text })),
    },
    legalReferences: findLegalReferences(outcome.document),
  };
}

test('names of laws lead to the law whose number the report gives for them', () => {
  const database = (opened = newCase(join(folder.path, 'laws.corroborate'))).database;
  // The first law says its number only in its first line, the second in its title.
  addDocument(opened, 'ports', parsedParagraphs(['Ley 4417', 'Puertos'], 'Ley de Puertos'), 'law');
  addDocument(opened, 'schools', parsedParagraphs(['Transporte'], 'LEY N° 5.032'), 'law');
  addDocument(
    opened,
    'report',
    report([
      ['The Ports Act^ asks for lifejackets.', 'The Ports Act is Law 4,417, of 11 March 2011.'],
      ['The School Transport Act (Law 5,032) asks for adults.'],
      ['The Fisheries Act^ is silent.', 'See Law 4,417 on ports.'],
      ['Law 4.417 does not regulate crossings.'],
    ]),
    'report',
  );
  const stored = findReport(database);
  if (stored === undefined) throw new Error('No report');
  const aliases = reportAliases(database, stored.number);
  expect([...aliases]).toEqual([
    ['Ports Act', 'Law 4417'],
    ['School Transport Act', 'Law 5032'],
  ]);
  const found = readLegalReferences(database, stored.number).map(
    (reference) => `${reference.text}: ${resolveReference(database, reference, aliases)?.law.id ?? 'none'}`,
  );
  expect(found).toEqual([
    'Ports Act: ports',
    'School Transport Act: schools',
    'Law 5,032: schools',
    'Fisheries Act: none',
    'Law 4.417: ports',
  ]);
});
