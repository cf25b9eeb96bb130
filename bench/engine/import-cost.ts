import { finish } from '../../test/tool.ts'

/** What importing cost a new process, Node's own start left out. */
export interface ImportCost {
  readonly cpuMillis: number
  readonly millis: number
}

/** Imports modules in a new process, one after the other, nothing compiled before, and measures it there. `folder` is where packages are found from. */
export const importCost = async (modules: readonly string[], folder: string): Promise<ImportCost> => {
  const { exitCode, text } = await finish(process.execPath, ['--input-type=module', '-e', PROGRAM, ...modules], {
    cwd: folder,
    env: { NODE_DISABLE_COMPILE_CACHE: '1' },
  })
  if (exitCode !== 0) throw new Error(`importing ${modules.join(', ')} ended with ${exitCode}: ${text}`)
  return JSON.parse(text)
}

const PROGRAM = `
const [begun, cpu] = [performance.now(), process.cpuUsage()]
for (const name of process.argv.slice(1)) await import(name)
const { user, system } = process.cpuUsage(cpu)
console.log(JSON.stringify({ cpuMillis: (user + system) / 1000, millis: performance.now() - begun }))
`
