import { type Case, partyOf } from '../case/case.ts'
import type { By } from '../engine/engine.ts'
import type { Page } from '../ports/case-lists.ts'
import type { CaseLine, CaseView, PersonName } from './case-view.ts'
import { dueOnOf } from './due-on.ts'
import { asSeenBy } from './evaluating/unpublished.ts'
import type { TenantKit } from './kit.ts'

/** People by id, each with a name; the id itself where the organisation does not know the person. */
export const namesOf = async (
  { tenant, records }: TenantKit,
  ids: readonly string[],
): Promise<(id: string) => PersonName> => {
  const distinct = [...new Set(ids)]
  const found = distinct.length === 0 ? [] : await records.organisation.people({ tenant, ids: distinct })
  const names = new Map(found.map(({ id, name }) => [id, name]))
  return (id) => ({ id, name: names.get(id) ?? id })
}

/** Cases as lines of a list as their reader may see them, with the names of their people. */
export const linesOf = async (kit: TenantKit, items: readonly Case[], options: By): Promise<readonly CaseLine[]> => {
  const named = await namesOf(
    kit,
    items.flatMap(({ parties }) => parties.map(({ person }) => person)),
  )
  return items.map((item) => lineOf(kit, asSeenBy(item, options), named))
}

const lineOf = (kit: TenantKit, item: Case, named: (id: string) => PersonName): CaseLine => ({
  case: item,
  labels: kit.standing(item).labels,
  owner: named(partyOf(item, 'owner') ?? ''),
  assessor: nameOf(item, 'assessor', named),
  dueOn: dueOnOf(item, kit.calendar),
})

const nameOf = (item: Case, role: string, named: (id: string) => PersonName): PersonName | null => {
  const person = partyOf(item, role)
  return person === undefined ? null : named(person)
}

/** One case of the reader's scope with what its reader may do. */
export const viewOf = async (kit: TenantKit, item: Case, options: By): Promise<CaseView> => {
  const named = await namesOf(
    kit,
    item.parties.map(({ person }) => person),
  )
  const can = await kit.engine.can(item.id, options)
  return { ...lineOf(kit, asSeenBy(item, options), named), superior: nameOf(item, 'superior', named), can }
}

const PAGE = 200

/** Every case of the reader's scope that a filter finds, page by page, up to `most`. */
export const allOf = async (
  { engine }: TenantKit,
  filter: Parameters<TenantKit['engine']['list']>[0],
  { by, signal, most = 20_000 }: By & { readonly most?: number },
): Promise<readonly Case[]> => {
  const found: Case[] = []
  for (;;) {
    const after = found.at(-1)?.id
    const page: Page = { limit: PAGE, ...(after !== undefined && { after }) }
    const items = await engine.list(filter, { by, signal, ...page })
    found.push(...items)
    if (items.length < PAGE || found.length >= most) return found
  }
}
