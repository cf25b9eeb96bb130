// `pnpm check:system`: the programs that npm cannot bring. Names each that is missing; proves the others against a real server.
import './end-with-parent.ts'
import { type RunningPostgres, startPostgres } from './postgres.ts'
import { pgbench } from './system/pgbench.ts'
import { pgbouncer } from './system/pgbouncer.ts'
import { replica } from './system/replica.ts'
import type { SystemCheck } from './system/system-check.ts'
import { findOnPath } from './tool.ts'

const CHECKS: readonly SystemCheck[] = [pgbench, pgbouncer, replica]

const check = async ({ tool, why, prove }: SystemCheck, server: RunningPostgres): Promise<boolean> => {
  const path = findOnPath([tool])
  if (path === undefined) {
    console.log(`MISSING ${tool}: ${why}`)
    return false
  }
  try {
    console.log(`ok      ${tool}: ${await prove(path, server)}`)
    return true
  } catch (error) {
    console.log(`FAILED  ${tool}: ${error instanceof Error ? error.message : String(error)}\n        ${why}`)
    return false
  }
}

const server = await startPostgres()
try {
  let allGood = true
  for (const each of CHECKS) allGood = (await check(each, server)) && allGood
  process.exitCode = allGood ? 0 : 1
} finally {
  await server.stop()
}
