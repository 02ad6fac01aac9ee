import { FileDown } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../locale.tsx';
import { useToaster } from '../ui/toast.tsx';
import { useCommands } from './commands.ts';
import styles from './drop-target.module.css';

export interface DropTargetProps {
  readonly readOnly?: boolean;
  /** No case is open: dropping starts one. */
  readonly startsCase?: boolean;
  readonly children: ReactNode;
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** Files and folders dropped anywhere on the window are imported. */
export function DropTarget({ readOnly = false, startsCase = false, children }: DropTargetProps): ReactNode {
  const text = useText();
  const toaster = useToaster();
  const { importPaths } = useCommands();
  const [over, setOver] = useState(false);
  // Enter and leave come for every element the pointer crosses.
  const depth = useRef(0);

  useEffect(() => {
    const onEnter = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth.current += 1;
      setOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      depth.current = Math.max(0, depth.current - 1);
      if (depth.current === 0) setOver(false);
    };
    const onOver = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = readOnly ? 'none' : 'copy';
    };
    const onDrop = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth.current = 0;
      setOver(false);
      if (readOnly) {
        toaster.show({ tone: 'error', message: text('drop.readOnly') });
        return;
      }
      const paths = [...(event.dataTransfer?.files ?? [])]
        .map((file) => window.corroborate.pathForFile(file))
        .filter((path) => path !== '');
      importPaths(paths);
    };
    window.addEventListener('dragenter', onEnter);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('dragover', onOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragenter', onEnter);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('drop', onDrop);
    };
  }, [importPaths, readOnly, text, toaster]);

  return (
    <>
      {children}
      {over && (
        <div className={styles.overlay} aria-hidden="true">
          <div className={styles.card}>
            <FileDown size={32} strokeWidth={1.5} />
            <strong className={styles.title}>
              {text(readOnly ? 'drop.readOnly' : startsCase ? 'drop.needsCase' : 'drop.title')}
            </strong>
            {!readOnly && <span>{text('drop.body')}</span>}
          </div>
        </div>
      )}
    </>
  );
}
