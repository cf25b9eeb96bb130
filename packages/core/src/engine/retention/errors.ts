import { TypedError } from '../../case/typed-error.ts'
import type { Obstacle } from '../../ports/retention.ts'

/** A month may not be retired yet. `obstacles` say what is in the way, for whom, how much of it, with samples. Nothing was changed. */
export class MonthNotClosed extends TypedError {
  readonly _tag = 'MonthNotClosed'
  readonly code = 'MONTH_NOT_CLOSED'
  readonly month: string
  readonly obstacles: readonly Obstacle[]
  constructor(month: string, obstacles: readonly Obstacle[]) {
    super(`${month} cannot be retired yet: ${obstacles.map(wordsOf).join('; ')}`)
    this.month = month
    this.obstacles = obstacles
  }
}

const WORDS: { readonly [kind in Obstacle['kind']]: string } = {
  activeCases: 'active cases',
  armedTimers: 'armed deadlines',
  holds: 'cases on hold',
  activeFamily: 'active parents or children in other months',
  unreadChanges: 'changes that a reader has not read',
  unanchored: 'cases that no exported anchor holds to the end',
  monthNotOver: 'the month is not over',
}

const wordsOf = ({ tenant, kind, count, samples }: Obstacle): string =>
  kind === 'monthNotOver' ? WORDS[kind] : `${tenant}: ${count} ${WORDS[kind]} (${samples.join(', ')})`

/** There is no room for cases of this month, and nothing was set apart under it: it was dropped, or never made. */
export class UnknownMonth extends TypedError {
  readonly _tag = 'UnknownMonth'
  readonly code = 'UNKNOWN_MONTH'
  readonly month: string
  constructor(month: string) {
    super(`There is no month ${month} to export or to retire; it was dropped, or never made`)
    this.month = month
  }
}

/** An export is not what is there: the rows changed since, or the files are not those of the manifest. Export again. Nothing was changed. */
export class ExportMismatch extends TypedError {
  readonly _tag = 'ExportMismatch'
  readonly code = 'EXPORT_MISMATCH'
  readonly month: string
  /** The files that differ. */
  readonly files: readonly string[]
  constructor(month: string, files: readonly string[]) {
    super(`The export of ${month} is not what is kept: ${files.join(', ')}; export the month again`)
    this.month = month
    this.files = files
  }
}
