import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chainHash, GENESIS, sealEvent } from '../../case/chain.ts'
import type { ChainEntry } from '../../case/transition.ts'
import type { KeptLink } from '../../ports/anchors.ts'
import { verifyChain } from './chain.ts'

const entry = (revision: number): ChainEntry => ({
  ...{ format: 1, tenant: 'kab-andir', case: '0190a000-0000-7000-8000-000000000001', revision },
  ...{ at: `2026-01-0${revision}T01:00:00.000Z`, by: 'ani', onBehalfOf: null, role: 'owner' },
  ...{ event: { type: 'submit', n: revision }, facts: { away: 0 }, source: null, from: 'draft', to: 'submitted' },
  after: { workflow: 'leave', version: 1, status: 'active', value: 'submitted', context: { n: revision } },
  messages: [],
})

const linked = (n: number, before: readonly KeptLink[]): readonly KeptLink[] => {
  if (n > 4) return before
  const one = entry(n)
  const hash = chainHash(before.at(-1)?.hash ?? GENESIS, one)
  return linked(n + 1, before.concat({ entry: one, hash, personal: [] }))
}

const chain = linked(1, [])

const places = fc.nat(chain.length - 1)
const change = fc.constantFrom<(e: ChainEntry) => ChainEntry>(
  (e) => ({ ...e, by: 'budi' }),
  (e) => ({ ...e, at: '2026-01-09T01:00:00.000Z' }),
  (e) => ({ ...e, role: 'assessor' }),
  (e) => ({ ...e, facts: { away: 1 } }),
  (e) => ({ ...e, event: { type: 'agree' } }),
  (e) => ({ ...e, after: { ...e.after, context: { n: 99 } } }),
)

test('an untouched chain has no findings', () => {
  expect(verifyChain(chain)).toEqual([])
})

test('a changed entry is found at its place', () => {
  fc.assert(
    fc.property(places, change, (n, edit) => {
      const altered = chain.map((link, at) => (at === n ? { ...link, entry: edit(link.entry) } : link))
      expect(verifyChain(altered).map(({ revision }) => revision)).toEqual([n + 1])
    }),
  )
})

test('a changed entry with a hash made to fit breaks the next one', () => {
  fc.assert(
    fc.property(fc.nat(chain.length - 2), change, (n, edit) => {
      const altered = chain.map((link, at) => {
        if (at !== n) return link
        const forged = edit(link.entry)
        return { ...link, entry: forged, hash: chainHash(chain[n - 1]?.hash ?? GENESIS, forged) }
      })
      expect(verifyChain(altered).map(({ revision }) => revision)).toEqual([n + 2])
    }),
  )
})

test('a removed, repeated or exchanged entry is found', () => {
  fc.assert(
    fc.property(fc.nat(chain.length - 2), (n) => {
      const removed = chain.filter((_, at) => at !== n)
      const repeated = chain.flatMap((link, at) => (at === n ? [link, link] : [link]))
      const exchanged = chain.with(n, chain[n + 1] ?? chain[0]!).with(n + 1, chain[n]!)
      for (const broken of [removed, repeated, exchanged]) expect(verifyChain(broken)).not.toEqual([])
    }),
  )
})

test('a personal value must be the one that was recorded; an erased one is missed by nobody', () => {
  const { event, personal } = sealEvent(
    { type: 'return', note: 'lagi', grounds: 'x' },
    ['note', 'grounds'],
    () => 'salt',
  )
  const one = { ...entry(1), event }
  const link = { entry: one, hash: chainHash(GENESIS, one), personal }
  const codes = (values: KeptLink['personal']) =>
    verifyChain([{ ...link, personal: values }]).map(({ code, params }) => [code, params.field])
  expect(codes(personal)).toEqual([])
  expect(codes([])).toEqual([])
  const [note, grounds] = personal
  expect(codes([{ ...note!, value: 'bagus' }, grounds!])).toEqual([['personal.value', 'note']])
  expect(codes([note!, { ...grounds!, salt: 'other' }])).toEqual([['personal.value', 'grounds']])
  expect(codes([note!, { field: 'type', salt: 'salt', value: 'agree' }])).toEqual([['personal.value', 'type']])
})
