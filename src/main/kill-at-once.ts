import type { UtilityProcess } from 'electron';

/** Ends a process that may be beyond asking: Electron's own `kill` only asks, and a process that is stuck need not hear. */
export function killAtOnce(child: UtilityProcess): void {
  if (child.pid === undefined) {
    child.kill();
    return;
  }
  try {
    process.kill(child.pid, 'SIGKILL');
  } catch {
    // Gone already.
  }
}
