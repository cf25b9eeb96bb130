import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDemoClock } from './demo-clock.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'siklus-clock-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const BEGIN = '2026-01-05T01:00:00.000Z'
const machineAt = (ms: number) => ({
  time: ms,
  now() {
    return this.time
  },
})
const open = (machine: { now(): number }) =>
  createDemoClock({ file: join(folder, 'deep', 'clock.json'), beginsAt: BEGIN, machine })

test('it begins where the demo begins, runs with the machine, and moves forward only', () => {
  const machine = machineAt(1_000)
  const clock = open(machine)
  expect(clock.now()).toBe(Date.parse(BEGIN))
  machine.time += 5_000
  expect(clock.now()).toBe(Date.parse(BEGIN) + 5_000)
  clock.moveTo(Date.parse('2026-04-01T00:00:00.000Z'))
  expect(clock.now()).toBe(Date.parse('2026-04-01T00:00:00.000Z'))
  clock.moveTo(Date.parse(BEGIN))
  expect(clock.now()).toBe(Date.parse('2026-04-01T00:00:00.000Z'))
})

test('after a restart it stands where it was saved, however long the machine was off', () => {
  open(machineAt(1_000)).moveTo(Date.parse('2026-04-01T00:00:00.000Z'))
  expect(open(machineAt(900_000_000)).now()).toBe(Date.parse('2026-04-01T00:00:00.000Z'))
})

test('a broken file begins anew', () => {
  const clock = open(machineAt(0))
  clock.save()
  writeFileSync(join(folder, 'deep', 'clock.json'), '{"now":')
  expect(open(machineAt(0)).now()).toBe(Date.parse(BEGIN))
})
