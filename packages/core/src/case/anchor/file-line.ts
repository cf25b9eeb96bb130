import { canonical } from '../canonical.ts'
import { isJsonObject } from '../json.ts'
import type { ChainEntry } from '../transition.ts'
import type { Anchor, AnchorLeaf } from './anchor.ts'
import { type Signature, type SigningKey, signText } from './signature.ts'

/** Names the form of the files in this folder; a later form gets another name. */
export const ANCHOR_FILE = 'siklus-anchor-1'

/** Whether a file carries the entries behind the hashes, so that their content can be checked without a database. */
export type CarriedEntries = 'all' | 'none'

/** The first line of a file: the anchor, signed. */
export interface AnchorHeader {
  readonly format: typeof ANCHOR_FILE
  readonly anchor: Anchor
  readonly entries: CarriedEntries
  readonly signature: Signature
}

/** One line of a file. */
export type AnchorLine =
  | { readonly kind: 'header'; readonly header: AnchorHeader }
  | { readonly kind: 'leaf'; readonly leaf: AnchorLeaf }
  | { readonly kind: 'entry'; readonly entry: ChainEntry }

/** What the signature is over. */
export const signedText = ({ format, anchor, entries }: Omit<AnchorHeader, 'signature'>): string =>
  canonical({ format, anchor, entries })

/** Signs the first line of a file. Throws `UnfitKey`. */
export const signedHeader = (anchor: Anchor, entries: CarriedEntries, key: SigningKey): AnchorHeader => {
  const header = { format: ANCHOR_FILE, anchor, entries } as const
  return { ...header, signature: signText(signedText(header), key) }
}

/** A line as it stands in the file, without its end. */
export const lineText = (line: AnchorLine): string => {
  if (line.kind === 'header') return headerText(line.header)
  return line.kind === 'leaf' ? canonical({ leaf: line.leaf }) : canonical({ entry: line.entry })
}

const headerText = ({ format, anchor, entries, signature: { key, value } }: AnchorHeader): string =>
  canonical({ format, anchor, entries, signature: { key, value } })

/** Reads a line. Undefined unless every byte of it is in its one form: a space more is already a change. */
export const readLine = (text: string): AnchorLine | undefined => {
  const line = lineOf(parsed(text))
  return line && lineText(line) === text ? line : undefined
}

const lineOf = (value: unknown): AnchorLine | undefined => {
  if (!isJsonObject(value)) return undefined
  if (isHeader(value)) return { kind: 'header', header: value }
  if (isLeaf(value.leaf)) return { kind: 'leaf', leaf: value.leaf }
  return isEntry(value.entry) ? { kind: 'entry', entry: value.entry } : undefined
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const HASH = /^[0-9a-f]{64}$/

const isHash = (value: unknown): value is string => typeof value === 'string' && HASH.test(value)

const isHeader = (value: unknown): value is AnchorHeader => {
  if (!isJsonObject(value) || value.format !== ANCHOR_FILE) return false
  const { anchor, entries, signature } = value
  return (
    isAnchor(anchor) &&
    (entries === 'all' || entries === 'none') &&
    isJsonObject(signature) &&
    isHash(signature.key) &&
    typeof signature.value === 'string'
  )
}

const isAnchor = (value: unknown): value is Anchor =>
  isJsonObject(value) &&
  value.format === 1 &&
  typeof value.tenant === 'string' &&
  typeof value.day === 'string' &&
  [value.number, value.cases, value.transitions].every(Number.isSafeInteger) &&
  [value.root, value.previous].every(isHash)

const isLeaf = (value: unknown): value is AnchorLeaf =>
  isJsonObject(value) &&
  typeof value.case === 'string' &&
  Number.isSafeInteger(value.from) &&
  isHash(value.previous) &&
  Array.isArray(value.hashes) &&
  value.hashes.length > 0 &&
  value.hashes.every(isHash)

const isEntry = (value: unknown): value is ChainEntry =>
  isJsonObject(value) && typeof value.case === 'string' && typeof value.revision === 'number'
