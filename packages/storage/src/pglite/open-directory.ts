import { PGlite } from '@electric-sql/pglite'
import { lockDirectory } from './lock-directory.ts'
import type { Opened } from './shared.ts'

/** Opens a folder that no other process has open. Throws `DirectoryLocked` when one has. */
export const openDirectory = async (path: string): Promise<Opened> => {
  const lock = lockDirectory(path)
  try {
    const instance = await PGlite.create(lock.directory)
    return { instance, close: () => instance.close().finally(lock.release) }
  } catch (error) {
    lock.release()
    throw error
  }
}
