import { expect, test } from 'vitest'
import { printJobsSchema } from '../background/pg-boss/jobs-schema.ts'
import { printMigrations } from '../sql/migrations/print-migrations.ts'
import { runCommand } from './run-command.ts'

const run = async (args: readonly string[], env: Record<string, string> = {}) => {
  const said = { out: '', err: '' }
  const code = await runCommand(args, {
    env,
    clock: { now: () => Date.parse('2026-11-30T12:00:00.000Z') },
    folder: import.meta.dirname,
    out: (text) => {
      said.out += text
    },
    err: (text) => {
      said.err += text
    },
  })
  return { code, ...said }
}

test('--print shows the migrations with half a year of partitions, and needs no database', async () => {
  const { code, out, err } = await run(['migrate', '--print'])
  expect([code, err]).toEqual([0, ''])
  const printed = await printMigrations({ schema: 'siklus', partitions: { from: '2026-11', months: 6 } })
  expect(out).toBe(`${printed}\n${await printJobsSchema({ schema: 'siklus_jobs' })}`)
  expect(out).toContain('"siklus"."case_2027_04"')
  expect(out).not.toContain('case_2027_05')
})

test('schema and months can be chosen', async () => {
  const chosen = ['--schema', 'wf', '--jobs-schema', 'wf_jobs', '--from', '2025-01', '--months', '1']
  const { out } = await run(['migrate', '--print', ...chosen])
  const printed = await printMigrations({ schema: 'wf', partitions: { from: '2025-01', months: 1 } })
  expect(out).toBe(`${printed}\n${await printJobsSchema({ schema: 'wf_jobs' })}`)
  expect(out).toContain('create schema')
  expect(out).toMatch(/CREATE SCHEMA IF NOT EXISTS wf_jobs/)
})

test('help is shown when it is asked for, or nothing is', async () => {
  for (const args of [['--help'], []])
    expect(await run(args)).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringMatching(/^siklus migrate[\s\S]+^siklus policy/m),
    })
})

test.each([
  [['evaporate'], 'evaporate'],
  [['migrate', '--from', '2026'], "'2026' is not a month"],
  [['migrate', '--months', 'many'], 'NaN is not a number of months'],
  [['migrate', '--loudly'], '--loudly'],
  [['migrate'], 'DATABASE_URL'],
])('%j is not understood, says why, and shows how', async (args, why) => {
  const { code, out, err } = await run(args)
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain(why)
  expect(err).toContain('siklus migrate [--print]')
})
