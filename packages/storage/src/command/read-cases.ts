import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Pack, readWorkedCases, type WorkedCase } from '@siklus/core/policy'

/**
 * The worked cases of a pack, by rule, from a folder of `<rule-id>.csv`. Throws for a file that names no rule of any of the packs it may
 * belong to, and where a table is wrong.
 */
export const readCases = (
  folder: string,
  pack: Pack,
  packs: readonly Pack[],
): ReadonlyMap<string, readonly WorkedCase[]> => {
  const ids = readdirSync(folder)
    .filter((file) => file.endsWith('.csv'))
    .map((file) => file.slice(0, -'.csv'.length))
  for (const id of ids) demandRule(id, packs)
  return new Map(
    pack.rules
      .filter((rule) => ids.includes(rule.id))
      .map((rule) => [rule.id, readWorkedCases(rule, readFileSync(join(folder, `${rule.id}.csv`), 'utf8'))]),
  )
}

const demandRule = (id: string, packs: readonly Pack[]): void => {
  if (packs.some(({ rules }) => rules.some((rule) => rule.id === id))) return
  throw new Error(`${id}.csv tidak menyebut ketentuan paket / names no rule of the pack`)
}
