import type { CycleParameters } from './parameters.ts'

/** The parameters an agency set for a year, by whom, when and on which basis. */
export interface StoredParameters {
  readonly year: number
  readonly parameters: CycleParameters
  readonly basis: string
  readonly by: string
  readonly at: string
}

/** Where the agency's parameters are kept. */
export interface CycleRecords {
  /** What was set for a year, or undefined. */
  parameters(asked: { readonly tenant: string; readonly year: number }): Promise<StoredParameters | undefined>
  /** Replaces what was set for the year. */
  setParameters(set: StoredParameters & { readonly tenant: string }): Promise<void>
}
