import { expect, test } from 'vitest'
import { browse } from '../../../../test/pages/browse.ts'
import { cycleOf } from '../../../../test/pages/office.ts'
import { lia } from '../../../../test/pages/people.ts'
import { launchedOffice } from '../../../../test/pages/story.ts'

/** Reads a feed until it has told `topic`, or the other reader has: then what this one heard is complete. */
const listen = (answer: Response) => {
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let heard = ''
  return {
    heard: () => heard,
    until: async (text: string): Promise<void> => {
      while (!heard.includes(text)) {
        const next = await reader?.read()
        if (!next || next.done) throw new Error(`The feed ended before it told ${text}: ${heard}`)
        heard += next.value
      }
    },
    stop: () => reader?.cancel(),
  }
}

test('a browser hears of the cases its person may see, by topic, and of no others', async () => {
  const office = await launchedOffice()
  const site = browse(office)
  const [wira, raka] = [await cycleOf(office, 'wira'), await cycleOf(office, 'raka')]
  const [owner, other] = [listen(await site.get('/peristiwa', 'wira')), listen(await site.get('/peristiwa', 'raka'))]
  await owner.until('siklus:hello')
  await other.until('siklus:hello')
  await office.services.cycles.hold({ cycle: wira.cycle, reason: 'Cuti' }, lia)
  await owner.until(`case:${wira.cycle}`)
  await office.services.cycles.hold({ cycle: raka.cycle, reason: 'Cuti' }, lia)
  await other.until(`case:${raka.cycle}`)
  expect(owner.heard()).toContain('"inbox","cases"')
  expect(other.heard()).not.toContain(wira.cycle)
  expect(owner.heard()).not.toContain('Cuti')
  await owner.stop()
  await other.stop()
})

test('nobody signed in hears nothing', async () => {
  expect((await browse(await launchedOffice()).get('/peristiwa')).status).toBe(401)
})
