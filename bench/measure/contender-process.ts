import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { ROOT } from '../../test/layers.ts'
import type { Contender, Ground } from './contender.ts'
import type { Answer, Call } from './serve.ts'

/** A contender in a process of its own, not yet open. */
export interface ContenderProcess extends Omit<Contender, 'says'> {
  /** Answers what it says it is. */
  open(ground: Ground): Promise<string>
}

// Contenders share modules; compiling them again in each costs the start of a bench half of its time, and no turn anything.
const COMPILED = join(ROOT, 'node_modules', '.cache', 'siklus-bench')

/** Starts a module that serves a contender. It runs on plain Node: what a loader adds would be measured too. */
export const startContender = (file: URL): ContenderProcess => {
  const child = fork(file, {
    execArgv: [],
    env: { ...process.env, NODE_ENV: 'production', NODE_COMPILE_CACHE: COMPILED },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const name = file.pathname.split('/').at(-1) ?? ''
  return {
    open: (ground) => ask(child, { do: 'open', ground }, name),
    run: (turn) => ask(child, { do: 'run', turn }, name),
    proof: () => ask(child, { do: 'proof' }, name),
    close: () => end(child, name),
  }
}

const isOver = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null

/** One call at a time. Fails with the contender's own error, or when its process ends instead of answering. */
const ask = <A>(child: ChildProcess, call: Call, name: string): Promise<A> =>
  new Promise((resolve, reject) => {
    const ended = () => reject(new Error(`${name} ended before it answered to '${call.do}'`))
    if (isOver(child)) return ended()
    child.once('exit', ended)
    child.once('message', (answer: Answer) => {
      child.off('exit', ended)
      if ('error' in answer) reject(new Error(`${name}, ${call.do}: ${answer.error}`))
      else resolve(answer.value as A)
    })
    child.send(call)
  })

const end = async (child: ChildProcess, name: string): Promise<void> => {
  if (isOver(child)) return
  const gone = once(child, 'exit')
  try {
    await ask(child, { do: 'close' }, name)
  } finally {
    if (child.connected) child.disconnect()
    await gone
  }
}
