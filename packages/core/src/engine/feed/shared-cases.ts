import type { Case } from '../../case/case.ts'
import type { Core } from '../core.ts'

/** Reads cases by id; those that are gone are missing in the answer. */
export type ReadCases = (tenant: string, ids: readonly string[]) => Promise<ReadonlyMap<string, Case>>

/**
 * Reads cases for many subscribers: those who ask for the same cases while a read of them is under way share it. Nothing
 * is kept longer, so nobody is judged by parties of yesterday.
 */
export const sharedCases = (core: Core): ReadCases => {
  const underWay = new Map<string, ReturnType<ReadCases>>()
  return (tenant, ids) => {
    const key = JSON.stringify([tenant, ids])
    const known = underWay.get(key)
    if (known) return known
    const reading = readCases(core, tenant, ids).finally(() => underWay.delete(key))
    underWay.set(key, reading)
    return reading
  }
}

const readCases = async (core: Core, tenant: string, ids: readonly string[]): Promise<ReadonlyMap<string, Case>> => {
  const records = await core.storage.read(ids.map((id) => ({ ref: { tenant, id } })))
  return new Map(records.flatMap((record) => (record ? [[record.case.id, record.case] as const] : [])))
}
