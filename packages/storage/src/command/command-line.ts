import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { messageOf } from './message-of.ts'
import type { Surroundings } from './surroundings.ts'

/** One command of `siklus`: what it takes, how it is used, what it does. */
export interface Command<O extends ParseArgsOptionsConfig> {
  readonly usage: string
  readonly options: O
  /** Says what is wrong with the values; nothing when they are fine. */
  readonly fault?: (values: Values<O>) => string | undefined
  /** Does it, and answers the exit code. */
  readonly run: (values: Values<O>, around: Surroundings & { readonly url: string }) => Promise<number>
}

/** The values of a command line by option. */
export type Values<O extends ParseArgsOptionsConfig> = ReturnType<typeof parseArgs<{ readonly options: O }>>['values']

/** Runs a command that works on the database in DATABASE_URL. Answers the exit code: 0 done, 1 failed, 2 not understood. */
export const runOnDatabase = async <O extends ParseArgsOptionsConfig>(
  command: Command<O>,
  args: readonly string[],
  around: Surroundings,
): Promise<number> => {
  if (args.includes('--help') || args.includes('-h')) {
    around.out(command.usage)
    return 0
  }
  const asked = understood(command, args, around)
  if ('fault' in asked) {
    around.err(`${asked.fault}\n\n${command.usage}`)
    return 2
  }
  try {
    return await command.run(asked.values, { ...around, url: asked.url })
  } catch (error) {
    const [line] = messageOf(error).split('\n')
    around.err(`Gagal / failed: ${line}\n`)
    return 1
  }
}

type Asked<O extends ParseArgsOptionsConfig> =
  | { readonly fault: string }
  | { readonly values: Values<O>; readonly url: string }

const understood = <O extends ParseArgsOptionsConfig>(
  { options, fault }: Command<O>,
  args: readonly string[],
  { env }: Surroundings,
): Asked<O> => {
  try {
    const { values } = parseArgs({ args: [...args], options })
    const wrong = fault?.(values)
    if (wrong !== undefined) return { fault: wrong }
    return env.DATABASE_URL ? { values, url: env.DATABASE_URL } : { fault: 'DATABASE_URL belum diisi / is not set' }
  } catch (error) {
    return { fault: messageOf(error) }
  }
}
