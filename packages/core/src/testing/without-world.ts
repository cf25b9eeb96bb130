const realDate = Date
const realRandom = Math.random

const refuse = (what: string) => (): never => {
  throw new Error(`a workflow must not use ${what}: time and chance come in as data`)
}

const dateOfArguments = new Proxy(realDate, {
  construct: (target, given) => (given.length === 0 ? refuse('new Date()')() : Reflect.construct(target, given)),
  apply: refuse('Date()'),
  get: (target, name) => (name === 'now' ? refuse('Date.now()') : Reflect.get(target, name)),
})

/** Runs something with clock and chance taken away: `new Date()`, `Date.now()` and `Math.random()` throw. Synchronous only. */
export const withoutWorld = <A>(run: () => A): A => {
  globalThis.Date = dateOfArguments
  Math.random = refuse('Math.random()')
  try {
    return run()
  } finally {
    globalThis.Date = realDate
    Math.random = realRandom
  }
}
