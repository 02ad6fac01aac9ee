import { Download, FileCheck2, FolderOpen } from 'lucide-react';
import type { ReactNode } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { spokenFingerprint } from '../../../core/evidence-package/public-key.ts';
import type { ExportChoice } from '../../../shared/contract.ts';
import { useText, useWording } from '../../locale.tsx';
import { useAnswer, useCaseSummary } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { useAct } from '../../ui/toast.tsx';
import { useRemembered } from '../../view-memory.tsx';
import { useCommands } from '../../workbench/commands.ts';
import { ProtectionPanel } from '../protection/protection-panel.tsx';
import { exportGroups, exportIcons, readChoice } from './export-choices.ts';
import { ExportPreview } from './export-preview.tsx';
import styles from './export-screen.module.css';
import { useExport, type Outcome } from './use-export.ts';

/** Choose what, see it, save it. */
export function ExportScreen(): ReactNode {
  const text = useText();
  const { run } = useCommands();
  const summary = useCaseSummary().data;
  const [choice, setChoice] = useRemembered<ExportChoice>('export.format', 'verification-html', readChoice);
  const [covered, setCovered] = useRemembered<boolean>('export.covered', false, (stored) =>
    typeof stored === 'boolean' ? stored : undefined,
  );
  const { outcome, saving, save } = useExport(covered);

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
        <div className={styles.options}>
          <h1 className={styles.title}>{text('export.title')}</h1>
          <RadioGroup
            className={styles.formats}
            aria-label={text('export.what')}
            value={choice}
            onChange={(value) => {
              const chosen = readChoice(value);
              if (chosen !== undefined) setChoice(chosen);
            }}
          >
            {exportGroups.map((group) => (
              <div key={group.title} className={styles.group} role="presentation">
                <h2 className={styles.groupTitle}>{text(group.title)}</h2>
                {group.choices.map((option) => (
                  <Option key={option} choice={option} />
                ))}
              </div>
            ))}
          </RadioGroup>
          <ProtectionPanel covered={covered} onChange={setCovered} />
        </div>
        <div className={styles.save}>
          {outcome?.choice === choice && (
            <OutcomeNotice outcome={outcome} onRetry={() => void save(choice)} />
          )}
          {saving === 'evidence-package' ? (
            <PackageProgress />
          ) : (
            <Button
              variant="primary"
              size="large"
              fill
              icon={<Download size={17} aria-hidden="true" />}
              isPending={saving !== undefined}
              onPress={() => void save(choice)}
            >
              {text('export.save')}
            </Button>
          )}
        </div>
      </div>
      <ExportPreview choice={choice} covered={covered} />
    </div>
  );
}

function Option({ choice }: { readonly choice: ExportChoice }): ReactNode {
  const text = useText();
  const Icon = exportIcons[choice];
  return (
    <Radio value={choice} className={styles.format}>
      <Icon size={20} strokeWidth={1.5} aria-hidden="true" />
      <span className={styles.formatName}>{text(`export.format.${choice}`)}</span>
      <span className={styles.formatWhy}>{text(`export.why.${choice}`)}</span>
    </Radio>
  );
}

function PackageProgress(): ReactNode {
  const text = useText();
  const progress = useAnswer('export.packageProgress', {}).data?.progress;
  const cancel = useAct('export.cancelPackage');
  const isCounted = progress !== undefined && progress.total > 0;
  return (
    <div className={styles.progress} role="status">
      <p>{isCounted ? text('package.progress', progress) : text('export.making')}</p>
      <ProgressBar
        label={text('export.making')}
        value={isCounted ? progress.done / progress.total : undefined}
      />
      <Button fill onPress={() => cancel.act({})}>
        {text('common.cancel')}
      </Button>
    </div>
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
      {outcome.fingerprint !== undefined && (
        <p className={styles.signed}>
          {text('package.signed', { fingerprint: spokenFingerprint(outcome.fingerprint) })}
        </p>
      )}
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
