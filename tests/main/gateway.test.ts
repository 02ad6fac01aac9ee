import { expect, test } from 'vitest';
import { createGateway } from '../../src/main/gateway.ts';
import type { AppHandlers } from '../../src/main/gateway.ts';

function setUp() {
  const asked: unknown[] = [];
  const bugs: unknown[] = [];
  const app = {
    'app.revealFile': async (input: unknown) => {
      asked.push(['app', input]);
      return { ok: true, value: {} };
    },
    'app.state': async () => {
      throw new Error('A bug.');
    },
  } as unknown as AppHandlers;
  const answer = createGateway({
    app,
    engine: async (method, input) => {
      asked.push([method, input]);
      return { ok: false, failure: { kind: 'no-case-open' } };
    },
    onBug: (error) => void bugs.push(error),
  });
  return { answer, asked, bugs };
}

test('main answers app.*, the engine everything else', async () => {
  const { answer, asked } = setUp();
  await answer('app.revealFile', { path: '/a' });
  await answer('document.list', {});
  expect(asked).toEqual([
    ['app', { path: '/a' }],
    ['document.list', {}],
  ]);
});

test.each([
  ['a method that is not in the contract', 'file.read', { path: '/etc/passwd' }],
  ['a name that every object has', 'constructor', {}],
  ['no name at all', undefined, {}],
  ['input of the wrong type', 'search.query', { query: 7, limit: 10 }],
  ['input that is missing a part', 'case.open', {}],
  ['a number beyond its bounds', 'search.query', { query: 'a', limit: 100_000 }],
])('refuses %s', async (_name, method, input) => {
  const { answer, asked } = setUp();
  expect(await answer(method, input)).toMatchObject({ ok: false, failure: { kind: 'invalid-request' } });
  expect(asked).toEqual([]);
});

test('says which part of the input does not fit', async () => {
  const { answer } = setUp();
  const reply = await answer('document.layout', { documentId: 'd', fromPage: 0, toPage: 2 });
  expect(reply).toMatchObject({ failure: { detail: expect.stringContaining('fromPage') } });
});

test('parts of the input that the contract does not name go no further', async () => {
  const { answer, asked } = setUp();
  await answer('document.read', { documentId: 'd', path: '/etc/passwd' });
  expect(asked).toEqual([['document.read', { documentId: 'd' }]]);
});

test('a bug in a handler is reported as internal and noted', async () => {
  const { answer, bugs } = setUp();
  expect(await answer('app.state', {})).toEqual({
    ok: false,
    failure: { kind: 'internal', detail: 'A bug.' },
  });
  expect(bugs).toHaveLength(1);
});
