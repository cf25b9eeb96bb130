import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { failureOf, type Language, type Pack, packDocument, type WorkedCase } from '@siklus/core/policy'
import { messageOf } from './message-of.ts'
import { casesBeside, importPackModule, type PackModule } from './pack-module.ts'
import { ownCases, readCases } from './read-cases.ts'
import type { Surroundings } from './surroundings.ts'

/** How `siklus policy` is used. */
export const POLICY_USAGE = `siklus policy <paket/pack> [--lang id] [--pack id] [--cases folder]

  Mencetak paket aturan sebagai dokumen Markdown untuk ditelaah ahli hukum.
  Prints a pack as a Markdown document for review by a legal expert.
  Berakhir dengan 1 bila ada kasus uji yang dijawab lain / ends with 1 where a worked case is answered otherwise.

  <paket/pack>  id paket bawaan, berkas, atau modul / id of a shipped pack, a file, or a module
  --lang        bahasa / language: id, en (id)
  --pack        id paket bila modul mengekspor beberapa / id of the pack where the module exports several
  --cases       folder kasus uji / folder of worked cases (cases/ di samping modul / beside the module);
                subfolder dengan id paket didahulukan / a subfolder named after the pack comes first
`

/** Runs `siklus policy` with the arguments after that word. Answers the exit code: 0 done, 1 failed, 2 not understood. */
export const runPolicy = async (args: readonly string[], around: Surroundings): Promise<number> => {
  const asked = understood(args)
  if (typeof asked === 'string') {
    around.err(`${asked}\n\n${POLICY_USAGE}`)
    return 2
  }
  if (asked.module !== undefined) return printed({ ...asked, module: asked.module }, around)
  around.out(POLICY_USAGE)
  return 0
}

interface Asked {
  /** Nothing where help is asked for. */
  readonly module: string | undefined
  readonly language: Language
  readonly pack: string | undefined
  readonly cases: string | undefined
}

/** What the command line asks for, or what is wrong with it. */
const understood = (args: readonly string[]): Asked | string => {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
    const [module, ...others] = positionals
    const { lang: language, help, pack, cases } = values
    if (language !== 'id' && language !== 'en') return `Bahasa tidak dikenal / unknown language: ${language}`
    if (!help && module === undefined) return 'Sebutkan paketnya / name the pack'
    if (others.length > 0) return `Satu paket saja / one pack only: ${positionals.join(' ')}`
    return { module: help ? undefined : module, language, pack, cases }
  } catch (error) {
    return messageOf(error)
  }
}

const OPTIONS = {
  lang: { type: 'string', default: 'id' },
  pack: { type: 'string' },
  cases: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

type Chosen = Asked & { readonly module: string }

/**
 * Prints the pack, or says in one line why not: no such module, no pack in it, several, or a table of cases that is wrong. A worked case
 * that its rule answers otherwise is printed and told.
 */
const printed = async (chosen: Chosen, { out, err, folder }: Surroundings): Promise<number> => {
  try {
    const module = await importPackModule(chosen.module, folder)
    const pack = packIn(module, chosen)
    const cases = chosen.cases === undefined ? casesBeside(module) : resolve(folder, chosen.cases)
    const own = cases === undefined ? undefined : ownCases(cases, pack)
    const read = casesOf({ cases, own, pack, packs: module.packs })
    out(packDocument(pack, { language: chosen.language, cases: read }))
    const failures = failuresOf(pack, read)
    for (const failure of failures) err(`Kasus uji dijawab lain / worked case answered otherwise: ${failure}\n`)
    if (failures.length > 0 && own === undefined) err(whereOwnCasesLie(pack))
    return failures.length > 0 ? 1 : 0
  } catch (error) {
    const [line] = messageOf(error).split('\n')
    err(`Tidak dapat dicetak / cannot be printed: ${line}\n`)
    return 1
  }
}

interface CasesAsked {
  readonly cases: string | undefined
  readonly own: string | undefined
  readonly pack: Pack
  readonly packs: readonly Pack[]
}

type CasesByRule = ReadonlyMap<string, readonly WorkedCase[]>

/** The pack's own folder holds its own cases only; a folder that several packs share may hold those of all. */
const casesOf = ({ cases, own, pack, packs }: CasesAsked): CasesByRule => {
  if (own !== undefined) return readCases(own, pack, [pack])
  // the tables beside an adoption are about the pack whose numbers it sets
  return cases === undefined || pack.adopts !== undefined ? new Map() : readCases(cases, pack, packs)
}

const failuresOf = (pack: Pack, cases: CasesByRule): readonly string[] =>
  pack.rules.flatMap((rule) =>
    (cases.get(rule.id) ?? []).flatMap((worked) => {
      const failure = failureOf(pack, rule, worked)
      return failure === undefined ? [] : [`${rule.id}: ${failure}`]
    }),
  )

/** An adoption has the rules of the pack it came from by the same ids, so tables beside it may be about that pack. */
const whereOwnCasesLie = ({ id }: Pack): string =>
  `Bila tabel ini milik paket lain, simpan kasus paket ini di / if the tables are another pack's, keep this one's in: cases/${id}/\n`

const packIn = ({ packs, names }: PackModule, { module, pack: id }: Chosen): Pack => {
  const [only, ...others] = id === undefined ? packs : packs.filter((pack) => pack.id === id)
  if (only && others.length === 0) return only
  const ids = packs.map((pack) => pack.id).join(', ')
  if (packs.length === 0)
    throw new Error(`${module} tidak mengekspor paket / exports no pack, only: ${names.join(', ') || '–'}`)
  throw new Error(
    id === undefined
      ? `${module} mengekspor beberapa paket, pilih dengan / exports several packs, choose with --pack: ${ids}`
      : `${module} tidak mengekspor paket / exports no pack ${id}, only: ${ids}`,
  )
}
