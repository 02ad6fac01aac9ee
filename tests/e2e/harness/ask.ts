import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { ImportJob, Input, Method, Output } from '../../../src/shared/contract.ts';
import type { Failure } from '../../../src/shared/failure.ts';
import type { Result } from '../../../src/shared/result.ts';

/** Asks as the window's own code does, through the bridge and the gateway. */
export async function askForResult<M extends Method>(
  page: Page,
  method: M,
  input: Input<M>,
): Promise<Result<Output<M>, Failure>> {
  const result = await page.evaluate(
    ([name, value]) => {
      const request = window.corroborate.request as (name: string, value: unknown) => Promise<unknown>;
      return request(name, value);
    },
    [method, input] as [string, unknown],
  );
  // What the bridge answers to `method` has that method's type by contract.
  return result as Result<Output<M>, Failure>;
}

/** As `askForResult`, for when a failure is a failure of the test. */
export async function ask<M extends Method>(page: Page, method: M, input: Input<M>): Promise<Output<M>> {
  const result = await askForResult(page, method, input);
  if (!result.ok) throw new Error(`${method} failed: ${JSON.stringify(result.failure)}`);
  return result.value;
}

/** Waits until no import is running and returns the jobs. */
export async function importsDone(page: Page): Promise<readonly ImportJob[]> {
  let jobs: readonly ImportJob[] = [];
  await expect(async () => {
    jobs = await ask(page, 'import.jobs', {});
    expect(jobs.every((job) => job.state !== 'running')).toBe(true);
  }).toPass({ timeout: 90_000 });
  return jobs;
}
