import { BookOpen, Copy, Trash2, TriangleAlert, X } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import type { DocumentSummary, Input } from '../../../shared/contract.ts';
import { useText, useWording } from '../../locale.tsx';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { PaneHeader } from '../../ui/panes.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useAct, useToaster } from '../../ui/toast.tsx';
import { visibleName } from '../../visible-name.ts';
import { DocumentVersions } from '../versions/document-versions.tsx';
import { SourceHandling } from '../protection/source-handling.tsx';
import { useWarningWords } from './warning-words.ts';
import styles from './document-details.module.css';

export interface DocumentDetailsProps {
  readonly document: DocumentSummary;
  readonly readOnly: boolean;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** What is known about a document; title, authors, date, publisher and role can be corrected. */
export function DocumentDetails({
  document,
  readOnly,
  onOpen,
  onRemove,
  onClose,
}: DocumentDetailsProps): ReactNode {
  const text = useText();
  const warningWords = useWarningWords();
  return (
    <aside className={styles.details} aria-label={text('details.label')}>
      <PaneHeader title={text('details.label')}>
        <IconButton
          size="small"
          label={text('common.close')}
          icon={<X size={16} aria-hidden="true" />}
          onPress={onClose}
        />
      </PaneHeader>
      <div className={styles.body}>
        <div className={styles.actions}>
          <Button
            variant="primary"
            icon={<BookOpen size={16} aria-hidden="true" />}
            shortcut="Enter"
            onPress={onOpen}
          >
            {text('details.open')}
          </Button>
          {!readOnly && (
            <Button variant="quiet" icon={<Trash2 size={16} aria-hidden="true" />} onPress={onRemove}>
              {text('common.remove')}
            </Button>
          )}
        </div>
        {document.warnings.length > 0 && (
          <ul className={styles.warnings}>
            {document.warnings.map((warning) => (
              <li key={JSON.stringify(warning)}>
                <TriangleAlert size={15} aria-hidden="true" />
                {warningWords(warning)}
              </li>
            ))}
          </ul>
        )}
        <DocumentVersions document={document} readOnly={readOnly} />
        <Description document={document} readOnly={readOnly} />
        <SourceHandling document={document} readOnly={readOnly} />
        <Facts document={document} />
      </div>
    </aside>
  );
}

interface Draft {
  readonly title: string;
  readonly authors: string;
  readonly date: string;
  readonly publisher: string;
  readonly role: DocumentSummary['role'];
  readonly tags: string;
}

function draftOf(document: DocumentSummary): Draft {
  return {
    title: document.title,
    authors: document.authors.join('; '),
    date: document.date ?? '',
    publisher: document.publisher ?? '',
    role: document.role,
    tags: document.tags.join(', '),
  };
}

function changesOf(document: DocumentSummary, draft: Draft): Omit<Input<'document.describe'>, 'documentId'> {
  const saved = draftOf(document);
  return {
    ...(draft.title.trim() === saved.title ? {} : { title: draft.title.trim() }),
    ...(draft.authors.trim() === saved.authors
      ? {}
      : {
          authors: draft.authors
            .split(';')
            .map((author) => author.trim())
            .filter((author) => author !== ''),
        }),
    ...(draft.date.trim() === saved.date ? {} : { date: draft.date.trim() }),
    ...(draft.publisher.trim() === saved.publisher ? {} : { publisher: draft.publisher.trim() }),
    ...(draft.role === saved.role ? {} : { role: draft.role }),
    ...(draft.tags.trim() === saved.tags ? {} : { tags: tagsIn(draft.tags) }),
  };
}

/** Each once, in the order typed. */
function tagsIn(written: string): string[] {
  const tags = written.split(',').map((tag) => tag.trim().slice(0, longestTag));
  return [...new Set(tags.filter((tag) => tag !== ''))];
}

const longestTag = 60;

const roles = ['report', 'source', 'law'] as const;

function Description({
  document,
  readOnly,
}: {
  readonly document: DocumentSummary;
  readonly readOnly: boolean;
}): ReactNode {
  const text = useText();
  const [draft, setDraft] = useState(() => draftOf(document));
  const describe = useAct('document.describe', () => ({ message: text('details.saved'), undoable: true }));
  const changes = changesOf(document, draft);
  const changed = Object.keys(changes).length > 0;
  const titleMissing = draft.title.trim() === '';
  // A year, a month or a day: "2019", "2019-04", "2019-04-12".
  const dateWrong = draft.date.trim() !== '' && !/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(draft.date.trim());
  const set = (change: Partial<Draft>): void => setDraft((current) => ({ ...current, ...change }));
  return (
    <Form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (changed && !titleMissing && !dateWrong) describe.act({ documentId: document.id, ...changes });
      }}
    >
      <TextField
        label={text('details.title')}
        value={draft.title}
        onChange={(title) => set({ title })}
        isReadOnly={readOnly}
        rows={2}
        error={titleMissing ? text('details.titleMissing') : undefined}
      />
      <TextField
        label={text('details.authors')}
        description={text('details.authorsHow')}
        value={draft.authors}
        onChange={(authors) => set({ authors })}
        isReadOnly={readOnly}
      />
      <div className={styles.pair}>
        <TextField
          label={text('details.date')}
          placeholder="2019-04-12"
          value={draft.date}
          onChange={(date) => set({ date })}
          isReadOnly={readOnly}
          error={dateWrong ? text('details.dateWrong') : undefined}
        />
        <Select
          label={text('details.role')}
          value={draft.role}
          onChange={(role) => set({ role })}
          isDisabled={readOnly}
          options={roles.map((role) => ({ value: role, label: text(`role.${role}`) }))}
        />
      </div>
      <TextField
        label={text('details.publisher')}
        value={draft.publisher}
        onChange={(publisher) => set({ publisher })}
        isReadOnly={readOnly}
      />
      <TextField
        label={text('details.tags')}
        description={text('details.tagsHow')}
        value={draft.tags}
        onChange={(tags) => set({ tags })}
        isReadOnly={readOnly}
      />
      {changed && !readOnly && (
        <div className={styles.save}>
          <Button variant="quiet" onPress={() => setDraft(draftOf(document))}>
            {text('common.cancel')}
          </Button>
          <Button
            type="submit"
            variant="primary"
            isPending={describe.isPending}
            isDisabled={titleMissing || dateWrong}
          >
            {text('common.save')}
          </Button>
        </div>
      )}
    </Form>
  );
}

function Facts({ document }: { readonly document: DocumentSummary }): ReactNode {
  const { text, number, bytes, date, dateTime, languageName } = useWording();
  const toaster = useToaster();
  const facts: readonly (readonly [string, ReactNode])[] = [
    [text('details.evidence'), number(document.evidenceCount)],
    ...(document.instrument === undefined
      ? []
      : ([[text('details.instrument'), document.instrument]] as const)),
    [text('details.format'), `${text(`format.${document.format}`)}, ${bytes(document.bytes)}`],
    ...(document.language === undefined
      ? []
      : ([[text('details.language'), languageName(document.language)]] as const)),
    ...(document.pages === undefined ? [] : ([[text('details.pages'), number(document.pages)]] as const)),
    [text('details.words'), number(document.words)],
    [text('details.passages'), number(document.passages)],
    [text('details.quantities'), number(document.quantities)],
    ...(document.url === undefined
      ? []
      : ([[text('details.address'), <bdi key="url">{document.url}</bdi>]] as const)),
    ...(document.savedAt === undefined ? [] : ([[text('details.savedAt'), date(document.savedAt)]] as const)),
    [text('details.file'), <bdi key="file">{visibleName(document.path)}</bdi>],
    [text('details.imported'), dateTime(document.importedAt)],
    [
      text('details.hash'),
      <span key="hash" className={styles.hash}>
        <code title={document.sha256}>{document.sha256.slice(0, 16)}…</code>
        <IconButton
          size="small"
          label={text('details.copyHash')}
          icon={<Copy size={13} aria-hidden="true" />}
          onPress={() =>
            void navigator.clipboard.writeText(document.sha256).then(
              () => toaster.show({ message: text('details.hashCopied') }),
              (error: unknown) => toaster.showError(error),
            )
          }
        />
      </span>,
    ],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name} className={styles.fact}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
