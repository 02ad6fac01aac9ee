import type { Migration } from '../migrate.ts';

/**
 * Documents keep a small whole number besides their public id, so that the tables that grow (passage, quantity) stay
 * narrow. The passages of a document have consecutive ids, first_passage to last_passage: a full-text hit's document is
 * found by comparing numbers, without touching a row.
 */
export const initial: Migration = {
  version: 1,
  name: 'initial',
  sql: `
    CREATE TABLE setting (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE file (
      sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
      bytes INTEGER NOT NULL,
      added_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE document (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      sha256 TEXT NOT NULL REFERENCES file (sha256),
      -- 0 after removal: everything stays, so that undo brings it back whole.
      present INTEGER NOT NULL CHECK (present IN (0, 1)),
      role TEXT NOT NULL CHECK (role IN ('report', 'source', 'law')),
      file_name TEXT NOT NULL,
      path TEXT NOT NULL,
      format TEXT NOT NULL,
      title TEXT NOT NULL,
      authors TEXT NOT NULL,
      date TEXT,
      publisher TEXT,
      instrument TEXT,
      language TEXT,
      pages INTEGER,
      words INTEGER NOT NULL,
      metadata TEXT NOT NULL,
      warnings TEXT NOT NULL,
      imported_at TEXT NOT NULL,
      first_passage INTEGER NOT NULL,
      last_passage INTEGER NOT NULL,
      quantities INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX document_by_file ON document (sha256, present);
    CREATE INDEX document_by_role ON document (role, present);

    CREATE TABLE document_text (
      document INTEGER PRIMARY KEY REFERENCES document (number),
      text TEXT NOT NULL
    ) STRICT;

    CREATE TABLE passage (
      id INTEGER PRIMARY KEY,
      document INTEGER NOT NULL REFERENCES document (number),
      -- The document's own id: "p7", "h2", "n4"; "title" for the passage that carries the title.
      element TEXT NOT NULL,
      kind TEXT NOT NULL,
      label TEXT,
      text TEXT NOT NULL,
      start_offset INTEGER NOT NULL,
      end_offset INTEGER NOT NULL,
      page INTEGER,
      level INTEGER,
      heading TEXT,
      parent TEXT,
      provision TEXT,
      path TEXT,
      table_element TEXT,
      cells TEXT,
      -- Tokens of the number index: one per value that the passage states, in one writing for all.
      numbers TEXT NOT NULL,
      -- For searching only. The caption of a table with its first row; what is said over the rows with all of them.
      caption TEXT,
      context TEXT
    ) STRICT;
    CREATE UNIQUE INDEX passage_by_element ON passage (document, element);
    CREATE INDEX passage_by_provision ON passage (provision, document) WHERE provision IS NOT NULL;
    CREATE INDEX passage_by_table ON passage (document, table_element) WHERE table_element IS NOT NULL;

    CREATE VIRTUAL TABLE passage_fts USING fts5 (
      label, text, numbers, caption, context,
      content = 'passage', content_rowid = 'id',
      tokenize = 'unicode61 remove_diacritics 2',
      prefix = '2 3'
    );

    CREATE TABLE document_table (
      document INTEGER NOT NULL REFERENCES document (number),
      element TEXT NOT NULL,
      position INTEGER NOT NULL,
      label TEXT,
      caption TEXT,
      column_headers TEXT NOT NULL,
      page INTEGER,
      PRIMARY KEY (document, element)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE footnote_marker (
      document INTEGER NOT NULL REFERENCES document (number),
      position INTEGER NOT NULL,
      label TEXT NOT NULL,
      element TEXT NOT NULL,
      offset_in_paragraph INTEGER NOT NULL,
      PRIMARY KEY (document, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX footnote_marker_by_paragraph ON footnote_marker (document, element);

    CREATE TABLE footnote (
      document INTEGER NOT NULL REFERENCES document (number),
      position INTEGER NOT NULL,
      label TEXT NOT NULL,
      text TEXT,
      start_offset INTEGER,
      end_offset INTEGER,
      page INTEGER,
      PRIMARY KEY (document, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX footnote_by_label ON footnote (document, label);

    CREATE TABLE page (
      document INTEGER NOT NULL REFERENCES document (number),
      number INTEGER NOT NULL,
      label TEXT,
      width REAL NOT NULL,
      height REAL NOT NULL,
      -- Where its lines stand, packed: see store/layout.ts.
      first_offset INTEGER,
      last_offset INTEGER,
      segments BLOB,
      PRIMARY KEY (document, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE quantity (
      id INTEGER PRIMARY KEY,
      document INTEGER NOT NULL REFERENCES document (number),
      passage INTEGER NOT NULL REFERENCES passage (id),
      element TEXT NOT NULL,
      kind TEXT NOT NULL,
      start_offset INTEGER NOT NULL,
      end_offset INTEGER NOT NULL,
      text TEXT NOT NULL,
      value TEXT,
      low TEXT,
      high TEXT,
      out_of TEXT,
      unit TEXT,
      counted TEXT,
      qualifier TEXT,
      period TEXT,
      decimals INTEGER,
      significant INTEGER,
      written_as TEXT NOT NULL,
      -- Whatever else the core says of a quantity, as a JSON object.
      details TEXT
    ) STRICT;
    CREATE UNIQUE INDEX quantity_by_element ON quantity (document, element);
    CREATE INDEX quantity_by_passage ON quantity (passage);

    -- The number index: every value that a quantity may stand for, as the nearest real number. Exactness is judged on
    -- the decimal strings of the quantity; this only finds them.
    CREATE TABLE number_entry (
      value REAL NOT NULL,
      quantity INTEGER NOT NULL REFERENCES quantity (id),
      part TEXT NOT NULL CHECK (part IN ('value', 'low', 'high', 'out-of', 'reading')),
      passage INTEGER NOT NULL,
      PRIMARY KEY (value, quantity, part)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE legal_reference (
      document INTEGER NOT NULL REFERENCES document (number),
      position INTEGER NOT NULL,
      element TEXT NOT NULL,
      start_offset INTEGER NOT NULL,
      end_offset INTEGER NOT NULL,
      text TEXT NOT NULL,
      instrument TEXT,
      provision TEXT,
      PRIMARY KEY (document, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE finding (
      document INTEGER NOT NULL REFERENCES document (number),
      id TEXT NOT NULL,
      position INTEGER NOT NULL,
      rule TEXT NOT NULL,
      severity TEXT NOT NULL,
      paragraphs TEXT NOT NULL,
      statistics TEXT NOT NULL,
      holds INTEGER,
      expected TEXT,
      found TEXT,
      message TEXT NOT NULL,
      PRIMARY KEY (document, id)
    ) STRICT, WITHOUT ROWID;

    -- Kept apart from findings: checks are run anew, what a person has dismissed stays dismissed.
    CREATE TABLE dismissal (
      document INTEGER NOT NULL REFERENCES document (number),
      finding TEXT NOT NULL,
      reason TEXT NOT NULL,
      person TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (document, finding)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE evidence (
      id TEXT PRIMARY KEY,
      report INTEGER NOT NULL REFERENCES document (number),
      target_kind TEXT NOT NULL CHECK (target_kind IN ('statistic', 'paragraph')),
      target TEXT NOT NULL,
      document INTEGER NOT NULL REFERENCES document (number),
      stance TEXT NOT NULL CHECK (stance IN ('supports', 'contradicts', 'context')),
      record TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX evidence_by_target ON evidence (report, target_kind, target);
    CREATE INDEX evidence_by_document ON evidence (document);

    CREATE TABLE history (
      id INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      person TEXT NOT NULL,
      action TEXT NOT NULL,
      subject TEXT NOT NULL,
      refers_to INTEGER REFERENCES history (id),
      changes TEXT NOT NULL,
      previous_hash TEXT NOT NULL,
      hash TEXT NOT NULL
    ) STRICT;

    -- Every verdict ever given; the last row of a statistic is the one in force, NULL when it was withdrawn or undone.
    CREATE TABLE verdict (
      id INTEGER PRIMARY KEY,
      document INTEGER NOT NULL REFERENCES document (number),
      statistic TEXT NOT NULL,
      verdict TEXT CHECK (verdict IN ('verified', 'rounded', 'discrepancy', 'cannot-verify', 'not-a-statistic')),
      note TEXT,
      person TEXT NOT NULL,
      at TEXT NOT NULL,
      history INTEGER NOT NULL REFERENCES history (id)
    ) STRICT;
    CREATE INDEX verdict_by_statistic ON verdict (document, statistic, id);
    CREATE INDEX verdict_by_history ON verdict (history);

    CREATE TRIGGER history_is_not_changed BEFORE UPDATE ON history
      BEGIN SELECT raise(ABORT, 'history is append-only'); END;
    CREATE TRIGGER history_is_not_deleted BEFORE DELETE ON history
      BEGIN SELECT raise(ABORT, 'history is append-only'); END;
    CREATE TRIGGER verdict_is_not_changed BEFORE UPDATE ON verdict
      BEGIN SELECT raise(ABORT, 'verdicts are append-only'); END;
    CREATE TRIGGER verdict_is_not_deleted BEFORE DELETE ON verdict
      BEGIN SELECT raise(ABORT, 'verdicts are append-only'); END;

    -- What the engine proposes for a statistic, computed against the documents of one generation: see evidence/.
    CREATE TABLE proposal (
      report INTEGER NOT NULL REFERENCES document (number),
      statistic TEXT NOT NULL,
      -- Which documents, and which version of the program, it was computed with.
      generation TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('supported', 'conflicting', 'candidate', 'missing')),
      best_match TEXT,
      candidates TEXT NOT NULL,
      PRIMARY KEY (report, statistic)
    ) STRICT, WITHOUT ROWID;
  `,
};
