import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Pack, readWorkedCases, type WorkedCase } from '@siklus/core/policy'
import { ROOT } from './layers.ts'

/** A pack that Siklus ships, with the tables of worked cases beside it. */
export interface ShippedPack {
  readonly folder: string
  readonly pack: Pack
  /** By rule; a rule without a table is not there. */
  readonly cases: ReadonlyMap<string, readonly WorkedCase[]>
}

const home = join(ROOT, 'packages', 'core', 'src', 'packs')

const isPack = (value: unknown): value is Pack =>
  typeof value === 'object' && value !== null && ['id', 'inForce', 'rules', 'main'].every((name) => name in value)

/** The folders of the packs. */
export const packFolders: readonly string[] = readdirSync(home, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

const casesOf = (folder: string, { rules }: Pack): ShippedPack['cases'] =>
  new Map(
    rules.flatMap((rule) => {
      const file = join(home, folder, 'cases', `${rule.id}.csv`)
      return existsSync(file) ? [[rule.id, readWorkedCases(rule, readFileSync(file, 'utf8'))] as const] : []
    }),
  )

/** The pack behind the door of a folder. Found by looking, so that none can be forgotten. Fails where the door exports no pack, or several. */
export const shippedPack = async (folder: string): Promise<ShippedPack> => {
  const door: Readonly<Record<string, unknown>> = await import(`@siklus/core/packs/${folder}`)
  const [pack, ...others] = Object.values(door).filter(isPack)
  if (!pack || others.length > 0) throw new Error(`@siklus/core/packs/${folder} must export one pack`)
  return { folder, pack, cases: casesOf(folder, pack) }
}

/** The names of the tables of worked cases in a folder. */
export const caseTables = (folder: string): readonly string[] =>
  readdirSync(join(home, folder, 'cases')).map((file) => file.replace(/\.csv$/, ''))

/** The README of a pack. */
export const packReadme = (folder: string): string => readFileSync(join(home, folder, 'README.md'), 'utf8')
