// `pnpm test`: every layer in turn, each measured against its budget. `pnpm test packages/core` runs the matching files only.
import './end-with-parent.ts'
import { LAYERS, readBudget } from './layers.ts'
import { runLayer, type TimedResult } from './run-layer.ts'
import { layerTable, summary } from './run-summary.ts'

const files = process.argv.slice(2)
if (files.some((file) => file.startsWith('-'))) {
  throw new Error(
    '`pnpm test` takes parts of file paths only; for other options call the test runner itself (CONTRIBUTING.md).',
  )
}

const budget = readBudget()
const results: TimedResult[] = []
for (const layer of LAYERS) {
  console.log(`\n== ${layer}`)
  // Twice the budget: a layer that is over has failed, but its own words are worth waiting for; one that hangs has none.
  results.push(await runLayer({ layer, files, limitSeconds: 2 * (budget.get(layer) ?? 0) }))
}

const verdict = summary(results, { budget, filtered: files.length > 0 })
console.log(`\n${layerTable(results, budget)}\n`)
for (const fault of verdict.faults) console.log(`FAILED ${fault}`)
console.log(`\n${verdict.closing}`)
process.exitCode = verdict.ok ? 0 : 1
