import { GitCompareArrows } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { DocumentSummary, VersionEntry } from '../../../shared/contract.ts';
import { useText } from '../../locale.tsx';
import { useAnswer } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { useNavigationActions } from '../../workbench/navigation.tsx';
import { RereadButton } from './reread-button.tsx';
import { EditionDialog } from './edition-dialog.tsx';
import { useVersionWords } from './version-words.ts';
import styles from './document-versions.module.css';

/** What a document took the place of and what took its place; a source can be said to be a newer edition of another. */
export function DocumentVersions({
  document,
  readOnly,
}: {
  readonly document: DocumentSummary;
  readonly readOnly: boolean;
}): ReactNode {
  const text = useText();
  const versions = useAnswer('version.list', {}).data ?? [];
  const [asks, setAsks] = useState(false);
  const concerned = versions.filter(
    ({ documentId, olderId, kind }) =>
      documentId === document.id || (olderId === document.id && kind === 'edition'),
  );
  const isEdition = concerned.some(
    ({ documentId, kind }) => documentId === document.id && kind === 'edition',
  );
  const canBeEdition = document.role !== 'report' && !readOnly && !isEdition;
  if (concerned.length === 0 && readOnly) return undefined;
  return (
    <section className={styles.versions} aria-label={text('editions.heading')}>
      {concerned.length > 0 && (
        <ul className={styles.list}>
          {concerned.map((version) => (
            <VersionLine
              key={version.documentId}
              version={version}
              isOlder={version.olderId === document.id}
            />
          ))}
        </ul>
      )}
      {!readOnly && (
        <div className={styles.actions}>
          <RereadButton document={document} />
          {canBeEdition && (
            <Button
              size="small"
              icon={<GitCompareArrows size={14} aria-hidden="true" />}
              onPress={() => setAsks(true)}
            >
              {text('editions.declare')}
            </Button>
          )}
        </div>
      )}
      <EditionDialog document={asks ? document : undefined} onClose={() => setAsks(false)} />
    </section>
  );
}

function VersionLine({
  version,
  isOlder,
}: {
  readonly version: VersionEntry;
  readonly isOlder: boolean;
}): ReactNode {
  const text = useText();
  const words = useVersionWords();
  const { showVersion } = useNavigationActions();
  const waiting = version.items.filter(({ status }) => status === 'to-confirm' || status === 'lost').length;
  return (
    <li className={styles.line}>
      <span className={styles.words}>
        {isOlder ? text('editions.hasNewer', { fileName: version.fileName }) : words.title(version)}
        {waiting > 0 && (
          <span className={styles.waiting}>{text('editions.waiting', { count: waiting })}</span>
        )}
      </span>
      <Button size="small" variant="quiet" onPress={() => showVersion(version.documentId)}>
        {text('versions.show')}
      </Button>
    </li>
  );
}
