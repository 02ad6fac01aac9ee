/** So many frames in a row a place must stay in sight before it counts as reached. */
const quietFrames = 6;
/** Text that is still being laid out after so many frames is left where it is. */
const mostFrames = 90;

/** The latest search for a place in each scroller: a newer one ends it. */
const underWay = new WeakMap<HTMLElement, () => void>();

/**
 * Scrolls so that an element stands in the middle, unless it is well in sight already: what a reader looks at does not
 * jump. Places near by are scrolled to gently, distant ones at once.
 */
export function reveal(element: HTMLElement, scroller: HTMLElement, always = false): void {
  underWay.get(scroller)?.();
  const box = element.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  const margin = Math.min(80, view.height / 6);
  const inSight = box.top >= view.top + margin && box.bottom <= view.bottom - margin;
  if (inSight && !always) return;
  const distance = Math.abs((box.top + box.bottom) / 2 - (view.top + view.bottom) / 2);
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const near = distance < view.height * 1.5 && !calm;
  scroller.scrollTo({ top: topFor(element, scroller), behavior: near ? 'smooth' : 'instant' });
  if (!near) settle(element, scroller);
}

function topFor(element: HTMLElement, scroller: HTMLElement): number {
  const box = element.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  return scroller.scrollTop + box.top - view.top - Math.max((view.height - box.height) / 2.4, 24);
}

/**
 * Distant text takes its real height only once it comes into sight, which moves what comes after it, more than once in a
 * long law. Goes on until the place stays in sight, and gives way to the reader at once.
 */
function settle(element: HTMLElement, scroller: HTMLElement): void {
  const reader = new AbortController();
  const { signal } = reader;
  const stop = (): void => {
    reader.abort();
  };
  underWay.set(scroller, stop);
  for (const event of ['wheel', 'pointerdown', 'touchstart']) {
    scroller.addEventListener(event, stop, { signal, passive: true });
  }
  window.addEventListener('keydown', stop, { signal, capture: true });
  let quiet = 0;
  let frames = 0;
  const look = (): void => {
    if (signal.aborted) return;
    frames += 1;
    if (!element.isConnected || frames > mostFrames || quiet >= quietFrames) return stop();
    const box = element.getBoundingClientRect();
    const view = scroller.getBoundingClientRect();
    const isTall = box.height > view.height - 32;
    const inSight =
      box.top >= view.top + 16 && (isTall ? box.top < view.bottom - 32 : box.bottom <= view.bottom - 16);
    if (inSight) quiet += 1;
    else {
      quiet = 0;
      scroller.scrollTo({ top: topFor(element, scroller), behavior: 'instant' });
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
