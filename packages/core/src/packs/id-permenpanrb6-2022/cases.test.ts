import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { cellAt, defineMatrix } from '../../policy/matrix.ts'
import { readWorkedCases } from '../../policy/worked-cases.ts'
import type { PredicateFacts } from './decide.ts'
import { predicate, predicateMatrix } from './predicate.ts'
import { type Predicate, predicates } from './predicates.ts'
import { behaviourRatings, resultRatings } from './ratings.ts'

const casesOf = (rule: string) => readFileSync(new URL(`./cases/${rule}.csv`, import.meta.url), 'utf8')

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
