import type { CaseSummary } from '../../shared/contract.ts';
import type { Place, ReportPlace, Screen, SourcePlace, Stretch } from './navigation.tsx';

/** How the text of the report stood in its pane: which passage at the top, and how far below the edge. */
export interface ReadingPosition {
  readonly passageId: string;
  readonly offset: number;
  /** Where the passage was to be found then; distant text has only an estimated height until it is drawn. */
  readonly scrollTop: number;
}

/** Where a reader was in a case when leaving it. */
export interface RememberedPlace {
  readonly screen: Screen;
  readonly report: ReportPlace;
  readonly source?: SourcePlace;
  readonly reading?: ReadingPosition;
}

interface RememberedCase {
  readonly folder: string;
  /** Tells a case from another that has taken its folder. */
  readonly createdAt: string;
  readonly place: RememberedPlace;
}

type CaseKey = Pick<CaseSummary, 'folder' | 'createdAt'>;

export const placesKey = 'case-places';
const keptCases = 20;
const screens: readonly Screen[] = [
  'report',
  'sources',
  'search',
  'review',
  'findings',
  'overview',
  'export',
  'versions',
];

/** The place remembered for a case, if what was stored holds one. */
export function placeOf(stored: unknown, of: CaseKey): RememberedPlace | undefined {
  return readCases(stored).find((one) => isSame(one, of))?.place;
}

/** What to store: this case first, those of longest ago left out. */
export function withPlace(stored: unknown, of: CaseKey, place: RememberedPlace): readonly RememberedCase[] {
  const others = readCases(stored).filter((one) => one.folder !== of.folder);
  return [{ folder: of.folder, createdAt: of.createdAt, place }, ...others].slice(0, keptCases);
}

/** What of a place outlasts the session: results of a search do not. */
export function lastingPlace(place: Place, reading: ReadingPosition | undefined): RememberedPlace {
  return {
    screen: place.screen === 'search' ? 'report' : place.screen,
    report: place.report,
    ...(place.source === undefined ? {} : { source: place.source }),
    ...(reading === undefined ? {} : { reading }),
  };
}

function isSame(one: CaseKey, other: CaseKey): boolean {
  return one.folder === other.folder && one.createdAt === other.createdAt;
}

function readCases(stored: unknown): readonly RememberedCase[] {
  if (!Array.isArray(stored)) return [];
  return stored.map(readCase).filter((one) => one !== undefined);
}

function readCase(stored: unknown): RememberedCase | undefined {
  const { folder, createdAt, place } = fieldsOf(stored);
  const read = readPlace(place);
  if (typeof folder !== 'string' || typeof createdAt !== 'string' || read === undefined) return undefined;
  return { folder, createdAt, place: read };
}

function readPlace(stored: unknown): RememberedPlace | undefined {
  const fields = fieldsOf(stored);
  const screen = screens.find((one) => one === fields['screen']);
  if (screen === undefined) return undefined;
  const source = readSource(fields['source']);
  const reading = readReading(fields['reading']);
  return {
    screen,
    report: readReport(fields['report']),
    ...(source === undefined ? {} : { source }),
    ...(reading === undefined ? {} : { reading }),
  };
}

function readReport(stored: unknown): ReportPlace {
  const { statisticId, paragraphId, highlight } = fieldsOf(stored);
  if (typeof statisticId === 'string') return { statisticId };
  if (typeof paragraphId !== 'string') return {};
  const stretch = readStretch(highlight);
  return { paragraphId, ...(stretch === undefined ? {} : { highlight: stretch }) };
}

function readSource(stored: unknown): SourcePlace | undefined {
  const { documentId, start, end, page, marks } = fieldsOf(stored);
  if (typeof documentId !== 'string') return undefined;
  const stretch = readStretch({ start, end });
  return {
    documentId,
    ...stretch,
    ...(typeof page === 'number' ? { page } : {}),
    ...(Array.isArray(marks) ? { marks: marks.map(readStretch).filter((mark) => mark !== undefined) } : {}),
  };
}

function readReading(stored: unknown): ReadingPosition | undefined {
  const { passageId, offset, scrollTop } = fieldsOf(stored);
  if (typeof passageId !== 'string' || typeof offset !== 'number' || typeof scrollTop !== 'number')
    return undefined;
  return { passageId, offset, scrollTop };
}

function readStretch(stored: unknown): Stretch | undefined {
  const { start, end } = fieldsOf(stored);
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : undefined;
}

function fieldsOf(stored: unknown): Readonly<Record<string, unknown>> {
  return typeof stored === 'object' && stored !== null ? { ...stored } : {};
}
