import type { ReactNode } from 'react';
import type { WatchedFolder } from '../../../shared/contract.ts';
import { useText } from '../../locale.tsx';
import { useWatchedFolders } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/error-notice.tsx';
import { useAct } from '../../ui/toast.tsx';
import { visibleName } from '../../visible-name.ts';
import { folderName } from './folder-name.ts';

/** So many are named. */
const namedAtMost = 3;

/** What is new in watched folders, and which of them are gone. Nothing is imported by itself. */
export function WatchedOffers(): ReactNode {
  const folders = useWatchedFolders().data ?? [];
  return folders.map((folder) => {
    if (folder.state !== 'watching') return <Gone key={folder.id} folder={folder} />;
    return folder.files.length > 0 ? <Offer key={folder.id} folder={folder} /> : undefined;
  });
}

function Offer({ folder }: { readonly folder: WatchedFolder }): ReactNode {
  const text = useText();
  const start = useAct('watch.import');
  const dismiss = useAct('watch.dismiss');
  const { files } = folder;
  const changed = files.filter((file) => file.change === 'changed').length;
  const named = files.slice(0, namedAtMost);
  return (
    <Notice
      tone="info"
      actions={
        <>
          <Button
            size="small"
            isDisabled={start.isPending}
            onPress={() => start.act({ folderId: folder.id })}
          >
            {text('watch.import', { count: files.length })}
          </Button>
          <Button
            size="small"
            variant="quiet"
            isDisabled={dismiss.isPending}
            onPress={() => dismiss.act({ folderId: folder.id })}
          >
            {text('watch.dismiss')}
          </Button>
        </>
      }
    >
      <span title={visibleName(folder.path)}>
        {text('watch.offer', {
          fresh: files.length - changed,
          changed,
          folder: folderName(folder.path),
          names: named.map((file) => file.fileName).join(', '),
          more: files.length - named.length,
        })}
      </span>
    </Notice>
  );
}

function Gone({ folder }: { readonly folder: WatchedFolder }): ReactNode {
  const text = useText();
  const rescan = useAct('watch.rescan');
  const remove = useAct('watch.remove');
  return (
    <Notice
      tone="warning"
      actions={
        <>
          <Button size="small" isDisabled={rescan.isPending} onPress={() => rescan.act({})}>
            {text('watch.lookAgain')}
          </Button>
          <Button
            size="small"
            variant="quiet"
            isDisabled={remove.isPending}
            onPress={() => remove.act({ folderId: folder.id })}
          >
            {text('watch.remove')}
          </Button>
        </>
      }
    >
      {text(folder.state === 'missing' ? 'watch.missing' : 'watch.unreadable', { path: folder.path })}
    </Notice>
  );
}
