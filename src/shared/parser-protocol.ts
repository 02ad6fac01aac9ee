import type { StructuredDocument, DocumentRole } from '../core/document/document.ts';
import type { LegalReference } from '../core/law/legal-reference.ts';
import type { Finding } from '../core/verification/finding.ts';
import type { Quantity } from '../core/statistics/quantity.ts';
import type { Failure } from './failure.ts';

/** One file for a parser process. The parser only ever reads `path`. */
export interface ParseRequest {
  readonly kind?: 'parse';
  readonly id: number;
  readonly path: string;
  /** As the person knows it; formats are told from the bytes first and the name second. */
  readonly fileName: string;
  readonly role: DocumentRole | 'auto';
  readonly limits: ParseLimits;
  /** The person knows that the file is damaged and wants what can be read of it. Absent: it is refused. */
  readonly acceptDamaged?: boolean;
  /** No other file is being read: a long one may use a second processor core. */
  readonly alone?: boolean;
}

/** Some pages of a file, to be drawn as pictures. */
export interface DrawRequest {
  readonly kind: 'draw';
  readonly id: number;
  readonly path: string;
  readonly fileName: string;
  readonly pages: readonly PageToDraw[];
  readonly limits: ParseLimits;
}

/** A page with the places to be marked on it: PDF points, origin at the page's top left. */
export interface PageToDraw {
  /** From 1. */
  readonly page: number;
  readonly marks: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
}

/** A page as a PNG; undefined where it cannot be drawn. */
export interface DrawnPage {
  readonly page: number;
  readonly png?: Uint8Array;
}

export type ParserRequest = ParseRequest | DrawRequest;

export interface ParseLimits {
  readonly fileBytes: number;
  readonly unzippedBytes: number;
  readonly pages: number;
  /** Enforced from outside as well: the process is killed. */
  readonly timeoutMs: number;
  readonly memoryBytes: number;
}

/** Everything core reads out of a file, computed inside the disposable process. */
export interface ParseOutcome {
  readonly document: StructuredDocument;
  /** What the file was taken for: a law is recognised also under "auto"; "auto" otherwise yields "source". */
  readonly role: DocumentRole;
  readonly quantities: readonly Quantity[];
  readonly legalReferences: readonly LegalReference[];
  readonly findings: readonly Finding[];
}

/**
 * In the app, main's first message to a fresh parser process: it carries one transferred port, and everything else goes
 * over that port. (A forked parser on plain Node has no such message and talks over the process channel.)
 */
export interface ParserConnect {
  readonly kind: 'connect';
}

/**
 * Some of the longest lists of an outcome, sent ahead of it in order: thousands of pages in one message would take both
 * processes several times their memory. What was sent ahead is left out of the outcome itself.
 */
export interface OutcomePart {
  readonly paragraphs?: StructuredDocument['paragraphs'];
  readonly layout?: StructuredDocument['layout'];
  readonly quantities?: readonly Quantity[];
}

export type ParserMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  | { readonly kind: 'drawn'; readonly id: number; readonly drawn: DrawnPage }
  | { readonly kind: 'drawn-all'; readonly id: number }
  | { readonly kind: 'part'; readonly id: number; readonly part: OutcomePart }
  | { readonly kind: 'parsed'; readonly id: number; readonly outcome: ParseOutcome }
  | { readonly kind: 'refused'; readonly id: number; readonly failure: Failure };
