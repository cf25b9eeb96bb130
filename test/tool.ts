import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { ROOT } from './layers.ts'

/** How a program ended, with everything it wrote. */
export interface Finished {
  readonly exitCode: number
  readonly text: string
}

/** Where and with which further variables a program runs. */
export interface FinishOptions {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Runs a program to its end, without input. A program that does not exist ends with 127, as in a shell. */
export const finish = (program: string, args: readonly string[], { cwd = ROOT, env }: FinishOptions = {}) =>
  new Promise<Finished>((resolve) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    const texts: string[] = []
    child.stdout.setEncoding('utf8').on('data', (text: string) => texts.push(text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => texts.push(text))
    child.once('error', (error) => resolve({ exitCode: 127, text: error.message }))
    child.once('close', (code) => resolve({ exitCode: code ?? 1, text: texts.join('') }))
  })

/** Runs a tool of this checkout's `node_modules/.bin`, with the Node that the checkout names. */
export const runTool = (tool: string, args: readonly string[]): Promise<Finished> => {
  const bin = join(ROOT, 'node_modules', '.bin')
  return finish(join(bin, tool), args, { env: { PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` } })
}

/** The first program of one of these names on the PATH, as a full path. */
export const findOnPath = (names: readonly string[]): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path))
