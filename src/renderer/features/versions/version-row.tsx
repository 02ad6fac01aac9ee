import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText, useWording } from '../../locale.tsx';
import { RowsHeading } from '../../ui/screen.tsx';
import { visibleName } from '../../visible-name.ts';
import { useVersionWords } from './version-words.ts';
import type { VersionChoice, VersionRow } from './version-rows.ts';
import styles from './version-row.module.css';

/** A row of the list of what has changed. */
export function VersionRowView({ row }: { readonly row: VersionRow }): ReactNode {
  const text = useText();
  const { number } = useWording();
  if (row.kind === 'group') {
    return <RowsHeading count={number(row.count)}>{text(`versions.group.${row.group}`)}</RowsHeading>;
  }
  return (
    <div className={styles.row}>
      <span className={styles.place}>
        <Place row={row} />
      </span>
      <span className={styles.matter}>
        <Matter row={row} />
        <Note row={row} />
      </span>
    </div>
  );
}

/** "§ 3", or "§ 3 → § 4" where the number of its paragraph has changed. */
function Place({ row }: { readonly row: VersionChoice }): ReactNode {
  const words = useVersionWords();
  const [old, now] =
    row.kind === 'statistic'
      ? [row.statistic.old?.label, row.statistic.new?.label]
      : [row.item.label, undefined];
  const before = words.place(old);
  const after = words.place(now);
  if (before === '' || after === '' || before === after) return after === '' ? before : after;
  return (
    <>
      {before} <ArrowRight size={11} aria-hidden="true" /> {after}
    </>
  );
}

function Matter({ row }: { readonly row: VersionChoice }): ReactNode {
  const text = useText();
  if (row.kind === 'statistic') {
    const { old, new: fresh, kind } = row.statistic;
    return (
      <span className={styles.numbers}>
        {old !== undefined && (kind === 'number' || kind === 'gone') && <del>{visibleName(old.text)}</del>}
        {old !== undefined && fresh !== undefined && kind === 'number' && (
          <ArrowRight size={13} aria-label={text('versions.becomes')} role="img" />
        )}
        {fresh !== undefined && (kind === 'sentence' ? <span>{fresh.text}</span> : <ins>{fresh.text}</ins>)}
        <span className={styles.counted}>{fresh?.of ?? old?.of}</span>
      </span>
    );
  }
  const { item } = row;
  return (
    <span className={styles.quote}>
      <span className={styles.thing}>{text(`versions.thing.${item.thing}`)}</span> {item.quote}
    </span>
  );
}

/** What had been said, in a line. */
function Note({ row }: { readonly row: VersionChoice }): ReactNode {
  const text = useText();
  const item = row.kind === 'statistic' ? row.verdict : row.item;
  const parts = [
    row.kind === 'statistic' && row.statistic.kind === 'sentence'
      ? text('versions.sentenceChanged')
      : undefined,
    item?.verdict === undefined
      ? undefined
      : text(row.kind === 'item' && row.item.status !== 'reopened' ? 'versions.verdictBy' : 'versions.was', {
          verdict: text(`reading.verdict.${item.verdict}`),
          by: item.by ?? '',
        }),
    row.kind === 'item' && item?.reason !== undefined ? text(`versions.reason.${item.reason}`) : undefined,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : <span className={styles.note}>{parts.join(' · ')}</span>;
}
