import { decimal, isExact } from './decimal.ts'
import { PolicyMistake } from './errors.ts'
import { frozen } from './frozen.ts'
import { type Rounding, roundTo } from './rounding.ts'
import type { Words } from './words.ts'

/** A part of a group: a share of it (`'0.6'`), or so many heads whatever its size. */
export type Part = { readonly share: string } | { readonly heads: number }

/** What the law says of one set of labels: at least, at most, or both. `most: { heads: 0 }` is none, `least: { heads: 1 }` at least one. */
export interface GroupConstraint<Label extends string = string> {
  readonly id: string
  readonly of: readonly Label[]
  readonly least?: Part
  readonly most?: Part
  readonly words: Words
}

/** What a distribution is made of. */
export interface DistributionSpec<Label extends string> {
  readonly id: string
  readonly labels: readonly Label[]
  readonly constraints: readonly GroupConstraint<Label>[]
  /** Whether a breach stops the decision, or is a consideration for the person who decides. */
  readonly force: 'advisory' | 'strict'
  /** How a share of the group becomes heads: for what must be reached, and for what may not be exceeded. */
  readonly rounding: { readonly least: Rounding; readonly most: Rounding }
}

/** How labels may be spread over a group, as data. */
export interface Distribution<Label extends string = string> extends DistributionSpec<Label> {
  readonly kind: 'distribution'
}

/** How many of a group have each label. */
export type Counts<Label extends string> = Readonly<Record<Label, number>>

/** A constraint that a group does not keep. `heads` is what it has; `least` or `most` is what it may have. */
export interface Breach<Label extends string> {
  readonly constraint: GroupConstraint<Label>
  readonly heads: number
  readonly least?: number
  readonly most?: number
}

/** What a group of some size can look like: for each label the fewest and the most; or which constraints no such group can keep. */
export type Feasible<Label extends string> =
  | { readonly feasible: true; readonly counts: Readonly<Record<Label, HeadSpan>> }
  | { readonly feasible: false; readonly because: readonly GroupConstraint<Label>[] }

/** From how many to how many heads, both included. */
export interface HeadSpan {
  readonly least: number
  readonly most: number
}

/**
 * Defines a distribution. Throws `PolicyMistake` for a distribution without labels, a rounding to parts of a head, a label or a constraint
 * that it names twice, a constraint without a bound or a label, a share outside 0 to 1, and for two sets of labels that overlap without one holding the other.
 */
export const defineDistribution = <const Label extends string>(spec: DistributionSpec<Label>): Distribution<Label> => {
  checkOnce(spec)
  checkWhole(spec)
  for (const constraint of spec.constraints) checkConstraint(spec, constraint)
  for (const one of spec.constraints) for (const other of spec.constraints) checkNested(spec.id, one, other)
  return frozen({ ...spec, kind: 'distribution' })
}

/** The constraints that counts do not keep, in the order of the law; none means that they fit. */
export const breachesOf = <Label extends string>(
  distribution: Distribution<Label>,
  counts: Counts<Label>,
): readonly Breach<Label>[] => {
  const size = distribution.labels.reduce((total, label) => total + counts[label], 0)
  return distribution.constraints.flatMap((constraint): readonly Breach<Label>[] => {
    const heads = constraint.of.reduce((total, label) => total + counts[label], 0)
    const { least, most } = spanOf(distribution, constraint, size)
    if (heads < least) return [{ constraint, heads, least }]
    return heads > most ? [{ constraint, heads, most }] : []
  })
}

/** What a group of a size can look like. Infeasibility is reported with the constraints that stand against each other, never forced. */
export const feasibleCounts = <Label extends string>(
  distribution: Distribution<Label>,
  size: number,
): Feasible<Label> => {
  const spans = spansOf(distribution, size)
  if (spans) return { feasible: true, counts: spans }
  const helps = distribution.constraints.filter((constraint) => {
    const constraints = distribution.constraints.filter((other) => other !== constraint)
    return spansOf({ ...distribution, constraints }, size) !== undefined
  })
  return { feasible: false, because: helps.length > 0 ? helps : distribution.constraints }
}

interface Node<Label extends string> {
  readonly of: readonly Label[]
  readonly own: HeadSpan
  readonly parts: readonly Node<Label>[]
}

/** Sets of labels lie inside each other or apart, so they form a tree: what a node can have is what its parts can have together. */
const treeOf = <Label extends string>(distribution: Distribution<Label>, size: number): Node<Label> => {
  const { labels, constraints } = distribution
  const sets = new Map<string, Node<Label>>()
  const put = (of: readonly Label[], own: HeadSpan) => {
    const key = labels.filter((label) => of.includes(label)).join()
    const known = sets.get(key)?.own ?? { least: 0, most: size }
    const both = { least: Math.max(known.least, own.least), most: Math.min(known.most, own.most) }
    sets.set(key, { of, own: both, parts: [] })
  }
  for (const label of labels) put([label], { least: 0, most: size })
  for (const constraint of constraints) put(constraint.of, spanOf(distribution, constraint, size))
  put(labels, { least: size, most: size })
  const bySize = [...sets.values()].sort((a, b) => a.of.length - b.of.length)
  return bySize.reduce<readonly Node<Label>[]>((roots, node) => {
    const isInside = (root: Node<Label>) => root.of.every((label) => node.of.includes(label))
    return [...roots.filter((root) => !isInside(root)), { ...node, parts: roots.filter(isInside) }]
  }, [])[0] as Node<Label>
}

const spansOf = <Label extends string>(
  distribution: Distribution<Label>,
  size: number,
): Readonly<Record<Label, HeadSpan>> | undefined => {
  const root = treeOf(distribution, size)
  const reach = reachOf(root)
  if (reach.least > reach.most) return undefined
  const spans: Partial<Record<Label, HeadSpan>> = {}
  spread(root, reach, spans)
  return spans as Readonly<Record<Label, HeadSpan>>
}

/** What a node can have at all, seen from its parts. Nothing (the fewest above the most) where a part has nothing. */
const reachOf = <Label extends string>({ own, parts }: Node<Label>): HeadSpan => {
  if (parts.length === 0) return own
  const inner = parts.map(reachOf)
  if (inner.some(({ least, most }) => least > most)) return { least: 1, most: 0 }
  const total = (end: keyof HeadSpan) => inner.reduce((all, span) => all + span[end], 0)
  return { least: Math.max(own.least, total('least')), most: Math.min(own.most, total('most')) }
}

/** What each label can have, given what the whole has: as many as the others leave. */
const spread = <Label extends string>(
  node: Node<Label>,
  given: HeadSpan,
  spans: Partial<Record<Label, HeadSpan>>,
): void => {
  // a node says it for all its labels, in their order; its parts say it more closely
  for (const label of node.of) spans[label] = given
  const reaches = node.parts.map(reachOf)
  node.parts.forEach((part, index) => {
    const others = reaches.filter((_, other) => other !== index)
    const reach = reaches[index] as HeadSpan
    const rest = (end: keyof HeadSpan) => others.reduce((all, span) => all + span[end], 0)
    spread(
      part,
      {
        least: Math.max(reach.least, given.least - rest('most')),
        most: Math.min(reach.most, given.most - rest('least')),
      },
      spans,
    )
  })
}

const spanOf = <Label extends string>(
  { rounding }: Distribution<Label>,
  { least, most }: GroupConstraint<Label>,
  size: number,
): HeadSpan => ({
  least: least ? headsOf(least, size, rounding.least) : 0,
  most: most ? headsOf(most, size, rounding.most) : size,
})

const headsOf = (part: Part, size: number, rounding: Rounding): number =>
  'heads' in part ? part.heads : roundTo(decimal(part.share).times(size), rounding).toNumber()

const checkWhole = <Label extends string>({ id, rounding: { least, most } }: DistributionSpec<Label>): void => {
  if (least.places === 0 && most.places === 0) return
  throw new PolicyMistake(`distribution '${id}'`, 'rounds a share to parts of a head; round to 0 places')
}

const checkOnce = <Label extends string>({ id, labels, constraints }: DistributionSpec<Label>): void => {
  if (labels.length === 0) throw new PolicyMistake(`distribution '${id}'`, 'has no labels')
  const lists = [labels, constraints.map((one) => one.id), ...constraints.map(({ of }) => of)]
  const twice = lists.flatMap((names: readonly string[]) => names.filter((name, at) => names.indexOf(name) !== at))[0]
  if (twice !== undefined) throw new PolicyMistake(`distribution '${id}'`, `names '${twice}' twice`)
}

const checkConstraint = <Label extends string>(
  { id, labels }: DistributionSpec<Label>,
  { id: name, of, least, most }: GroupConstraint<Label>,
): void => {
  const where = `constraint '${name}' of distribution '${id}'`
  if (of.length === 0) throw new PolicyMistake(where, 'is about no label')
  const stranger = of.find((label) => !labels.includes(label))
  if (stranger !== undefined) throw new PolicyMistake(where, `names '${stranger}', not one of ${labels.join(', ')}`)
  if (!least && !most) throw new PolicyMistake(where, 'says neither at least nor at most')
  for (const part of [least, most]) if (part) checkPart(where, part)
}

const checkPart = (where: string, part: Part): void => {
  if ('heads' in part) {
    if (!Number.isInteger(part.heads) || part.heads < 0) throw new PolicyMistake(where, `asks for ${part.heads} heads`)
    return
  }
  const share = isExact(part.share) ? decimal(part.share) : decimal(-1)
  if (share.lt(0) || share.gt(1)) throw new PolicyMistake(where, `asks for a share of ${part.share}, not from 0 to 1`)
}

const checkNested = (id: string, one: GroupConstraint, other: GroupConstraint): void => {
  const shared = one.of.filter((label) => other.of.includes(label)).length
  if (shared === 0 || shared === one.of.length || shared === other.of.length) return
  throw new PolicyMistake(`distribution '${id}'`, `'${one.id}' and '${other.id}' overlap without one holding the other`)
}
