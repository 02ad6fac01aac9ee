import { BookmarkPlus, X } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { useText } from '../../locale.tsx';
import { useAction, useAnswer, useCaseSummary } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToaster } from '../../ui/toast.tsx';
import styles from './kept-searches.module.css';

/** Searches kept in the case: one press asks again. */
export function KeptSearches({ onChoose }: { readonly onChoose: (query: string) => void }): ReactNode {
  const text = useText();
  const toaster = useToaster();
  const kept = useAnswer('search.saved', {}).data ?? [];
  const forget = useAction('search.forget', () => {
    toaster.show({ message: text('search.forgotten'), undoable: true });
  });
  if (kept.length === 0) return undefined;
  return (
    <section>
      <h2 className={styles.title}>{text('search.kept')}</h2>
      <ul className={styles.list}>
        {kept.map(({ name, query }) => (
          <li key={name} className={styles.entry}>
            <Button size="small" onPress={() => onChoose(query)}>
              {name}
            </Button>
            {name !== query && <code className={styles.query}>{query}</code>}
            <IconButton
              size="small"
              label={text('search.forget', { name })}
              icon={<X size={14} aria-hidden="true" />}
              onPress={() => forget.mutate({ name })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Keeps the search that stands in the field, under a name. */
export function KeepSearch({ query }: { readonly query: string }): ReactNode {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const readOnly = useCaseSummary().data?.access === 'read-only';
  const kept = useAnswer('search.saved', {}).data ?? [];
  if (readOnly || kept.some((search) => search.query === query)) return undefined;
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        icon={<BookmarkPlus size={15} aria-hidden="true" />}
        onPress={() => setOpen(true)}
      >
        {text('search.keep')}
      </Button>
      <Dialog title={text('search.keepTitle')} isOpen={isOpen} onClose={() => setOpen(false)}>
        {isOpen && <KeepForm query={query} onClose={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}

function KeepForm({ query, onClose }: { readonly query: string; readonly onClose: () => void }): ReactNode {
  const text = useText();
  const toaster = useToaster();
  const [name, setName] = useState(query.slice(0, 80));
  const save = useAction('search.save', () => {
    toaster.show({ message: text('search.keptNotice'), undoable: true });
    onClose();
  });
  return (
    <Form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') save.mutate({ name: name.trim(), query });
      }}
    >
      <TextField label={text('search.keepName')} value={name} onChange={setName} maxLength={80} autoFocus />
      {save.isError && <ErrorNotice error={save.error} />}
      <div className={styles.buttons}>
        <Button variant="quiet" onPress={onClose}>
          {text('common.cancel')}
        </Button>
        <Button type="submit" variant="primary" isPending={save.isPending} isDisabled={name.trim() === ''}>
          {text('common.save')}
        </Button>
      </div>
    </Form>
  );
}
