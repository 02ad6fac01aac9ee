import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CaseSummary } from '../../../shared/contract.ts';
import { useText } from '../../locale.tsx';
import { useAnswer } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/error-notice.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useRemembered } from '../../view-memory.tsx';
import { visibleName } from '../../visible-name.ts';
import { useNavigation } from '../../workbench/navigation.tsx';
import { useVersionWords } from './version-words.ts';

/** More than anybody goes back to. */
const keptSeen = 100;

/** A further draft of the report has come: says what became of what was said of the older one, until that has been seen. */
export function DraftNotice({ summary }: { readonly summary: CaseSummary }): ReactNode {
  const text = useText();
  const words = useVersionWords();
  const { place, showVersion } = useNavigation();
  const versions = useAnswer('version.list', {}).data ?? [];
  const [seen, setSeen] = useRemembered<string[]>('seen-drafts', [], (stored) =>
    Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : undefined,
  );
  const draft = versions.find(({ documentId, kind }) => documentId === summary.reportId && kind === 'draft');
  if (draft === undefined || seen.includes(draft.documentId) || place.screen === 'versions') return undefined;
  const close = (): void => setSeen([draft.documentId, ...seen].slice(0, keptSeen));
  return (
    <Notice
      tone="info"
      actions={
        <>
          <Button
            size="small"
            onPress={() => {
              close();
              showVersion(draft.documentId);
            }}
          >
            {text('versions.show')}
          </Button>
          <IconButton
            size="small"
            label={text('common.close')}
            icon={<X size={14} aria-hidden="true" />}
            onPress={close}
          />
        </>
      }
    >
      {text('versions.draftArrived', {
        fileName: visibleName(draft.fileName),
        older: visibleName(draft.olderFileName),
        outcome: words.outcome(draft.items),
      })}
    </Notice>
  );
}
