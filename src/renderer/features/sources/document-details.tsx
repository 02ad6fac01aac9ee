import { BookOpen, Copy, Trash2, TriangleAlert, X } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { itemTypes } from '../../../core/citations/bibliography.ts';
import type { ItemType } from '../../../core/citations/bibliography.ts';
import type { DocumentCard, DocumentSummary, Input } from '../../../shared/contract.ts';
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
import { CollectionMenu } from './collection-menu.tsx';
import { GuessWords } from './guess-words.tsx';
import { tagsIn } from './tags-in.ts';
import { useWarningWords } from './warning-words.ts';
import styles from './document-details.module.css';

export interface DocumentDetailsProps {
  readonly document: DocumentCard;
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
        <Collections document={document} readOnly={readOnly} />
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
  readonly itemType: ItemType;
  readonly symbol: string;
  readonly container: string;
  readonly language: string;
  readonly tags: string;
}

function draftOf(document: DocumentSummary): Draft {
  return {
    title: document.title,
    authors: document.authors.join('; '),
    date: document.date ?? '',
    publisher: document.publisher ?? '',
    role: document.role,
    itemType: document.itemType ?? 'document',
    symbol: document.symbol ?? '',
    container: document.container ?? '',
    language: document.language ?? '',
    tags: document.tags.join(', '),
  };
}

const plainFields = ['title', 'date', 'publisher', 'symbol', 'container', 'language'] as const;

function changesOf(document: DocumentSummary, draft: Draft): Omit<Input<'document.describe'>, 'documentId'> {
  const saved = draftOf(document);
  const plain = plainFields.filter((field) => draft[field].trim() !== saved[field]);
  return {
    ...Object.fromEntries(plain.map((field) => [field, draft[field].trim()])),
    ...(draft.authors.trim() === saved.authors
      ? {}
      : {
          authors: draft.authors
            .split(';')
            .map((author) => author.trim())
            .filter((author) => author !== ''),
        }),
    ...(draft.role === saved.role ? {} : { role: draft.role }),
    ...(draft.itemType === saved.itemType ? {} : { itemType: draft.itemType }),
    ...(draft.tags.trim() === saved.tags ? {} : { tags: tagsIn(draft.tags) }),
  };
}

const roles = ['report', 'source', 'law'] as const;

function Description({
  document,
  readOnly,
}: {
  readonly document: DocumentCard;
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
  const languageWrong = !/^(?:[a-z]{2,3}(?:-[a-z0-9]{2,8})*)?$/iu.test(draft.language.trim());
  const isWrong = titleMissing || dateWrong || languageWrong;
  const field = (name: Exclude<keyof Draft, 'role' | 'itemType' | 'tags'>) => ({
    value: draft[name],
    onChange: (value: string) => set({ [name]: value }),
    isReadOnly: readOnly,
  });
  const guess = (name: keyof DocumentCard['guesses']): ReactNode => (
    <GuessWords guess={document.guesses[name]} value={draft[name]} saved={draftOf(document)[name]} />
  );
  const set = (change: Partial<Draft>): void => setDraft((current) => ({ ...current, ...change }));
  return (
    <Form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (changed && !isWrong) describe.act({ documentId: document.id, ...changes });
      }}
    >
      <div className={styles.pair}>
        <Select
          label={text('details.role')}
          value={draft.role}
          onChange={(role) => set({ role })}
          isDisabled={readOnly}
          options={roles.map((role) => ({ value: role, label: text(`role.${role}`) }))}
        />
        <div>
          <Select
            label={text('details.itemType')}
            value={draft.itemType}
            onChange={(itemType) => set({ itemType })}
            isDisabled={readOnly}
            options={itemTypes.map((type) => ({
              value: type,
              label: text(`itemType.${type}`),
              description: `CSL: ${type}`,
            }))}
          />
          {guess('itemType')}
        </div>
      </div>
      <div>
        <TextField
          {...field('title')}
          label={text('details.title')}
          rows={2}
          error={titleMissing ? text('details.titleMissing') : undefined}
        />
        {guess('title')}
      </div>
      <div>
        <TextField
          {...field('authors')}
          label={text('details.authors')}
          description={text('details.authorsHow')}
        />
        {guess('authors')}
      </div>
      <div>
        <TextField {...field('publisher')} label={text('details.publisher')} />
        {guess('publisher')}
      </div>
      <div className={styles.pair}>
        <div>
          <TextField
            {...field('date')}
            label={text('details.date')}
            placeholder="2019-04-12"
            error={dateWrong ? text('details.dateWrong') : undefined}
          />
          {guess('date')}
        </div>
        <div>
          <TextField
            {...field('language')}
            label={text('details.language')}
            placeholder="es"
            error={languageWrong ? text('details.languageWrong') : undefined}
          />
          {guess('language')}
        </div>
      </div>
      <div>
        <TextField {...field('symbol')} label={text('details.symbol')} placeholder="A/HRC/40/10" />
        {guess('symbol')}
      </div>
      <div>
        <TextField {...field('container')} label={text('details.container')} />
        {guess('container')}
      </div>
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
          <Button type="submit" variant="primary" isPending={describe.isPending} isDisabled={isWrong}>
            {text('common.save')}
          </Button>
        </div>
      )}
    </Form>
  );
}

/** The collections that it stands in, and the way into others. */
function Collections({
  document,
  readOnly,
}: {
  readonly document: DocumentSummary;
  readonly readOnly: boolean;
}): ReactNode {
  const text = useText();
  if (readOnly && document.collections.length === 0) return undefined;
  return (
    <div className={styles.collections}>
      {document.collections.map((name) => (
        <bdi key={name} className={styles.collection}>
          {name}
        </bdi>
      ))}
      {document.collections.length === 0 && (
        <span className={styles.quiet}>{text('collections.inNone')}</span>
      )}
      {!readOnly && <CollectionMenu documentIds={[document.id]} inAll={document.collections} />}
    </div>
  );
}

function Facts({ document }: { readonly document: DocumentSummary }): ReactNode {
  const { text, number, bytes, date, dateTime } = useWording();
  const toaster = useToaster();
  const facts: readonly (readonly [string, ReactNode])[] = [
    [text('details.statisticsResting'), number(document.statisticsCount)],
    ...(document.evidenceCount > document.statisticsCount
      ? ([
          [text('details.paragraphsResting'), number(document.evidenceCount - document.statisticsCount)],
        ] as const)
      : []),
    ...(document.instrument === undefined
      ? []
      : ([[text('details.instrument'), document.instrument]] as const)),
    [text('details.format'), `${text(`format.${document.format}`)}, ${bytes(document.bytes)}`],
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
