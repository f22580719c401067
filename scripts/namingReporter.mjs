// How the scripts report tests: a line per file, failures in full, skipped tests by name, and one plain line to end with.
import { DefaultReporter } from 'vitest/node';

export default class NamingReporter extends DefaultReporter {
  constructor() {
    super({ summary: false });
  }

  onTestRunEnd(files, strayErrors, reason) {
    super.onTestRunEnd(files, strayErrors, reason);
    const tests = files.flatMap((file) => [...file.children.allTests()]);
    const inState = (state) => tests.filter((test) => test.result().state === state);
    const skipped = inState('skipped');
    if (skipped.length > 0 && !this.ctx.config.testNamePattern) {
      this.log(
        `Skipped:\n${skipped.map((test) => `  ${test.module.relativeModuleId} > ${test.fullName}`).join('\n')}\n`,
      );
    }
    const failed = inState('failed').length + strayErrors.length + brokenSuites(files).length;
    this.log(`${inState('passed').length} passed, ${failed} failed, ${skipped.length} skipped`);
  }
}

/** Files that do not load and suites whose set-up fails: their tests never ran, so no test of theirs counts as failed. */
function brokenSuites(files) {
  return files.flatMap((file) => [file, ...file.children.allSuites()]).filter((suite) => suite.errors().length > 0);
}
