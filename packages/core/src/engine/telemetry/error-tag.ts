/** The tag of a typed error, or `defect`: what may be told of an error, since its message may name a person. */
export const errorTag = (error: unknown): string =>
  error instanceof Error && '_tag' in error && typeof error._tag === 'string' ? error._tag : 'defect'
