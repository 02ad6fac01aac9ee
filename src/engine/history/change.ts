import type { Anchor } from '../../core/anchors/selector.ts';
import type { Bibliography } from '../../core/citations/bibliography.ts';
import type { Quantity } from '../../core/statistics/quantity.ts';
import type { DocumentRole } from '../../core/document/document.ts';
import type { ProtectionSettings, SourceHandling } from '../../core/protection/protection-settings.ts';
import type { MatchType, Stance } from '../../core/verification/candidate.ts';
import type { Reason } from '../../core/wording/reason-messages.ts';
import type { ReadingMode } from '../../core/verification/reading-mode.ts';
import type { VerdictBasis } from '../../core/verification/verdict-basis.ts';
import type { Verdict } from '../../core/verification/verdict.ts';
import type { VersionRecord } from '../../core/versions/version-record.ts';

/** What a person may edit about a document. */
export interface DocumentDescription {
  readonly title: string;
  readonly authors: readonly string[];
  readonly date: string | null;
  readonly publisher: string | null;
  readonly role: DocumentRole;
  /** Absent in what was recorded before documents had any. */
  readonly tags?: readonly string[];
  /** Likewise. */
  readonly bibliography?: Bibliography;
}

export interface EvidenceRecord {
  readonly id: string;
  readonly reportId: string;
  readonly target: { readonly kind: 'statistic' | 'paragraph'; readonly id: string };
  readonly documentId: string;
  readonly label: string | null;
  readonly anchor: Anchor;
  readonly stance: Stance;
  readonly match: MatchType | null;
  /** The reasons in English. */
  readonly why: string | null;
  /** Absent in what was linked with an earlier version. */
  readonly reasons?: readonly Reason[];
  /**
   * The SHA-256 of a newer edition in which these words have changed: the link waits for a person, and for now a verdict
   * cannot rest on what the older edition says.
   */
  readonly newerEdition?: string;
  readonly by: string;
  readonly at: string;
}

export interface VerdictRecord {
  readonly verdict: Verdict;
  readonly note: string | null;
  readonly by: string;
  readonly at: string;
  /** What the report should say instead. */
  readonly suggestion?: string;
  /** What it rests on; absent in what was recorded before this was kept. */
  readonly basis?: VerdictBasis;
}

/** Where a footnote's marker stands. */
export interface MarkerPlace {
  readonly paragraphId: string;
  /** In the paragraph's text. */
  readonly offset: number;
}

export interface DismissalRecord {
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/**
 * One thing that a command alters, with its state before and after: whoever knows both can do it, undo it and show it.
 * `null` stands for "there is none". The values are plain JSON, for they are kept in the history.
 */
export type Change =
  | { readonly slot: 'case-name'; readonly before: string; readonly after: string }
  | { readonly slot: 'reviewer'; readonly before: string; readonly after: string }
  | { readonly slot: 'reading'; readonly before: ReadingMode; readonly after: ReadingMode }
  | {
      readonly slot: 'protection';
      readonly before: ProtectionSettings;
      readonly after: ProtectionSettings;
    }
  /** Which parts of a source may leave the case. */
  | {
      readonly slot: 'source-handling';
      readonly documentId: string;
      readonly before: SourceHandling;
      readonly after: SourceHandling;
    }
  | {
      readonly slot: 'document-presence';
      readonly documentId: string;
      readonly before: boolean;
      readonly after: boolean;
    }
  | {
      readonly slot: 'document-description';
      readonly documentId: string;
      readonly before: DocumentDescription;
      readonly after: DocumentDescription;
    }
  | {
      readonly slot: 'evidence';
      readonly evidenceId: string;
      readonly before: EvidenceRecord | null;
      readonly after: EvidenceRecord | null;
    }
  | {
      readonly slot: 'verdict';
      readonly reportId: string;
      readonly statisticId: string;
      /** Absent: the decision where one person reads. */
      readonly part?: 'reader' | 'adjudication';
      /** Whose, for the part "reader". */
      readonly reader?: string;
      readonly before: VerdictRecord | null;
      readonly after: VerdictRecord | null;
    }
  /** What a person corrected in what was read out of the report. */
  | {
      readonly slot: 'quantity';
      readonly documentId: string;
      readonly statisticId: string;
      readonly before: Quantity | null;
      readonly after: Quantity | null;
    }
  | {
      readonly slot: 'footnote-marker';
      readonly documentId: string;
      /** Among the document's markers, from 0. */
      readonly position: number;
      readonly before: MarkerPlace;
      readonly after: MarkerPlace;
    }
  | {
      readonly slot: 'paragraph-label';
      readonly documentId: string;
      readonly paragraphId: string;
      readonly before: string | null;
      readonly after: string | null;
    }
  /** A document has taken the place of another. */
  | {
      readonly slot: 'version';
      readonly documentId: string;
      readonly before: VersionRecord | null;
      readonly after: VersionRecord | null;
    }
  /** A collection by its name. */
  | {
      readonly slot: 'collection';
      readonly collectionId: string;
      readonly before: string | null;
      readonly after: string | null;
    }
  /** Whether these documents stand in a collection. */
  | {
      readonly slot: 'collection-members';
      readonly collectionId: string;
      readonly documentIds: readonly string[];
      readonly before: boolean;
      readonly after: boolean;
    }
  | {
      readonly slot: 'saved-search';
      readonly name: string;
      readonly before: string | null;
      readonly after: string | null;
    }
  | {
      readonly slot: 'dismissal';
      readonly reportId: string;
      readonly findingId: string;
      readonly before: DismissalRecord | null;
      readonly after: DismissalRecord | null;
    };

/** The changes that take back `changes`: last first, before and after exchanged. */
export function inverse(changes: readonly Change[]): Change[] {
  return changes
    .map((change): Change => ({ ...change, before: change.after, after: change.before }) as Change)
    .reverse();
}
