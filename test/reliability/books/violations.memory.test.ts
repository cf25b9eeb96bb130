import { memory } from '@siklus/storage/memory'
import { beforeAll, describe, expect, test } from 'vitest'
import { ledgerOf, play, sceneOf } from '../crash/play.ts'
import { STORY } from '../crash/story.ts'
import { paper } from '../world/paper.ts'
import { noTransactions, openStage } from '../world/stage.ts'
import type { Books, CaseBook, Ledger } from './books.ts'
import { caseViolations } from './case-violations.ts'
import { ledgerViolations } from './ledger-violations.ts'
import { messageViolations } from './message-violations.ts'
import { readBooks } from './read-books.ts'
import { settledViolationsOf } from './violations.ts'

let books: Books
let ledger: Ledger
let found: readonly string[]

// up to the first hold: petitions, errands, papers, deadlines, an outbox that nobody has purged
const STEPS = STORY.slice(0, 10)

beforeAll(async () => {
  const stage = await openStage({ storage: memory({ records: [paper] }), host: noTransactions })
  const scene = sceneOf(stage, 'kab-books')
  for (const step of STEPS) await play(scene, step)
  books = await readBooks(stage.storage, 'kab-books')
  ledger = ledgerOf(scene.memory, STEPS)
  found = await settledViolationsOf(scene, ledger)
  await stage.close()
})

const looked = (given: Books, known: Ledger = ledger): readonly string[] => [
  ...caseViolations(given, known),
  ...ledgerViolations(given, known),
  ...messageViolations(given),
]

/** The books with one case in another form. */
const altered = (which: (book: CaseBook) => boolean, change: (book: CaseBook) => CaseBook): Books => {
  const at = books.cases.findIndex(which)
  expect(at).toBeGreaterThanOrEqual(0)
  return { ...books, cases: books.cases.map((book, n) => (n === at ? change(book) : book)) }
}

const isPetition = ({ case: item }: CaseBook): boolean => item?.workflow === 'petition' && item.revision > 2
const isErrand = ({ case: item }: CaseBook): boolean => item?.workflow === 'errand'
const isHeld = ({ case: item }: CaseBook): boolean => item?.workflow === 'errand' && item.tags.includes('held')

test('books that are in order have no violations', () => {
  expect(found).toEqual([])
  expect(looked(books)).toEqual([])
  expect(books.cases.filter(isHeld)).toHaveLength(1)
})

describe('it is found when', () => {
  const withoutLast = (book: CaseBook): CaseBook => ({ ...book, chain: book.chain.slice(0, -1) })
  const twice = (book: CaseBook): CaseBook => ({ ...book, chain: [...book.chain, ...book.chain.slice(-1)] })

  test.each<[string, () => Books, RegExp]>([
    ['a transition is gone', () => altered(isPetition, withoutLast), /revision \d+, \d+ transitions/],
    ['a transition is there twice', () => altered(isPetition, twice), /have a gap or a repetition/],
    ['a case is gone', () => altered(isPetition, (book) => ({ ...book, case: null })), /traces without a case/],
    [
      'nobody is a party',
      () => altered(isPetition, (book) => ({ ...book, case: { ...book.case!, parties: [] } })),
      /no parties/,
    ],
    [
      'a deadline is gone',
      () => altered(isErrand, (book) => ({ ...book, timers: [] })),
      /timers \[\], ought to be \[.*findDue/,
    ],
    [
      'a deadline runs while its case is on hold',
      () =>
        altered(isHeld, (book) => ({ ...book, timers: book.timers.map((timer) => ({ ...timer, pausedAt: null })) })),
      /"paused":false.*ought to be.*"paused":true/,
    ],
    [
      'a record is gone',
      () =>
        altered(
          (book) => book.papers > 0,
          (book) => ({ ...book, papers: 0 }),
        ),
      /0 papers, 1 transitions/,
    ],
    ['a change was not told', () => ({ ...books, outbox: books.outbox.slice(0, -1) }), /outbox rows/],
    [
      'a change was told twice',
      () => ({ ...books, outbox: [...books.outbox, ...books.outbox.slice(-1)] }),
      /outbox rows/,
    ],
    [
      'changes were told in another order',
      () => ({ ...books, outbox: books.outbox.toReversed() }),
      /outbox rows .*2,1, ought to be/,
    ],
    [
      'a child was not opened',
      () => ({ ...books, cases: books.cases.filter((book) => !isErrand(book)) }),
      /no child under/,
    ],
    [
      'a child did not hear of a hold',
      () => altered(isHeld, (book) => ({ ...book, case: { ...book.case!, tags: [] } })),
      /held is false, its parent's is true/,
    ],
    ['a message was applied twice', () => altered(isHeld, twice), /case\.hold was applied 2 times/],
    [
      'a start key was taken twice',
      () => ({
        ...books,
        cases: [...books.cases, ...books.cases.slice(0, 1).map((book) => ({ ...book, id: 'another' }))],
      }),
      /start key petition start-a: 2 cases/,
    ],
  ])('%s', (_, given, says) => {
    expect(looked(given())).toEqual(expect.arrayContaining([expect.stringMatching(says)]))
  })

  test('an acknowledged act was lost, doubled, applied elsewhere, or tried by nobody', () => {
    const gone = ledgerViolations({ ...books, cases: [] }, ledger)
    expect(gone).toHaveLength(ledger.acknowledged.size)
    expect(gone[0]).toMatch(/^act start-a: acknowledged as .*, kept nowhere$/)
    expect(ledgerViolations(altered(isPetition, twice), ledger).join()).toMatch(/applied 2 times/)
    const elsewhere = new Map([['start-a', { caseId: 'x', revision: 1 }]])
    expect(ledgerViolations(books, { ...ledger, acknowledged: elsewhere }).join()).toMatch(/acknowledged as x@1, kept/)
    expect(ledgerViolations(books, { ...ledger, tried: new Set() }).join()).toMatch(/start-a: nobody tried it/)
  })

  test('after a purge only the last changes of a case may be left', () => {
    const purged = { ...ledger, purged: true }
    const isFirst = ({ revision }: { readonly revision: number }) => revision === 1
    expect(looked({ ...books, outbox: books.outbox.filter((change) => !isFirst(change)) }, purged)).toEqual([])
    expect(looked({ ...books, outbox: books.outbox.filter(isFirst) }, purged).join()).toMatch(
      /outbox rows 1, ought to be/,
    )
  })
})
