import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { VersionEntry } from '../../../shared/contract.ts';
import { useWording } from '../../locale.tsx';
import { Button } from '../../ui/button.tsx';
import { canShow } from './use-show-choice.ts';
import { useVersionWords } from './version-words.ts';
import type { VersionChoice } from './version-rows.ts';
import styles from './version-details.module.css';

export interface VersionDetailsProps {
  readonly choice: VersionChoice;
  readonly version: VersionEntry;
  readonly onShow: () => void;
}

/** What is chosen in the list, in full: what had been said, of what, and what stands there now. */
export function VersionDetails({ choice, version, onShow }: VersionDetailsProps): ReactNode {
  const { text, dateTime } = useWording();
  const words = useVersionWords();
  const item = choice.kind === 'statistic' ? choice.verdict : choice.item;
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
              {item?.label !== undefined && <span className={styles.place}>{words.place(item.label)}</span>}
            </dd>
          </div>
        )}
        <div>
          <dt>{text('versions.now')}</dt>
          <dd>{now === undefined ? text('versions.nowhere') : <q className={styles.quote}>{now}</q>}</dd>
        </div>
        {item !== undefined && (
          <div>
            <dt>{text('versions.said')}</dt>
            <dd>
              {item.verdict === undefined
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
      </div>
    </section>
  );
}
