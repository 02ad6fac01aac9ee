import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { OwnTerm } from '../../../shared/contract.ts';
import { request } from '../../gateway.ts';
import { useText } from '../../locale.tsx';
import { useAnswer } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToaster } from '../../ui/toast.tsx';
import styles from './glossary-dialog.module.css';

const languages = ['en', 'es', 'fr', 'pt'] as const;
const emptyTerm: OwnTerm = { en: '', es: '', fr: '', pt: '' };

/** The words that a person adds to the glossary by which sources in other languages are found. */
export function GlossaryDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}): ReactNode {
  const text = useText();
  return (
    <Dialog title={text('glossary.title')} isOpen={isOpen} onClose={onClose} width={860}>
      <p className={styles.what}>{text('glossary.what')}</p>
      <Terms onClose={onClose} />
    </Dialog>
  );
}

function Terms({ onClose }: { readonly onClose: () => void }): ReactNode {
  const text = useText();
  const read = useAnswer('glossary.read', {});
  if (read.isError) return <ErrorNotice error={read.error} onRetry={() => void read.refetch()} />;
  if (read.data === undefined) {
    return (
      <p className={styles.what}>
        <Spinner /> {text('common.loading')}
      </p>
    );
  }
  return <TermsEditor known={read.data.terms} onClose={onClose} />;
}

function TermsEditor({
  known,
  onClose,
}: {
  readonly known: readonly OwnTerm[];
  readonly onClose: () => void;
}): ReactNode {
  const text = useText();
  const toaster = useToaster();
  const [terms, setTerms] = useState<readonly OwnTerm[]>(known.length === 0 ? [emptyTerm] : known);
  const [error, setError] = useState<unknown>();
  const lonely = terms.findIndex(
    (term) => languages.filter((language) => term[language].trim() !== '').length === 1,
  );
  const save = async (): Promise<void> => {
    try {
      await request('glossary.write', { terms: [...terms] });
      toaster.show({ message: text('glossary.saved') });
      onClose();
    } catch (caught) {
      setError(caught);
    }
  };
  return (
    <>
      {terms.length === 0 && <p className={styles.what}>{text('glossary.none')}</p>}
      <ul className={styles.terms}>
        {terms.map((term, index) => (
          <li key={index} className={styles.term}>
            {languages.map((language) => (
              <TextField
                key={language}
                label={
                  index === 0
                    ? text(`glossary.${language}`)
                    : text('glossary.row', { language: text(`glossary.${language}`), row: index + 1 })
                }
                labelHidden={index > 0}
                value={term[language]}
                onChange={(words) =>
                  setTerms(terms.map((each, at) => (at === index ? { ...each, [language]: words } : each)))
                }
              />
            ))}
            <IconButton
              label={text('glossary.remove', { row: index + 1 })}
              icon={<Trash2 size={16} aria-hidden="true" />}
              onPress={() => setTerms(terms.filter((_, at) => at !== index))}
            />
          </li>
        ))}
      </ul>
      {lonely >= 0 && (
        <p className={styles.what} role="status">
          {text('glossary.oneLanguage', { row: lonely + 1 })}
        </p>
      )}
      {error !== undefined && <ErrorNotice error={error} />}
      <div className={styles.buttons}>
        <Button
          variant="quiet"
          icon={<Plus size={15} aria-hidden="true" />}
          onPress={() => setTerms([...terms, emptyTerm])}
        >
          {text('glossary.add')}
        </Button>
        <span className={styles.gap} />
        <Button variant="quiet" onPress={onClose}>
          {text('common.cancel')}
        </Button>
        <Button variant="primary" onPress={() => void save()}>
          {text('common.save')}
        </Button>
      </div>
    </>
  );
}
