import { spawn } from 'node:child_process'

// Reads a pipe that this process holds open. When the pipe closes, for whatever reason, every server in the folder is told to quit at
// once and the folder goes. It looks again for some seconds: a run may be killed between initdb and a server's first pid file.
const WATCH = `
const fs = require('fs'), folder = process.argv[1]
let looks = 0
const quit = (name) => {
  try {
    process.kill(Number(fs.readFileSync(folder + '/' + name + '/postmaster.pid', 'utf8').split('\\n')[0]), 'SIGQUIT')
    return true
  } catch {
    return false
  }
}
let told = false
const look = () => {
  const tells = fs.readdirSync(folder).map(quit).includes(true)
  if (told && !tells) looks = 99
  told ||= tells
  if (looks++ < 10) setTimeout(look, 500)
  else fs.rmSync(folder, { recursive: true, force: true })
}
process.stdin.resume().on('end', look)
`

/**
 * Starts a child that outlives this process by a few seconds: when this process ends, even by SIGKILL, it stops the servers that run in
 * the folder and removes the folder. `end()` dismisses it, for a run that cleans up by itself.
 */
export const startGuard = (folder: string): { readonly end: () => void } => {
  const guard = spawn(process.execPath, ['-e', WATCH, folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: '/',
  })
  guard.unref()
  if (guard.stdin !== null && 'unref' in guard.stdin && typeof guard.stdin.unref === 'function') guard.stdin.unref()
  return { end: () => guard.kill('SIGKILL') }
}
