import { useState } from 'react';
import type { ExportChoice } from '../../../shared/contract.ts';
import { failureOf, request } from '../../gateway.ts';
import { useWording } from '../../locale.tsx';

/** What became of an export. */
export type Outcome =
  | {
      readonly kind: 'written';
      readonly choice: ExportChoice;
      readonly file: { readonly path: string; readonly bytes: number };
      /** Of the key that signed a package. */
      readonly fingerprint?: string;
    }
  | { readonly kind: 'failed'; readonly choice: ExportChoice; readonly error: unknown };

export interface Exporting {
  readonly outcome: Outcome | undefined;
  /** What is being written now. */
  readonly saving: ExportChoice | undefined;
  readonly save: (choice: ExportChoice) => Promise<void>;
}

/** Asks where to, writes it there, and says what came of it. */
export function useExport(covered: boolean): Exporting {
  const { language } = useWording();
  const [outcome, setOutcome] = useState<Outcome>();
  const [saving, setSaving] = useState<ExportChoice>();

  const save = async (choice: ExportChoice): Promise<void> => {
    setSaving(choice);
    setOutcome(undefined);
    try {
      const { path } = await request('app.chooseExportPath', { format: choice });
      if (path === undefined) return;
      switch (choice) {
        case 'verification-pdf':
          setOutcome({
            kind: 'written',
            choice,
            file: await request('app.printPdf', { path, language, covered }),
          });
          return;
        case 'evidence-package': {
          const { fingerprint, ...file } = await request('export.package', { path, language, covered });
          setOutcome({ kind: 'written', choice, file, fingerprint });
          return;
        }
        default:
          setOutcome({
            kind: 'written',
            choice,
            file: await request('export.write', { format: choice, path, language, covered }),
          });
      }
    } catch (error) {
      // Whoever cancels knows it.
      if (failureOf(error)?.kind !== 'cancelled') setOutcome({ kind: 'failed', choice, error });
    } finally {
      setSaving(undefined);
    }
  };
  return { outcome, saving, save };
}
