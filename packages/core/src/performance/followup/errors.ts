import { TypedError } from '../../case/typed-error.ts'

/** There is no follow-up with this id in the cycle. */
export class UnknownFollowUp extends TypedError {
  readonly _tag = 'UnknownFollowUp'
  readonly code = 'UNKNOWN_FOLLOW_UP'
  readonly followUp: string
  constructor(followUp: string) {
    super(`There is no follow-up ${followUp} in this cycle`)
    this.followUp = followUp
  }
}
