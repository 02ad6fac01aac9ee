import type { Migration } from '../migrate.ts';

/** Entries of the history that were one act of a person, the files of one import, bear the same step. */
export const historySteps: Migration = {
  version: 2,
  name: 'history-steps',
  sql: `
    ALTER TABLE history ADD COLUMN step TEXT;
  `,
};
