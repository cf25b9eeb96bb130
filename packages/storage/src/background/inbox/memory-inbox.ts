import type { Inbox, InboxEntry, InboxOwner } from '@siklus/core'
import { compareTexts } from '../../values/compare-texts.ts'
import { isoInstant } from '../../values/instant.ts'
import { jsonCopy } from '../../values/json-text.ts'
import { unlessAborted } from '../../values/unless-aborted.ts'

/** The reference inbox: everything in this process, gone with it. */
export const memoryInbox = (): Inbox => {
  const kept = new Map<string, InboxEntry>()
  const of = ({ tenant, person }: InboxOwner) =>
    [...kept.values()].filter((entry) => entry.tenant === tenant && entry.person === person).toSorted(newestFirst)
  const unread = (owner: InboxOwner) => of(owner).filter((entry) => entry.readAt === null)
  return {
    put: (notices, call) =>
      unlessAborted(call, () => {
        const fresh = jsonCopy(notices).filter((notice) => {
          const isNew = !kept.has(keyOf(notice))
          if (isNew) kept.set(keyOf(notice), { ...notice, at: isoInstant(notice.at), readAt: null })
          return isNew
        })
        return fresh.length
      }),
    list: (owner, page, call) =>
      unlessAborted(call, () => {
        const all = page.unread ? unread(owner) : of(owner)
        const last = page.after === undefined ? undefined : kept.get(keyOf({ ...owner, id: page.after }))
        if (page.after !== undefined && !last) return []
        return jsonCopy(all.filter((entry) => !last || newestFirst(last, entry) < 0).slice(0, page.limit))
      }),
    countUnread: (owner, cap, call) => unlessAborted(call, () => Math.min(cap, unread(owner).length)),
    markRead: (owner, which, at, call) =>
      unlessAborted(call, () => {
        const chosen = unread(owner).filter(({ id }) => which === 'all' || which.includes(id))
        for (const entry of chosen) kept.set(keyOf(entry), { ...entry, readAt: isoInstant(at) })
        return chosen.length
      }),
    drop: (tenant, before, limit, call) =>
      unlessAborted(call, () => {
        const old = [...kept.values()].filter((entry) => entry.tenant === tenant && entry.at < isoInstant(before))
        const chosen = old.toSorted(newestFirst).toReversed().slice(0, limit)
        for (const entry of chosen) kept.delete(keyOf(entry))
        return chosen.length
      }),
  }
}

const keyOf = ({ tenant, person, id }: InboxOwner & { readonly id: string }): string =>
  JSON.stringify([tenant, person, id])

const newestFirst = (a: InboxEntry, b: InboxEntry): number => compareTexts(b.at, a.at) || compareTexts(b.id, a.id)
