import type { EventPayload } from '@siklus/core'

/** A payload of one text under the name `note`, by hand: what Standard Schema asks for is this little. */
export const notePayload: EventPayload = {
  '~standard': {
    version: 1,
    vendor: 'siklus-bench',
    validate: (value: unknown) => {
      const note = (value as { readonly note?: unknown }).note
      return typeof note === 'string' && note !== ''
        ? { value: { note } }
        : { issues: [{ message: 'say what it is about', path: ['note'] }] }
    },
  },
}
