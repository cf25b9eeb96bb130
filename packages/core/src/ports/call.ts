/** What every call of a port takes: the caller's abort signal. */
export interface Call {
  readonly signal?: AbortSignal | undefined
}
