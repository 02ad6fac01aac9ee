import type { QuotationMatch } from '../../core/verification/quotations/compare-quotation.ts';
import { compareQuotation } from '../../core/verification/quotations/compare-quotation.ts';
import type { QuotedDocument, QuotedPlace } from '../../core/verification/quotations/quotation-finding.ts';
import { quotedPieces } from '../../core/verification/quotations/quoted-words.ts';
import { toMatchExpression, type TextNode } from '../search/match-expression.ts';
import { documentOfPassage } from '../search/passage-document.ts';
import { countPassagesWithWord } from '../search/word-counts.ts';
import { wordsOf } from '../search/words.ts';
import type { CaseDatabase } from '../store/database.ts';
import type { StoredDocument } from '../store/documents.ts';
import { readText, type PassageRow } from '../store/read-document.ts';
import { passageAt } from '../store/sheet-place.ts';
import { row, rows } from '../store/sql.ts';

/** Passages that are compared with a quotation word by word. */
const passagesCompared = 6;
/** Words asked for, and in how many passages they may stand together: ranking costs time for each. */
const wordsAsked = 10;
const passagesRanked = 6000;
/** So much of the text around a passage is looked at: a quotation may begin in one paragraph and end in the next. */
const reachWithOmission = 6000;
/** Texts of documents that are kept at hand. */
const textsKept = 8;

/** Looks for quotations in documents of a case. */
export interface QuotationSearch {
  /** The place nearest to a quotation in any of these documents, which are in the order of their import. */
  nearest(quotation: string, documents: readonly StoredDocument[]): QuotedPlace | undefined;
}

export function quotationSearch(database: CaseDatabase): QuotationSearch {
  const texts = new Map<number, string>();
  const counts = new Map<string, number>();

  function textOf(document: number): string {
    const kept = texts.get(document);
    if (kept !== undefined) return kept;
    const [oldest] = texts.keys();
    if (texts.size >= textsKept && oldest !== undefined) texts.delete(oldest);
    const text = readText(database, document);
    texts.set(document, text);
    return text;
  }

  function countOf(word: string): number {
    let count = counts.get(word);
    if (count === undefined) {
      count = countPassagesWithWord(database, word, []);
      counts.set(word, count);
    }
    return count;
  }

  /** Any of the rarest words of the quotation; undefined where the case has too few of them to hold it. */
  function expressionFor(quotation: string): string | undefined {
    const words = new Set(
      quotedPieces(quotation).flatMap((piece) => (piece.kind === 'word' ? wordsOf(piece.written) : [])),
    );
    const counted = [...words]
      .map((word) => ({ word, count: countOf(word) }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => a.count - b.count);
    if (counted.length * 2 < words.size) return undefined;
    const parts: TextNode[] = [];
    let ranked = 0;
    for (const { word, count } of counted.slice(0, wordsAsked)) {
      if (ranked + count > passagesRanked) break;
      ranked += count;
      parts.push({ kind: 'words', tokens: [word], prefix: false, anyForm: false });
    }
    if (parts.length > 0) return toMatchExpression({ kind: 'any', parts });
    // None but common words: the first of them in their order are less common together.
    const tokens = wordsOf(quotation).slice(0, 5);
    return toMatchExpression({ kind: 'words', tokens, prefix: false, anyForm: false });
  }

  function passagesLike(expression: string, first: number, last: number): number[] {
    return rows<{ rowid: number }>(
      database,
      `SELECT rowid FROM passage_fts WHERE passage_fts MATCH :expression AND rowid BETWEEN :first AND :last
       ORDER BY rank LIMIT :limit`,
      { expression, first, last, limit: passagesCompared },
    ).map(({ rowid }) => rowid);
  }

  return {
    nearest(quotation, documents) {
      const expression = expressionFor(quotation);
      if (expression === undefined) return undefined;
      let best: QuotedPlace | undefined;
      for (const { document, passage } of candidates(expression, documents)) {
        const text = textOf(document.number);
        const reach = /…|\.{3}/.test(quotation) ? reachWithOmission : quotation.length + 200;
        const match = compareQuotation(quotation, text, {
          start: Math.max(0, passage.start_offset - reach),
          end: Math.min(text.length, passage.end_offset + reach),
        });
        if (match === undefined || (best !== undefined && !isNearer(match, best.match))) continue;
        best = placeIn(database, document, text, match);
        if (match.outcome === 'verbatim') break;
      }
      return best;
    },
  };

  function candidates(
    expression: string,
    documents: readonly StoredDocument[],
  ): { readonly document: StoredDocument; readonly passage: PassageRow }[] {
    const [first] = documents;
    if (first === undefined) return [];
    // One question for all where there are many: removed documents and the report lie between them.
    const ids =
      documents.length <= 4
        ? documents.flatMap(({ firstPassage, lastPassage }) =>
            passagesLike(expression, firstPassage, lastPassage),
          )
        : rows<{ rowid: number }>(
            database,
            `SELECT rowid FROM passage_fts WHERE passage_fts MATCH :expression ORDER BY rank LIMIT :limit`,
            { expression, limit: passagesCompared * 4 },
          ).map(({ rowid }) => rowid);
    return ids
      .flatMap((id) => {
        const document = documentOfPassage(documents, id);
        if (document === undefined) return [];
        const passage = row<PassageRow>(database, 'SELECT * FROM passage WHERE id = :id', { id });
        return passage === undefined ? [] : [{ document, passage }];
      })
      .slice(0, passagesCompared * Math.min(4, documents.length));
  }
}

function isNearer(match: QuotationMatch, than: QuotationMatch): boolean {
  const order = ['words', 'signs', 'adapted', 'verbatim'];
  const by = order.indexOf(match.outcome) - order.indexOf(than.outcome);
  return by > 0 || (by === 0 && (match.likeness - than.likeness || than.differences - match.differences) > 0);
}

function placeIn(
  database: CaseDatabase,
  document: StoredDocument,
  text: string,
  match: QuotationMatch,
): QuotedPlace {
  const { start, end } = match.place;
  const passage = passageAt(database, document, start);
  return {
    document: quotedDocument(document),
    match,
    words: text.slice(start, end),
    page: passage?.page ?? undefined,
    label: passage?.label ?? undefined,
  };
}

/** What must be known of a document to judge a quotation by it. */
export function quotedDocument(document: StoredDocument): QuotedDocument {
  return {
    id: document.id,
    title: document.title,
    ...(document.language === undefined ? {} : { language: document.language }),
    isReadable:
      document.words > 0 &&
      !document.warnings.some(({ kind }) => kind === 'recognised' || kind === 'no-text-layer'),
  };
}
