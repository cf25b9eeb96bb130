/** Which case a caller takes next. */
export type CaseTurns = (caller: number, callers: number) => number

/**
 * Callers take cases in turn, each from a share of its own: no two callers of one run ever meet on a case, and all cases are used alike.
 * A later run goes on where the one before stopped. Throws when there are fewer cases than callers.
 */
export const caseTurns = (cases: number): CaseTurns => {
  const turns: number[] = []
  return (caller, callers) => {
    const share = Math.floor(cases / callers)
    if (share === 0) throw new RangeError(`${callers} callers need more than ${cases} cases`)
    const turn = turns[caller] ?? 0
    turns[caller] = turn + 1
    return (turn % share) * callers + caller
  }
}
