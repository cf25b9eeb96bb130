import { expect, test } from 'vitest'
import { passTime } from '../deadlines/virtual-clock.ts'
import { adi } from './office.ts'
import { caseFinder, deedsOf, openSection, otherFalls, outcomeOf, quarters, staff } from './section-year.ts'
import { freshOffice } from './steps.ts'

test('a section lives its year by the clock: from the plans in January to the end of follow-up, nothing polls', async () => {
  const office = await freshOffice()
  await openSection(office)
  const org = office.engine.in(office.tenant)
  const find = caseFinder(office)
  const passed = await passTime(org, office.clock, deedsOf(office, find))
  // 24 reports open, 2 are late, 1 lapses, 1 review is late; per person four more, of the rating one and of the receipt one
  expect(passed).toEqual({ fired: 24 + 2 + 1 + 1 + 6 * 4 + 1 + 1, early: 0 })
  const became = async (id: string) => {
    const history = await org.history(id, adi)
    const fell = history.filter(({ event }) => event.type === 'deadline')
    return { falls: fell.map(({ at, event }) => [event.delay, at]), ends: history.at(-1)?.to }
  }
  for (const person of staff) {
    const { evaluation, cycle } = otherFalls(person)
    for (const quarter of quarters) {
      const { falls, ends } = outcomeOf(person, quarter)
      expect(await became(await find('report', person, quarter.period))).toEqual({ falls, ends })
    }
    expect(await became(await find('evaluation', person, '2026'))).toEqual({ falls: evaluation, ends: 'final' })
    expect(await became(await find('cycle', person, '2026'))).toEqual({ falls: cycle, ends: 'closed' })
  }
  expect(await org.count({ status: 'active' }, adi)).toBe(0)
  expect(await org.verifyAll(adi)).toMatchObject({ cases: 6 * 7, found: 0, notReplayed: 0 })
})
