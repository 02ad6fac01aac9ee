import type { Migration } from '../migrate.ts';
import { initial } from './001-initial.ts';
import { historySteps } from './002-history-steps.ts';
import { findingWordingColumn } from './003-finding-wording.ts';
import { searchFormsAndTags } from './004-search-forms-and-tags.ts';
import { sheetPlaces } from './005-sheet-places.ts';
import { importQueue } from './006-import-queue.ts';
import { passageBySheetRow } from './007-passage-by-sheet-row.ts';
import { watchedFolders } from './008-watched-folders.ts';
import { readers } from './009-readers.ts';
import { versions } from './010-versions.ts';
import { quotationFindings } from './011-quotation-findings.ts';
import { sourceHandling } from './012-source-handling.ts';
import { collectionsAndBibliography } from './013-collections-and-bibliography.ts';
import { quotedPassages } from './014-quoted-passages.ts';
import { numbersByPassage } from './015-numbers-by-passage.ts';

/** In order; never changed once released, only added to. */
export const migrations: readonly Migration[] = [
  initial,
  historySteps,
  findingWordingColumn,
  searchFormsAndTags,
  sheetPlaces,
  importQueue,
  passageBySheetRow,
  watchedFolders,
  readers,
  versions,
  quotationFindings,
  sourceHandling,
  collectionsAndBibliography,
  quotedPassages,
  numbersByPassage,
];
