import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const WATCH = pathToFileURL(join(import.meta.dirname, 'end-with-parent.ts')).href

// A starter that starts a sleeper and tells its id. The sleeper holds a pipe of ours: it closes when the sleeper has ended.
const SLEEPER =
  "process.on('SIGTERM', () => { console.log('asked to end'); process.exit() }); setTimeout(process.exit, 20_000); console.log('up')"
const STARTER = `
const sleeper = require('node:child_process').spawn(
  process.execPath, ['--import', ${JSON.stringify(WATCH)}, '-e', ${JSON.stringify(SLEEPER)}], { stdio: ['ignore', 'inherit', 'ignore'] })
`

let starter: ChildProcess
let said: string

beforeEach(() => {
  starter = spawn(process.execPath, ['-e', STARTER], { stdio: ['ignore', 'pipe', 'inherit'] })
  said = ''
  starter.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
})

afterEach(() => starter.kill('SIGKILL'))

test('a process whose starter was killed is asked to end, and ends', async () => {
  await vi.waitUntil(() => said.includes('up'), { timeout: 10_000 })
  const closed = new Promise((resolve) => starter.stdout?.once('close', resolve))
  starter.kill('SIGKILL')
  await closed
  expect(said).toBe('up\nasked to end\n')
})
