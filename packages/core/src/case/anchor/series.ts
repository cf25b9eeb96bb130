import { finding, type VerifyFinding } from '../verify-finding.ts'
import { type Anchor, type AnchorLeaf, anchorHash } from './anchor.ts'
import { stretches } from './stretches.ts'

/** Watches over the anchors of one tenant as they come, oldest first: each must follow the one before, and so must its leaves. */
export interface Series {
  /** The next anchor. */
  begin(anchor: Anchor): readonly VerifyFinding[]
  /** The next leaf of that anchor. */
  leaf(leaf: AnchorLeaf): readonly VerifyFinding[]
}

/**
 * Begins a series. It may begin in the middle: what lies before the first anchor is not asked for. An anchor that comes twice in a row
 * must be the same. Remembers where each case stopped, some 200 bytes a case.
 */
export const anchorSeries = (): Series => {
  let last: Anchor | undefined
  let isAgain = false
  let cases = stretches('first')
  return {
    begin: (anchor) => {
      const findings = last ? follows(last, anchor) : []
      isAgain = last?.number === anchor.number
      // what a missing anchor held of a case is not known
      if (!isAgain && anchor.number !== (last?.number ?? 0) + 1) cases = stretches('middle')
      last = anchor
      return findings
    },
    leaf: (leaf) => (isAgain ? [] : cases.take(leaf, last?.number ?? 0)),
  }
}

/** What is wrong with an anchor as the next one after another. */
export const follows = (before: Anchor, anchor: Anchor): readonly VerifyFinding[] => {
  const at = { anchor: anchor.number }
  if (anchor.number > before.number + 1) return missing(before.number + 1, anchor.number)
  if (anchor.number === before.number)
    return anchorHash(anchor) === anchorHash(before) ? [] : [finding('anchor.exported', at)]
  const isNext = anchor.number === before.number + 1 && anchor.previous === anchorHash(before)
  return [
    ...(isNext ? [] : [finding('anchor.previous', at)]),
    ...(anchor.day > before.day ? [] : [finding('anchor.day', at)]),
  ]
}

/** Enough to tell that many are missing. */
const MOST_TOLD = 100

const missing = (from: number, to: number): readonly VerifyFinding[] =>
  Array.from({ length: Math.min(to - from, MOST_TOLD) }, (_, n) => finding('anchor.number', { anchor: from + n }))
