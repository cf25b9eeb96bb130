import type { RunningPostgres } from '../postgres.ts'

/** A program of the operating system that npm cannot bring, and the proof that it works against a server of ours. */
export interface SystemCheck {
  readonly tool: string
  /** What cannot be done without it, and where it comes from. */
  readonly why: string
  /** Uses the program at `path` for real and says what was seen. Fails when it does not do what it is for. */
  readonly prove: (path: string, server: RunningPostgres) => Promise<string>
}
