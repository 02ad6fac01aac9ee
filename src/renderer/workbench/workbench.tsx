import { useRef } from 'react';
import type { ReactNode } from 'react';
import type { CaseSummary } from '../../shared/contract.ts';
import { ExportScreen } from '../features/export/export-screen.tsx';
import { FindingsScreen } from '../features/findings/findings-screen.tsx';
import { OverviewScreen } from '../features/overview/overview-screen.tsx';
import { ReviewProvider, useReview } from '../features/review/review-state.tsx';
import { ReviewView } from '../features/review/review-view.tsx';
import { HitStrip } from '../features/search/hit-strip.tsx';
import { SearchScreen } from '../features/search/search-screen.tsx';
import { DraftNotice } from '../features/versions/draft-notice.tsx';
import { OutdatedNotice } from '../features/versions/outdated-notice.tsx';
import { VersionsScreen } from '../features/versions/versions-screen.tsx';
import { SourcesScreen } from '../features/sources/sources-screen.tsx';
import { useImports } from '../queries.ts';
import { visibleName } from '../visible-name.ts';
import { Banners } from './banners.tsx';
import { DropTarget } from './drop-target.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { useNavigation } from './navigation.tsx';
import type { Screen } from './navigation.tsx';
import { PaneToggleButtons, usePaneToggles } from './pane-toggles.tsx';
import type { PaneToggles } from './pane-toggles.tsx';
import { Rail } from './rail.tsx';
import { ReadingPanes } from './reading-panes.tsx';
import { ReportOnItsWay } from './report-on-its-way.tsx';
import { StatusBar } from './status-bar.tsx';
import { TitleBar } from './title-bar.tsx';
import { usePlaceMemory } from './use-place-memory.ts';
import { useScreenFocus } from './use-screen-focus.ts';
import styles from './workbench.module.css';

const screens: Readonly<Record<Exclude<Screen, 'report' | 'review'>, () => ReactNode>> = {
  sources: SourcesScreen,
  search: SearchScreen,
  findings: FindingsScreen,
  overview: OverviewScreen,
  export: ExportScreen,
  versions: VersionsScreen,
};

/** The window of an open case. */
export function Workbench({ summary }: { readonly summary: CaseSummary }): ReactNode {
  const { place } = useNavigation();
  const toggles = usePaneToggles();
  const jobs = useImports().data;
  const main = useRef<HTMLElement>(null);
  usePlaceMemory(summary);
  // The first import of a case brings its report: say so instead of asking for one.
  const waiting = summary.reportId === undefined ? jobs?.find((job) => job.state === 'running') : undefined;
  useScreenFocus(main, waiting === undefined);
  // The review is the report's panes with one statistic at a time.
  const isReview = place.screen === 'review';
  const ScreenOf = place.screen === 'report' || place.screen === 'review' ? undefined : screens[place.screen];
  return (
    <ReviewProvider>
      <DropTarget readOnly={summary.access === 'read-only'}>
        <div className={styles.workbench}>
          <TitleBar summary={summary} />
          <Banners summary={summary} />
          <DraftNotice summary={summary} />
          <OutdatedNotice readOnly={summary.access === 'read-only'} />
          <div className={styles.body}>
            <Rail summary={summary} />
            <main ref={main} className={styles.main}>
              {/* The panes stay mounted, so that report and source are where they were when the reader comes back. */}
              <div className={styles.screen} hidden={ScreenOf !== undefined}>
                {waiting === undefined && !isReview && (
                  <h1 className="visually-hidden">{visibleName(summary.name)}</h1>
                )}
                {isReview ? <ReviewView /> : <HitStrip />}
                {waiting === undefined ? (
                  <ReadingPanes toggles={toggles} />
                ) : (
                  <ReportOnItsWay job={waiting} />
                )}
              </div>
              {ScreenOf !== undefined && (
                <div className={styles.screen}>
                  <ErrorBoundary key={place.screen}>
                    <ScreenOf />
                  </ErrorBoundary>
                </div>
              )}
            </main>
          </div>
          <StatusBar summary={summary}>
            {ScreenOf === undefined && <ShownPaneToggles toggles={toggles} />}
          </StatusBar>
        </div>
      </DropTarget>
    </ReviewProvider>
  );
}

/** There are panes to hide and show only where panes are shown. */
function ShownPaneToggles({ toggles }: { readonly toggles: PaneToggles }): ReactNode {
  const review = useReview();
  if (review !== undefined && review.view !== 'queue') return undefined;
  return <PaneToggleButtons toggles={toggles} />;
}
