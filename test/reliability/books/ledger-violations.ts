import type { Books, Ledger } from './books.ts'

interface Applied {
  readonly caseId: string
  readonly revision: number
}

/** What callers were told against what is kept: no acknowledged act lost, none applied twice, none invented. */
export const ledgerViolations = ({ cases }: Books, { acknowledged, tried }: Ledger): readonly string[] => {
  const applied = Map.groupBy(
    cases.flatMap(({ id, chain }) =>
      chain.flatMap(({ entry }) =>
        actsOf(id, entry.event).map((act) => ({ act, at: { caseId: id, revision: entry.revision } })),
      ),
    ),
    ({ act }) => act,
  )
  const lost = [...acknowledged].flatMap(([act, answer]) => {
    const found = applied.get(act)?.map(({ at }) => at) ?? []
    return found.some((at) => same(at, answer))
      ? []
      : [`act ${act}: acknowledged as ${told(answer)}, kept ${list(found)}`]
  })
  const doubled = [...applied].flatMap(([act, all]) =>
    all.length > 1 ? [`act ${act}: applied ${all.length} times`] : [],
  )
  const invented = [...applied.keys()]
    .filter((act) => !tried.has(act.split('/')[0] ?? ''))
    .map((act) => `act ${act}: nobody tried it`)
  return [...lost, ...doubled, ...invented]
}

/** The act of an event: its own name, or that of the input a case was opened with. One of a bulk action is one per case. */
const actsOf = (id: string, event: { readonly [field: string]: unknown }): readonly string[] => {
  const input = event.input as { readonly act?: unknown } | undefined
  const named = [event.act, input?.act].filter((act) => typeof act === 'string')
  return named.map((act) => (act.startsWith('bulk-') ? bulkAct(act, id) : act))
}

/** How a ledger calls what a bulk action does to one case. */
export const bulkAct = (act: string, caseId: string): string => `${act}/${caseId}`

const same = (a: Applied, b: Applied): boolean => a.caseId === b.caseId && a.revision === b.revision

const told = ({ caseId, revision }: Applied): string => `${caseId}@${revision}`

const list = (all: readonly Applied[]): string => all.map(told).join(', ') || 'nowhere'
