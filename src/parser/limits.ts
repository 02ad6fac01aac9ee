import type { ParseLimits } from '../shared/parser-protocol.ts';

/** Far above any real report or source, low enough to keep a desktop machine usable. */
export const defaultLimits: ParseLimits = {
  fileBytes: 500 * 1024 * 1024,
  unzippedBytes: 256 * 1024 * 1024,
  pages: 20_000,
  timeoutMs: 120_000,
  memoryBytes: 1536 * 1024 * 1024,
};

/**
 * Part of the timeout that each megabyte of a file adds to it: four seconds of two minutes. Plain text reports no progress
 * while it is analysed; `analyze` takes about half a second a megabyte of it on an idle machine (2026-11), and with sixteen
 * processes on two cores fifty megabytes were not done in two minutes.
 */
const timeoutsPerMegabyte = 1 / 30;

/**
 * The limits for a file of so many bytes. Reading takes time in proportion to the size, so that one length of time for all
 * files would either stop long ones or let short ones hang.
 */
export function limitsFor(limits: ParseLimits, fileBytes: number): ParseLimits {
  const megabytes = Math.min(fileBytes, limits.fileBytes) / 1_000_000;
  return { ...limits, timeoutMs: Math.round(limits.timeoutMs * (1 + megabytes * timeoutsPerMegabyte)) };
}
