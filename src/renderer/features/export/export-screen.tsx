import {
  BookMarked,
  Braces,
  Download,
  FileBraces,
  FileCheck2,
  FileSpreadsheet,
  FileText,
  FileType,
  PencilLine,
  FolderOpen,
  Sheet,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { exportPreviewUrl } from '../../../shared/app-urls.ts';
import type { ExportChoice, ExportFormat, Output } from '../../../shared/contract.ts';
import { request } from '../../gateway.ts';
import { useText, useWording } from '../../locale.tsx';
import { useAnswer, useCaseSummary } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { useAct } from '../../ui/toast.tsx';
import { useRemembered } from '../../view-memory.tsx';
import { useCommands } from '../../workbench/commands.ts';
import styles from './export-screen.module.css';

const groups: readonly {
  readonly title: 'export.group.verification' | 'export.group.citations';
  readonly formats: readonly ExportChoice[];
}[] = [
  {
    title: 'export.group.verification',
    formats: [
      'verification-html',
      'verification-pdf',
      'verification-docx',
      'verification-xlsx',
      'verification-json',
      'suggested-edits-csv',
    ],
  },
  { title: 'export.group.citations', formats: ['citations-csv', 'citations-csl-json', 'citations-bibtex'] },
];
const formats = groups.flatMap((group) => group.formats);

const icons: Readonly<Record<ExportChoice, LucideIcon>> = {
  'verification-html': FileCheck2,
  'verification-pdf': FileText,
  'verification-docx': FileType,
  'verification-xlsx': FileSpreadsheet,
  'verification-json': FileBraces,
  'suggested-edits-csv': PencilLine,
  'citations-csv': Sheet,
  'citations-csl-json': Braces,
  'citations-bibtex': BookMarked,
};

function readFormat(stored: unknown): ExportChoice | undefined {
  return formats.find((format) => format === stored);
}

type Outcome =
  | { readonly kind: 'written'; readonly format: ExportChoice; readonly file: Output<'export.write'> }
  | { readonly kind: 'failed'; readonly format: ExportChoice; readonly error: unknown };

/** Choose what, see it, save it. */
export function ExportScreen(): ReactNode {
  const { text, language } = useWording();
  const { run } = useCommands();
  const summary = useCaseSummary().data;
  const [format, setFormat] = useRemembered<ExportChoice>('export.format', 'verification-html', readFormat);
  const [outcome, setOutcome] = useState<Outcome>();
  const [saving, setSaving] = useState(false);

  const save = async (): Promise<void> => {
    setSaving(true);
    setOutcome(undefined);
    try {
      const { path } = await request('app.chooseExportPath', { format });
      if (path !== undefined) {
        setOutcome({
          kind: 'written',
          format,
          file:
            format === 'verification-pdf'
              ? await request('app.printPdf', { path, language })
              : await request('export.write', { format, path, language }),
        });
      }
    } catch (error) {
      setOutcome({ kind: 'failed', format, error });
    } finally {
      setSaving(false);
    }
  };

  if (summary?.reportId === undefined) {
    return (
      <EmptyState
        size="screen"
        icon={<FileCheck2 size={24} />}
        title={text('export.noReport')}
        actions={
          <Button variant="primary" onPress={() => run('import.files')}>
            {text('report.import')}
          </Button>
        }
      >
        <p>{text('export.noReportBody')}</p>
      </EmptyState>
    );
  }
  return (
    <div className={styles.screen}>
      <div className={styles.choice}>
        <h1 className={styles.title}>{text('export.title')}</h1>
        <RadioGroup
          className={styles.formats}
          aria-label={text('export.what')}
          value={format}
          onChange={(value) => {
            const chosen = readFormat(value);
            if (chosen !== undefined) setFormat(chosen);
          }}
        >
          {groups.map((group) => (
            <div key={group.title} className={styles.group} role="presentation">
              <h2 className={styles.groupTitle}>{text(group.title)}</h2>
              {group.formats.map((option) => (
                <FormatOption key={option} format={option} />
              ))}
            </div>
          ))}
        </RadioGroup>
        <div className={styles.save}>
          {outcome?.format === format && <OutcomeNotice outcome={outcome} onRetry={() => void save()} />}
          <Button
            variant="primary"
            size="large"
            fill
            icon={<Download size={17} aria-hidden="true" />}
            isPending={saving}
            onPress={() => void save()}
          >
            {text('export.save')}
          </Button>
        </div>
      </div>
      <Preview format={format} />
    </div>
  );
}

function FormatOption({ format }: { readonly format: ExportChoice }): ReactNode {
  const text = useText();
  const Icon = icons[format];
  return (
    <Radio value={format} className={styles.format}>
      <Icon size={20} strokeWidth={1.5} aria-hidden="true" />
      <span className={styles.formatName}>{text(`export.format.${format}`)}</span>
      <span className={styles.formatWhy}>{text(`export.why.${format}`)}</span>
    </Radio>
  );
}

function OutcomeNotice({
  outcome,
  onRetry,
}: {
  readonly outcome: Outcome;
  readonly onRetry: () => void;
}): ReactNode {
  const { text, bytes } = useWording();
  const reveal = useAct('app.revealFile');
  if (outcome.kind === 'failed') return <ErrorNotice error={outcome.error} onRetry={onRetry} />;
  return (
    <div className={styles.written} role="status">
      <p>
        <strong>{text('export.written')}</strong> {bytes(outcome.file.bytes)}
      </p>
      <p className={styles.path}>{outcome.file.path}</p>
      <Button
        size="small"
        icon={<FolderOpen size={15} aria-hidden="true" />}
        onPress={() => reveal.act({ path: outcome.file.path })}
      >
        {text('export.reveal')}
      </Button>
    </div>
  );
}

// Enough to judge by; the file itself is whole.
const previewCharacters = 200_000;

/** What is printed is the web page. */
function previewedAs(format: ExportChoice): ExportFormat {
  return format === 'verification-pdf' ? 'verification-html' : format;
}

function Preview({ format: chosen }: { readonly format: ExportChoice }): ReactNode {
  const { text, number, language } = useWording();
  const format = previewedAs(chosen);
  const preview = useAnswer('export.preview', { format, language });
  const html = preview.data?.mediaType.startsWith('text/html') === true;
  return (
    <section className={styles.preview} aria-label={text('export.preview')}>
      {preview.isError ? (
        <div className={styles.message}>
          <ErrorNotice error={preview.error} onRetry={() => void preview.refetch()} />
        </div>
      ) : preview.data === undefined ? (
        <p className={styles.loading}>
          <Spinner /> {text('export.making')}
        </p>
      ) : html ? (
        <iframe
          className={styles.frame}
          title={text('export.preview')}
          sandbox=""
          src={exportPreviewUrl(format, language, preview.dataUpdatedAt)}
        />
      ) : (
        <pre className={styles.text} tabIndex={0}>
          {preview.data.text.slice(0, previewCharacters)}
          {preview.data.text.length > previewCharacters &&
            `\n\n${text('export.cut', { characters: number(preview.data.text.length) })}`}
        </pre>
      )}
    </section>
  );
}
