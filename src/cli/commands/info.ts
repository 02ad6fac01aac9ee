import {
  printJson,
  findCase,
  required,
  withEngine,
  type ExitCode,
  type Surroundings,
} from '../surroundings.ts';

/** Says what is inside a case. */
export async function info(
  around: Surroundings,
  caseFolder: string,
  options: { readonly json?: boolean },
): Promise<ExitCode> {
  return withEngine(around, async (engine) => {
    const summary = required(around, await engine.request('case.open', { folder: findCase(caseFolder) }));
    const documents = required(around, await engine.request('document.list', {}));
    const [lastEntry] = required(around, await engine.request('history.list', { limit: 1 }));
    const history = lastEntry?.id ?? 0;
    if (options.json === true) {
      printJson(around, { ...summary, documents, history });
      return 0;
    }
    const report = documents.find((document) => document.id === summary.reportId);
    around.out(
      around.words.text('info.text', {
        name: summary.name,
        folder: summary.folder,
        reviewer: summary.reviewer,
        documents: summary.documents,
        report: report?.title ?? around.words.text('info.noReport'),
        ...summary.statistics,
        footnotes: summary.footnotes.total,
        withBody: summary.footnotes.withBody,
        sourced: summary.footnotes.sourced,
        findingsOpen: summary.findings.open,
        findingsHolding: summary.findings.holding,
        findingsDismissed: summary.findings.dismissed,
        history,
      }),
    );
    for (const document of documents) around.out(`  ${document.role}  ${document.path}  ${document.title}`);
    return 0;
  });
}
