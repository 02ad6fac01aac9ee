import { memo, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { PDFDocumentProxy, PDFPageProxy, RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextContent } from 'pdfjs-dist/types/src/display/api.js';
import { Util } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { recognisedPages } from '../../../core/document/recognised.ts';
import type { DocumentContent } from '../../../shared/contract.ts';
import { useText } from '../../locale.tsx';
import { useAnswer } from '../../queries.ts';
import { Spinner } from '../../ui/spinner.tsx';
import { sameMarks } from '../reading/marks.ts';
import type { Marks } from '../reading/marks.ts';
import { measureText } from './measure-text.ts';
import { canvasRatio } from './page-strip.ts';
import { isInNote } from './pdf-carets.ts';
import { RecognisedNote } from './recognised-note.tsx';
import { boxesOf, placeText, typeOf, withoutOuterSpaces } from './text-layer.ts';
import type { GlyphRun, PlacedText } from './text-layer.ts';
import styles from './pdf-view.module.css';

export interface PdfPageProps {
  readonly pdf: PDFDocumentProxy;
  readonly content: DocumentContent;
  readonly pageNumber: number;
  /** In PDF points. */
  readonly size: { readonly width: number; readonly height: number };
  readonly scale: number;
  readonly top: number;
  /** Those that may touch this page; document offsets. */
  readonly marks: Marks;
  readonly onPlaced: (pageNumber: number, placed: readonly PlacedText[] | undefined) => void;
}

// Pages that only rush by while scrolling are not worth drawing.
const settleMs = 50;

/** One page: the original as a picture, marks over it, and on top the document's own text, invisible, for selecting. */
export const PdfPage = memo(
  function PdfPage(props: PdfPageProps): ReactNode {
    const { pdf, content, pageNumber, size, scale, top, marks, onPlaced } = props;
    const text = useText();
    const { page, failed } = usePage(pdf, pageNumber);
    const [drawn, setDrawn] = useState(false);
    const runs = useGlyphRuns(page, failed, drawn);
    const layout = useAnswer('document.layout', {
      documentId: content.summary.id,
      fromPage: pageNumber,
      toPage: pageNumber,
    });
    const segments = layout.data?.segments;
    const placed = useMemo(
      () => (segments === undefined ? undefined : placeText(segments, runs ?? [])),
      [segments, runs],
    );
    useEffect(() => {
      onPlaced(pageNumber, placed);
      return () => onPlaced(pageNumber, undefined);
    }, [onPlaced, pageNumber, placed]);

    const boxes = useMemo(
      () =>
        placed === undefined
          ? []
          : marks.flatMap((span, index) =>
              boxesOf(placed, span, measureText).map((box, line) => ({
                ...box,
                mark: span.mark,
                key: `${span.mark} ${String(index)} ${String(line)}`,
              })),
            ),
      [placed, marks],
    );
    const recognised = useMemo(
      () => recognisedPages(content.summary.warnings).find((each) => each.page === pageNumber),
      [content.summary.warnings, pageNumber],
    );
    const width = Math.round(size.width * scale);
    const height = Math.round(size.height * scale);
    return (
      <div
        className={styles.page}
        data-page={pageNumber}
        role="group"
        aria-label={text('source.page', { page: String(pageNumber) })}
        style={{ top, width, height, ['--s' as string]: String(scale) }}
      >
        <PageCanvas
          page={page}
          unopened={failed}
          width={width}
          height={height}
          scale={scale}
          onDrawn={() => setDrawn(true)}
        />
        <div className={styles.marks} aria-hidden="true">
          {boxes.map((box) => (
            <div
              key={box.key}
              data-marks={box.mark}
              className={styles.box}
              style={{
                left: box.x * scale - 1,
                top: box.y * scale - 1,
                width: box.width * scale + 2,
                height: box.height * scale + 2,
              }}
            />
          ))}
        </div>
        {recognised !== undefined && <RecognisedNote page={recognised} />}
        {/* Only once it is final: replacing its text later would lose what has been selected in it. */}
        {placed !== undefined && runs !== undefined && <TextLayer placed={placed} content={content} />}
      </div>
    );
  },
  (a, b) =>
    a.pdf === b.pdf &&
    a.content === b.content &&
    a.pageNumber === b.pageNumber &&
    a.scale === b.scale &&
    a.top === b.top &&
    a.size === b.size &&
    a.onPlaced === b.onPlaced &&
    sameMarks(a.marks, b.marks),
);

interface TextLayerProps {
  readonly placed: readonly PlacedText[];
  readonly content: DocumentContent;
}

const TextLayer = memo(function TextLayer({ placed, content }: TextLayerProps): ReactNode {
  return (
    <div className={styles.text}>
      {placed.map((part) => {
        const type = typeOf(part, measureText);
        return (
          <span
            key={part.start}
            data-at={part.start}
            data-note={isInNote(content, part.start) || undefined}
            style={{
              left: `calc(var(--s) * ${String(part.x)}px)`,
              top: `calc(var(--s) * ${String(part.y)}px)`,
              height: `calc(var(--s) * ${String(part.height)}px)`,
              lineHeight: `calc(var(--s) * ${String(part.height)}px)`,
              fontSize: `calc(var(--s) * ${String(type.fontSize)}px)`,
              fontFamily: part.family,
              wordSpacing: `calc(var(--s) * ${type.wordSpacing.toFixed(4)}px)`,
              transform: `scaleX(${type.stretch.toFixed(5)})`,
            }}
          >
            {part.text}
          </span>
        );
      })}
    </div>
  );
});

interface PageCanvasProps {
  readonly page: PDFPageProxy | undefined;
  /** The page could not even be opened. */
  readonly unopened: boolean;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  /** Drawn for the first time: the page's own faces are loaded. */
  readonly onDrawn: () => void;
}

/** Draws into a canvas beside the shown one and swaps them when done, so that zooming never shows a blank page. */
function PageCanvas({ page, unopened, width, height, scale, onDrawn }: PageCanvasProps): ReactNode {
  const text = useText();
  const holder = useRef<HTMLDivElement>(null);
  const latestOnDrawn = useRef(onDrawn);
  useEffect(() => {
    latestOnDrawn.current = onDrawn;
  });
  const [failed, setFailed] = useState(false);
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    if (page === undefined) return undefined;
    let task: RenderTask | undefined;
    let stopped = false;
    const timer = setTimeout(() => {
      const canvas = document.createElement('canvas');
      const ratio = canvasRatio(width, height, window.devicePixelRatio);
      canvas.width = Math.floor(width * ratio);
      canvas.height = Math.floor(height * ratio);
      const viewport = page.getViewport({ scale: scale * ratio });
      task = page.render({ canvas, viewport, background: '#ffffff' });
      const draw = async (rendering: RenderTask): Promise<void> => {
        await rendering.promise;
        if (stopped) return;
        holder.current?.replaceChildren(canvas);
        setDrawn(true);
        setFailed(false);
        latestOnDrawn.current();
      };
      draw(task).catch((error: unknown) => {
        if (stopped) return;
        console.warn('A page could not be drawn', error);
        setFailed(true);
      });
    }, settleMs);
    return () => {
      stopped = true;
      clearTimeout(timer);
      task?.cancel();
    };
  }, [page, width, height, scale]);
  return (
    <>
      <div ref={holder} className={styles.canvas} aria-hidden="true" />
      {!drawn && !failed && !unopened && (
        <div className={styles.drawing} aria-hidden="true">
          <Spinner size={20} />
        </div>
      )}
      {(failed || unopened) && !drawn && <div className={styles.pageNote}>{text('source.pageFailed')}</div>}
    </>
  );
}

interface PageState {
  readonly page?: PDFPageProxy;
  readonly failed: boolean;
}

function usePage(pdf: PDFDocumentProxy, pageNumber: number): PageState {
  const [state, setState] = useState<PageState>({ failed: false });
  useEffect(() => {
    let stopped = false;
    let loaded: PDFPageProxy | undefined;
    const open = async (): Promise<void> => {
      loaded = await pdf.getPage(pageNumber);
      if (!stopped) setState({ page: loaded, failed: false });
    };
    open().catch((error: unknown) => {
      if (stopped) return;
      console.warn('A page could not be opened', error);
      setState({ failed: true });
    });
    return () => {
      stopped = true;
      loaded?.cleanup();
    };
  }, [pdf, pageNumber]);
  return state;
}

const noRuns: readonly GlyphRun[] = [];

/**
 * Where the page's own glyphs stand, to lay the text exactly over them; none where the page does not tell. Once the page is
 * drawn, its faces are known too.
 */
function useGlyphRuns(
  page: PDFPageProxy | undefined,
  failed: boolean,
  drawn: boolean,
): readonly GlyphRun[] | undefined {
  const [content, setContent] = useState<TextContent | undefined>(undefined);
  const [unread, setUnread] = useState(false);
  useEffect(() => {
    if (page === undefined) return undefined;
    let stopped = false;
    const read = async (): Promise<void> => {
      const found = await page.getTextContent();
      if (!stopped) setContent(found);
    };
    read().catch((error: unknown) => {
      if (stopped) return;
      console.warn('The text of a page could not be placed', error);
      setUnread(true);
    });
    return () => {
      stopped = true;
    };
  }, [page]);
  return useMemo(() => {
    if (failed || unread) return noRuns;
    if (page === undefined || content === undefined) return undefined;
    return glyphRuns(content, page.getViewport({ scale: 1 }).transform, drawn ? loadedFaces() : noFaces);
  }, [page, content, failed, unread, drawn]);
}

const noFaces: ReadonlySet<string> = new Set();

/** The families that pdf.js has loaded for the pages drawn so far. */
function loadedFaces(): ReadonlySet<string> {
  return new Set(
    [...document.fonts]
      .filter((face) => face.status === 'loaded')
      .map((face) => face.family.replaceAll(/["']/gu, '')),
  );
}

function glyphRuns(content: TextContent, toPage: number[], faces: ReadonlySet<string>): GlyphRun[] {
  return content.items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const placed: number[] = Util.transform(toPage, item.transform);
    const [a = 0, b = 0, c = 0, d = 0, x = 0, baseline = 0] = placed;
    // Text that runs upwards or askew keeps to its line's box.
    if (Math.abs(b) > Math.abs(a) * 0.1) return [];
    const generic = content.styles[item.fontName]?.fontFamily ?? 'sans-serif';
    const size = Math.hypot(c, d);
    // Letters that are stretched or narrowed are not as wide as their face says.
    const isOwnFace = faces.has(item.fontName) && Math.abs(Math.hypot(a, b) / size - 1) < 0.01;
    const family = isOwnFace ? `"${item.fontName}", ${generic}` : generic;
    const run = { text: item.str, x, baseline, width: item.width, fontSize: size, family, isOwnFace };
    return [withoutOuterSpaces(run, measureText)];
  });
}
