/** A reporter for @web/test-runner that writes its counts to a file, for the closing line of `npm test`. */
import { writeFileSync } from 'node:fs';

const eachTest = (suite, visit) => {
  suite?.tests.forEach(visit);
  suite?.suites.forEach((inner) => eachTest(inner, visit));
};

export const countsTo = (file) => ({
  onTestRunFinished({ sessions }) {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for (const session of sessions) {
      let seen = 0;
      eachTest(session.testResults, (test) => {
        seen++;
        counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
      });
      if (!session.passed && (session.errors.length || seen === 0))
        counts.failed += Math.max(1, session.errors.length);
    }
    writeFileSync(file, JSON.stringify(counts));
  },
});
