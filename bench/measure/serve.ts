import type { Contender, Ground, OpenContender, Turn } from './contender.ts'

/** What a bench asks of a contender's process; `open` comes first. */
export type Call =
  | { readonly do: 'open'; readonly ground: Ground }
  | { readonly do: 'run'; readonly turn: Turn }
  | { readonly do: 'proof' }
  | { readonly do: 'close' }

/** What the process answers to each call. */
export type Answer = { readonly value: unknown } | { readonly error: string }

/** Makes this process a contender: it answers calls, one after the other, and ends with the process that started it. */
export const serve = (open: OpenContender): void => {
  const perform = performer(open)
  process.on('message', (call: Call) => void answer(perform, call))
  process.once('disconnect', () => process.exit())
}

type Perform = (call: Call) => Promise<unknown>

const performer = (open: OpenContender): Perform => {
  let opened: Contender | undefined
  return async (call) => {
    if (call.do === 'open') {
      opened = await open(call.ground)
      return opened.says
    }
    if (call.do === 'close') return opened?.close()
    if (opened === undefined) throw new Error('it was not opened')
    return call.do === 'run' ? opened.run(call.turn) : opened.proof()
  }
}

const answer = async (perform: Perform, call: Call): Promise<void> => {
  try {
    send({ value: (await perform(call)) ?? null })
  } catch (error) {
    send({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}

const send = (answered: Answer): void => void process.send?.(answered)
