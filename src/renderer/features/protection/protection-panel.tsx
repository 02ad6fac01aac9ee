import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Output } from '../../../shared/contract.ts';
import { useText } from '../../locale.tsx';
import { useAnswer, useCaseSummary } from '../../queries.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Switch } from '../../ui/switch.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useAct } from '../../ui/toast.tsx';
import styles from './protection-panel.module.css';

type Flags = Output<'protection.flags'>;

const mostFewerThan = 1000;

/** What of the report concerns persons, and whether it is covered in what is handed over. */
export function ProtectionPanel({
  covered,
  onChange,
}: {
  readonly covered: boolean;
  readonly onChange: (covered: boolean) => void;
}): ReactNode {
  const text = useText();
  const flags = useAnswer('protection.flags', {});
  const isFlagged =
    flags.data !== undefined &&
    flags.data.counts.length + flags.data.identifierCount + flags.data.consent.length > 0;
  return (
    <section className={styles.panel} aria-labelledby="protection">
      <h2 id="protection" className={styles.title}>
        <ShieldCheck size={16} aria-hidden="true" /> {text('protection.title')}
      </h2>
      <Switch
        label={text('protection.cover')}
        description={text(
          flags.data === undefined
            ? 'protection.looking'
            : isFlagged
              ? 'protection.flagged'
              : 'protection.nothing',
          {
            counts: flags.data?.counts.length ?? 0,
            identifiers: flags.data?.identifierCount ?? 0,
            sources: flags.data?.consent.length ?? 0,
          },
        )}
        isSelected={covered}
        onChange={onChange}
      />
      {flags.isError && <ErrorNotice error={flags.error} onRetry={() => void flags.refetch()} />}
      {isFlagged && <FlagList flags={flags.data} />}
      <Threshold />
    </section>
  );
}

function FlagList({ flags }: { readonly flags: Flags }): ReactNode {
  const text = useText();
  const { counts, identifiers, consent } = flags;
  return (
    <details className={styles.flags}>
      <summary>{text('protection.show')}</summary>
      <ul>
        {consent.map(({ documentId, title }) => (
          <li key={documentId}>
            <b>{text('protection.kind.consent')}</b> {title}
          </li>
        ))}
        {counts.map(({ statisticId, text: count, paragraph }) => (
          <li key={statisticId}>
            <b>{text('protection.kind.count')}</b> {count}
            {paragraph !== undefined && <span> · § {paragraph}</span>}
          </li>
        ))}
        {identifiers.map((found) => (
          <li key={`${found.text} ${found.paragraph ?? ''} ${found.source ?? ''}`}>
            <b>{text(`protection.kind.${found.kind}`)}</b> {found.text}
            {found.paragraph !== undefined && <span> · § {found.paragraph}</span>}
            {found.source !== undefined && <span> · {found.source}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Below how many persons a count is covered; kept with the case. */
function Threshold(): ReactNode {
  const text = useText();
  const readOnly = useCaseSummary().data?.access === 'read-only';
  const known = useAnswer('protection.read', {}).data?.fewerThan;
  const [typed, setTyped] = useState<string>();
  const set = useAct('protection.setFewerThan');
  const shown = typed ?? (known === undefined ? '' : String(known));
  const value = /^\d{1,4}$/.test(shown) ? Number(shown) : undefined;
  const isWrong = shown !== '' && (value === undefined || value > mostFewerThan);
  const save = (): void => {
    setTyped(undefined);
    if (value !== undefined && !isWrong && value !== known) set.act({ fewerThan: value });
  };
  return (
    <TextField
      label={text('protection.fewerThan')}
      description={text('protection.fewerThanHow')}
      value={shown}
      onChange={setTyped}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
      }}
      inputMode="numeric"
      isReadOnly={readOnly}
      error={isWrong ? text('protection.fewerThanWrong', { most: mostFewerThan }) : undefined}
    />
  );
}
