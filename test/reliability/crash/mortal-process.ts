import { type ChildProcess, fork } from 'node:child_process'
import type { MortalCall, MortalPlace, MortalWord } from './mortal.ts'

/** What a process says on its way. */
export type OnTheWay = (word: Exclude<MortalWord, { readonly word: 'answer' | 'failed' }>) => void

/** A process that works on a story until it is told to stop, or dies. */
export interface MortalProcess {
  /** The answer; undefined when the process died instead. Fails when the process fails. */
  ask(call: MortalCall, onTheWay?: OnTheWay): Promise<unknown>
  close(): Promise<void>
}

/** Starts a process on a place. */
export const startMortal = async (place: MortalPlace): Promise<MortalProcess> => {
  const child = fork(new URL('./mortal.ts', import.meta.url), {
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const ask = (call: MortalCall, onTheWay: OnTheWay = () => {}) => asked(child, call, onTheWay)
  if ((await ask({ do: 'open', place })) === undefined) throw new Error('a process died before it was open')
  return {
    ask,
    close: async () => {
      await ask({ do: 'close' })
      if (child.connected) child.disconnect()
      await gone(child)
    },
  }
}

const gone = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()))

/** Everything that was said before a death is heard before it: the channel closes behind the last word. */
const asked = (child: ChildProcess, call: MortalCall, onTheWay: OnTheWay): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const end = () => {
      child.off('message', hear)
      child.off('disconnect', died)
    }
    const died = () => {
      end()
      void gone(child).then(() =>
        child.signalCode !== null
          ? resolve(undefined)
          : reject(new Error(`a process ended at '${call.do}' by itself, with ${child.exitCode}`)),
      )
    }
    const hear = (word: MortalWord) => {
      if (word.word !== 'answer' && word.word !== 'failed') return onTheWay(word)
      end()
      if (word.word === 'answer') resolve(word.value)
      else reject(new Error(`at '${call.do}': ${word.message}`))
    }
    child.on('message', hear)
    child.once('disconnect', died)
    child.send(call)
  })
