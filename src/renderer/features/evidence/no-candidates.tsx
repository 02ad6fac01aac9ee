import { Search } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Statistic } from '../../../shared/contract.ts';
import { useText } from '../../locale.tsx';
import { useCaseSummary } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { StateGlyph } from '../../ui/state-glyph.tsx';
import { useCommands } from '../../workbench/commands.ts';
import { useNavigation } from '../../workbench/navigation.tsx';
import { useSearch } from '../search/search-state.tsx';
import styles from './evidence-pane.module.css';

/** Nothing was found for a statistic: what can be done then. */
export function NoCandidates({
  statistic,
  hasEvidence,
}: {
  readonly statistic: Statistic;
  readonly hasEvidence: boolean;
}): ReactNode {
  const text = useText();
  const search = useSearch();
  const { run } = useCommands();
  const { goToScreen } = useNavigation();
  const summary = useCaseSummary().data;
  const sources =
    summary === undefined ? undefined : summary.documents - (summary.reportId === undefined ? 0 : 1);
  const words = [statistic.text, statistic.of ?? ''].join(' ').trim();
  if (hasEvidence) return <p className={styles.quiet}>{text('evidence.noMore')}</p>;
  return (
    <div className={styles.noCandidates}>
      <StateGlyph state="open" size={16} />
      <p className={styles.noCandidatesTitle}>
        {sources === 0 ? text('evidence.noSources') : text('evidence.noCandidates')}
      </p>
      <p>{sources === 0 ? text('evidence.noSourcesBody') : text('evidence.noCandidatesBody')}</p>
      {sources === 0 ? (
        <Button size="small" onPress={() => run('import.files')}>
          {text('evidence.importSources')}
        </Button>
      ) : (
        <Button
          size="small"
          icon={<Search size={14} aria-hidden="true" />}
          onPress={() => {
            search.setQuery(words);
            goToScreen('search');
            search.focusField();
          }}
        >
          {text('evidence.searchFor', { words })}
        </Button>
      )}
    </div>
  );
}
