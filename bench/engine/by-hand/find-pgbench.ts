import { globSync } from 'node:fs'
import { findOnPath } from '../../../test/tool.ts'

const major = (path: string): number => Number(/\/postgresql\/(\d+)\//.exec(path)?.[1] ?? 0)

/** The system's pgbench: Debian's newest, which lies off the PATH behind a script, or the one on the PATH. */
export const findPgbench = (): string | undefined =>
  globSync('/usr/lib/postgresql/*/bin/pgbench').toSorted((a, b) => major(b) - major(a))[0] ?? findOnPath(['pgbench'])
