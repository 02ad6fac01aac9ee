import { FilePlus2, FolderPlus, FolderSearch } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { request } from '../../gateway.ts';
import { useText } from '../../locale.tsx';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Select } from '../../ui/select.tsx';
import { useToaster } from '../../ui/toast.tsx';
import type { ImportRole } from '../../workbench/commands.ts';
import { WatchedDialog } from './watched-dialog.tsx';
import styles from './import-buttons.module.css';

const importRoles: readonly ImportRole[] = ['auto', 'report', 'source', 'law'];

/** Files, a folder, or a folder to watch; and what they are taken for. */
export function ImportButtons({
  onPaths,
}: {
  readonly onPaths: (paths: readonly string[], role: ImportRole) => void;
}): ReactNode {
  const text = useText();
  const toaster = useToaster();
  const [role, setRole] = useState<ImportRole>('auto');
  const [showsWatched, setShowsWatched] = useState(false);
  const choose = async (method: 'app.chooseImportFiles' | 'app.chooseImportFolder'): Promise<void> => {
    try {
      onPaths((await request(method, {})).paths, role);
    } catch (error) {
      toaster.showError(error);
    }
  };
  return (
    <span className={styles.importButtons}>
      <span className={styles.importAs}>
        <Select
          label={text('sources.importAs')}
          labelHidden
          value={role}
          onChange={setRole}
          options={importRoles.map((option) => ({
            value: option,
            label: text(`sources.as.${option}`),
            description: text(`sources.asWhy.${option}`),
          }))}
        />
      </span>
      <Button
        variant="primary"
        icon={<FilePlus2 size={16} aria-hidden="true" />}
        onPress={() => void choose('app.chooseImportFiles')}
      >
        {text('sources.importFiles')}
      </Button>
      <Button
        icon={<FolderPlus size={16} aria-hidden="true" />}
        onPress={() => void choose('app.chooseImportFolder')}
      >
        {text('sources.importFolder')}
      </Button>
      <IconButton
        label={text('watch.open')}
        icon={<FolderSearch size={17} aria-hidden="true" />}
        onPress={() => setShowsWatched(true)}
      />
      <WatchedDialog isOpen={showsWatched} onClose={() => setShowsWatched(false)} />
    </span>
  );
}
