import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { DocumentContent } from '../../../shared/contract.ts';
import { useAnswer } from '../../queries.ts';
import { useText } from '../../locale.tsx';
import { visibleName } from '../../visible-name.ts';
import { classNames } from '../../ui/class-names.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { noMarks } from '../reading/marks.ts';
import type { Marks } from '../reading/marks.ts';
import { useThrottled } from '../reading/use-throttled.ts';
import type { ValueStore } from '../reading/value-store.ts';
import { openPdf } from './open-pdf.ts';
import { PdfPage } from './pdf-page.tsx';
import type { PdfPageProps } from './pdf-page.tsx';
import { currentPage, layOutPages, pagesBetween, readableFit } from './page-strip.ts';
import type { Fit } from './page-strip.ts';
import { textExtent } from './text-layer.ts';
import { usePdfSelection } from './use-pdf-selection.ts';
import type { Destination } from './destination.ts';
import { useGoTo } from './use-go-to.ts';
import { useKeepPlace } from './use-keep-place.ts';
import styles from './pdf-view.module.css';

/** "auto": the fit that can be read. As a number, 1 is the size on paper. */
export type Zoom = number | Fit | 'auto';

export interface PdfViewProps {
  readonly content: DocumentContent;
  readonly marks: Marks;
  readonly destination: Destination | undefined;
  readonly zoom: Zoom;
  /** Pages as dark as the window, instead of as printed. */
  readonly darkPaper: boolean;
  /** The zoom as a number, for showing. */
  readonly shownZoom: ValueStore<number>;
  /** What the pages fit now; undefined when they keep a size of their own. */
  readonly shownFit: ValueStore<Fit | undefined>;
  /** 1-based. */
  readonly shownPage: ValueStore<number>;
  /** Document offset of the line at the upper third of the view. */
  readonly shownOffset: ValueStore<number>;
  /** Ctrl and the wheel, or two fingers on a touchpad. */
  readonly onZoomStep: (direction: 1 | -1) => void;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

// CSS pixels for a PDF point at full size.
const pixelsPerPoint = 96 / 72;
const sideMargin = 10;
// PDF points left beside the text when it fills the pane.
const textMargin = 14;
// Enough pages to know the margins of a report; a cover alone would mislead.
const pagesMeasured = 6;
const offsetEveryMs = 100;

export default function PdfView(props: PdfViewProps): ReactNode {
  const { summary } = props.content;
  const text = useText();
  const picturePages = summary.format === 'image' ? props.content.pageSizes : undefined;
  const [state, setState] = useState<{ pdf?: PDFDocumentProxy; error?: unknown }>({});
  useEffect(() => {
    setState({});
    const opening = openPdf(summary.sha256, summary.bytes, picturePages);
    let closed = false;
    opening.opened
      .then((open) => !closed && setState({ pdf: open.document }))
      .catch((error: unknown) => !closed && setState({ error }));
    return () => {
      closed = true;
      opening.close();
    };
  }, [summary.sha256, summary.bytes, picturePages]);

  if (state.error !== undefined) {
    return (
      <div className={styles.message}>
        <ErrorNotice error={state.error} />
      </div>
    );
  }
  if (state.pdf === undefined) {
    return (
      <div className={styles.message} role="status">
        <Spinner /> {text('source.opening')}
      </div>
    );
  }
  return <OpenPdfView {...props} pdf={state.pdf} />;
}

function OpenPdfView(props: PdfViewProps & { readonly pdf: PDFDocumentProxy }): ReactNode {
  const { pdf, content, marks, destination, darkPaper, shownZoom, shownFit, shownPage, scroller } = props;
  const { shownOffset, onZoomStep } = props;
  const text = useText();
  const sizes = usePageSizes(pdf, content);
  const [view, setView] = useState({ width: 0, height: 0 });
  const [top, setTop] = useState(0);

  const widest = useMemo(() => Math.max(1, ...sizes.map((size) => size.width)), [sizes]);
  const printed = useTextExtent(content.summary.id, sizes.length);
  const pageZoom = (view.width - 2 * sideMargin) / (widest * pixelsPerPoint);
  const zoom = props.zoom === 'auto' ? readableFit(pageZoom, printed !== undefined) : props.zoom;
  const fitted =
    zoom === 'text' && printed !== undefined ? printed.right - printed.left + 2 * textMargin : widest;
  const room = view.width - (zoom === 'text' && printed !== undefined ? 0 : 2 * sideMargin);
  const scale = typeof zoom === 'number' ? zoom * pixelsPerPoint : Math.max(room / fitted, 0.1);
  const strip = useMemo(() => layOutPages(sizes, scale), [sizes, scale]);
  const selection = usePdfSelection(scroller, content, scale);
  const { offsetBelow, onPlaced: notePlaced } = selection;

  useEffect(() => shownZoom.set(scale / pixelsPerPoint), [shownZoom, scale]);
  useEffect(() => shownFit.set(typeof zoom === 'number' ? undefined : zoom), [shownFit, zoom]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const measure = (): void => {
      // A pane that is out of sight (another screen) keeps its size.
      if (element.clientWidth > 0) setView({ width: element.clientWidth, height: element.clientHeight });
    };
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    measure();
    return () => watcher.disconnect();
  }, [scroller]);

  useKeepPlace(scroller, strip);
  useLayoutEffect(() => {
    if (zoom !== 'text' || printed === undefined) return;
    scroller.current?.scrollTo({
      left: sideMargin + (printed.left - textMargin) * scale,
      behavior: 'instant',
    });
  }, [scroller, zoom, printed, scale]);
  useGoTo(scroller, content, strip, scale, destination, view.height > 0);

  const inSight = pagesBetween(strip, top - view.height * 0.5, top + view.height * 1.5);
  const held = Math.min((selection.heldPage ?? inSight.first + 1) - 1, sizes.length - 1);
  const first = inSight.first === -1 ? -1 : Math.min(inSight.first, held);
  const last = Math.max(inSight.last, held);
  const noteOffset = useCallback(() => {
    const element = scroller.current;
    if (element === null) return;
    const index = currentPage(strip, element.scrollTop, element.clientHeight);
    const y = (element.scrollTop + element.clientHeight / 3 + 8 - (strip.tops[index] ?? 0)) / scale;
    const here =
      offsetBelow(index + 1, y) ??
      content.paragraphs.find((paragraph) => (paragraph.page ?? 0) >= index + 1)?.start;
    if (here !== undefined) shownOffset.set(here);
  }, [content.paragraphs, scale, scroller, offsetBelow, shownOffset, strip]);
  const noteOffsetSoon = useThrottled(noteOffset, offsetEveryMs);
  const onScroll = useCallback(() => {
    const element = scroller.current;
    if (element === null) return;
    setTop(element.scrollTop);
    shownPage.set(currentPage(strip, element.scrollTop, element.clientHeight) + 1);
    noteOffsetSoon();
  }, [noteOffsetSoon, scroller, shownPage, strip]);
  useEffect(onScroll, [onScroll, view.height]);
  const onPlaced = useCallback<PdfPageProps['onPlaced']>(
    (pageNumber, placed) => {
      notePlaced(pageNumber, placed);
      noteOffsetSoon();
    },
    [noteOffsetSoon, notePlaced],
  );
  useZoomWheel(scroller, onZoomStep);

  const pages: ReactNode[] = [];
  for (let index = first; index >= 0 && index <= last; index += 1) {
    const size = sizes[index];
    if (size === undefined) break;
    pages.push(
      <PdfPage
        key={index}
        pdf={pdf}
        content={content}
        pageNumber={index + 1}
        size={size}
        scale={scale}
        top={strip.tops[index] ?? 0}
        marks={marks.length === 0 ? noMarks : marks}
        onPlaced={onPlaced}
      />,
    );
  }
  return (
    <div
      ref={scroller}
      className={classNames(
        styles.scroller,
        widest * scale + 2 * sideMargin > view.width + 1 && styles.wide,
        zoom === 'text' && styles.fitted,
        darkPaper && styles.darkPaper,
      )}
      role="document"
      aria-label={visibleName(content.summary.title)}
      tabIndex={0}
      onScroll={onScroll}
      data-selecting={selection.region}
      {...selection.handlers}
    >
      <div
        className={styles.strip}
        style={{ height: strip.height, width: Math.max(widest * scale + 2 * sideMargin, view.width) }}
      >
        {view.width > 0 && pages}
      </div>
      {pdf.numPages === 0 && <p className={styles.message}>{text('source.noPages')}</p>}
    </div>
  );
}

/** Ctrl and the wheel change the size of the page, not of the window. */
function useZoomWheel(scroller: RefObject<HTMLDivElement | null>, onStep: (direction: 1 | -1) => void): void {
  const latest = useRef(onStep);
  useEffect(() => {
    latest.current = onStep;
  });
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    let turned = 0;
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      turned += event.deltaY;
      // A notch of a wheel is about 100; a touchpad sends many small turns.
      if (Math.abs(turned) < 60) return;
      latest.current(turned < 0 ? 1 : -1);
      turned = 0;
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [scroller]);
}

interface TextExtent {
  readonly left: number;
  readonly right: number;
}

/** How far the text of the first pages reaches from the left, in PDF points; undefined until known or without text. */
function useTextExtent(documentId: string, pages: number): TextExtent | undefined {
  const layout = useAnswer(
    'document.layout',
    { documentId, fromPage: 1, toPage: Math.min(Math.max(pages, 1), pagesMeasured) },
    { enabled: pages > 0 },
  );
  const segments = layout.data?.segments;
  return useMemo(() => (segments === undefined ? undefined : textExtent(segments)), [segments]);
}

/** Sizes as the engine knows them; of a file without, the first page's for all. */
function usePageSizes(
  pdf: PDFDocumentProxy,
  content: DocumentContent,
): readonly { readonly width: number; readonly height: number }[] {
  const [first, setFirst] = useState({ width: 595, height: 842 });
  const known = content.pageSizes.length >= pdf.numPages;
  useEffect(() => {
    if (known) return;
    const measure = async (): Promise<void> => {
      const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
      setFirst({ width, height });
    };
    measure().catch((error: unknown) => console.warn('The first page could not be opened', error));
  }, [known, pdf]);
  return useMemo(
    () =>
      known
        ? content.pageSizes.slice(0, pdf.numPages)
        : Array.from({ length: pdf.numPages }, (_, index) => content.pageSizes[index] ?? first),
    [known, content.pageSizes, pdf.numPages, first],
  );
}
