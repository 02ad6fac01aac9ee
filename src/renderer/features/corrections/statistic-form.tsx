import { useState } from 'react';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { qualifiers, quantityKinds } from '../../../core/statistics/quantity.ts';
import type { Statistic, StatisticFields } from '../../../shared/contract.ts';
import { useText } from '../../locale.tsx';
import { useAction } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToaster } from '../../ui/toast.tsx';
import styles from './corrections.module.css';

/** Every decimal string: what the number means, not how it is printed. */
const decimal = /^-?\d+(?:\.\d+)?$/u;

type Written = Record<'value' | 'low' | 'high' | 'outOf' | 'unit' | 'of' | 'period', string>;

/** How a statistic is to be read. Empty fields are absent. */
export function StatisticForm({
  statistic,
  onClose,
}: {
  readonly statistic: Statistic;
  readonly onClose: () => void;
}): ReactNode {
  const text = useText();
  const toaster = useToaster();
  const [kind, setKind] = useState<Statistic['kind']>(statistic.kind);
  const [qualifier, setQualifier] = useState<StatisticFields['qualifier'] | 'none'>(
    statistic.qualifier ?? 'none',
  );
  const [written, setWritten] = useState<Written>({
    value: statistic.value ?? '',
    low: statistic.low ?? '',
    high: statistic.high ?? '',
    outOf: statistic.outOf ?? '',
    unit: statistic.unit ?? '',
    of: statistic.of ?? '',
    period: statistic.period ?? '',
  });
  const edit = useAction('correction.editStatistic', () => {
    toaster.show({ message: text('correct.saved'), undoable: true });
    onClose();
  });
  const field = (name: keyof Written): string | undefined =>
    written[name].trim() === '' ? undefined : written[name].trim();
  const numberError = (name: keyof Written): string | undefined =>
    field(name) === undefined || decimal.test(field(name) ?? '') ? undefined : text('correct.numberWrong');
  const isWrong = (['value', 'low', 'high', 'outOf'] as const).some(
    (name) => numberError(name) !== undefined,
  );
  const input = (name: keyof Written, isNumber: boolean): ReactNode => (
    <TextField
      label={text(`correct.field.${name}`)}
      value={written[name]}
      onChange={(value) => setWritten((current) => ({ ...current, [name]: value }))}
      error={isNumber ? numberError(name) : undefined}
      autoFocus={name === 'value'}
    />
  );
  return (
    <Form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isWrong) return;
        edit.mutate({
          statisticId: statistic.id,
          fields: {
            kind,
            value: field('value'),
            low: field('low'),
            high: field('high'),
            outOf: field('outOf'),
            unit: field('unit'),
            of: field('of'),
            period: field('period'),
            qualifier: qualifier === 'none' ? undefined : qualifier,
          },
        });
      }}
    >
      <p className={styles.explanation}>{text('correct.explanation')}</p>
      <div className={styles.pair}>
        <Select
          label={text('correct.field.kind')}
          value={kind}
          onChange={setKind}
          options={quantityKinds.map((value) => ({ value, label: text(`reading.kind.${value}`) }))}
        />
        <Select
          label={text('correct.field.qualifier')}
          value={qualifier ?? 'none'}
          onChange={setQualifier}
          options={[
            { value: 'none' as const, label: text('correct.noQualifier') },
            ...qualifiers.map((value) => ({ value, label: text(`reading.qualifier.${value}`) })),
          ]}
        />
      </div>
      <div className={styles.pair}>
        {input('value', true)}
        {input('unit', false)}
      </div>
      <div className={styles.three}>
        {input('low', true)}
        {input('high', true)}
        {input('outOf', true)}
      </div>
      <div className={styles.pair}>
        {input('of', false)}
        {input('period', false)}
      </div>
      {statistic.verdict !== undefined && (
        <p className={styles.explanation}>{text('correct.verdictFalls')}</p>
      )}
      {edit.isError && <ErrorNotice error={edit.error} />}
      <div className={styles.buttons}>
        <Button variant="quiet" onPress={onClose}>
          {text('common.cancel')}
        </Button>
        <Button type="submit" variant="primary" isPending={edit.isPending} isDisabled={isWrong}>
          {text('common.save')}
        </Button>
      </div>
    </Form>
  );
}
