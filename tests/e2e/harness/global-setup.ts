import { buildIfNeeded } from '../../../scripts/runtime/build-if-needed.ts';
import {
  describeWindowEnvironment,
  provideWindowEnvironment,
} from '../../../scripts/runtime/window-environment.ts';

/** Builds what is to be tested and finds a runtime and a display for it, once for all tests. */
export default async function globalSetup(): Promise<() => void> {
  const announce = (line: string): void => console.log(line);
  await buildIfNeeded(announce);
  const environment = await provideWindowEnvironment(announce);
  announce(describeWindowEnvironment(environment));
  // Tests run in other processes: what was found reaches them through the environment.
  process.env['CORROBORATE_WINDOW_ENVIRONMENT'] = JSON.stringify({ ...environment, display: undefined });
  Object.assign(process.env, environment.display?.environment);
  return () => environment.display?.close();
}
