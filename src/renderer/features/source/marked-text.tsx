import type { ReactNode } from 'react';
import type { Marks } from '../reading/marks.ts';
import { cutIntoPieces } from '../reading/pieces.ts';
import { RunText } from '../reading/run-text.tsx';

export function MarkedText(props: {
  readonly text: string;
  readonly start: number;
  readonly marks: Marks;
}): ReactNode {
  const pieces = cutIntoPieces({ text: props.text, controls: [], points: [], marks: props.marks });
  return pieces.map(
    (piece) =>
      piece.kind === 'text' &&
      piece.runs.map((run) => <RunText key={run.start} run={run} passageStart={props.start} />),
  );
}
