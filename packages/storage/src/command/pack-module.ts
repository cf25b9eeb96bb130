import { existsSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Pack } from '@siklus/core/policy'

/** A module that exports packs, and where it lies. */
export interface PackModule {
  readonly file: string
  /** The names it exports, for the words of a refusal. */
  readonly names: readonly string[]
  readonly packs: readonly Pack[]
}

/**
 * Imports a module: a file by its path from the folder, the id of a shipped pack (`id-pp30-2019`), or a package that the folder can see.
 * Fails where there is none of these, and as the module fails when it is loaded.
 */
export const importPackModule = async (named: string, folder: string): Promise<PackModule> => {
  const file = resolved(named, folder)
  const exported: Readonly<Record<string, unknown>> = await import(pathToFileURL(file).href)
  return { file, names: Object.keys(exported), packs: [...new Set(Object.values(exported).filter(isPack))] }
}

/** The folder of worked cases beside the module, if there is one; it may belong to several packs. */
export const casesBeside = ({ file }: PackModule): string | undefined => {
  const folder = join(dirname(file), 'cases')
  return existsSync(folder) ? folder : undefined
}

const resolved = (named: string, folder: string): string => {
  const file = resolve(folder, named)
  if (statSync(file, { throwIfNoEntry: false })?.isFile()) return file
  const found =
    seen(`@siklus/core/packs/${named}`, import.meta.url) ??
    seen(named, pathToFileURL(join(folder, 'package.json')).href)
  if (found === undefined) throw new Error(`tidak ditemukan / not found: ${named}`)
  return found
}

/** The file of a module as seen from a place, or nothing. */
const seen = (specifier: string, from: string): string | undefined => {
  try {
    return createRequire(from).resolve(specifier)
  } catch {
    return undefined
  }
}

const isPack = (value: unknown): value is Pack =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'inForce' in value &&
  'rules' in value &&
  Array.isArray(value.rules) &&
  'laws' in value &&
  Array.isArray(value.laws)
