import type { DocumentSummary, Output } from '../../../shared/contract.ts';
import { useText } from '../../locale.tsx';
import { useNavigationActions } from '../../workbench/navigation.tsx';
import { useAct } from '../../ui/toast.tsx';
import { visibleName } from '../../visible-name.ts';
import { useVersionWords } from './version-words.ts';

/** Reads a document again from the file that the case keeps, and says in a sentence what came of it. */
export function useReread(): {
  readonly reread: (document: Pick<DocumentSummary, 'id'>) => void;
  readonly isPending: boolean;
} {
  const text = useText();
  const { outcome } = useVersionWords();
  const { showVersion } = useNavigationActions();
  const { act, isPending } = useAct('version.reread', (read: Output<'version.reread'>) => {
    const { version } = read;
    if (version === undefined) return { message: text('versions.rereadSame') };
    return {
      message: text('versions.reread', {
        fileName: visibleName(version.fileName),
        outcome: outcome(version.items),
      }),
      undoable: true,
      action: { label: text('versions.show'), onPress: () => showVersion(version.documentId) },
    };
  });
  return { reread: ({ id }) => act({ documentId: id }), isPending };
}
