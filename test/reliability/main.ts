// `pnpm chaos`: what is promised about lost, doubled and broken acts, tried for minutes. See docs/reliability.md for the proofs and flags.
import '../end-with-parent.ts'
import { writeFileSync } from 'node:fs'
import { startPostgres } from '../postgres.ts'
import { readOptions } from './options.ts'
import { sectionText } from './print.ts'
import { PROVE } from './proofs.ts'
import type { Section } from './sections.ts'

const options = readOptions(process.argv.slice(2), Date.now())
const say = (line: string): void => console.log(line)
say(`seed ${options.seed}`)

const server = await startPostgres({ settings: ['fsync=on'] })
const sections: Section[] = []
for (const proof of options.only) {
  const begun = performance.now()
  for (const section of await PROVE[proof]({ server, options, say })) {
    sections.push(section)
    say(`\n${sectionText(section)}`)
  }
  say(`\n${proof} took ${Math.round((performance.now() - begun) / 1000)} s`)
}
await server.stop()

if (options.json !== undefined)
  writeFileSync(options.json, `${JSON.stringify({ seed: options.seed, sections }, null, 2)}\n`)
const violations = sections.reduce((sum, section) => sum + section.violations.length, 0)
say(`\n${violations === 0 ? 'Everything holds.' : `${violations} violations.`}`)
process.exitCode = violations === 0 ? 0 : 1
