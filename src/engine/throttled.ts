/** Calls `action` at once, and then at most once an interval; a call in between is made good at its end. */
export function throttled(action: () => void, intervalMs: number): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isDue = false;
  const run = (): void => {
    action();
    timer = setTimeout(() => {
      timer = undefined;
      if (!isDue) return;
      isDue = false;
      run();
    }, intervalMs);
    timer.unref();
  };
  return () => {
    if (timer === undefined) run();
    else isDue = true;
  };
}
