import type { Measured } from './contender.ts'
import { spreadOf } from './spread.ts'

/** One contender at one of its ways of working, with so many callers. */
export interface Lane {
  readonly contender: string
  readonly what: string
  readonly callers: number
  /** As the report names it. */
  readonly label: string
}

/** What is compared, and which of several lanes counts. */
export interface Measure {
  readonly unit: string
  readonly best: 'highest' | 'lowest'
  readonly read: (seen: Measured) => number
}

/** What the ratio of ours to theirs must be. */
export type Target = { readonly atLeast: number } | { readonly atMost: number }

/** One line of a bench's table. */
export interface Row {
  /** A short name, to ask for this row alone. */
  readonly id: string
  readonly name: string
  readonly measure: Measure
  readonly ours: readonly Lane[]
  /** The peers, of which the best of each round counts, or a number that must be reached. */
  readonly theirs: readonly Lane[] | number
  readonly target: Target
}

/** What one round saw of each lane, by `laneKey`. */
export type Round = ReadonlyMap<string, Measured>

/** A row as others read it: medians over the rounds, the ratio with its range. */
export interface RowFigures {
  readonly row: string
  readonly value: number
  readonly unit: string
  readonly against: number
  readonly ratio: number
  readonly least: number
  readonly most: number
}

/** A measured row. */
export interface RowResult {
  readonly row: Row
  readonly figures: RowFigures
  /** The peer that was the best of most rounds. */
  readonly peer: string
  readonly met: boolean
}

/** Names a lane within a bench. */
export const laneKey = ({ contender, what, callers }: Lane): string => `${contender}|${what}|${callers}`

/** The lanes of some rows, each once, in the order in which rows name them. */
export const lanesOf = (rows: readonly Row[]): readonly Lane[] => {
  const all = rows.flatMap(({ ours, theirs }) => [...ours, ...(typeof theirs === 'number' ? [] : theirs)])
  return [...new Map(all.map((lane) => [laneKey(lane), lane])).values()]
}

/** Reads a row off the rounds: the ratio is taken inside a round, where both met the same machine. */
export const resultOf = (row: Row, rounds: readonly Round[]): RowResult => {
  const seen = rounds.map((round) => ({ ours: bestOf(row, row.ours, round), theirs: theirsIn(row, round) }))
  const ratio = spreadOf(seen.map(({ ours, theirs }) => ours.value / theirs.value))
  return {
    row,
    figures: {
      row: row.name,
      value: spreadOf(seen.map(({ ours }) => ours.value)).median,
      unit: row.measure.unit,
      against: spreadOf(seen.map(({ theirs }) => theirs.value)).median,
      ratio: ratio.median,
      least: ratio.least,
      most: ratio.most,
    },
    peer: mostOften(seen.map(({ theirs }) => theirs.label)),
    met: 'atLeast' in row.target ? ratio.median >= row.target.atLeast : ratio.median <= row.target.atMost,
  }
}

interface Best {
  readonly label: string
  readonly value: number
}

const theirsIn = (row: Row, round: Round): Best =>
  typeof row.theirs === 'number' ? { label: 'the target', value: row.theirs } : bestOf(row, row.theirs, round)

const bestOf = ({ name, measure }: Row, lanes: readonly Lane[], round: Round): Best => {
  const sign = measure.best === 'highest' ? -1 : 1
  const [best] = lanes
    .map((lane) => ({ label: lane.label, value: measure.read(demandLane(lane, round)) }))
    .toSorted((a, b) => sign * (a.value - b.value))
  if (best === undefined) throw new Error(`the row '${name}' has no lane`)
  return best
}

const demandLane = (lane: Lane, round: Round): Measured => {
  const seen = round.get(laneKey(lane))
  if (seen === undefined) throw new Error(`${lane.label} was not measured`)
  return seen
}

const mostOften = (labels: readonly string[]): string => {
  const counts = [...Map.groupBy(labels, (label) => label)]
  return counts.toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? ''
}
