import { drawFile } from '../../../src/parser/draw-file.ts';
import { parseFile } from '../../../src/parser/parse-file.ts';
import { serve } from '../../../src/parser/serve.ts';

/** A parser process that goes wrong in the way the file's name asks for; other files are parsed as they should be. */
void serve({
  draw: drawFile,
  parse: async (request, onProgress) => {
    const kept: unknown[] = [];
    switch (request.fileName) {
      case 'hang':
        for (;;) kept.length = 0;
      case 'wait':
        return new Promise(() => undefined);
      case 'explode in the heap':
        for (;;) kept.push(Array.from({ length: 10_000 }, (_, index) => `text ${String(index)}`));
      case 'explode beside the heap':
        for (;;) kept.push(Buffer.alloc(20_000_000, 1));
      case 'throw':
        throw new Error('a bug');
      case 'exit':
        return process.exit(0);
      case 'recurse': {
        const down = (depth: number): number => down(depth + 1) + 1;
        down(0);
        throw new Error('never');
      }
      case 'slow but alive':
        for (let step = 1; step <= 8; step += 1) {
          await new Promise((resolve) => setTimeout(resolve, 250));
          onProgress(step, 8);
        }
        return { ok: false, failure: { kind: 'file-missing', fileName: 'arrived' } };
      case 'which process':
        return { ok: false, failure: { kind: 'file-missing', fileName: String(process.pid) } };
      default:
        return parseFile(request, onProgress);
    }
  },
});
