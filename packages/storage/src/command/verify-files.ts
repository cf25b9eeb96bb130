import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import {
  type Anchor,
  anchorSeries,
  checkedFile,
  fileCheck,
  linesOf,
  type Series,
  type TrustedKeys,
  type VerifyFinding,
} from '@siklus/core'
import { compareTexts } from '../values/compare-texts.ts'

/** What exported files are checked with. `tell` hears what was found, and in which file. */
export interface FilesAsk {
  readonly keys: TrustedKeys
  readonly tell: (file: string, found: VerifyFinding) => void
}

/** What the check of files gives: how many there were, and the anchors of those in which nothing was found. */
export interface FilesChecked {
  readonly files: number
  readonly anchors: readonly Anchor[]
  readonly found: number
}

/** The file itself, or the `*.jsonl` of a folder. Fails where there is none. */
export const filesIn = async (path: string): Promise<readonly string[]> => {
  if (!(await stat(path)).isDirectory()) return [path]
  const names = (await readdir(path)).filter((name) => name.endsWith('.jsonl')).toSorted()
  if (names.length === 0) throw new Error(`tidak ada berkas jangkar / no anchor file: ${path}`)
  return names.map((name) => join(path, name))
}

/** Checks files, the anchors of each tenant oldest first, whatever the files are called. Holds little of a file at a time. */
export const verifyFiles = async (paths: readonly string[], ask: FilesAsk): Promise<FilesChecked> => {
  const tenants = new Map<string, Series>()
  const anchors: Anchor[] = []
  let found = 0
  for (const { path, anchor } of await inOrder(paths, ask.keys)) {
    const series = tenants.get(anchor?.tenant ?? '') ?? anchorSeries()
    if (anchor) tenants.set(anchor.tenant, series)
    const count = await verifyFile(path, series, ask)
    if (anchor && count === 0) anchors.push(anchor)
    found += count
  }
  return { files: paths.length, anchors, found }
}

interface Headed {
  readonly path: string
  /** Undefined where the first line is none of an anchor file. */
  readonly anchor: Anchor | undefined
}

const inOrder = async (paths: readonly string[], keys: TrustedKeys): Promise<readonly Headed[]> => {
  const headed: Headed[] = []
  for (const path of paths) headed.push({ path, anchor: await anchorIn(path, keys) })
  return headed.toSorted(
    (a, b) =>
      compareTexts(a.anchor?.tenant ?? '', b.anchor?.tenant ?? '') ||
      (a.anchor?.number ?? 0) - (b.anchor?.number ?? 0) ||
      compareTexts(a.path, b.path),
  )
}

/** Reads the first line only. */
const anchorIn = async (path: string, keys: TrustedKeys): Promise<Anchor | undefined> => {
  const check = fileCheck({ keys, series: anchorSeries() })
  for await (const line of linesOf(createReadStream(path))) {
    check.line(line)
    break
  }
  return check.anchor()
}

const verifyFile = async (path: string, series: Series, { keys, tell }: FilesAsk): Promise<number> => {
  let count = 0
  for await (const found of checkedFile(linesOf(createReadStream(path)), fileCheck({ keys, series }))) {
    tell(basename(path), found)
    count += 1
  }
  return count
}
