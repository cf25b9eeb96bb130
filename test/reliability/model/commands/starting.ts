import fc from 'fast-check'
import { startReal } from '../acting.ts'
import { arm, caseNamed, type ModelCase } from '../office.ts'
import { command, nextAct } from './command.ts'

/** Somebody opens a petition, under a key or without one, with the engine of the first version or of the second. */
export const start = fc
  .record({ version: fc.constantFrom(1 as const, 2 as const), key: fc.option(fc.constantFrom('k1', 'k2')) })
  .map(({ version, key }) =>
    command(`start version ${version} under ${key}`, async (office, real) => {
      const act = nextAct()
      const known = key === null ? undefined : office.startKeys[key]
      const id = await startReal(real, { version, key, act })
      if (known !== undefined) {
        // an engine of the first version does not know what became of a petition of the second
        const ought = version < caseNamed(office, known).version ? 'UnknownWorkflow' : known
        if (id !== ought) throw new Error(`start key ${key} gave ${id}, ought to be ${ought}`)
        return
      }
      real.acknowledged.set(act, { caseId: id, revision: 1 })
      if (key !== null) office.startKeys[key] = id
      const tally = { notes: 0, asks: 0, returns: 0, lapses: 0, done: 0 }
      const item: ModelCase = {
        ...{ name: id, kind: 'petition', parent: null, version, work: 'fresh', held: false, revision: 1 },
        ...{ heard: 0, tally, papers: 0, timer: null },
      }
      arm(office, item)
      office.cases.push(item)
    }),
  )
