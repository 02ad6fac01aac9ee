/** A figure of ours beside the figure of a plain way to do the same, measured in the same run on the same machine. */
export interface Comparison {
  /** "Start to first window" */
  readonly name: string;
  readonly unit: 'ms' | 'MB' | 'pages/s' | 'documents/s' | 'MB/s' | 'MRR';
  readonly ours: number;
  readonly baseline: number;
  /** What the baseline is: "empty Electron window". */
  readonly against: string;
}

/** Why something could not be measured here, in one sentence. */
export interface NotMeasured {
  readonly name: string;
  readonly reason: string;
}

export type Measurement = Comparison | NotMeasured;

/** How far ours is from the baseline: 1 is equal, 2 is twice as slow, whatever the unit. */
export function slowdown({ unit, ours, baseline }: Comparison): number {
  return unit === 'ms' || unit === 'MB' ? ours / baseline : baseline / ours;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** `share` between 0 and 1; the nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
