import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type fc from 'fast-check'
import { expect, test } from 'vitest'
import { definePack, type Pack } from '../policy/pack.ts'
import { checkPolicy } from '../testing/check-policy.ts'

/** By pack and rule: facts that fit together, for rules that mostly refuse those that their shapes suggest. */
const facts: { readonly [pack: string]: { readonly [rule: string]: fc.Arbitrary<object> } } = {}

const isPack = (value: unknown): value is Pack =>
  typeof value === 'object' && value !== null && ['id', 'inForce', 'rules', 'main'].every((name) => name in value)

// Found by looking, so that a pack cannot be forgotten.
const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(import.meta.dirname, entry.name, 'index.ts')))
  .map(({ name }) => name)

const packsIn = async (folder: string): Promise<readonly Pack[]> => {
  const door: Readonly<Record<string, unknown>> = await import(join(import.meta.dirname, folder, 'index.ts'))
  return Object.values(door).filter(isPack)
}

test('every folder is a pack', () => {
  expect(folders.length).toBeGreaterThan(0)
  expect(readdirSync(import.meta.dirname).filter((name) => !name.includes('.'))).toEqual(folders)
})

test.each(folders)('%s keeps its promises', async (folder) => {
  const packs = await packsIn(folder)
  expect(packs.map(({ id }) => id)).toContain(folder)
  for (const pack of packs) {
    expect(() => definePack(pack)).not.toThrow()
    const { findings, decided } = checkPolicy(pack, { runs: 20, facts: facts[pack.id] ?? {} })
    expect(findings).toEqual([])
    expect(decided).toBeGreaterThan(0)
  }
})
