import type { NumberTerm } from './number-term.ts';

/** Words in this order, folded. */
export interface WordsTerm {
  readonly kind: 'words';
  readonly tokens: readonly string[];
  /** The last of them is a beginning only. */
  readonly prefix: boolean;
  /** One word by itself, not in quotation marks: its other forms are looked for as well. */
  readonly anyForm: boolean;
}

/** Words or phrases with at most so many words between them, in any order. */
export interface NearTerm {
  readonly kind: 'near';
  readonly parts: readonly WordsTerm[];
  readonly distance: number;
}

/** Passages that state a number between two. */
export interface RangeTerm {
  readonly kind: 'range';
  readonly low: number;
  readonly high: number;
  /** Normalised as in a quantity: "%", "year". Absent: numbers of all units. */
  readonly unit: string | undefined;
}

/** What can be asked of a document by name. */
export const documentFields = ['type', 'format', 'lang', 'tag', 'source', 'author', 'year', 'in'] as const;

export type DocumentField = (typeof documentFields)[number];

export interface DocumentTerm {
  readonly kind: 'document';
  readonly field: DocumentField;
  /** Folded; for years as written: "2016" or "2010..2016". */
  readonly value: string;
}

/** Passages on these pages. */
export interface PageTerm {
  readonly kind: 'page';
  readonly low: number;
  readonly high: number;
}

/** What the full-text index answers by itself. */
export type TextTerm = WordsTerm | NearTerm | NumberTerm;

/** A query as understood: what must be there, what may be there, what must not. */
export type QueryNode =
  | TextTerm
  | RangeTerm
  | DocumentTerm
  | PageTerm
  | { readonly kind: 'all'; readonly parts: readonly QueryNode[]; readonly without: readonly QueryNode[] }
  | { readonly kind: 'any'; readonly parts: readonly QueryNode[] };

/** Why a query cannot be asked. Keys of sentences in the locales: failures.json, "query-invalid". */
export type QueryProblem =
  'empty' | 'onlyExcluded' | 'range' | 'page' | 'year' | 'type' | 'fieldWithoutValue';

/** Something in the query that was understood otherwise than it may have been meant. */
export interface QueryNotice {
  readonly kind: 'unknown-field';
  readonly text: string;
}

export type QueryReading =
  | {
      readonly ok: true;
      readonly node: QueryNode;
      /** All words where nothing else was asked: "367 ter penal code". */
      readonly plainWords?: readonly string[];
      readonly notices: readonly QueryNotice[];
    }
  | { readonly ok: false; readonly problem: QueryProblem };
