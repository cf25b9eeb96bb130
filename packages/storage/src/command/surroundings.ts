import type { Clock } from '@siklus/core'

/** What a command sees of the world. */
export interface Surroundings {
  readonly env: { readonly [name: string]: string | undefined }
  readonly clock: Clock
  /** Where the command was called: relative paths start there. */
  readonly folder: string
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}
