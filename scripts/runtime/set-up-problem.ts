/** Something is missing that a person has to see to. Shown as its message alone, with exit code 2. */
export class SetUpProblem extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SetUpProblem';
  }
}

/** Runs a script's body: a set-up problem is one sentence and exit code 2, anything else is a bug with its stack. */
export async function runScript(body: () => Promise<number | void>): Promise<void> {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    if (!(error instanceof SetUpProblem)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
