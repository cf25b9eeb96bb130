import { statementKind } from './statement-kind.ts'

/** Lets a statement through, or not. `send` sends it and waits for its answer. */
export type Gate = <A>(kind: string, send: () => Promise<A>) => Promise<A>

type Method = (this: object, ...args: readonly never[]) => unknown
type Sending = (...args: unknown[]) => Promise<unknown>

/** The methods of a database handle by which statements are sent, each through a gate: of a pool, a client, a PGlite, its transaction. */
export const gatedMethods = (original: object, gate: Gate): { readonly [name: string]: Method } => {
  const call = <A>(self: object, name: string, args: readonly unknown[]): Promise<A> =>
    (Reflect.get(original, name) as Sending).apply(self, [...args]) as Promise<A>
  const through = (name: string): Method =>
    function (...args) {
      return gate(kindOf(args[0]), () => call(this, name, args))
    }
  return {
    query: through('query'),
    exec: through('exec'),
    async connect() {
      return gated(await call<object>(this, 'connect', []), gate)
    },
    transaction(work: (tx: object) => unknown) {
      const inside = async (tx: object) => {
        const answer = await work(gated(tx, gate))
        await gate('commit', async () => {})
        return answer
      }
      return gate('transaction', () => call(this, 'transaction', [inside]))
    },
  }
}

/** A database handle of which every statement goes through a gate. */
export const gated = <T extends object>(handle: T, gate: Gate): T => {
  const replaced = gatedMethods(handle, gate)
  const bound = new Map<string | symbol, unknown>()
  return new Proxy(handle, {
    get: (target, name) => {
      const value = Reflect.get(target, name, target)
      if (typeof value !== 'function') return value
      if (!bound.has(name)) bound.set(name, methodOf(target, name, replaced) ?? value)
      return bound.get(name)
    },
  })
}

const methodOf = (target: object, name: string | symbol, replaced: { readonly [name: string]: Method }): unknown => {
  if (typeof name === 'string' && Object.hasOwn(replaced, name)) return replaced[name]?.bind(target)
  // what is put on a handle keeps its identity: a client is told from a released one by it
  return Object.hasOwn(target, name) ? undefined : Reflect.get(target, name, target).bind(target)
}

const kindOf = (query: unknown): string =>
  statementKind(typeof query === 'string' ? query : String((query as { readonly text?: unknown } | undefined)?.text))
