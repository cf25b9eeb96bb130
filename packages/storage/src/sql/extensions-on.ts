import type { Extensions } from '@siklus/core'
import { send } from './connection.ts'
import type { Line } from './line.ts'
import { affectedOf, type extensionStatements, extensionsOf } from './statements/extensions.ts'

/** The extensions of deadlines over a line. */
export const extensionsOn = (statements: ReturnType<typeof extensionStatements>, line: Line): Extensions => ({
  extensions: async (tenant, call) => extensionsOf(await send(line, statements.all(tenant), call)),
  affected: async (reach, { cap, samples }, call) => {
    const [counted] = await send(line, statements.count(reach, cap), call)
    const found = await send(line, statements.sample(reach, samples), call)
    return { count: Number(counted?.count), samples: affectedOf(found) }
  },
  grantExtension: async (extension, call) => (await send(line, statements.grant(extension), call)).length > 0,
  applyExtension: async (extension, limit, call) => (await send(line, statements.apply(extension, limit), call)).length,
})
