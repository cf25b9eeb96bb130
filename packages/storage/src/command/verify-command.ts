import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Anchor, type TrustedKeys, trustedKeys } from '@siklus/core'
import type { Language } from '@siklus/core/policy'
import { DEFAULT_SCHEMA } from '../sql/identifier.ts'
import { messageOf } from './message-of.ts'
import type { Surroundings } from './surroundings.ts'
import { filesIn, verifyFiles } from './verify-files.ts'
import { verifyLive } from './verify-live.ts'
import { findingTeller, liveSummary, noAnchorOf, offlineSummary } from './verify-words.ts'

/** How `siklus verify` is used. */
export const VERIFY_USAGE = `siklus verify --export <berkas/file> --key <public.pem> [--lang id]
siklus verify --tenant <instansi/tenant> [--export <…> --key <…>] [--schema siklus] [--lang id]

  Memeriksa bahwa catatan tidak diubah, dihapus, disisipi, atau dipotong. --export memeriksa berkas jangkar tanpa basis data;
  --tenant memeriksa instansi di DATABASE_URL, dan bila --export juga disebut, membandingkannya dengan jangkar yang diekspor.
  Checks that the record was not changed, removed, inserted to or cut off. --export checks anchor files without a database;
  --tenant checks a tenant in DATABASE_URL, and against the exported anchors where --export is given as well.
  Berakhir dengan 1 bila ada temuan / ends with 1 where something is found.

  --export   berkas jangkar, atau folder berisi *.jsonl / an anchor file, or a folder of *.jsonl
  --key      kunci publik (PEM); boleh beberapa / public key (PEM); may be given more than once
  --tenant   instansi yang diperiksa / the tenant to check
  --schema   skema tempat tabel Siklus / where the tables of Siklus are (siklus)
  --lang     bahasa / language: id, en (id)
`

/** Runs `siklus verify` with the arguments after that word. Answers the exit code: 0 nothing found, 1 found or failed, 2 not understood. */
export const runVerify = async (args: readonly string[], around: Surroundings): Promise<number> => {
  const asked = understood(args, around)
  if (typeof asked === 'string') {
    around.err(`${asked}\n\n${VERIFY_USAGE}`)
    return 2
  }
  if (asked.help) {
    around.out(VERIFY_USAGE)
    return 0
  }
  try {
    return await verified(asked, around)
  } catch (error) {
    const [line] = messageOf(error).split('\n')
    around.err(`Tidak dapat diperiksa / cannot be checked: ${line}\n`)
    return 1
  }
}

interface Asked {
  readonly help: boolean
  readonly export: string | undefined
  readonly keys: readonly string[]
  readonly tenant: string | undefined
  readonly schema: string
  readonly language: Language
}

/** What the command line asks for, or what is wrong with it. */
const understood = (args: readonly string[], { env }: Surroundings): Asked | string => {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
    const { lang: language, key: keys = [], tenant, schema, help } = values
    if (language !== 'id' && language !== 'en') return `Bahasa tidak dikenal / unknown language: ${language}`
    if (positionals.length > 0) return `Tidak dikenal / unknown: ${positionals.join(' ')}`
    const asked: Asked = { help, export: values.export, keys, tenant, schema, language }
    return help ? asked : (missing(asked, env.DATABASE_URL) ?? asked)
  } catch (error) {
    return messageOf(error)
  }
}

const missing = (asked: Asked, url: string | undefined): string | undefined => {
  if (asked.export === undefined && asked.tenant === undefined)
    return 'Sebutkan --export atau --tenant / name --export or --tenant'
  if ((asked.export === undefined) !== (asked.keys.length === 0))
    return '--export dan --key disebut bersama / --export and --key go together'
  return asked.tenant !== undefined && !url ? 'DATABASE_URL belum diisi / is not set' : undefined
}

const OPTIONS = {
  export: { type: 'string' },
  key: { type: 'string', multiple: true },
  tenant: { type: 'string' },
  schema: { type: 'string', default: DEFAULT_SCHEMA },
  lang: { type: 'string', default: 'id' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

const verified = async (asked: Asked, around: Surroundings): Promise<number> => {
  const teller = findingTeller(asked.language, around.out)
  const anchors = asked.export === undefined ? [] : await offline(asked, asked.export, { around, teller })
  const isKnown = asked.tenant === undefined || (await live(asked, asked.tenant, { around, teller, against: anchors }))
  const strange = isStrange(asked, anchors)
  if (strange) around.out(noAnchorOf(asked.language, asked.tenant ?? ''))
  teller.rest()
  return teller.found() > 0 || !isKnown || strange ? 1 : 0
}

/** Files of another tenant prove nothing about this one: a wrong folder must not pass for a clean record. */
const isStrange = (asked: Asked, anchors: readonly Anchor[]): boolean =>
  asked.tenant !== undefined && asked.export !== undefined && !anchors.some(({ tenant }) => tenant === asked.tenant)

interface Telling {
  readonly around: Surroundings
  readonly teller: ReturnType<typeof findingTeller>
}

/** Checks the files, and answers the anchors that hold. */
const offline = async (asked: Asked, path: string, { around, teller }: Telling): Promise<readonly Anchor[]> => {
  const files = await filesIn(resolve(around.folder, path))
  const keys = await keysOf(asked.keys, around.folder)
  const checked = await verifyFiles(files, { keys, tell: teller.tell })
  around.out(offlineSummary(asked.language, checked))
  return checked.anchors
}

const keysOf = async (paths: readonly string[], folder: string): Promise<TrustedKeys> =>
  trustedKeys(await Promise.all(paths.map((path) => readFile(resolve(folder, path), 'utf8'))))

/** Checks the tenant in the database. False when nothing is recorded for it: a wrong name must not pass for a clean record. */
const live = async (
  asked: Asked,
  tenant: string,
  { around, teller, against }: Telling & { readonly against: readonly Anchor[] },
): Promise<boolean> => {
  const report = await verifyLive({
    url: around.env.DATABASE_URL ?? '',
    schema: asked.schema,
    tenant,
    against,
    tell: (found) => teller.tell(tenant, found),
  })
  around.out(liveSummary(asked.language, tenant, report))
  return report.cases > 0 || report.anchors > 0
}
