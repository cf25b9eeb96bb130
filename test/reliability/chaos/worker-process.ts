import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { ParentWord, WorkerOrder, WorkerWord } from './words.ts'

/** One node of a host in a process of its own. */
export interface WorkerProcess {
  /** When it is at work. */
  readonly ready: Promise<void>
  /** Ends it in order: what is under way is done first. */
  stop(): Promise<void>
  /** Ends it without a word. */
  kill(): Promise<void>
}

/** What a node says when it is at work. */
export type Hear = (word: Exclude<WorkerWord, { readonly word: 'ready' }>) => void

/** Starts a node. A node that ends by itself is told as something that should never happen. */
export const startWorker = (order: WorkerOrder, hear: Hear): WorkerProcess => {
  const child = fork(new URL('./worker.ts', import.meta.url), {
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const gone = Promise.all([once(child, 'exit'), once(child, 'disconnect')])
  let wanted = false
  const ready = new Promise<void>((resolve) => {
    child.on('message', (word: WorkerWord) => (word.word === 'ready' ? resolve() : hear(word)))
    child.once('exit', () => resolve())
  })
  child.once('exit', (code, signal) => {
    if (!wanted) hear({ word: 'wrong', what: `a node ended by itself (${code ?? signal})` })
  })
  const send = (word: ParentWord) => void child.send(word)
  const end = async (how: () => unknown) => {
    wanted = true
    how()
    await gone
  }
  send({ word: 'work', order })
  return { ready, stop: () => end(() => send({ word: 'stop' })), kill: () => end(() => child.kill('SIGKILL')) }
}
