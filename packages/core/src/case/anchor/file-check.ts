import { chainHash } from '../chain.ts'
import { EMPTY_TREE, grow, type MerkleTree, rootOf } from '../merkle.ts'
import type { ChainEntry } from '../transition.ts'
import { finding, type VerifyFinding } from '../verify-finding.ts'
import { type Anchor, type AnchorLeaf, leafText } from './anchor.ts'
import { type AnchorHeader, readLine, signedText } from './file-line.ts'
import type { Series } from './series.ts'
import { isSigned, type TrustedKeys } from './signature.ts'

/** What a file is checked against. */
export interface CheckedAgainst {
  readonly keys: TrustedKeys
  /** The anchors of the tenant that were checked before this one, oldest first. */
  readonly series: Series
}

/** Checks one file line by line. Keeps a leaf and a few hashes, however long the file is. */
export interface FileCheck {
  /** Takes the next line. */
  line(text: string): readonly VerifyFinding[]
  /** Takes the end of the file. */
  end(): readonly VerifyFinding[]
  /** The anchor of the file, once its first line was read. */
  anchor(): Anchor | undefined
}

/** Begins the check of a file. A line that cannot be read ends it: what follows has no place to stand. */
export const fileCheck = (against: CheckedAgainst): FileCheck => {
  let state: State = { lines: 0 }
  const take = ([next, findings]: Taken) => {
    state = next
    return findings
  }
  return {
    line: (text) => (state.broken ? [] : take(taken(state, text, against))),
    end: () => (state.broken ? [] : ended(state)),
    anchor: () => state.body?.header.anchor,
  }
}

interface State {
  readonly lines: number
  readonly broken?: true
  readonly body?: Body
}

interface Body {
  readonly header: AnchorHeader
  readonly tree: MerkleTree
  readonly transitions: number
  /** The leaf whose entries are expected now, and how many of them came. */
  readonly leaf?: AnchorLeaf
  readonly came: number
}

type Taken = readonly [State, readonly VerifyFinding[]]

const taken = (state: State, text: string, against: CheckedAgainst): Taken => {
  const next = { ...state, lines: state.lines + 1 }
  const line = readLine(text)
  if (line?.kind === 'header' && !state.body) return begun(next, line.header, against)
  if (line?.kind === 'leaf' && state.body) return leafTaken({ ...next, body: state.body }, line.leaf, against)
  if (line?.kind === 'entry' && state.body) return entryTaken({ ...next, body: state.body }, line.entry)
  return [{ ...next, broken: true }, [finding('file.form', anchorOf(state), { line: next.lines })]]
}

const anchorOf = ({ body }: State) => (body ? { anchor: body.header.anchor.number } : {})

const begun = (state: State, header: AnchorHeader, { keys, series }: CheckedAgainst): Taken => {
  const at = { anchor: header.anchor.number }
  const { key } = header.signature
  const signed = isSigned(signedText(header), header.signature, keys)
  const unsigned = keys.has(key) ? finding('file.signature', at) : finding('file.key', at, { key })
  const body = { header, tree: EMPTY_TREE, transitions: 0, came: 0 }
  return [{ ...state, body }, [...(signed ? [] : [unsigned]), ...series.begin(header.anchor)]]
}

type InBody = State & { readonly body: Body }

const leafTaken = (state: InBody, leaf: AnchorLeaf, { series }: CheckedAgainst): Taken => {
  const { body } = state
  const at = { case: leaf.case, revision: leaf.from, anchor: body.header.anchor.number }
  const disordered = body.leaf !== undefined && body.leaf.case >= leaf.case
  const next = {
    ...body,
    leaf,
    came: 0,
    tree: grow(body.tree, leafText(leaf)),
    transitions: body.transitions + leaf.hashes.length,
  }
  const findings = [
    ...missingEntries(body),
    ...(disordered ? [finding('file.order', at, { line: state.lines })] : []),
    ...series.leaf(leaf),
  ]
  return [{ ...state, body: next }, findings]
}

/** The entries that a leaf still waits for. */
const missingEntries = ({ header, leaf, came }: Body): readonly VerifyFinding[] => {
  if (!leaf || header.entries === 'none') return []
  return leaf.hashes
    .slice(came)
    .map((_, n) =>
      finding('entry.missing', { case: leaf.case, revision: leaf.from + came + n, anchor: header.anchor.number }),
    )
}

const entryTaken = (state: InBody, entry: ChainEntry): Taken => {
  const { header, leaf, came } = state.body
  const at = { case: entry.case, revision: entry.revision, anchor: header.anchor.number }
  const expected = leaf?.hashes[came]
  if (!leaf || expected === undefined || !belongs(state.body, leaf, entry))
    return [{ ...state, broken: true }, [finding('entry.stray', at, { line: state.lines })]]
  const previous = leaf.hashes[came - 1] ?? leaf.previous
  const fits = chainHash(previous, entry) === expected
  return [{ ...state, body: { ...state.body, came: came + 1 } }, fits ? [] : [finding('entry.hash', at)]]
}

const belongs = ({ header, came }: Body, leaf: AnchorLeaf, entry: ChainEntry): boolean =>
  header.entries === 'all' &&
  entry.tenant === header.anchor.tenant &&
  entry.case === leaf.case &&
  entry.revision === leaf.from + came

const ended = ({ lines, body }: State): readonly VerifyFinding[] => {
  if (!body) return [finding('file.cut', {}, { line: lines })]
  const { anchor } = body.header
  const at = { anchor: anchor.number }
  const [expected, found] = [`${anchor.cases}/${anchor.transitions}`, `${body.tree.size}/${body.transitions}`]
  return [
    ...missingEntries(body),
    ...(expected === found ? [] : [finding('anchor.count', at, { expected, found })]),
    ...(rootOf(body.tree) === anchor.root ? [] : [finding('anchor.root', at)]),
  ]
}

/** Checks the lines of a whole file, and tells each difference as it is found. */
export async function* checkedFile(
  lines: AsyncIterable<string> | Iterable<string>,
  check: FileCheck,
): AsyncGenerator<VerifyFinding> {
  for await (const line of lines) yield* check.line(line)
  yield* check.end()
}
