/**
 * Scrolls so that an element stands in the middle, unless it is well in sight already: what a reader looks at does not
 * jump. Places near by are scrolled to gently, distant ones at once.
 */
export function reveal(element: HTMLElement, scroller: HTMLElement, always = false): void {
  const box = element.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  const margin = Math.min(80, view.height / 6);
  const inSight = box.top >= view.top + margin && box.bottom <= view.bottom - margin;
  if (inSight && !always) return;
  const distance = Math.abs((box.top + box.bottom) / 2 - (view.top + view.bottom) / 2);
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const near = distance < view.height * 1.5 && !calm;
  const top = scroller.scrollTop + box.top - view.top - Math.max((view.height - box.height) / 2.4, 24);
  scroller.scrollTo({ top, behavior: near ? 'smooth' : 'instant' });
  // Distant text may take its real height only now, which moves what comes after it; once more when it has.
  if (!near) requestAnimationFrame(() => settle(element, scroller));
}

function settle(element: HTMLElement, scroller: HTMLElement): void {
  const box = element.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  if (box.top >= view.top + 16 && box.bottom <= view.bottom - 16) return;
  const top = scroller.scrollTop + box.top - view.top - Math.max((view.height - box.height) / 2.4, 24);
  scroller.scrollTo({ top, behavior: 'instant' });
}
