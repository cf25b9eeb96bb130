import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'

const CACHE = join(import.meta.dirname, '..', 'node_modules', '.cache', 'siklus')

/** The file that holds an initialised, empty database. Another PGlite, or another way to make it (this file), is another template. */
export const templatePath = (): string => {
  const madeBy = createHash('sha256')
    .update(readFileSync(fileURLToPath(import.meta.url)))
    .digest('hex')
    .slice(0, 8)
  return join(CACHE, `pglite-${pgliteVersion()}-${madeBy}.tar`)
}

/** Makes the template unless it is there: six seconds once, instead of once per process. */
export const ensureTemplate = async (): Promise<string> => {
  const path = templatePath()
  if (existsSync(path)) return path
  const database = await PGlite.create()
  const dump = await database.dumpDataDir('none')
  await database.close()
  mkdirSync(CACHE, { recursive: true })
  // Whole or not at all: two runs may make it at once, and either may be killed.
  const part = `${path}.${process.pid}.part`
  writeFileSync(part, Buffer.from(await dump.arrayBuffer()))
  renameSync(part, path)
  return path
}

/** Opens a database of its own from the template, in memory: two seconds, about 400 MB. */
export const openFromTemplate = async (): Promise<PGlite> =>
  PGlite.create({ loadDataDir: new Blob([await readFile(await ensureTemplate())]) })

const pgliteVersion = (): string => {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  const manifest: { version: string } = JSON.parse(readFileSync(join(dirname(entry), '..', 'package.json'), 'utf8'))
  return manifest.version
}
