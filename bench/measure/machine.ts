import { closeSync, fdatasyncSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { arch, availableParallelism, cpus, loadavg, platform, totalmem } from 'node:os'
import { join } from 'node:path'
import { asAdmin, type RunningPostgres } from '../../test/postgres.ts'
import { spreadOf } from './spread.ts'

/** What the figures of a run depend on, as lines of a report by name. */
export type MachineFacts = Readonly<Record<string, string>>

const GIGABYTE = 1024 ** 3

/** The machine and the program. */
export const machineFacts = (): MachineFacts => ({
  machine: `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / GIGABYTE)} GB, ${platform()} ${arch()}, load ${loadavg()[0]?.toFixed(1)} at the start`,
  node: process.versions.node,
})

/** The database and the disk below it. Fails when a commit of this server would not be durable. */
export const serverFacts = async (server: RunningPostgres): Promise<MachineFacts> => {
  const shown = await settingsOf(server)
  const lost = ['fsync', 'synchronous_commit', 'full_page_writes'].filter((name) => shown[name] !== 'on')
  if (lost.length > 0) throw new Error(`commits are not durable here: ${lost.join(', ')} is off`)
  return {
    postgres: `${shown.server_version}, fsync and synchronous_commit on, shared_buffers ${shown.shared_buffers}, max_connections ${shown.max_connections}, all else by default`,
    disk: diskFact(server.home.folder),
  }
}

const settingsOf = (server: RunningPostgres): Promise<Readonly<Record<string, string>>> =>
  asAdmin(server, async (admin) => {
    const { rows } = await admin.query('select name, current_setting(name) as setting from pg_settings')
    return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))
  })

const IN_MEMORY: ReadonlyMap<number, string> = new Map([
  [0x01021994, 'tmpfs'],
  [0x858458f6, 'ramfs'],
])
const PAGE = Buffer.alloc(8192)
const SYNCS = 50

/** How long one page takes to the disk; a folder in memory is named, since nothing there is durable. */
const diskFact = (folder: string): string => {
  const memory = IN_MEMORY.get(statfsSync(folder).type)
  const once = `${syncMillis(join(folder, 'sync')).toFixed(2)} ms for one fdatasync`
  return memory === undefined ? once : `${once}, IN MEMORY (${memory}): nothing is durable here, set TMPDIR`
}

const syncMillis = (path: string): number => {
  const file = openSync(path, 'w')
  const times = Array.from({ length: SYNCS }, () => {
    const begun = performance.now()
    writeSync(file, PAGE, 0, PAGE.length, 0)
    fdatasyncSync(file)
    return performance.now() - begun
  })
  closeSync(file)
  rmSync(path)
  return spreadOf(times).median
}
