import { describe } from 'vitest'
import { failuresContract } from './background/failures.contract.ts'
import { type BackgroundFixture, backgroundScenes } from './background/fixture.ts'
import { jobsContract } from './background/jobs.contract.ts'
import { lifeContract } from './background/life.contract.ts'

/** Everything the engine promises of background work on any runner. */
export const backgroundContract = (fixture: BackgroundFixture): void => {
  describe(`${fixture.name}: schedules, transactions and the end`, () => {
    const scene = backgroundScenes(fixture)
    lifeContract(scene, fixture)
  })
  describe(`${fixture.name}: jobs`, () => {
    const scene = backgroundScenes(fixture)
    jobsContract(scene, fixture.lagMs)
    failuresContract(scene, fixture.lagMs)
  })
}
