// `pnpm bench NAME …`: what Siklus costs, beside what others cost. Every bench has the same form: a table, and figures for other programs.
import '../test/end-with-parent.ts'

type Bench = (args: readonly string[]) => Promise<void>

const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  engine: async () => (await import('./engine.ts')).engineBench,
  policy: async () => (await import('./policy.ts')).policyBench,
}

const [name = '', ...args] = process.argv.slice(2)
const load = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined
if (load === undefined) {
  console.error(`There is no bench '${name}'; there are ${Object.keys(BENCHES).join(', ')}.`)
  process.exitCode = 1
} else {
  const bench = await load()
  await bench(args)
}
