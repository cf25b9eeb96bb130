import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The checkout this file belongs to. */
export const ROOT = join(import.meta.dirname, '..')

/** What `pnpm test` runs, in this order: cheap and telling first. `types` is the compiler, the others are projects of the test runner. */
export const LAYERS = ['types', 'unit', 'memory', 'pglite', 'postgres', 'pages', 'browser'] as const

/** One step of `pnpm test` with a budget of its own. */
export type Layer = (typeof LAYERS)[number]

/** Seconds by layer. */
export type Budget = ReadonlyMap<string, number>

/** The most the whole run may take on two cores. */
export const TOTAL_SECONDS = 1200

/** Reads lines `layer seconds`; `#` starts a comment. Throws on a line it cannot read. */
export const parseBudget = (text: string): Budget =>
  new Map(
    text
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('#'))
      .map(parseLine),
  )

/** The budget of this checkout, `.ci/budget`. Throws when it does not name exactly the layers, or allows more than the whole may take. */
export const readBudget = (): Budget => checkedBudget(parseBudget(readFileSync(join(ROOT, '.ci', 'budget'), 'utf8')))

/** Gives the budget back when it names exactly the layers and stays under the whole; throws otherwise, saying what to change. */
export const checkedBudget = (budget: Budget): Budget => {
  const [names, expected] = [[...budget.keys()].join(', '), LAYERS.join(', ')]
  if (names !== expected)
    throw new Error(`.ci/budget names the layers ${names}; it must name ${expected}, in this order.`)
  const total = [...budget.values()].reduce((sum, seconds) => sum + seconds, 0)
  if (total >= TOTAL_SECONDS)
    throw new Error(`.ci/budget allows ${total} s in all; it must stay under ${TOTAL_SECONDS} s.`)
  return budget
}

const parseLine = (line: string): [string, number] => {
  const [name = '', seconds = '', ...rest] = line.trim().split(/\s+/)
  if (!/^[1-9]\d*$/.test(seconds) || rest.length > 0) {
    throw new Error(`.ci/budget: "${line}" is not a layer and its whole seconds, as in "unit 180".`)
  }
  return [name, Number(seconds)]
}
