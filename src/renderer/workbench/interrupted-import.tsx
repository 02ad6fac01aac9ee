import type { ReactNode } from 'react';
import type { ImportOverview } from '../../shared/contract.ts';
import { useText } from '../locale.tsx';
import { useImports } from '../queries.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/error-notice.tsx';
import { useAct } from '../ui/toast.tsx';
import { useNavigation } from './navigation.tsx';

/** Imports that had not come to their end when the program ended: asks whether to go on with them. */
export function InterruptedImports(): ReactNode {
  const jobs = useImports().data ?? [];
  return jobs
    .filter((job) => job.state === 'interrupted')
    .map((job) => <InterruptedImport key={job.id} job={job} />);
}

function InterruptedImport({ job }: { readonly job: ImportOverview }): ReactNode {
  const text = useText();
  const { place, goToScreen } = useNavigation();
  const resume = useAct('import.resume');
  const dismiss = useAct('import.clear');
  const left = job.counts.waiting;
  return (
    <Notice
      tone="warning"
      actions={
        <>
          <Button
            size="small"
            variant="primary"
            isDisabled={resume.isPending}
            onPress={() => resume.act({ jobId: job.id })}
          >
            {text('banner.resumeImport')}
          </Button>
          {place.screen !== 'sources' && (
            <Button size="small" onPress={() => goToScreen('sources')}>
              {text('banner.showImport')}
            </Button>
          )}
          <Button
            size="small"
            variant="quiet"
            isDisabled={dismiss.isPending}
            onPress={() => dismiss.act({ jobId: job.id })}
          >
            {text('banner.dismissImport')}
          </Button>
        </>
      }
    >
      {text('banner.importInterrupted', {
        left,
        total: job.total,
        names: job.names.map((fileName) => text('banner.quoted', { fileName })).join(', '),
        more: left - job.names.length,
      })}
    </Notice>
  );
}
