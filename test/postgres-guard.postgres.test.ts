import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const START = `
import { startPostgres } from ${JSON.stringify(join(import.meta.dirname, 'postgres.ts'))}
await startPostgres()
console.log('started')
setInterval(() => {}, 1000)
`

let temporary: string
let starter: ChildProcess

// The starter gets a temporary folder of its own, so that whatever it leaves behind is seen.
beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), 'siklus-guard-'))
  chmodSync(temporary, 0o755)
  starter = spawn(process.execPath, ['--input-type=module', '-e', START], {
    env: { ...process.env, TMPDIR: temporary },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
})

afterEach(() => {
  starter.kill('SIGKILL')
  rmSync(temporary, { recursive: true, force: true })
})

const file = (name: string) => join(temporary, readdirSync(temporary)[0] ?? 'nothing yet', 'data', name)

const serverPid = () => Number(readFileSync(file('postmaster.pid'), 'utf8').split('\n')[0])

/** A process that nobody collects stays listed as a zombie: ended, but still answering to signal 0. */
const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0)
    const status = `/proc/${pid}/status`
    return !existsSync(status) || !/^State:\s+Z/m.test(readFileSync(status, 'utf8'))
  } catch {
    return false
  }
}

const eventually = { timeout: 15_000, interval: 50 }

test('a run that is killed while it makes its database leaves nothing', { timeout: 40_000 }, async () => {
  await vi.waitUntil(() => existsSync(file('PG_VERSION')), eventually)
  starter.kill('SIGKILL')
  await vi.waitUntil(() => readdirSync(temporary).length === 0, eventually)
})

test('a run that is killed while its server works leaves no server and no folder', { timeout: 40_000 }, async () => {
  await new Promise((resolve) => starter.stdout?.once('data', resolve))
  const pid = serverPid()
  expect(isAlive(pid)).toBe(true)
  starter.kill('SIGKILL')
  await vi.waitUntil(() => !isAlive(pid), eventually)
  await vi.waitUntil(() => readdirSync(temporary).length === 0, eventually)
})
