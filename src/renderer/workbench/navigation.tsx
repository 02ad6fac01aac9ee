import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';

/**
 * What the rail leads to, and the results of a search. "report" is the workbench: report, source and evidence side by side;
 * "review" the same with one statistic at a time in place of the report.
 */
export type Screen =
  'report' | 'sources' | 'search' | 'review' | 'findings' | 'overview' | 'export' | 'versions';

/** Offsets in a document's normalised text, end-exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where in the report. `statisticId` and `paragraphId` are ids of the report's own ("s12", "p7"). */
export interface ReportPlace {
  readonly statisticId?: string;
  readonly paragraphId?: string;
  /** A stretch to show highlighted, such as a search hit. */
  readonly highlight?: Stretch;
}

/** Which document the source pane shows, and where. Without `start` it opens at its beginning (or at `page`). */
export interface SourcePlace {
  readonly documentId: string;
  /** The stretch to scroll to and highlight. */
  readonly start?: number;
  readonly end?: number;
  /** 1-based; for documents with pages, where no offsets are known. */
  readonly page?: number;
  /** The number itself (or the hits) inside the stretch, emphasised more strongly. */
  readonly marks?: readonly Stretch[];
}

export interface Place {
  readonly screen: Screen;
  readonly report: ReportPlace;
  readonly source?: SourcePlace;
  /** The newer document of the two whose changes are shown; absent: the last to come. */
  readonly versionId?: string;
  /** Grows with every move, so that going to the same spot twice scrolls there twice. */
  readonly move: number;
}

export interface MoveOptions {
  /** Takes the place of the current step instead of adding one to go back to: for stepping with J and K. */
  readonly replace?: boolean;
}

export interface NavigationActions {
  readonly goToScreen: (screen: Screen) => void;
  /** Shows a document in the source pane, at a stretch when one is given; report and selection stay. */
  readonly openSource: (source: SourcePlace, options?: MoveOptions) => void;
  readonly closeSource: () => void;
  /** Selects a statistic: the report scrolls to it and the evidence pane shows it. */
  readonly selectStatistic: (statisticId: string, options?: MoveOptions) => void;
  /** Selects a paragraph of the report, with a stretch to highlight in it when one is given. */
  readonly selectParagraph: (paragraphId: string, options?: MoveOptions & { highlight?: Stretch }) => void;
  /** Shows what a newer version of a document has changed. */
  readonly showVersion: (documentId: string) => void;
  readonly clearSelection: () => void;
  /** Shows a statistic in the review; none: the review as a whole. */
  readonly reviewStatistic: (statisticId: string | undefined, options?: MoveOptions) => void;
  readonly back: () => void;
  readonly forward: () => void;
  /** In a narrow window the evidence pane is a drawer. */
  readonly setEvidenceDrawerOpen: (open: boolean) => void;
  /** Begins anew in another case. */
  readonly enterCase: (folder: string, place: Pick<Place, 'screen'> & Partial<Place>) => void;
  /** Forgets all places: the case has been closed. */
  readonly reset: () => void;
}

/** Changes whenever a screen is gone to, also the one that is shown already. */
export interface Arrivals {
  readonly count: number;
  /** The report was gone to for the sake of a source. */
  readonly bySource: boolean;
}

interface NavigationState {
  /** The case that the places are in. */
  readonly caseFolder: string | undefined;
  readonly steps: readonly Place[];
  readonly index: number;
  readonly arrivals: Arrivals;
  readonly evidenceDrawerOpen: boolean;
}

export interface Navigation extends NavigationActions {
  readonly place: Place;
  readonly arrivals: Arrivals;
  readonly caseFolder: string | undefined;
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
  readonly evidenceDrawerOpen: boolean;
}

const firstPlace: Place = { screen: 'report', report: {}, move: 0 };
// Enough to retrace an afternoon; older steps fall off.
const keptSteps = 200;

interface NavigationStore extends NavigationActions {
  readonly state: () => NavigationState;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Makes the store that holds where the window is; one per window. */
export function createNavigationStore(): NavigationStore {
  const initial: NavigationState = {
    caseFolder: undefined,
    steps: [firstPlace],
    index: 0,
    arrivals: { count: 0, bySource: false },
    evidenceDrawerOpen: false,
  };
  let state = initial;
  let moves = 0;
  const listeners = new Set<() => void>();

  const set = (next: NavigationState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const current = (): Place => state.steps[state.index] ?? firstPlace;

  const arrive = (bySource = false): Arrivals => ({ count: state.arrivals.count + 1, bySource });

  const moveTo = (change: Partial<Place>, options?: MoveOptions, drawer = state.evidenceDrawerOpen): void => {
    moves += 1;
    const next: Place = { ...current(), ...change, move: moves };
    const kept = state.steps.slice(0, options?.replace === true ? state.index : state.index + 1);
    const steps = [...kept, next].slice(-keptSteps);
    const arrivals = next.screen === current().screen ? state.arrivals : arrive(change.source !== undefined);
    set({ ...state, steps, index: steps.length - 1, arrivals, evidenceDrawerOpen: drawer });
  };
  const stepBy = (delta: -1 | 1): void => {
    const index = state.index + delta;
    const target = state.steps[index];
    if (target === undefined) return;
    moves += 1;
    const steps = state.steps.map((step, at) => (at === index ? { ...target, move: moves } : step));
    const arrivals = target.screen === current().screen ? state.arrivals : arrive();
    set({ ...state, steps, index, arrivals });
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    goToScreen: (screen) => {
      if (current().screen === screen) set({ ...state, arrivals: arrive() });
      else moveTo({ screen }, undefined, false);
    },
    // In the review a passage stands beside the statistic under review.
    openSource: (source, options) => {
      const { screen } = current();
      // A passage that follows the statistic opens by itself, and must not call back whoever has left it meanwhile.
      if (options?.replace === true && screen !== 'review' && screen !== 'report') return;
      moveTo({ screen: screen === 'review' ? 'review' : 'report', source }, options);
    },
    closeSource: () => moveTo({ source: undefined }),
    selectStatistic: (statisticId, options) =>
      moveTo({ screen: 'report', report: { statisticId } }, options, true),
    selectParagraph: (paragraphId, options) =>
      moveTo({ screen: 'report', report: { paragraphId, highlight: options?.highlight } }, options),
    showVersion: (versionId) => moveTo({ screen: 'versions', versionId }, undefined, false),
    reviewStatistic: (statisticId, options) => {
      // The review steps on by itself, and must not call back whoever has left it meanwhile.
      if (options?.replace === true && current().screen !== 'review') return;
      moveTo({ screen: 'review', report: statisticId === undefined ? {} : { statisticId } }, options);
    },
    clearSelection: () => moveTo({ report: {} }, undefined, false),
    back: () => stepBy(-1),
    forward: () => stepBy(1),
    setEvidenceDrawerOpen: (open) => set({ ...state, evidenceDrawerOpen: open }),
    enterCase: (folder, { screen, report = {}, source }) => {
      moves += 1;
      set({
        caseFolder: folder,
        steps: [{ screen, report, source, move: moves }],
        index: 0,
        arrivals: arrive(),
        evidenceDrawerOpen: false,
      });
    },
    reset: () => set({ ...initial, arrivals: state.arrivals }),
  };
}

const NavigationContext = createContext<NavigationStore | undefined>(undefined);

function useNavigationStore(): NavigationStore {
  const store = useContext(NavigationContext);
  if (store === undefined) throw new Error('useNavigation needs a NavigationProvider around it');
  return store;
}

/** Where the window is, and the ways to move. */
export function useNavigation(): Navigation {
  const store = useNavigationStore();
  const state = useSyncExternalStore(store.subscribe, store.state);
  return useMemo(
    () => ({
      ...store,
      place: state.steps[state.index] ?? firstPlace,
      arrivals: state.arrivals,
      caseFolder: state.caseFolder,
      canGoBack: state.index > 0,
      canGoForward: state.index < state.steps.length - 1,
      evidenceDrawerOpen: state.evidenceDrawerOpen,
    }),
    [store, state],
  );
}

/** The ways to move alone: does not render again when the place changes. */
export function useNavigationActions(): NavigationActions {
  return useNavigationStore();
}

/** Holds the navigation and listens for Alt+Left and Alt+Right. */
export function NavigationProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [store] = useState(createNavigationStore);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (event.key === 'ArrowLeft') store.back();
      else if (event.key === 'ArrowRight') store.forward();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [store]);
  return <NavigationContext value={store}>{children}</NavigationContext>;
}
