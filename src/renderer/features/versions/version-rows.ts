import type { Comparison, VersionEntry } from '../../../shared/contract.ts';

export type VersionItemEntry = VersionEntry['items'][number];
export type ComparedStatistic = Comparison['statistics'][number];

/** What is listed: first what asks for a person. */
export type VersionGroup =
  'changed' | 'again' | 'to-confirm' | 'lost' | 'new' | 'gone' | 'reworded' | 'kept' | 'fulfilled';

export type VersionFilter = 'attention' | 'kept' | 'all';

export type VersionRow =
  | { readonly kind: 'group'; readonly key: string; readonly group: VersionGroup; readonly count: number }
  | {
      readonly kind: 'statistic';
      readonly key: string;
      readonly group: VersionGroup;
      readonly statistic: ComparedStatistic;
      /** What had been said of it. */
      readonly verdict?: VersionItemEntry;
    }
  | {
      readonly kind: 'item';
      readonly key: string;
      readonly group: VersionGroup;
      readonly item: VersionItemEntry;
    };

/** A row that can be chosen. */
export type VersionChoice = Exclude<VersionRow, { readonly kind: 'group' }>;

const attention: readonly VersionGroup[] = ['changed', 'again', 'to-confirm', 'lost', 'new', 'gone'];
const kept: readonly VersionGroup[] = ['reworded', 'kept', 'fulfilled'];
const groupsOf: Readonly<Record<VersionFilter, readonly VersionGroup[]>> = {
  attention,
  kept,
  all: [...attention, ...kept],
};

/** Everything there is to list of a version, without headings. */
export function versionChoices(
  items: readonly VersionItemEntry[],
  statistics: readonly ComparedStatistic[],
): VersionChoice[] {
  const verdicts = items.filter((item) => item.thing === 'verdict');
  const byNew = new Map(verdicts.map((item) => [item.newer?.statisticId, item]));
  const byOld = new Map(verdicts.map((item) => [item.older.statisticId, item]));
  const shown = new Set<string>();
  const choices: VersionChoice[] = statistics.map((statistic, index) => {
    const { kind, old, new: fresh } = statistic;
    const verdict =
      (fresh === undefined ? undefined : byNew.get(fresh.id)) ??
      (old === undefined ? undefined : byOld.get(old.id));
    if (verdict !== undefined) shown.add(verdict.id);
    return {
      kind: 'statistic',
      key: `statistic ${String(index)}`,
      group: kind === 'new' || kind === 'gone' ? kind : 'changed',
      statistic,
      ...(verdict === undefined ? {} : { verdict }),
    };
  });
  for (const item of items) {
    if (!shown.has(item.id)) choices.push({ kind: 'item', key: item.id, group: groupOf(item), item });
  }
  return choices;
}

/** The rows of the list: what the filter lets through, by groups. */
export function versionRows(choices: readonly VersionChoice[], filter: VersionFilter): VersionRow[] {
  return groupsOf[filter].flatMap((group): VersionRow[] => {
    const members = choices.filter((choice) => choice.group === group);
    return members.length === 0
      ? []
      : [{ kind: 'group', key: `group ${group}`, group, count: members.length }, ...members];
  });
}

export function countChoices(choices: readonly VersionChoice[]): Readonly<Record<VersionFilter, number>> {
  const count = (groups: readonly VersionGroup[]): number =>
    choices.filter(({ group }) => groups.includes(group)).length;
  return { attention: count(attention), kept: count(kept), all: choices.length };
}

function groupOf({ status }: VersionItemEntry): VersionGroup {
  switch (status) {
    case 'reopened':
      return 'again';
    case 'to-confirm':
      return 'to-confirm';
    case 'lost':
      return 'lost';
    case 'reworded':
      return 'reworded';
    case 'kept':
    case 'stayed':
      return 'kept';
    case 'fulfilled':
      return 'fulfilled';
  }
}

/** For a sentence on what came of it. */
export function statusesOf(
  items: readonly VersionItemEntry[],
): Readonly<Record<'kept' | 'again' | 'toConfirm' | 'lost', number>> {
  const count = (...statuses: readonly VersionItemEntry['status'][]): number =>
    items.filter(({ status }) => statuses.includes(status)).length;
  return {
    kept: count('kept', 'reworded', 'fulfilled', 'stayed'),
    again: count('reopened'),
    toConfirm: count('to-confirm'),
    lost: count('lost'),
  };
}

/** Where a row stands, by the passage's id in either version. */
export function passagesOfChoice(choice: VersionChoice): { readonly old?: string; readonly new?: string } {
  if (choice.kind === 'statistic') {
    return { old: choice.statistic.old?.passageId, new: choice.statistic.new?.passageId };
  }
  return { old: choice.item.older.passageId, new: choice.item.newer?.passageId };
}
