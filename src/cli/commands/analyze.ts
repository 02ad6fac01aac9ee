import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { toAnalysis } from '../../core/report/analysis.ts';
import { createParserClient } from '../../parser/client.ts';
import { forkSpawner } from '../../parser/fork-spawner.ts';
import type { ParseOutcome } from '../../shared/parser-protocol.ts';
import { spoken } from '../../shared/sentences.ts';
import { describeFindings } from '../describe-findings.ts';
import { printJson, required, type ExitCode, type Surroundings } from '../surroundings.ts';

/** Parses one report and says what is in it. Writes nothing. */
export async function analyze(
  around: Surroundings,
  report: string,
  options: { readonly json?: boolean; readonly acceptDamaged?: boolean },
): Promise<ExitCode> {
  const path = resolve(report);
  const parser = createParserClient(forkSpawner(around.parserEntry), { concurrency: 1 });
  try {
    // Read while the parser works; what is wrong with a file that cannot be read, the parser tells.
    const sha256 = options.json === true ? hashOf(path) : Promise.resolve('');
    sha256.catch(() => undefined);
    const outcome = required(
      around,
      await parser.parse({
        path,
        fileName: basename(path),
        role: 'report',
        acceptDamaged: options.acceptDamaged,
      }),
    );
    if (options.json === true) {
      printJson(
        around,
        toAnalysis(
          outcome.document,
          outcome.quantities,
          outcome.legalReferences,
          outcome.findings.map(spoken),
          await sha256,
        ),
      );
    } else {
      describe(around, outcome, basename(path));
    }
    return 0;
  } finally {
    await parser.close();
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

function describe(around: Surroundings, outcome: ParseOutcome, fileName: string): void {
  const { document, quantities, legalReferences, findings } = outcome;
  around.out(
    around.words.text('analyze.summary', {
      title: document.title ?? fileName,
      words: document.words,
      paragraphs: document.paragraphs.length,
      headings: document.headings.length,
      markers: document.footnoteMarkers.length,
      footnotes: document.footnotes.length,
      missing: document.footnotes.filter((footnote) => footnote.text === undefined).length,
      statistics: quantities.length,
      references: legalReferences.length,
    }),
  );
  const labels = new Map(
    document.paragraphs.map((paragraph) => [paragraph.id, paragraph.label ?? paragraph.id]),
  );
  describeFindings(around, findings, labels);
}
