/** A length of time as laws count it. */
export interface LegalDuration {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

/** A penalty's shortest and longest duration. */
export interface PenaltyRange {
  readonly from: LegalDuration;
  readonly to: LegalDuration;
}

/** A degree of a divisible penalty, in the order of the law's own table. */
export interface PenaltyDegree extends PenaltyRange {
  /** "mínimo", "medio", "máximo", folded. */
  readonly name: string;
}

/** A penalty that a law names instead of giving its duration. */
export interface NamedPenalty {
  /** Folded words that begin the name, any of which may stand: "presidio", "reclusion". */
  readonly nouns: readonly string[];
  /** Folded word that must follow the noun; undefined where the noun stands alone ("prisión"). */
  readonly qualifier?: string;
  /** From the shortest to the longest. */
  readonly degrees: readonly PenaltyDegree[];
}

/** The scale of one jurisdiction. */
export interface PenaltyScale {
  /** ISO 3166-1 alpha-2. */
  readonly jurisdiction: string;
  /** Language of its laws, BCP 47. */
  readonly language: string;
  /** Where the durations are laid down, for the sentence of reason. */
  readonly source: string;
  readonly penalties: readonly NamedPenalty[];
}
