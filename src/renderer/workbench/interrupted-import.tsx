import type { ReactNode } from 'react';
import type { ImportJob } from '../../shared/contract.ts';
import { useText } from '../locale.tsx';
import { useImportJobs } from '../queries.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/error-notice.tsx';
import { useAct } from '../ui/toast.tsx';
import { useNavigation } from './navigation.tsx';

/** So many are named; the queue lists them all. */
const namedAtMost = 3;

/** Imports that had not come to their end when the program ended: asks whether to go on with them. */
export function InterruptedImports(): ReactNode {
  const jobs = useImportJobs().data ?? [];
  return jobs
    .filter((job) => job.state === 'interrupted')
    .map((job) => <InterruptedImport key={job.id} job={job} />);
}

function InterruptedImport({ job }: { readonly job: ImportJob }): ReactNode {
  const text = useText();
  const { place, goToScreen } = useNavigation();
  const resume = useAct('import.resume');
  const dismiss = useAct('import.clear');
  const left = job.files.filter((file) => file.state === 'waiting');
  const named = left.slice(0, namedAtMost);
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
        left: left.length,
        total: job.files.length,
        names: named.map((file) => text('banner.quoted', { fileName: file.fileName })).join(', '),
        more: left.length - named.length,
      })}
    </Notice>
  );
}
