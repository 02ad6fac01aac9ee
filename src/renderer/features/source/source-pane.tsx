import { BookOpen, Moon, Search, Sun, X } from 'lucide-react';
import { Suspense, lazy, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { DocumentContent } from '../../../shared/contract.ts';
import { useText } from '../../locale.tsx';
import { useDocument, useDocumentCard } from '../../queries.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useRemembered } from '../../view-memory.tsx';
import { useNavigation } from '../../workbench/navigation.tsx';
import type { SourcePlace } from '../../workbench/navigation.tsx';
import { lastStartingBy } from '../reading/blocks.ts';
import { FindBar } from '../reading/find-bar.tsx';
import { OutlineMenu } from '../reading/outline-menu.tsx';
import type { OutlineEntry } from '../reading/outline-menu.tsx';
import { PaneBar } from '../reading/pane-bar.tsx';
import { useFind } from '../reading/use-find.ts';
import { isTyping } from '../reading/use-shortcuts.ts';
import { createValueStore, useValue } from '../reading/value-store.ts';
import type { ValueStore } from '../reading/value-store.ts';
import { readablePassages } from '../report/use-report-model.ts';
import { nextZoom } from './page-strip.ts';
import type { Fit } from './page-strip.ts';
import { PageField } from './page-field.tsx';
import type { Destination } from './destination.ts';
import type { Zoom } from './pdf-view.tsx';
import { hasSheets } from './sheet-model.ts';
import { SheetView } from './sheet-view.tsx';
import { sourceOutline } from './source-outline.ts';
import { SourceSelection } from './source-selection.tsx';
import { SourceText } from './source-text.tsx';
import { useDarkWindow } from './use-dark-window.ts';
import { useSourceMarks } from './use-source-marks.ts';
import { otherFit, ZoomTools } from './zoom-tools.tsx';
import styles from './source-pane.module.css';

// pdf.js is a third of the window's code; it is read when the first PDF is opened.
const PdfView = lazy(() => import('./pdf-view.tsx'));

/** Whatever is opened beside the report, at the passage. */
export function SourcePane(): ReactNode {
  const text = useText();
  const { place, closeSource } = useNavigation();
  const { source } = place;
  const content = useDocument(source?.documentId);
  const listed = useDocumentCard(source?.documentId).data;
  if (source === undefined) {
    return (
      <div className={styles.pane}>
        <PaneBar title={text('pane.source')} />
        <EmptyState icon={<BookOpen size={22} />} title={text('source.none')}>
          {text('source.noneBody')}
        </EmptyState>
      </div>
    );
  }
  if (content.data?.summary.id === source.documentId) {
    return <OpenSource key={source.documentId} content={content.data} source={source} move={place.move} />;
  }
  return (
    <div className={styles.pane}>
      <PaneBar title={listed?.title ?? text('pane.source')} tools={<CloseButton onClose={closeSource} />} />
      {content.error !== null ? (
        <div className={styles.message}>
          <ErrorNotice error={content.error} onRetry={() => void content.refetch()} />
        </div>
      ) : (
        <Opening />
      )}
    </div>
  );
}

function CloseButton({ onClose }: { readonly onClose: () => void }): ReactNode {
  const text = useText();
  return (
    <IconButton
      size="small"
      label={text('source.close')}
      icon={<X size={16} aria-hidden="true" />}
      onPress={onClose}
    />
  );
}

function Opening(): ReactNode {
  const text = useText();
  return <Loading>{text('source.opening')}</Loading>;
}

interface OpenSourceProps {
  readonly content: DocumentContent;
  readonly source: SourcePlace;
  readonly move: number;
}

function OpenSource({ content, source, move }: OpenSourceProps): ReactNode {
  const text = useText();
  const { place, closeSource } = useNavigation();
  const { summary } = content;
  // A picture is shown as a PDF of its pages.
  const isPdf = summary.format === 'pdf' || summary.format === 'image';
  const scroller = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useRemembered<Zoom>('source-zoom', 'auto', readZoom);
  const windowIsDark = useDarkWindow();
  const [wantsDarkPaper, setDarkPaper] = useRemembered('source-dark-paper', true, readFlag);
  const [shownZoom] = useState(() => createValueStore(1));
  const [shownFit] = useState(() => createValueStore<Fit | undefined>(undefined));
  const [shownPage] = useState(() => createValueStore(1));
  const [shownOffset] = useState(() => createValueStore(0));

  const passages = useMemo(() => readablePassages(content), [content]);
  const find = useFind(passages, shownOffset.get);
  const marks = useSourceMarks(source, place.report, find.marks);
  const destination = useDestination(source, find.currentHit);
  const [jump, setJump] = useState<Destination | undefined>(undefined);
  useEffect(() => setJump(undefined), [destination]);
  const jumps = useRef(0);
  const jumpTo = useCallback((where: Omit<Destination, 'move'>) => {
    jumps.current += 1;
    setJump({ ...where, move: -jumps.current });
  }, []);
  void move;

  const outline = useMemo(() => sourceOutline(content), [content]);
  const goToEntry = useCallback(
    (entry: OutlineEntry) => {
      jumpTo({ stretch: { start: entry.start, end: entry.start + 1 } });
      scroller.current?.focus({ preventScroll: true });
    },
    [jumpTo],
  );
  const zoomBy = useCallback(
    (direction: 1 | -1) => setZoom(nextZoom(shownZoom.get(), direction)),
    [setZoom, shownZoom],
  );

  const onKeyDown = (event: KeyboardEvent): void => {
    if (isTyping(event.target) || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === '/') find.open();
    else if (isPdf && (event.key === '+' || event.key === '=')) zoomBy(1);
    else if (isPdf && event.key === '-') zoomBy(-1);
    else if (isPdf && event.key === '0') setZoom(otherFit(shownFit.get()));
    else return;
    event.preventDefault();
    event.nativeEvent.stopImmediatePropagation();
  };

  const TextView = hasSheets(content) ? SheetView : SourceText;
  const shared = { content, marks, destination: jump ?? destination, scroller };
  return (
    <div className={styles.pane} role="presentation" onKeyDown={onKeyDown}>
      <PaneBar
        title={summary.role === 'law' ? (summary.instrument ?? summary.title) : summary.title}
        place={
          <SourcePlaceMenu outline={outline} shownOffset={shownOffset} content={content} onGo={goToEntry} />
        }
        tools={
          <>
            {isPdf && (
              <>
                <PageField content={content} shownPage={shownPage} onGo={(page) => jumpTo({ page })} />
                {windowIsDark && (
                  <IconButton
                    size="small"
                    label={wantsDarkPaper ? text('source.printedPaper') : text('source.darkPaper')}
                    icon={
                      wantsDarkPaper ? (
                        <Sun size={15} aria-hidden="true" />
                      ) : (
                        <Moon size={15} aria-hidden="true" />
                      )
                    }
                    onPress={() => setDarkPaper(!wantsDarkPaper)}
                  />
                )}
                <ZoomTools shownZoom={shownZoom} shownFit={shownFit} onZoom={setZoom} onStep={zoomBy} />
              </>
            )}
            <IconButton
              size="small"
              label={text('source.find')}
              shortcut="/"
              icon={<Search size={15} aria-hidden="true" />}
              onPress={find.open}
            />
            <CloseButton onClose={closeSource} />
          </>
        }
      />
      {find.isOpen && <FindBar find={find} label={text('source.find')} />}
      {isPdf ? (
        <Suspense fallback={<Opening />}>
          <PdfView
            {...shared}
            zoom={zoom}
            darkPaper={windowIsDark && wantsDarkPaper}
            shownZoom={shownZoom}
            shownFit={shownFit}
            shownPage={shownPage}
            shownOffset={shownOffset}
            onZoomStep={zoomBy}
          />
        </Suspense>
      ) : content.paragraphs.length === 0 && content.headings.length === 0 ? (
        <EmptyState icon={<BookOpen size={22} />} title={text('source.empty')}>
          {text('source.emptyBody', { fileName: summary.fileName })}
        </EmptyState>
      ) : (
        <TextView {...shared} shownOffset={shownOffset} />
      )}
      <SourceSelection documentId={summary.id} scroller={scroller} />
    </div>
  );
}

function readFlag(stored: unknown): boolean | undefined {
  return typeof stored === 'boolean' ? stored : undefined;
}

function readZoom(stored: unknown): Zoom | undefined {
  if (stored === 'text' || stored === 'page' || stored === 'auto') return stored;
  const known = typeof stored === 'number' && stored >= 0.1 && stored <= 8;
  return known ? stored : undefined;
}

/** Follows what was opened, and the hit that is stepped to. */
function useDestination(
  source: SourcePlace,
  hit: { readonly start: number; readonly end: number } | undefined,
): Destination | undefined {
  const opened = useMemo((): Destination | undefined => {
    const { start, end, page, marks } = source;
    // A whole law is referred to by its beginning, an empty stretch.
    if (start !== undefined && end !== undefined) {
      return { move: 0, stretch: marks?.[0] ?? { start, end: Math.max(end, start + 1) } };
    }
    return page === undefined ? undefined : { move: 0, page };
  }, [source]);
  const found = useMemo(
    (): Destination | undefined => (hit === undefined ? undefined : { move: 1, stretch: hit }),
    [hit],
  );
  // Whichever came last leads.
  const [latest, setLatest] = useState<Destination | undefined>(opened);
  useEffect(() => setLatest(opened), [opened]);
  useEffect(() => {
    if (found !== undefined) setLatest(found);
  }, [found]);
  return latest;
}

interface SourcePlaceMenuProps {
  readonly outline: readonly OutlineEntry[];
  readonly shownOffset: ValueStore<number>;
  readonly content: DocumentContent;
  readonly onGo: (entry: OutlineEntry) => void;
}

function SourcePlaceMenu({ outline, shownOffset, content, onGo }: SourcePlaceMenuProps): ReactNode {
  const text = useText();
  const offset = useValue(shownOffset);
  if (outline.length === 0) return undefined;
  const here = lastStartingBy(outline, offset);
  return (
    <OutlineMenu
      here={here?.label ?? text('source.contents')}
      label={text('source.contents')}
      placeholder={content.summary.role === 'law' ? text('source.goToArticle') : text('source.goTo')}
      empty={text('source.noSuchPlace')}
      entries={outline}
      currentId={here?.id}
      onGo={onGo}
    />
  );
}
