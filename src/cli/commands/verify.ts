import { assertNever } from '../../core/result.ts';
import { verifyCase, type CaseProblem } from '../../engine/case/verify-case.ts';
import { findCase, required, withEngine, type ExitCode, type Surroundings } from '../surroundings.ts';

/** Checks a case's integrity: database, stored files, history, anchors. */
export async function verify(around: Surroundings, caseFolder: string): Promise<ExitCode> {
  return withEngine(around, async (engine) => {
    required(around, await engine.request('case.open', { folder: findCase(caseFolder) }));
    const session = engine.session();
    if (session === undefined) throw new Error('The case closed by itself');
    const outcome = await verifyCase(session);
    if (outcome.problems.length === 0) {
      around.out(around.words.text('verify.good', outcome.counts));
      return 0;
    }
    for (const problem of outcome.problems) around.out(describe(around, problem));
    around.note(around.words.text('verify.bad', { problems: outcome.problems.length }));
    return 2;
  });
}

function describe({ words }: Surroundings, problem: CaseProblem): string {
  switch (problem.kind) {
    case 'database':
      return words.text('verify.database', { detail: problem.detail });
    case 'file-missing':
      return words.text('verify.fileMissing', { sha256: problem.sha256, fileName: problem.fileName });
    case 'file-changed':
      return words.text('verify.fileChanged', { sha256: problem.sha256, fileName: problem.fileName });
    case 'history':
      return words.text('verify.history', { id: problem.entry });
    case 'anchor':
      return words.text('verify.anchor', { id: problem.evidenceId, title: problem.documentTitle });
    default:
      return assertNever(problem);
  }
}
