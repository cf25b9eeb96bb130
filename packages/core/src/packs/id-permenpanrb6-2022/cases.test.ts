import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { cellAt, defineMatrix } from '../../policy/matrix.ts'
import { failureOf, readWorkedCases } from '../../policy/worked-cases.ts'
import type { PredicateFacts } from './decide.ts'
import { permenpanrb6Pack } from './pack.ts'
import { predicate, predicateMatrix } from './predicate.ts'
import { type Predicate, predicates } from './predicates.ts'
import { behaviourRatings, resultRatings } from './ratings.ts'

const folder = new URL('./cases/', import.meta.url)
const casesOf = (rule: string) => readFileSync(new URL(`${rule}.csv`, folder), 'utf8')
const tables = readdirSync(folder).map((file) => file.replace(/\.csv$/, ''))

test('every table of cases belongs to a rule', () => {
  expect(tables).toContain('predicate')
  expect(permenpanrb6Pack.rules.map(({ id }) => id)).toEqual(expect.arrayContaining(tables))
})

describe.each(permenpanrb6Pack.rules.filter(({ id }) => tables.includes(id)))('$id', (rule) => {
  test.each(readWorkedCases(rule, casesOf(rule.id)))('$case', (worked) => {
    expect(failureOf(permenpanrb6Pack, rule, worked)).toBeUndefined()
    expect(worked.source).toMatch(/^(derived|https:\/\/.+)$/)
  })
})

test('seeded faults: the cases catch every single cell that is changed to any other predicate', () => {
  const plain = readWorkedCases(predicate, casesOf('predicate')).filter(({ facts }) => facts.isUnitHead !== true)
  const escaped = everyWrongCell().filter((cells) => {
    const wrong = defineMatrix({ ...predicateMatrix, cells })
    return plain.every(({ facts, expected }) => {
      const { resultRating, behaviourRating } = facts as PredicateFacts
      return resultRating === undefined || cellAt(wrong, resultRating, behaviourRating) === expected.value
    })
  })
  expect(everyWrongCell()).toHaveLength(9 * 4)
  expect(escaped).toEqual([])
})

type Cells = typeof predicateMatrix.cells

const everyWrongCell = (): readonly Cells[] =>
  resultRatings.flatMap((row) =>
    behaviourRatings.flatMap((column) =>
      predicates
        .filter((label) => label !== cellAt(predicateMatrix, row, column))
        .map((label: Predicate) => ({
          ...predicateMatrix.cells,
          [row]: { ...predicateMatrix.cells[row], [column]: label },
        })),
    ),
  )
