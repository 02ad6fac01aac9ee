/**
 * Why a parser process ended, told from its exit code and the last of its error output. Out of memory has the exit code
 * of any crash; V8 only prints it.
 */
export function parserExitReason(
  exitCode: number,
  errorOutput: string,
): 'clean' | 'out-of-memory' | 'crashed' {
  if (exitCode === 0) return 'clean';
  return /out of memory|OOM error/i.test(errorOutput) ? 'out-of-memory' : 'crashed';
}
