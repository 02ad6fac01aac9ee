/** Names only, so that the preload script carries no validation code. */

/** The one channel on which the window asks. */
export const requestChannel = 'corroborate:request';
/** Pushed to the window: something has changed. */
export const changedChannel = 'corroborate:changed';
/** Pushed to the window: somebody chose a menu item. */
export const menuCommandChannel = 'corroborate:menu-command';
