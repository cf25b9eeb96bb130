/** Which workflows a batch touches, each once, sorted. */
export const workflowsOf = (changes: readonly { readonly workflow: string }[]): readonly string[] =>
  [...new Set(changes.map(({ workflow }) => workflow))].sort()
