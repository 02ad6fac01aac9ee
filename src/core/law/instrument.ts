/** A law, treaty or document named in a text. Token indexes, `next` exclusive. */
export interface InstrumentRead {
  readonly start: number;
  readonly next: number;
  /** Normal form: "Penal Code", "Law 21067". */
  readonly instrument: string;
  /** What can point back to it: "the Code", "this law". */
  readonly class: InstrumentClass;
  /** The day it was made, where the text says it behind the number or instead of one: "2007-3-5". */
  readonly day?: string;
  /** An acronym: "CRC" names the treaty after a provision, but by itself often its committee. */
  readonly abbreviated?: boolean;
  /** The numbers of a list: "Laws 21,067 and 21,090" gives two instruments with places of their own. */
  readonly numberStart?: number;
}

/** What sort of legal text a name is of. */
export type InstrumentClass =
  | 'law'
  | 'code'
  | 'convention'
  | 'covenant'
  | 'treaty'
  | 'charter'
  | 'statute'
  | 'ordinance'
  | 'regulation'
  | 'protocol'
  | 'decree'
  | 'directive'
  | 'constitution'
  | 'draft'
  | 'document'
  | 'other';

/** The sort of legal text that a canonical English name says it is; "other" where it does not say. */
export function classOfName(name: string): InstrumentClass {
  if (/\bCode\b|^Código\b/.test(name)) return 'code';
  if (/\bProtocol\b/.test(name)) return 'protocol';
  if (/\bConvention\b|^Convenci|^Conven[cç]|^Convenio\b/.test(name)) return 'convention';
  if (/\bCovenant\b|^Pact[eo]\b/.test(name)) return 'covenant';
  if (/\bTreaty\b|^Tra(?:tado|ité)\b/.test(name)) return 'treaty';
  if (/\bCharter\b|^Carta\b|^Charte\b/.test(name)) return 'charter';
  if (/\bStatute\b|^Estatuto\b/.test(name)) return 'statute';
  if (/\bOrdinance\b/.test(name)) return 'ordinance';
  if (/\bRegulations?\b|^Reglamento\b/.test(name)) return 'regulation';
  if (/^Constitution$/.test(name)) return 'constitution';
  return /\b(?:Law|Act)\b|^(?:Ley|Lei|Loi)\b/.test(name) ? 'law' : 'other';
}
