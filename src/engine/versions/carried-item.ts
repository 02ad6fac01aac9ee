import type { VersionItem } from '../../core/versions/version-record.ts';

/** An item before it has its id in the record. */
export type CarriedItem = Omit<VersionItem, 'id'>;

/** Gives items their ids, in order. */
export function numbered(items: readonly CarriedItem[]): VersionItem[] {
  return items.map((item, index) => ({ id: `v${String(index + 1)}`, ...item }));
}
