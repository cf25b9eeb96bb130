/** What statements do, told by their text: the first that fits. Reads come last, because a write reads as well. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['begin', /^\s*(begin|start transaction)\b/i],
  ['commit', /^\s*commit\b/i],
  ['rollback', /^\s*rollback\b/i],
  ['savepoint', /^\s*(savepoint|release savepoint)\b/i],
  ["the host's row", /host_row/],
  ['write, opens', /^with [\s\S]*\bopened as \(insert into [\s\S]*\brecorded as \(/],
  ['write, moves', /^with [\s\S]*\brecorded as \(/],
  ['freeze', /\bopened as \(insert into \S+"run"/],
  ['settle rows', /\bsettled as \(update \S+"run_row"/],
  ['turn run', /^\s*update \S+"run" /],
  ['purge', /\bdropped as \(delete from \S+"outbox"/],
  ['move cursor', /(insert into|update) \S+"reader_cursor"/],
  ['grant extension', /insert into \S+"extension"/],
  ['apply extension', /update \S+"timer"/],
  ['open anchor', /insert into \S+"anchor" /],
  ['cover cases', /insert into \S+"anchor_leaf"/],
  ['close anchor', /update \S+"anchor" a set state = 'closed'/],
  ['seal anchor', /update \S+"anchor" a set state = 'sealed'/],
  ['read cases', /jsonb_to_recordset\(\$\d+::jsonb\) as a\(n integer/],
  ['read dossiers', /'leaves'/],
  ['read start key', /^select \S+ as existing from \S+"case_key"/],
  ['read due', /from \S+"timer" t\b/],
  ['read epoch', /"feed_epoch"|pg_control_system/],
  ['read cursor', /from \S+"reader_cursor"/],
  ['read feed', /from \S+"outbox"/],
  ['read anchor', /from \S+"anchor(_leaf)?"/],
  ['read run', /from \S+"run"/],
  ['read rows', /from \S+"run_row"/],
  ['read extensions', /from \S+"extension"/],
  ['read retired months', /from \S+"retired_month"/],
  ['read migrations', /"siklus_migration"|to_regclass/],
  ['read history', /^\s*select jsonb_build_object\([\s\S]*from \S+"transition"/],
  ['list cases', /from \S+"case"|from "case"/],
]

const WRITES: readonly string[] = [
  ...[
    'commit',
    'transaction',
    "the host's row",
    'write, opens',
    'write, moves',
    'freeze',
    'settle rows',
    'turn run',
    'purge',
  ],
  ...['move cursor', 'grant extension', 'apply extension', 'open anchor', 'cover cases', 'close anchor', 'seal anchor'],
]

/** Whether a statement of this kind changes something. */
export const isWrite = (kind: string): boolean => WRITES.includes(kind)

/** The kind of a statement; `unnamed` for one that no kind fits. */
export const statementKind = (text: string): string => KINDS.find(([, fits]) => fits.test(text))?.[0] ?? 'unnamed'
