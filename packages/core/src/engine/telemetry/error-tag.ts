const TAG = /^[A-Za-z][\w.]{0,63}$/

/**
 * The tag of a typed error, or `defect`: what may be told of an error, since its message may name a person. A tag is one word: an error of
 * a host's own that carries something else under that name says nothing.
 */
export const errorTag = (error: unknown): string =>
  error instanceof Error && '_tag' in error && typeof error._tag === 'string' && TAG.test(error._tag)
    ? error._tag
    : 'defect'
