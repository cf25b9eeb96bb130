/** The part of the test runner's JSON report that a verdict needs. */
export interface VitestReport {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[]
  }[]
}

/** What a layer came to. `faults` are the reasons to fail beyond the failed tests, each a sentence. */
export interface LayerResult {
  readonly passed: number
  readonly failed: number
  readonly faults: readonly string[]
}

/** How the runner was asked: a run of chosen files may find none in a layer. */
export interface RunFacts {
  readonly exitCode: number
  readonly filtered: boolean
}

/** Judges a layer by its report: failed tests, files that did not even load, tests that did not run, no tests at all, a bad end. */
export const judge = (report: VitestReport, { exitCode, filtered }: RunFacts): LayerResult => {
  const tests = report.testResults.flatMap((file) => file.assertionResults)
  const passed = tests.filter((test) => test.status === 'passed').length
  const failed = tests.filter((test) => test.status === 'failed').length
  const faults = [
    ...brokenFiles(report),
    ...tests.filter(isLeftOut).map((test) => `did not run (${test.status}): ${test.fullName}`),
    ...(tests.length === 0 && !filtered ? ['ran no test at all'] : []),
  ]
  const unexplained = exitCode !== 0 && failed === 0 && faults.length === 0
  return { passed, failed, faults: unexplained ? [`the test runner ended with ${exitCode}`] : faults }
}

const isLeftOut = ({ status }: { readonly status: string }) => status !== 'passed' && status !== 'failed'

const brokenFiles = ({ testResults }: VitestReport): readonly string[] =>
  testResults
    .filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'))
    .map((file) => `failed outside its tests: ${file.name}`)
