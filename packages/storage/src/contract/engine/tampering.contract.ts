import { verifyText } from '@siklus/core'
import { describe, expect, test } from 'vitest'
import { checkedFiles, eko, exported } from './anchor-scene.ts'
import { ani, freshTenant } from './fixture.ts'
import { foundIn, sceneOfCrime, type TamperFixture } from './tampering.ts'
import { cutTail, forgeAnchors, removeCase, STEP } from './tampering-crimes.ts'
import { ANCHORS, CHANGED, FORGED, MOVED, STANDING } from './tampering-faults.ts'

const tenant = freshTenant()

/** Every kind of tampering is found by the check that is there for it; what was not touched has no findings. */
export const tamperingContract = (fixture: TamperFixture) =>
  describe(`${fixture.name}: what tampering leaves behind`, () => {
    test('an untouched tenant has no findings, and what was erased lawfully is no finding', async () => {
      const crime = await sceneOfCrime(fixture, tenant())
      await using _ = crime.engine
      expect(await foundIn(crime)).toEqual([])
      await crime.run('delete from {personal} where tenant = $1')
      expect(await foundIn(crime)).toEqual([])
      expect(await crime.org.verify(crime.long, { by: ani })).toEqual([])
      expect((await crime.org.history(crime.long, { by: ani }))[2]).toMatchObject({ erased: ['note'] })
      expect((await checkedFiles([await exported(crime, '2026-01-05')])).codes).toEqual([])
    })

    describe.each([
      ['a transition was changed', CHANGED],
      ['a case was changed', STANDING],
      ['rows were moved', MOVED],
      ['an anchor was changed', ANCHORS],
      ['the record was forged', FORGED],
    ])('%s', (_group, faults) => {
      test.each(faults)('$what', async ({ tamper, found }) => {
        const crime = await sceneOfCrime(fixture, tenant())
        await using _ = crime.engine
        await tamper(crime)
        expect(await foundIn(crime)).toEqual(found)
      })
    })

    test('what was exported before finds the forger who forged everything, also without a database', async () => {
      const crime = await sceneOfCrime(fixture, tenant())
      await using _ = crime.engine
      await forgeAnchors(crime)
      const kept = await checkedFiles([crime.file])
      expect(kept.codes).toEqual([])
      const { findings } = await crime.org.verifyAll({ by: eko, against: kept.anchors })
      expect(findings.map(({ code }) => code)).toEqual(['anchor.exported'])
      const today = await exported(crime, '2026-01-06')
      expect((await checkedFiles([crime.file, today])).codes).toEqual(['anchor.previous'])
    })

    test('a finding names the case, the revision and the anchor, in both languages', async () => {
      const crime = await sceneOfCrime(fixture, tenant())
      await using _ = crime.engine
      await cutTail(crime, 3)
      const [found, ...others] = await crime.org.verify(crime.long, { by: ani })
      expect(others).toEqual([])
      expect(found).toMatchObject({ code: 'anchored.missing', case: crime.long, revision: 4, anchor: 1 })
      expect(found?.problem).toBe('anchor 1 holds this transition, but it is gone')
      expect(found && verifyText(found, 'id')).toBe(
        'jangkar 1 memuat perpindahan ini, tetapi perpindahannya sudah tidak ada',
      )
    })

    test('what was retired with its month is no finding, but what only claims to be is', async () => {
      const crime = await sceneOfCrime(fixture, tenant())
      await using _ = crime.engine
      await removeCase(crime, crime.held)
      await crime.run(
        `insert into {retired_month} values ($1, '2026-01-01', 'its manifest', '2026-02-01T00:00:00Z') on conflict do nothing`,
      )
      expect(await crime.org.verifyAll({ by: eko })).toMatchObject({ cases: 2, retired: 1, findings: [] })
      expect(await crime.org.verify(crime.held, { by: eko })).toEqual([])
      await crime.run('delete from {case} where tenant = $1 and id = $2', crime.open)
      expect(await foundIn(crime)).toEqual(['chain.alone'])
    })

    test('who sees every case sees what is left of one that was removed', async () => {
      const crime = await sceneOfCrime(fixture, tenant())
      await using _ = crime.engine
      await removeCase(crime, crime.held)
      expect((await crime.org.verify(crime.held, { by: eko })).map(({ code }) => code)).toEqual(['anchored.case'])
      await expect(crime.org.verify(crime.held, { by: ani })).rejects.toMatchObject({ _tag: 'CaseNotFound' })
    })

    test('what was removed before it was anchored leaves a gap in its chain, and is never anchored over it', async () => {
      const crime = await sceneOfCrime(fixture, tenant())
      await using _ = crime.engine
      await crime.org.send(crime.open, { type: 'submit' }, { by: ani })
      await crime.run(`delete from {transition} ${STEP}`, crime.open, 3)
      crime.clock.set('2026-01-07T01:00:00.000Z')
      await crime.org.anchors.seal({ by: 'system' })
      const report = await crime.org.verifyAll({ by: eko })
      expect(report.unanchored).toBe(1)
      expect([...new Set(report.findings.map(({ code }) => code))].sort()).toEqual(['chain.revision', 'replay.state'])
    })
  })
