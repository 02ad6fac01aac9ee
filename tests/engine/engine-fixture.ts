import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine, type Engine } from '../../src/engine/engine.ts';
import type { Result } from '../../src/core/result.ts';
import type { ParserClient } from '../../src/parser/client.ts';
import type { EngineMethod, Input, Output } from '../../src/shared/contract.ts';
import type { Failure } from '../../src/shared/failure.ts';
import { parsedParagraphs } from './case-fixture.ts';

/**
 * A parser of one paragraph a line, for tests of what happens around parsing. "refuse" and "hang" as first words do
 * what they say.
 */
export function lineParser(): ParserClient {
  return {
    async parse(job, options) {
      const text = readFileSync(job.path, 'utf8');
      options?.onProgress?.(1, 2);
      if (text.startsWith('refuse')) {
        return { ok: false, failure: { kind: 'damaged', fileName: job.fileName, detail: 'told so' } };
      }
      if (text.startsWith('hang')) {
        await new Promise((resolve) => options?.signal?.addEventListener('abort', resolve));
        return { ok: false, failure: { kind: 'cancelled', fileName: job.fileName } };
      }
      await new Promise((resolve) => setImmediate(resolve));
      const outcome = parsedParagraphs(
        text.split('\n').filter((line) => line !== ''),
        job.fileName,
      );
      const role = text.startsWith('law') ? 'law' : job.role === 'auto' ? 'source' : job.role;
      return { ok: true, value: { ...outcome, role } };
    },
    draw: () => Promise.resolve({ ok: true, value: [] }),
    close: () => Promise.resolve(),
  };
}

export interface TestEngine extends Engine {
  /** The value of a request that must succeed. */
  ask<M extends EngineMethod>(method: M, input: Input<M>): Promise<Output<M>>;
  /** The kind of failure of a request that must fail. */
  refusal<M extends EngineMethod>(method: M, input: Input<M>): Promise<Failure['kind']>;
}

/** `idPrefix` tells the ids of one process from those of another that works in the same case. */
export function testEngine(
  parser: ParserClient = lineParser(),
  idPrefix = 'id',
  onBug?: (error: unknown) => void,
  userDataFolder = join(tmpdir(), `corroborate-test-user-${String(process.pid)}`),
): TestEngine {
  let clock = Date.parse('2026-11-23T12:00:00.000Z');
  let lastId = 0;
  const engine = createEngine({
    parser,
    now: () => new Date((clock += 1000)),
    newId: () => `${idPrefix}${(lastId += 1)}`,
    generator: 'Corroborate test',
    userDataFolder,
    onBug,
  });
  return {
    ...engine,
    ask: async (method, input) => valueOf(method, await engine.request(method, input)),
    refusal: async (method, input) => {
      const result = await engine.request(method, input);
      if (result.ok) throw new Error(`${method} succeeded`);
      return result.failure.kind;
    },
  };
}

function valueOf<Value>(method: string, result: Result<Value, Failure>): Value {
  if (!result.ok) throw new Error(`${method}: ${JSON.stringify(result.failure)}`);
  return result.value;
}

/** Writes files and returns their paths. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): string[] {
  return Object.entries(files).map(([name, text]) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  });
}
