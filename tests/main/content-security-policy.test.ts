import { expect, test } from 'vitest';
import {
  caseFilePolicy,
  previewPolicy,
  windowPolicy,
  workerPolicy,
} from '../../src/main/content-security-policy.ts';

test('the window runs only its own scripts and reaches nothing remote', () => {
  const policy = windowPolicy('abc');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
});

test('a worker has no more rights than the window', () => {
  expect(workerPolicy).toContain("default-src 'none'");
  expect(workerPolicy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
});

test('a preview runs no script and has an origin of its own', () => {
  expect(previewPolicy).toContain("default-src 'none'");
  expect(previewPolicy).toMatch(/; sandbox$/);
  expect(previewPolicy).not.toMatch(/script|https?:|\*/);
});

test('an original that is opened as a page does nothing', () => {
  expect(caseFilePolicy).toBe("default-src 'none'; sandbox");
});
