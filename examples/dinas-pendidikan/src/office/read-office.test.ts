import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { demoNipFault } from './demo-nip.ts'
import { readOffice } from './read-office.ts'
import { reportingLine } from './reporting-line.ts'
import { smallOffice } from './small-office.ts'

const demo = await readOffice(fileURLToPath(new URL('../../data', import.meta.url)))

const directoryWith = async (texts: Readonly<Record<string, string>>) => {
  const directory = await mkdtemp(join(tmpdir(), 'office-'))
  onTestFinished(() => rm(directory, { recursive: true }))
  await Promise.all(Object.entries(texts).map(([name, text]) => writeFile(join(directory, name), text)))
  return directory
}

test('a directory of files is read', async () => {
  const office = await readOffice(await directoryWith(smallOffice))
  expect(office.units.map(({ id }) => id)).toEqual(['dinas', 'seksi', 'tim'])
})

test('a directory without files is refused with all of them named, and so is none at all', async () => {
  const empty = await directoryWith({})
  await expect(readOffice(empty)).rejects.toMatchObject({ _tag: 'OfficeFilesInvalid', faults: { length: 11 } })
  await expect(readOffice(join(empty, 'nowhere'))).rejects.toMatchObject({ faults: { length: 11 } })
})

test('the demo has one vacancy to show, and nothing else to warn about', () => {
  expect(demo.warnings.map(({ subject }) => subject)).toEqual(['seksi-sarana-sd'])
})

test('the demo is an office of the size it claims, with nobody who could be real', () => {
  expect(demo.agency).toMatchObject({ tenant: 'kota-andir', tenantName: 'Dinas Pendidikan Kota Andir' })
  expect(demo.people).toHaveLength(59)
  for (const { nip, kind } of demo.people.filter(({ nip }) => nip !== null))
    expect(demoNipFault(nip ?? '', kind)).toBeUndefined()
  const women = demo.people.filter(({ nip }) => nip?.[14] === '2')
  expect(women.length / demo.people.length).toBeGreaterThan(0.45)
  expect(women.length / demo.people.length).toBeLessThan(0.6)
})

const person = (role: string) => demo.signIns.find((each) => each.role === role)?.person ?? ''

const lineOf = (who: string) => reportingLine(demo, who, '2026-07-01')

test('the sign-ins form one line from the employee to the head of the office', () => {
  expect(lineOf(person('employee'))).toEqual({ assessor: person('assessor'), superior: person('superior') })
  expect(lineOf(person('assessor'))).toEqual({ assessor: person('superior'), superior: person('leader') })
  expect(lineOf(person('superior')).assessor).toBe(person('leader'))
})

test('everybody who signs in as part of the line has a plan, and the employee a journal until November', () => {
  const planners = demo.plans.map((plan) => plan.person)
  for (const role of ['employee', 'assessor', 'superior', 'leader']) expect(planners).toContain(person(role))
  const days = demo.journal.filter((entry) => entry.person === person('employee')).map(({ date }) => date)
  expect(days.length).toBeGreaterThan(30)
  expect([days[0]?.slice(0, 7), days.at(-1)?.slice(0, 7)]).toEqual(['2026-01', '2026-11'])
})

test('only the vacant section and the top lack an assessor', () => {
  const alone = demo.people.filter(({ id }) => lineOf(id).assessor === null).map(({ id }) => id)
  expect(alone).toEqual(['hasan-batukarang', 'wulan-samudraningrat'])
})

// The printed table of targets, %, 2021 to 2026.
test.each([
  ['apk-sd', '100.00', '100.00', '100.00', '100.00', '100.00', '100.00'],
  ['apk-smp', '96.02', '96.05', '97.00', '97.00', '97.00', '97.00'],
  ['apm-sd', '99.50', '99.60', '99.60', '99.80', '100.00', '100.00'],
  ['apm-smp', '94.00', '94.50', '95.00', '95.50', '96.00', '96.00'],
  ['aps-sd', '100.00', '100.00', '100.00', '100.00', '100.00', '100.00'],
  ['aps-smp', '96.00', '96.00', '97.00', '97.00', '97.00', '97.00'],
])('%s has the targets as printed', (indicator, ...printed) => {
  const targets = demo.indicatorTargets.filter((each) => each.indicator === indicator)
  expect(targets.map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024, 2025, 2026])
  expect(targets.map(({ target }) => target)).toEqual(printed)
  expect(new Set(targets.map(({ source }) => source))).toEqual(
    new Set(['https://123dok.com/document/qvlw5vmr-indikator-kinerja-utama.html']),
  )
})

test('every other figure is called made up, and each indicator has all six years', () => {
  const quoted = demo.indicatorTargets.filter(({ source }) => source !== null)
  expect(quoted).toHaveLength(36)
  expect(demo.indicatorTargets).toHaveLength(demo.indicators.length * 6)
})
