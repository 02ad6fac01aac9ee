import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { importsDone } from './ask.ts';

/** One click on the start screen, and everything of the sample case read. */
export async function openSampleCase(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try the sample case' }).click();
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
  await importsDone(page);
}

export async function goTo(page: Page, screen: 'Report' | 'Sources' | 'Findings' | 'Export'): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: screen }).click();
}
