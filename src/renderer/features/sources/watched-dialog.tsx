import { FolderSearch, FolderX, Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { request } from '../../gateway.ts';
import { useText } from '../../locale.tsx';
import { useWatchedFolders } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useAct, useToaster } from '../../ui/toast.tsx';
import { visibleName } from '../../visible-name.ts';
import { folderName } from './folder-name.ts';
import styles from './watched-dialog.module.css';

/** Which folders the case looks into. */
export function WatchedDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}): ReactNode {
  const text = useText();
  const toaster = useToaster();
  const folders = useWatchedFolders().data ?? [];
  const add = useAct('watch.add');
  const remove = useAct('watch.remove');
  const choose = async (): Promise<void> => {
    try {
      const { path } = await request('app.chooseFolderToWatch', {});
      if (path !== undefined) add.act({ path });
    } catch (error) {
      toaster.showError(error);
    }
  };
  return (
    <Dialog
      title={text('watch.title')}
      isOpen={isOpen}
      onClose={onClose}
      width={560}
      footer={
        <>
          <Button icon={<Plus size={16} aria-hidden="true" />} onPress={() => void choose()}>
            {text('watch.add')}
          </Button>
          <Button variant="primary" onPress={onClose}>
            {text('common.close')}
          </Button>
        </>
      }
    >
      <p className={styles.how}>{text('watch.how')}</p>
      {folders.length > 0 && (
        <ul className={styles.folders}>
          {folders.map((folder) => (
            <li key={folder.id} className={styles.folder}>
              {folder.state === 'watching' ? (
                <FolderSearch size={18} aria-hidden="true" />
              ) : (
                <FolderX size={18} className={styles.gone} aria-hidden="true" />
              )}
              <span className={styles.names}>
                <strong>{visibleName(folderName(folder.path))}</strong>
                <span className={styles.path}>
                  <bdi>{visibleName(folder.path)}</bdi>
                </span>
              </span>
              <span className={folder.state === 'watching' ? styles.state : styles.gone}>
                {folder.state === 'watching'
                  ? text('watch.offered', { count: folder.files.length })
                  : text(`watch.state.${folder.state}`)}
              </span>
              <IconButton
                size="small"
                label={text('watch.removeFolder', { folder: folderName(folder.path) })}
                icon={<Trash2 size={15} aria-hidden="true" />}
                onPress={() => remove.act({ folderId: folder.id })}
              />
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
