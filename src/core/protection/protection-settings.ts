/** What a case covers for the protection of persons. */
export interface ProtectionSettings {
  /** Counts of persons below this are covered; 0: none are. */
  readonly fewerThan: number;
}

/** What of a source may leave the case. */
export interface SourceHandling {
  /** The whole file may go into evidence packages. */
  readonly whole: boolean;
  /** It was given under a promise: covered exports show nothing of what it is or says. */
  readonly consentBound: boolean;
}

/** Of a source about which nobody has said anything. */
export const usualHandling: SourceHandling = { whole: false, consentBound: false };
