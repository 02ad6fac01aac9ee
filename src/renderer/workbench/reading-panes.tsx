import { PanelRightOpen } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { EvidencePane } from '../features/evidence/evidence-pane.tsx';
import { useReview } from '../features/review/review-state.tsx';
import { ReviewText } from '../features/review/review-text.tsx';
import { ReportPane } from '../features/report/report-pane.tsx';
import { SourcePane } from '../features/source/source-pane.tsx';
import { useText } from '../locale.tsx';
import { classNames } from '../ui/class-names.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Pane, PaneGroup, PaneSeparator } from '../ui/panes.tsx';
import { useMediaQuery, useRemembered } from '../view-memory.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { useNavigation } from './navigation.tsx';
import { paneNames } from './pane-toggles.tsx';
import type { PaneName, PaneToggles } from './pane-toggles.tsx';
import styles from './reading-panes.module.css';

function readSizes(stored: unknown): Record<string, number> | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const entries = Object.entries(stored).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  );
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** Report, source and evidence side by side; in a narrow window evidence is a drawer over the right edge. */
export function ReadingPanes({ toggles }: { readonly toggles: PaneToggles }): ReactNode {
  const text = useText();
  const narrow = useMediaQuery('(max-width: 1100px)');
  const { evidenceDrawerOpen, setEvidenceDrawerOpen } = useNavigation();
  const [wideSizes, rememberWide] = useRemembered('panes', {}, readSizes);
  const [narrowSizes, rememberNarrow] = useRemembered('panes-narrow', {}, readSizes);
  const root = useRef<HTMLDivElement>(null);
  const review = useReview();
  // The verdict is what the review is for: it is never in a drawer that is shut.
  const drawerOpen = evidenceDrawerOpen || review !== undefined;

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'F6' || event.defaultPrevented || root.current?.checkVisibility() !== true) return;
      const panes = [...root.current.querySelectorAll<HTMLElement>('[data-pane]')];
      const current = panes.findIndex((pane) => pane.contains(document.activeElement));
      const step = event.shiftKey ? -1 : 1;
      panes.at((current + step) % panes.length)?.focus();
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);

  const sizes = narrow ? narrowSizes : wideSizes;
  return (
    <div
      ref={root}
      hidden={review !== undefined && review.view !== 'queue'}
      className={classNames(styles.panes, narrow && drawerOpen && styles.besideDrawer)}
    >
      <PaneGroup
        // Sizes are read when the group is made: another set of panes is another group.
        key={narrow ? 'narrow' : 'wide'}
        id="reading-panes"
        className={styles.group}
        defaultLayout={Object.keys(sizes).length > 0 ? sizes : undefined}
        onLayoutChanged={(layout, meta) => {
          if (meta.isUserInteraction) (narrow ? rememberNarrow : rememberWide)(layout);
        }}
      >
        <Pane
          id="report"
          panelRef={toggles.report.panelRef}
          onResize={toggles.report.onResize}
          defaultSize={narrow ? '44%' : '36%'}
          minSize="300px"
          collapsible
        >
          <PaneBody name="report">
            {/* Where it was read to is kept while it is reviewed. */}
            <div className={styles.report} hidden={review !== undefined}>
              <ReportPane />
            </div>
            {review !== undefined && <ReviewText />}
          </PaneBody>
        </Pane>
        <PaneSeparator label={text('pane.resize')} />
        <Pane
          id="source"
          panelRef={toggles.source.panelRef}
          onResize={toggles.source.onResize}
          minSize="280px"
          collapsible
        >
          <PaneBody name="source">
            <SourcePane />
          </PaneBody>
        </Pane>
        {!narrow && <PaneSeparator label={text('pane.resize')} />}
        {!narrow && (
          <Pane
            id="evidence"
            panelRef={toggles.evidence.panelRef}
            onResize={toggles.evidence.onResize}
            defaultSize="340px"
            minSize="280px"
            maxSize="560px"
            collapsible
            groupResizeBehavior="preserve-pixel-size"
          >
            <PaneBody name="evidence">
              <EvidencePane />
            </PaneBody>
          </Pane>
        )}
      </PaneGroup>
      {narrow && !drawerOpen && (
        <div className={styles.opener}>
          <IconButton
            label={text('pane.showEvidence')}
            icon={<PanelRightOpen size={17} aria-hidden="true" />}
            onPress={() => setEvidenceDrawerOpen(true)}
          />
        </div>
      )}
      {narrow && drawerOpen && <EvidenceDrawer onClose={() => setEvidenceDrawerOpen(false)} />}
    </div>
  );
}

function PaneBody({ name, children }: { readonly name: PaneName; readonly children: ReactNode }): ReactNode {
  const text = useText();
  return (
    <section
      className={styles.pane}
      data-pane={paneNames.indexOf(name)}
      aria-label={text(`pane.${name}`)}
      tabIndex={-1}
    >
      <ErrorBoundary>{children}</ErrorBoundary>
    </section>
  );
}

/** Not modal: the report and the source stay at hand beside it. Escape closes it. */
function EvidenceDrawer({ onClose }: { readonly onClose: () => void }): ReactNode {
  const text = useText();
  const drawer = useRef<HTMLElement>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [onClose]);
  return (
    <section
      ref={drawer}
      className={styles.drawer}
      data-pane="2"
      tabIndex={-1}
      aria-label={text('pane.evidence')}
    >
      <ErrorBoundary>
        <EvidencePane />
      </ErrorBoundary>
    </section>
  );
}
