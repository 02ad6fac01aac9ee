import type { VersionEntry } from '../../../shared/contract.ts';
import { useWording } from '../../locale.tsx';
import { visibleName } from '../../visible-name.ts';
import { labelWords } from '../search/hit-place.ts';
import { statusesOf, type VersionItemEntry } from './version-rows.ts';

/** How versions and what became of things in them are called. */
export function useVersionWords(): {
  /** "12 kept, 2 open again, 1 without a place" */
  readonly outcome: (items: readonly VersionItemEntry[]) => string;
  readonly title: (version: VersionEntry) => string;
  readonly place: (label: string | undefined) => string;
} {
  const { text, list, dateTime } = useWording();
  return {
    outcome: (items) => {
      const counts = statusesOf(items);
      const parts = (['kept', 'again', 'toConfirm', 'lost'] as const).flatMap((status) =>
        counts[status] === 0 && status !== 'kept'
          ? []
          : [text(`versions.count.${status}`, { count: counts[status] })],
      );
      return list(parts);
    },
    title: (version) =>
      text(`versions.title.${version.kind}`, {
        fileName: visibleName(version.fileName),
        older: visibleName(version.olderFileName),
        at: dateTime(version.at),
      }),
    place: (label) => (label === undefined || !/[\p{L}\p{N}]/u.test(label) ? '' : labelWords(label)),
  };
}
