import { testEngine } from './engine-fixture.ts';

// A process of somebody who may only read: says how a case opens for it, what it finds there and what writing comes to.
const [, , folder = '', query = ''] = process.argv;
const engine = testEngine();
const opened = await engine.request('case.open', { folder });
const found = await engine.request('search.query', { query, limit: 10 });
const written = await engine.request('case.rename', { name: 'Mine' });
await engine.close();
process.stdout.write(
  JSON.stringify({
    access: opened.ok ? opened.value.access : opened.failure,
    isProtected: opened.ok && opened.value.isProtected,
    found: found.ok ? found.value.total : found.failure,
    written: written.ok ? 'written' : written.failure.kind,
  }),
);
