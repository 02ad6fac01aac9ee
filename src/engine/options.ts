import type { ParserClient } from '../parser/client.ts';

export interface EngineOptions {
  readonly parser: ParserClient;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Program and version for reports: "Corroborate 0.1.0". */
  readonly generator: string;
  /** Where the key that signs packages, own submission profiles and own words are kept: of the person, not of a case. */
  readonly userDataFolder: string;
  /** Told of programming errors that a request must not fail with silently. Default: rethrown as an uncaught error. */
  readonly onBug?: (error: unknown) => void;
}
