import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OpenCase } from '../../src/engine/case/open-case.ts';
import type { Change, EvidenceRecord } from '../../src/engine/history/change.ts';
import {
  brokenLinks,
  isLatestStep,
  listHistory,
  nextSteps,
  perform,
  redo,
  undo,
} from '../../src/engine/history/journal.ts';
import { beginningStep } from '../../src/engine/history/stacks.ts';
import { rows } from '../../src/engine/store/sql.ts';
import {
  addDocument,
  author,
  newCase,
  parsedParagraphs,
  temporaryFolder,
  type TemporaryFolder,
} from './case-fixture.ts';

let temporary: TemporaryFolder;
let opened: OpenCase;
beforeEach(() => {
  temporary = temporaryFolder();
  opened = newCase(join(temporary.path, 'a.corroborate'));
  addDocument(opened, 'report', parsedParagraphs(['10 and 20 and 30.']), 'report');
  addDocument(opened, 'source', parsedParagraphs(['10 of them.']));
});
afterEach(() => {
  opened.close();
  temporary.remove();
});

/** Everything that a person can change, as it stands now. */
function state(): unknown {
  return {
    settings: rows(opened.database, "SELECT key, value FROM setting WHERE key <> 'generation' ORDER BY key"),
    documents: rows(
      opened.database,
      'SELECT id, present, role, title, authors, date, publisher FROM document ORDER BY id',
    ),
    evidence: rows(opened.database, 'SELECT * FROM evidence ORDER BY id'),
    dismissals: rows(opened.database, 'SELECT * FROM dismissal ORDER BY finding'),
    verdicts: rows(
      opened.database,
      `SELECT statistic, verdict, note, iif(verdict IS NULL, NULL, person) AS person FROM verdict
       WHERE id IN (SELECT max(id) FROM verdict GROUP BY document, statistic) AND verdict IS NOT NULL
       ORDER BY statistic`,
    ),
  };
}

function evidenceRecord(id: string): EvidenceRecord {
  return {
    id,
    reportId: 'report',
    target: { kind: 'statistic', id: 's1' },
    documentId: 'source',
    label: null,
    anchor: {
      quote: { type: 'TextQuoteSelector', exact: '10', prefix: '', suffix: '' },
      position: { type: 'TextPositionSelector', start: 3, end: 5 },
      rectangles: [],
    },
    stance: 'supports',
    match: null,
    why: null,
    by: 'Ana',
    at: author.at,
  };
}

function change(statistic: string, verdict: 'verified' | 'discrepancy' | null, by = 'Ana'): Change {
  const before = rows<{ verdict: 'verified' | null; note: string | null; person: string; at: string }>(
    opened.database,
    'SELECT * FROM verdict WHERE statistic = :statistic ORDER BY id DESC LIMIT 1',
    { statistic },
  )[0];
  return {
    slot: 'verdict',
    reportId: 'report',
    statisticId: statistic,
    before:
      before === undefined || before.verdict === null
        ? null
        : { verdict: before.verdict, note: before.note, by: before.person, at: before.at },
    after: verdict === null ? null : { verdict, note: null, by, at: author.at },
  };
}

describe('undo and redo', () => {
  test('bring back the verdict of the person who had given it', () => {
    perform(
      opened.database,
      { action: 'verdict.set', subject: '10', changes: [change('s1', 'verified', 'Ana')] },
      author,
    );
    perform(
      opened.database,
      { action: 'verdict.set', subject: '10', changes: [change('s1', 'discrepancy', 'Ben')] },
      { ...author, by: 'Ben' },
    );
    undo(opened.database, { ...author, by: 'Ben' });
    expect(state()).toMatchObject({ verdicts: [{ statistic: 's1', verdict: 'verified', person: 'Ana' }] });
    redo(opened.database, author);
    expect(state()).toMatchObject({ verdicts: [{ statistic: 's1', verdict: 'discrepancy', person: 'Ben' }] });
  });

  test('say when there is nothing left', () => {
    expect(redo(opened.database, author)).toEqual({ ok: false, failure: { kind: 'nothing-to-redo' } });
    expect(undo(opened.database, author)).toMatchObject({ ok: true, value: { subject: 'source.txt' } });
    expect(undo(opened.database, author)).toMatchObject({ ok: true, value: { subject: 'report.txt' } });
    expect(undo(opened.database, author)).toEqual({ ok: false, failure: { kind: 'nothing-to-undo' } });
  });

  test('a new step forgets what could be redone, and the list tells', () => {
    undo(opened.database, author);
    perform(
      opened.database,
      { action: 'case.rename', subject: 'B', changes: [{ slot: 'case-name', before: 'Test', after: 'B' }] },
      author,
    );
    expect(nextSteps(opened.database)).toEqual({
      undo: { action: 'case.rename', subject: 'B', entries: 1 },
      redo: undefined,
    });
    expect(
      listHistory(opened.database, 10).map((entry) => [entry.action, entry.refersTo, entry.undone]),
    ).toEqual([
      ['case.rename', undefined, false],
      ['undo', 2, false],
      ['document.import', undefined, true],
      ['document.import', undefined, false],
    ]);
  });

  test('any sequence of steps can be taken back whole and done again whole', () => {
    const step = fc.oneof(
      fc.record({
        kind: fc.constant('verdict' as const),
        statistic: fc.constantFrom('s1', 's2', 's3'),
        verdict: fc.constantFrom('verified' as const, 'discrepancy' as const, null),
      }),
      fc.record({ kind: fc.constant('evidence' as const), id: fc.constantFrom('e1', 'e2') }),
      fc.record({ kind: fc.constant('dismissal' as const), finding: fc.constantFrom('f1', 'f2') }),
      fc.record({ kind: fc.constant('presence' as const) }),
      fc.record({ kind: fc.constant('name' as const), name: fc.string({ minLength: 1 }) }),
      fc.record({ kind: fc.constant('title' as const), title: fc.string({ minLength: 1 }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        const count = (): number => listHistory(opened.database, 1000).length;
        const before = state();
        const entriesBefore = count();
        for (const each of steps)
          perform(opened.database, { action: each.kind, subject: 'x', changes: [changeOf(each)] }, author);
        const after = state();
        for (const _ of steps) expect(undo(opened.database, author).ok).toBe(true);
        expect(state()).toEqual(before);
        for (const _ of steps) expect(redo(opened.database, author).ok).toBe(true);
        expect(state()).toEqual(after);
        for (const _ of steps) undo(opened.database, author);
        expect(count()).toBe(Math.min(1000, entriesBefore + 4 * steps.length));
      }),
      { numRuns: 15 },
    );
    expect(brokenLinks(opened.database)).toEqual([]);

    function changeOf(each: typeof step extends fc.Arbitrary<infer Value> ? Value : never): Change {
      switch (each.kind) {
        case 'verdict':
          return change(each.statistic, each.verdict);
        case 'evidence': {
          const there =
            rows(opened.database, 'SELECT 1 FROM evidence WHERE id = :id', { id: each.id }).length > 0;
          const record = evidenceRecord(each.id);
          return {
            slot: 'evidence',
            evidenceId: each.id,
            before: there ? record : null,
            after: there ? null : record,
          };
        }
        case 'dismissal': {
          const there =
            rows(opened.database, 'SELECT 1 FROM dismissal WHERE finding = :id', { id: each.finding })
              .length > 0;
          const record = { reason: 'because', ...author };
          return {
            slot: 'dismissal',
            reportId: 'report',
            findingId: each.finding,
            before: there ? record : null,
            after: there ? null : record,
          };
        }
        case 'presence': {
          const there =
            rows<{ present: number }>(opened.database, "SELECT present FROM document WHERE id = 'source'")[0]
              ?.present === 1;
          return { slot: 'document-presence', documentId: 'source', before: there, after: !there };
        }
        case 'name': {
          const name =
            rows<{ value: string }>(opened.database, "SELECT value FROM setting WHERE key = 'name'")[0]
              ?.value ?? '';
          return { slot: 'case-name', before: name, after: each.name };
        }
        case 'title': {
          const title =
            rows<{ title: string }>(opened.database, "SELECT title FROM document WHERE id = 'source'")[0]
              ?.title ?? '';
          const description = { title, authors: [], date: null, publisher: null, role: 'source' as const };
          return {
            slot: 'document-description',
            documentId: 'source',
            before: description,
            after: { ...description, title: each.title },
          };
        }
      }
    }
  });
});

describe('a step of several entries', () => {
  function add(id: string, step: string): void {
    addDocument(opened, id, parsedParagraphs([`${id}.`]), 'source', step);
  }
  const present = (): string[] =>
    rows<{ id: string }>(opened.database, 'SELECT id FROM document WHERE present = 1 ORDER BY id').map(
      (document) => document.id,
    );
  const rename = (name: string): void =>
    void perform(
      opened.database,
      { action: 'case.rename', subject: name, changes: [{ slot: 'case-name', before: 'Test', after: name }] },
      author,
    );

  test('is taken back and done again as one, and named with its number', () => {
    for (const id of ['a', 'b', 'c']) add(id, 'import 1');
    expect(nextSteps(opened.database).undo).toEqual({
      action: 'document.import',
      subject: 'a.txt',
      entries: 3,
    });
    expect(undo(opened.database, author)).toMatchObject({ ok: true, value: { entries: 3 } });
    expect(present()).toEqual(['report', 'source']);
    expect(listHistory(opened.database, 4).map((entry) => [entry.action, entry.step, entry.undone])).toEqual([
      ['undo', undefined, false],
      ['document.import', 'import 1', true],
      ['document.import', 'import 1', true],
      ['document.import', 'import 1', true],
    ]);
    redo(opened.database, author);
    expect(present()).toEqual(['a', 'b', 'c', 'report', 'source']);
    expect(brokenLinks(opened.database)).toEqual([]);
  });

  test('keeps its place while others are begun and other things are done', () => {
    add('a', 'import 1');
    add('b', 'import 2');
    rename('B');
    add('c', 'import 1');
    add('d', 'import 2');
    const taken = [1, 2, 3].map(() => undo(opened.database, author));
    expect(taken).toMatchObject([
      { value: { action: 'case.rename' } },
      { value: { subject: 'b.txt', entries: 2 } },
      { value: { subject: 'a.txt', entries: 2 } },
    ]);
    expect(present()).toEqual(['report', 'source']);
  });

  test('goes on in the background without taking away what could be redone', () => {
    add('a', 'import 1');
    rename('B');
    undo(opened.database, author);
    add('b', 'import 1');
    expect(nextSteps(opened.database)).toMatchObject({
      undo: { action: 'document.import', entries: 2 },
      redo: { action: 'case.rename' },
    });
  });

  test('is joined only while nothing has been done since', () => {
    expect(isLatestStep(opened.database, 'import 1')).toBe(true);
    add('a', 'import 1');
    expect(isLatestStep(opened.database, 'import 1')).toBe(true);
    rename('B');
    expect(isLatestStep(opened.database, 'import 1')).toBe(false);
    undo(opened.database, author);
    undo(opened.database, author);
    expect(isLatestStep(opened.database, 'import 1')).toBe(false);
  });

  test('that a case began with is not taken back', () => {
    add('a', beginningStep);
    expect(nextSteps(opened.database).undo).toMatchObject({ subject: 'source.txt' });
  });
});

describe('the chain of hashes', () => {
  test('covers which step an entry belongs to', () => {
    addDocument(opened, 'a', parsedParagraphs(['A.']), 'source', 'import 1');
    opened.database.exec('DROP TRIGGER history_is_not_changed');
    opened.database.exec("UPDATE history SET step = 'import 2' WHERE id = 3");
    expect(brokenLinks(opened.database)).toEqual([3]);
  });

  test('is whole after ordinary work', () => {
    undo(opened.database, author);
    redo(opened.database, author);
    expect(brokenLinks(opened.database)).toEqual([]);
  });

  test('names an entry that was changed behind its back', () => {
    opened.database.exec('DROP TRIGGER history_is_not_changed');
    opened.database.exec("UPDATE history SET person = 'Eve' WHERE id = 1");
    expect(brokenLinks(opened.database)).toEqual([1]);
  });

  test('names the place where an entry was taken out', () => {
    undo(opened.database, author);
    opened.database.exec('DROP TRIGGER history_is_not_deleted');
    opened.database.pragma('foreign_keys = OFF');
    opened.database.exec('DELETE FROM history WHERE id = 2');
    expect(brokenLinks(opened.database)).toEqual([3]);
  });
});
