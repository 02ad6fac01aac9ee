import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { run } from '../../src/cli/run.ts';

export const programFolder = join(import.meta.dirname, '../..');
export const sharedFolder = join(programFolder, '../shared');
export const schemaPath = join(sharedFolder, 'design/analysis.schema.json');
export const chileFolder = join(sharedFolder, 'fixtures/chile-upr');

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs a command as the terminal does, with a real parser process. */
export async function corroborate(...args: readonly string[]): Promise<Outcome> {
  let out = '';
  let error = '';
  const code = await run(args, {
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
    environment: { LANG: 'en_GB.UTF-8', CORROBORATE_DEBUG: '1' },
    parserEntry: join(programFolder, 'src/parser/index.ts'),
  });
  return { code, out, error };
}

/** What the published schema has to say against an analysis; `undefined` when nothing, or without the schema. */
export function schemaErrors(analysis: unknown): unknown {
  if (!existsSync(schemaPath)) return undefined;
  const schema: unknown = JSON.parse(readFileSync(schemaPath, 'utf8'));
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  const validate = ajv.compile(schema as object);
  return validate(analysis) ? undefined : validate.errors?.slice(0, 5);
}
