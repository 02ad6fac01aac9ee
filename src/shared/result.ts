/** For the runtimes that know the contract but not the core. */
export { failed, success } from '../core/result.ts';
export type { Result } from '../core/result.ts';
