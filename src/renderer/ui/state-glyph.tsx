import type { ReactNode } from 'react';
import { useText } from '../locale.tsx';
import { classNames } from './class-names.ts';
import styles from './state.module.css';

export type State = 'verified' | 'candidate' | 'doubt' | 'open' | 'dismissed';

export const states: readonly State[] = ['verified', 'candidate', 'doubt', 'open', 'dismissed'];

/** The sign of a state, the same everywhere; drawn, so that it looks the same with every font. */
export function StateGlyph({
  state,
  size = 14,
  labelled = false,
}: {
  readonly state: State;
  readonly size?: number;
  /** True where no words stand beside it. */
  readonly labelled?: boolean;
}): ReactNode {
  const text = useText();
  return (
    <svg
      className={classNames(styles.glyph, styles[state])}
      width={size}
      height={size}
      viewBox="0 0 14 14"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      role={labelled ? 'img' : undefined}
      aria-label={labelled ? text(`state.${state}`) : undefined}
      aria-hidden={labelled ? undefined : true}
    >
      {shapes[state]}
    </svg>
  );
}

const shapes: Readonly<Record<State, ReactNode>> = {
  verified: <path d="M2 7.5 5.5 11 12 3.5" />,
  candidate: (
    <>
      <circle cx="7" cy="7" r="5" strokeWidth="1.5" />
      <path d="M7 2a5 5 0 0 0 0 10Z" fill="currentColor" stroke="none" />
    </>
  ),
  doubt: (
    <>
      <path d="M7 2v6" />
      <path d="M7 11.6v.1" strokeWidth="2.4" />
    </>
  ),
  open: <circle cx="7" cy="7" r="4.5" strokeWidth="1.5" />,
  dismissed: <path d="M3 7h8" />,
};

/** The class that underlines a statistic in the report as its state asks: solid, dashed, wavy, dotted or faint. */
export function stateUnderline(state: State): string {
  return classNames(styles.underline, styles[state], styles[`${state}Line`]);
}

/** The class of a cell or strip filled with a state's colour and pattern, as in the minimap. */
export function stateFill(state: State | undefined): string {
  return classNames(styles.fill, state !== undefined && styles[state], styles[`${state ?? 'none'}Fill`]);
}

/** The class that sets the text colour of a state. */
export function stateColour(state: State): string {
  return classNames(styles.glyph, styles[state]);
}
