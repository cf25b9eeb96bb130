import { linkSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DirectoryLocked } from './directory-locked.ts'
import { holderOf, isThere, thisProcess } from './lock-holder.ts'

/** A folder this process holds, until `release` or the end of the process. */
export interface DirectoryLock {
  readonly directory: string
  release(): void
}

const FILE = 'siklus.lock'

/**
 * Takes a folder for this process, makes it when it is missing, and takes it over from a process that has ended.
 * Throws `DirectoryLocked` when another process, or another storage of this one, holds it.
 */
export const lockDirectory = (path: string): DirectoryLock => {
  mkdirSync(path, { recursive: true })
  const directory = realpathSync(path)
  const file = join(directory, FILE)
  const me = JSON.stringify(thisProcess())
  while (!tryTake(file, me)) removeStale(directory, file)
  const atExit = () => release(file, me)
  process.once('exit', atExit)
  return {
    directory,
    release: () => {
      process.off('exit', atExit)
      release(file, me)
    },
  }
}

/** Linking a finished file is one step: nobody ever reads a half-written lock. */
const tryTake = (file: string, text: string): boolean => {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, text)
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

const removeStale = (directory: string, file: string): void => {
  const text = readIfThere(file)
  if (text === undefined) return
  const holder = holderOf(text)
  if (holder && isThere(holder)) throw new DirectoryLocked(directory, holder)
  // moved aside before it is deleted: if another process took the folder over just now, its lock goes back
  const aside = `${file}.stale.${process.pid}`
  if (!moveIfThere(file, aside)) return
  if (readFileSync(aside, 'utf8') === text) rmSync(aside)
  else renameSync(aside, file)
}

const moveIfThere = (from: string, to: string): boolean => {
  try {
    renameSync(from, to)
    return true
  } catch (error) {
    if (isCode(error, 'ENOENT')) return false
    throw error
  }
}

const readIfThere = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined
    throw error
  }
}

const release = (file: string, text: string): void => {
  if (readIfThere(file) === text) rmSync(file, { force: true })
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code
