import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { VersionEntry } from '../../../shared/contract.ts';
import { useWording } from '../../locale.tsx';
import { Button } from '../../ui/button.tsx';
import { useAct } from '../../ui/toast.tsx';
import { canShow } from './use-show-choice.ts';
import { useVersionWords } from './version-words.ts';
import type { VersionChoice, VersionItemEntry } from './version-rows.ts';
import styles from './version-details.module.css';

/** Over to the newer edition, or to stay with the older one. */
function SettleButtons({
  item,
  version,
}: {
  readonly item: VersionItemEntry;
  readonly version: VersionEntry;
}): ReactNode {
  const { text } = useWording();
  const settle = useAct('version.settle', (_output, { how }) => ({
    message: text(how === 'carry' ? 'editions.carried' : 'editions.stayed'),
    undoable: true,
  }));
  const waits = item.thing === 'evidence' && (item.status === 'to-confirm' || item.status === 'lost');
  if (version.kind !== 'edition' || !waits) return undefined;
  const answer = (how: 'carry' | 'stay'): void =>
    settle.act({ documentId: version.documentId, itemId: item.id, how });
  return (
    <>
      {item.newer !== undefined && (
        <Button size="small" variant="primary" isDisabled={settle.isPending} onPress={() => answer('carry')}>
          {text('editions.carry')}
        </Button>
      )}
      <Button size="small" isDisabled={settle.isPending} onPress={() => answer('stay')}>
        {text('editions.stay')}
      </Button>
    </>
  );
}

export interface VersionDetailsProps {
  readonly choice: VersionChoice;
  readonly version: VersionEntry;
  readonly readOnly: boolean;
  readonly onShow: () => void;
}

/** What is chosen in the list, in full: what had been said, of what, and what stands there now. */
export function VersionDetails({ choice, version, readOnly, onShow }: VersionDetailsProps): ReactNode {
  const { text, dateTime } = useWording();
  const words = useVersionWords();
  const item = choice.kind === 'statistic' ? choice.verdict : choice.item;
  // Of a source: the label and what was said are the report's.
  const isLinkOfSource =
    item?.thing === 'evidence' && version.kind !== 'draft' && item.older.start !== undefined;
  const before = choice.kind === 'statistic' ? choice.statistic.old?.text : choice.item.quote;
  const now =
    choice.kind === 'statistic'
      ? choice.statistic.new?.text
      : (choice.item.quoteNow ?? (choice.item.newer === undefined ? undefined : choice.item.quote));
  return (
    <section className={styles.details} aria-label={text('versions.details')}>
      <dl className={styles.facts}>
        {before !== undefined && (
          <div>
            <dt>{text(`versions.before.${version.kind}`)}</dt>
            <dd>
              <q className={styles.quote}>{before}</q>
              {item?.label !== undefined && !isLinkOfSource && (
                <span className={styles.place}>{words.place(item.label)}</span>
              )}
            </dd>
          </div>
        )}
        <div>
          <dt>{text('versions.now')}</dt>
          <dd>{now === undefined ? text('versions.nowhere') : <q className={styles.quote}>{now}</q>}</dd>
        </div>
        {item !== undefined && (
          <div>
            <dt>{text(isLinkOfSource ? 'versions.linkedFrom' : 'versions.said')}</dt>
            <dd>
              {isLinkOfSource
                ? words.place(item.label)
                : item.verdict === undefined
                  ? text(`versions.thing.${item.thing}`)
                  : text(`reading.verdict.${item.verdict}`)}
              {item.said !== undefined && item.said !== '' && (
                <span className={styles.words}>{item.said}</span>
              )}
              {item.by !== undefined && item.at !== undefined && (
                <span className={styles.place}>
                  {item.by}, {dateTime(item.at)}
                </span>
              )}
            </dd>
          </div>
        )}
        {item !== undefined && (
          <div>
            <dt>{text('versions.outcome')}</dt>
            <dd>
              {text(`versions.status.${item.status}`)}
              {item.reason !== undefined && (
                <span className={styles.words}>{text(`versions.reason.${item.reason}`)}</span>
              )}
            </dd>
          </div>
        )}
      </dl>
      <div className={styles.actions}>
        {canShow(choice) && (
          <Button
            size="small"
            shortcut="Enter"
            icon={<ArrowRight size={14} aria-hidden="true" />}
            onPress={onShow}
          >
            {text('versions.open')}
          </Button>
        )}
        {item !== undefined && !readOnly && <SettleButtons item={item} version={version} />}
      </div>
    </section>
  );
}
