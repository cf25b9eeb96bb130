import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'

/** Who holds a folder. `born` tells two processes with one pid apart where the system says when a process began; else it is null. */
export interface LockHolder {
  readonly pid: number
  readonly host: string
  readonly born: string | null
}

/** This process. */
export const thisProcess = (): LockHolder => ({ pid: process.pid, host: hostname(), born: bornOf(process.pid) })

/** Whether a holder may still be there. A process of another machine or container cannot be asked, so it counts as there. */
export const isThere = (holder: LockHolder): boolean => {
  if (holder.host !== hostname()) return true
  const born = bornOf(holder.pid)
  if (born !== null && holder.born !== null) return born === holder.born
  return isRunning(holder.pid)
}

/** A holder from the text of a lock file; undefined when it is none (cut off, or written by something else). */
export const holderOf = (text: string): LockHolder | undefined => {
  try {
    const { pid, host, born } = JSON.parse(text)
    return Number.isInteger(pid) && typeof host === 'string'
      ? { pid, host, born: typeof born === 'string' ? born : null }
      : undefined
  } catch {
    return undefined
  }
}

/** Boot and start time of a process, as Linux tells them; pids are given again, this pair is not. */
const bornOf = (pid: number): string | null => {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const [, afterName = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\) (?=[^)]*$)/)
    return `${boot}/${afterName.split(' ')[19]}`
  } catch {
    return null
  }
}

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // EPERM: there is such a process, it is only not ours to signal
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
