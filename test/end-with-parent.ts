// Loaded first (`import`, or `node --import`) by every process of a test run: whoever started it may be killed without a word, and a
// run that nobody waits for any more must not go on. Asks once a second; ends politely first, so that servers are stopped.
import { readFileSync } from 'node:fs'

const parent = process.ppid

/** A line of `/proc`, or nothing: the process is gone, or the system has no such folder. */
const proc = (pid: number, name: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return ''
  }
}

const STAT = /\) (?<state>\w) (?<parent>\d+) /

/** The npx, pnpm and tsx above this process: killing any of them means the run. The shell above them may close and leave it be. */
const startersAbove = (pid: number): readonly number[] => {
  if (!/\b(?:npm|npx|pnpm|tsx)\b/.test(proc(pid, 'cmdline'))) return []
  return [pid, ...startersAbove(Number(STAT.exec(proc(pid, 'stat'))?.groups?.parent))]
}

const starters = startersAbove(parent)

/** A killed process that nobody collects stays listed as a zombie. */
const isGone = (pid: number): boolean => 'Z' === (STAT.exec(proc(pid, 'stat'))?.groups?.state ?? 'Z')

const watch = setInterval(() => {
  if (process.ppid === parent && !starters.some(isGone)) return
  clearInterval(watch)
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), 5000)
  process.kill(process.pid, 'SIGTERM')
}, 1000)
watch.unref()
