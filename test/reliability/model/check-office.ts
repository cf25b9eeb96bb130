import fc from 'fast-check'
import { settledViolationsOf } from '../books/violations.ts'
import { officeCourses } from './commands.ts'
import { demandSame } from './compare.ts'
import { settleOffice } from './moves.ts'
import { emptyOffice } from './office.ts'
import { openReal, orgOf, type RealGround } from './real.ts'

/** How many courses, how long, from which seed. */
export interface CheckOptions {
  readonly runs: number
  readonly most: number
  readonly seed: number
  /** An empty tenant for each course. */
  readonly ground: () => Promise<RealGround>
}

/**
 * Takes the engine and the model through random courses and compares them after every command; at the end everything is settled and
 * looked through. A course that differs is made as short as can be and told with its seed.
 */
export const checkOffice = async ({ runs, most, seed, ground }: CheckOptions): Promise<void> => {
  const course = fc.asyncProperty(officeCourses(most), async (commands) => {
    const real = await openReal(await ground())
    const office = emptyOffice(real.clock.now())
    try {
      await fc.asyncModelRun(() => ({ model: office, real }), commands)
      await orgOf(real).settle()
      settleOffice(office)
      await demandSame(office, real)
      const violations = await settledViolationsOf({ ...real.stage, org: orgOf(real) }, real)
      if (violations.length > 0) throw new Error(violations.join('\n'))
    } finally {
      await real.stage.close()
    }
  })
  await fc.assert(course, { numRuns: runs, seed })
}
