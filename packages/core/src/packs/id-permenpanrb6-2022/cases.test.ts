import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { defineMatrix } from '../../policy/matrix.ts'
import { objectionFinding, type PredicateFacts, predicateFinding } from './decide.ts'
import { predicateMatrix } from './predicate.ts'
import { type Predicate, predicates } from './predicates.ts'
import { behaviourRatings, resultRatings } from './ratings.ts'

type Row = Readonly<Record<string, string>>

const readCases = (file: string): readonly Row[] => {
  const [head = '', ...lines] = readFileSync(new URL(`./cases/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
  const names = head.split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [names[index], cell])))
}

const yesNo = (cell: string | undefined): boolean | undefined => (cell ? cell === 'yes' : undefined)

const factsOf = (row: Row): PredicateFacts =>
  ({
    resultRating: row.resultRating || undefined,
    behaviourRating: row.behaviourRating,
    isUnitHead: yesNo(row.isUnitHead),
    unitAchievement: row.unitAchievement || undefined,
  }) as PredicateFacts

const predicateCases = readCases('predicate.csv')
const objectionCases = readCases('objection-window.csv')

describe('predicate.csv', () => {
  test.each(predicateCases)('$case: $predicate', (row) => {
    expect(predicateFinding(factsOf(row), { on: row.on ?? '' }).value).toBe(row.predicate)
  })
})

describe('objection-window.csv', () => {
  test.each(objectionCases)('$case: $inTime', ({ receivedOn = '', filedOn = '', inTime, day, lastDay }) => {
    const { value } = objectionFinding({ receivedOn, filedOn })
    expect(value).toEqual({ inTime: yesNo(inTime), day: Number(day), lastDay })
  })
})

test('every case names its source and has room for the name of a reviewer', () => {
  for (const row of [...predicateCases, ...objectionCases]) {
    expect(row.source).toMatch(/^(derived|https:\/\/.+)$/)
    expect(row).toHaveProperty('reviewedBy')
  }
})

test('seeded faults: the cases catch every single cell that is changed to any other predicate', () => {
  const plain = predicateCases.filter((row) => !row.isUnitHead)
  const escaped = everyWrongCell().filter((cells) => {
    const wrong = defineMatrix({ ...predicateMatrix, cells })
    return plain.every((row) => {
      const { resultRating, behaviourRating } = factsOf(row)
      return resultRating === undefined || wrong.at(resultRating, behaviourRating) === row.predicate
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
        .filter((label) => label !== predicateMatrix.at(row, column))
        .map((label: Predicate) => ({
          ...predicateMatrix.cells,
          [row]: { ...predicateMatrix.cells[row], [column]: label },
        })),
    ),
  )
