import type { EventPayload } from '@siklus/core'

/**
 * The payload of every event here: the name of the act, so that the record itself tells how often an act was applied; the paper that the
 * act writes or seals; and a note, which is personal. Written by hand: what Standard Schema asks for is this little.
 */
export const actPayload: EventPayload = {
  '~standard': {
    version: 1,
    vendor: 'siklus-reliability',
    validate: (value: unknown) => {
      const { act, note, paper } = value as { readonly [field: string]: unknown }
      if (typeof act !== 'string' || act === '') return { issues: [{ message: 'name the act', path: ['act'] }] }
      return { value: { act, ...(typeof note === 'string' && { note }), ...(typeof paper === 'string' && { paper }) } }
    },
  },
}
