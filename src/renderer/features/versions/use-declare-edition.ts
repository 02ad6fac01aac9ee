import { useText } from '../../locale.tsx';
import { useAct } from '../../ui/toast.tsx';
import { visibleName } from '../../visible-name.ts';
import { useNavigationActions } from '../../workbench/navigation.tsx';
import { useVersionWords } from './version-words.ts';

/** Says that a source is a newer edition of another, and in a sentence what came of it. */
export function useDeclareEdition(): {
  readonly declare: (documentId: string, olderId: string) => void;
  readonly isPending: boolean;
} {
  const text = useText();
  const { outcome } = useVersionWords();
  const { showVersion } = useNavigationActions();
  const { act, isPending } = useAct('version.declareEdition', (version) => ({
    message: text('editions.declared', {
      fileName: visibleName(version.fileName),
      outcome: outcome(version.items),
    }),
    undoable: true,
    action: { label: text('versions.show'), onPress: () => showVersion(version.documentId) },
  }));
  return { declare: (documentId, olderId) => act({ documentId, olderId }), isPending };
}
