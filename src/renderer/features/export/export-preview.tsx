import type { ReactNode } from 'react';
import { exportPreviewUrl } from '../../../shared/app-urls.ts';
import type { ExportChoice, ExportFormat } from '../../../shared/contract.ts';
import { useWording } from '../../locale.tsx';
import { useAnswer } from '../../queries.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import styles from './export-screen.module.css';
import { PackagePreview } from './package-preview.tsx';

// Enough to judge by; the file itself is whole.
const previewCharacters = 200_000;

interface PreviewProps {
  readonly choice: ExportChoice;
  readonly covered: boolean;
}

/** What will be written, before it is. */
export function ExportPreview({ choice, covered }: PreviewProps): ReactNode {
  const { text } = useWording();
  return (
    <section className={styles.preview} aria-label={text('export.preview')}>
      {choice === 'evidence-package' ? (
        <PackagePreview covered={covered} />
      ) : (
        // What is printed is the web page.
        <FormatPreview
          format={choice === 'verification-pdf' ? 'verification-html' : choice}
          covered={covered}
        />
      )}
    </section>
  );
}

function FormatPreview({
  format,
  covered,
}: {
  readonly format: ExportFormat;
  readonly covered: boolean;
}): ReactNode {
  const { text, number, language } = useWording();
  const preview = useAnswer('export.preview', { format, language, covered });
  if (preview.isError) {
    return (
      <div className={styles.message}>
        <ErrorNotice error={preview.error} onRetry={() => void preview.refetch()} />
      </div>
    );
  }
  if (preview.data === undefined) {
    return <Loading>{text('export.making')}</Loading>;
  }
  if (preview.data.mediaType.startsWith('text/html')) {
    return (
      <iframe
        className={styles.frame}
        title={text('export.preview')}
        sandbox=""
        src={exportPreviewUrl({ format, language, covered, revision: preview.dataUpdatedAt })}
      />
    );
  }
  return (
    <pre className={styles.text} tabIndex={0}>
      {preview.data.text.slice(0, previewCharacters)}
      {preview.data.text.length > previewCharacters &&
        `\n\n${text('export.cut', { characters: number(preview.data.text.length) })}`}
    </pre>
  );
}
