import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MANIFEST_FILE, type MonthManifest } from '@siklus/core'

/** A folder that takes an export. */
export interface ExportFolder {
  write(file: string, text: string): Promise<void>
  /** Closes the files once they are on the disk: what is retired afterwards is nowhere else. */
  close(): Promise<void>
}

/** Makes the folder where it is missing; files of an export that was cut off are written anew. */
export const exportFolder = async (path: string): Promise<ExportFolder> => {
  await mkdir(path, { recursive: true })
  const files = new Map<string, FileHandle>()
  const fileOf = async (name: string): Promise<FileHandle> => {
    const known = files.get(name) ?? (await open(join(path, name), 'w'))
    files.set(name, known)
    return known
  }
  return {
    write: async (name, text) => (await fileOf(name)).writeFile(text),
    close: async () => {
      for (const file of files.values()) {
        await file.sync()
        await file.close()
      }
    },
  }
}

/** The manifest of an export that was finished before; undefined when there is none. */
export const manifestIn = async (path: string): Promise<MonthManifest | undefined> => {
  try {
    return JSON.parse(await readFile(join(path, MANIFEST_FILE), 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** Reads a file of an export, piece by piece. */
export const readFrom =
  (path: string) =>
  (file: string): AsyncIterable<Uint8Array> =>
    createReadStream(join(path, file))
