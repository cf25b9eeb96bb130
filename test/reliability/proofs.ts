import { openFromTemplate } from '../pglite-template.ts'
import type { RunningPostgres } from '../postgres.ts'
import { chaos } from './chaos/chaos.ts'
import { tryExceptions } from './crash/exceptions.ts'
import { killProcesses } from './crash/kills.ts'
import type { MortalPlace } from './crash/mortal.ts'
import { referenceOutline } from './crash/reference.ts'
import { type MisuseOptions, misuse } from './misuse/misuse.ts'
import { checkOffice } from './model/check-office.ts'
import type { ReliabilityOptions } from './options.ts'
import {
  type FaultyStage,
  memoryTenants,
  pgliteTenants,
  type Rented,
  rentDatabase,
  rentDirectory,
  rentPGliteStage,
  rentPostgresStage,
} from './places.ts'
import { chaosSection, crashSection, misuseSection, modelSection, type Section } from './sections.ts'

/** What the proofs stand on. */
export interface Proving {
  readonly server: RunningPostgres
  readonly options: ReliabilityOptions
  readonly say: (line: string) => void
}

type Prove = (proving: Proving) => Promise<readonly Section[]>

const exceptions: Prove = async ({ server }) => {
  const pglite = await openFromTemplate()
  const sections = [
    await onStage('exceptions on PostgreSQL', await rentPostgresStage(server)),
    await onStage('exceptions on PGlite', await rentPGliteStage(pglite, 'reliability')),
  ]
  await pglite.close()
  return sections
}

const onStage = async (name: string, { place, giveBack }: Rented<FaultyStage>): Promise<Section> => {
  const table = await tryExceptions({ ...place, reference: await referenceOutline(), look: 'every fault' })
  await giveBack()
  return crashSection(name, table)
}

const kills: Prove = async (proving) => {
  const many = proving.options.kills
  return [
    await killsOn(proving, { name: 'kills on PostgreSQL', rented: await rentDatabase(proving.server), many }),
    await killsOn(proving, { name: 'kills on PGlite', rented: await rentDirectory(), many: Math.ceil(many / 4) }),
  ]
}

interface Killing {
  readonly name: string
  readonly rented: Rented<MortalPlace>
  readonly many: number
}

const killsOn = async ({ options: { seed }, say }: Proving, { name, rented, many }: Killing): Promise<Section> => {
  const onKill = (_: unknown, count: number) => count % 20 === 0 && say(`${name}: ${count} of ${many}`)
  const table = await killProcesses(rented.place, { kills: many, seed, onKill })
  await rented.giveBack()
  return crashSection(name, table)
}

const WRITERS = 6

const chaotic: Prove = async ({ server, options: { minutes, seed } }) => [
  chaosSection(await chaos({ server, seconds: minutes * 60, seed, writers: WRITERS })),
]

const model: Prove = async ({ options: { courses, seed } }) => {
  const pglite = await openFromTemplate()
  const onPGlite = { runs: Math.ceil(courses / 40), most: 40, seed, ground: await pgliteTenants(pglite, 'reliability') }
  const sections = [
    await modelSection('model in memory', { runs: courses, most: 60, seed, ground: memoryTenants() }, checkOffice),
    await modelSection('model on PGlite', onPGlite, checkOffice),
  ]
  await pglite.close()
  return sections
}

const misused: Prove = async ({ options: { calls, seed } }) => {
  const pglite = await openFromTemplate()
  const inMemory: MisuseOptions = { calls, seed, ground: memoryTenants(), collectGarbage }
  const onPGlite = { calls: Math.ceil(calls / 20), seed, ground: await pgliteTenants(pglite, 'reliability') }
  const sections = [
    misuseSection('malformed calls in memory', await misuse(inMemory)),
    misuseSection('malformed calls on PGlite', await misuse(onPGlite)),
  ]
  await pglite.close()
  return sections
}

const collectGarbage = (): void => {
  if (!globalThis.gc) throw new Error('run it with node --expose-gc')
  globalThis.gc()
}

/** The proofs by name. */
export const PROVE = { exceptions, kills, chaos: chaotic, model, misuse: misused }
