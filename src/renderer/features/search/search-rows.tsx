import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { SearchGroup, SearchNote } from '../../../shared/contract.ts';
import { useText, useWording } from '../../locale.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { visibleName } from '../../visible-name.ts';
import { hitPlace } from './hit-place.ts';
import { Marked } from './marked.tsx';
import { useSearch } from './search-state.tsx';
import type { FoundHit } from './search-state.tsx';
import styles from './search-screen.module.css';

export function GroupHeading({ group }: { readonly group: SearchGroup }): ReactNode {
  const text = useText();
  const search = useSearch();
  return (
    <div className={styles.group}>
      <bdi className={styles.groupTitle}>{visibleName(group.documentTitle)}</bdi>
      <span className={styles.groupRole}>{text(`role.${group.role}`)}</span>
      <span className={styles.groupCount}>
        {text('search.hits', { n: group.total })}
        {search.documentId === undefined && group.total > group.hits.length && (
          <AriaButton
            className={styles.more}
            excludeFromTabOrder
            onPress={() => search.setDocumentId(group.documentId)}
          >
            {text('search.onlyThis')} <Kbd>O</Kbd>
          </AriaButton>
        )}
      </span>
    </div>
  );
}

export function Note({ note }: { readonly note: SearchNote }): ReactNode {
  const { text, dateTime } = useWording();
  return (
    <div className={styles.hit}>
      <span className={styles.place}>{text(`search.note.${note.kind}`)}</span>
      <p className={styles.snippet}>
        <Marked text={note.text} marks={note.marks} />
        <span className={styles.written}>
          {note.person}, {dateTime(note.at)}
        </span>
      </p>
    </div>
  );
}

export function Hit({ found }: { readonly found: FoundHit }): ReactNode {
  const text = useText();
  const place = hitPlace(found.hit, text).replace(/^ · /u, '');
  return (
    <div className={styles.hit}>
      <span className={styles.place}>{place}</span>
      <p className={styles.snippet}>
        <Marked text={found.hit.snippet} marks={found.hit.marks} />
      </p>
    </div>
  );
}
