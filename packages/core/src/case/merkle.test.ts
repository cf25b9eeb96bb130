import { hash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inclusionProof, merkleRoot, verifyInclusion } from './merkle.ts'

/** RFC 6962, section 2.1, written down as it stands there: the root by halves. */
const byTheBook = (leaves: readonly string[]): Buffer => {
  if (leaves.length === 0) return hash('sha256', '', 'buffer')
  if (leaves.length === 1) return hash('sha256', Buffer.concat([Buffer.of(0), Buffer.from(leaves[0] ?? '')]), 'buffer')
  let half = 1
  while (half * 2 < leaves.length) half *= 2
  const parts = [Buffer.of(1), byTheBook(leaves.slice(0, half)), byTheBook(leaves.slice(half))]
  return hash('sha256', Buffer.concat(parts), 'buffer')
}

const lists = fc.array(fc.string({ maxLength: 8 }), { minLength: 1, maxLength: 40 })
const withPlace = lists.chain((leaves) => fc.tuple(fc.constant(leaves), fc.nat(leaves.length - 1)))

test.each([
  [0, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  [1, '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
  [2, 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
  [3, 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
  [7, 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c'],
  [8, '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
])('%i leaves have the root that Certificate Transparency publishes for them', (size, root) => {
  const leaves = ['', '\u0000', '\u0010', ' !', '01', '@ABC', 'PQRSTUVW', '`abcdefghijklmno']
  expect(merkleRoot(leaves.slice(0, size))).toBe(root)
})

test('the root is that of RFC 6962 for any number of leaves', () => {
  fc.assert(fc.property(lists, (leaves) => merkleRoot(leaves) === byTheBook(leaves).toString('hex')))
})

test('a changed, removed, inserted or moved leaf changes the root', () => {
  fc.assert(
    fc.property(withPlace, fc.string({ maxLength: 8 }), ([leaves, at], other) => {
      fc.pre(other !== leaves[at])
      const root = merkleRoot(leaves)
      expect(merkleRoot(leaves.with(at, other))).not.toBe(root)
      expect(merkleRoot(leaves.toSpliced(at, 1))).not.toBe(root)
      expect(merkleRoot(leaves.toSpliced(at, 0, other))).not.toBe(root)
      expect(merkleRoot([...leaves, leaves[at] ?? ''])).not.toBe(root)
      const moved = leaves.toSpliced(at, 1).toSpliced(leaves.length - 1 - at, 0, leaves[at] ?? '')
      if (moved.join('\n') !== leaves.join('\n')) expect(merkleRoot(moved)).not.toBe(root)
    }),
  )
})

test('every leaf has a proof, and it proves no other leaf, place, size or root', () => {
  fc.assert(
    fc.property(withPlace, fc.string({ maxLength: 8 }), fc.nat(60), ([leaves, at], other, number) => {
      const root = merkleRoot(leaves)
      const proof = inclusionProof(leaves, at)
      const leaf = leaves[at] ?? ''
      expect(verifyInclusion(leaf, proof, root)).toBe(true)
      if (other !== leaf) expect(verifyInclusion(other, proof, root)).toBe(false)
      if (leaves[number] !== undefined && leaves[number] !== leaf)
        expect(verifyInclusion(leaves[number], proof, root)).toBe(false)
      if (leaves[number] !== leaf && proof.path.length > 0)
        expect(verifyInclusion(leaf, { ...proof, index: number }, root)).toBe(false)
      expect(verifyInclusion(leaf, { ...proof, path: [...proof.path, root] }, root)).toBe(false)
      expect(verifyInclusion(leaf, proof, merkleRoot([...leaves, 'x']))).toBe(false)
      if (proof.path.length > 0)
        expect(verifyInclusion(leaf, { ...proof, path: proof.path.slice(1) }, root)).toBe(false)
    }),
  )
})

test('a node cannot pass for a leaf', () => {
  const [left, right] = [merkleRoot(['a']), merkleRoot(['b'])]
  const node = Buffer.from(left + right, 'hex').toString('latin1')
  expect(merkleRoot([node])).not.toBe(merkleRoot(['a', 'b']))
})

test.each([
  { index: -1, size: 2, path: [] },
  { index: 2, size: 2, path: [] },
  { index: 0.5, size: 2, path: [] },
  { index: 0, size: Number.NaN, path: [] },
  { index: 0, size: 2, path: ['no hash'] },
])('%j proves nothing', (proof) => {
  expect(verifyInclusion('a', proof, merkleRoot(['a', 'b']))).toBe(false)
})

test('a hash in a proof has one form', () => {
  const proof = inclusionProof(['a', 'b'], 0)
  const root = merkleRoot(['a', 'b'])
  expect(verifyInclusion('a', proof, root)).toBe(true)
  for (const other of [`${proof.path[0]}zz`, String(proof.path[0]).toUpperCase()])
    expect(verifyInclusion('a', { ...proof, path: [other] }, root)).toBe(false)
})

test('there is no proof of a leaf that is not there', () => {
  expect(() => inclusionProof(['a'], 1)).toThrow(RangeError)
})
