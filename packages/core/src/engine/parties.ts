import * as Effect from 'effect/Effect'
import { type EngineError, InvalidEvent } from '../case/errors.ts'
import { orderParties, type Party } from '../case/party.ts'
import { SYSTEM } from '../case/principal.ts'
import { SYSTEM_ROLE } from '../workflow/decide.ts'
import type { Workflow } from '../workflow/workflow.ts'
import type { StartOptions } from './call-options.ts'

type Given = StartOptions['parties']

/** The parties a case starts with, in the order of every answer. Fails with `InvalidEvent` when one of them can never act as named. */
export const partiesOf = (
  workflow: Workflow,
  given: Given,
  at: string,
): Effect.Effect<readonly Party[], EngineError> => {
  const faults = [...reserved(workflow, given), ...withoutInstant(given), ...leftToNobody(workflow, given)]
  if (faults.length > 0)
    return Effect.fail(
      new InvalidEvent(
        'start',
        faults.map((message) => ({ field: 'parties', message })),
      ),
    )
  return Effect.succeed(
    orderParties(given.map(({ role, person, basis, from = at, to = null }) => ({ role, person, basis, from, to }))),
  )
}

/** Roles that are held in the whole tenant, and the engine's own, are never given on a case: a caller could name himself. */
const reserved = ({ startBy }: Workflow, given: Given): readonly string[] =>
  given
    .filter(({ role, person }) => [SYSTEM_ROLE, ...startBy].includes(role) || person === SYSTEM)
    .map(
      ({ role }) =>
        `'${role}' is held in the whole tenant or by the engine, not on a case; a role in which a party opens a case of its own belongs in the workflow's startAs`,
    )

const withoutInstant = (given: Given): readonly string[] =>
  given.flatMap(({ role, from, to }) =>
    [from, to]
      .filter((text) => text != null && Number.isNaN(Date.parse(text)))
      .map((text) => `'${role}' is held from or to '${text}', which is not an instant`),
  )

/**
 * Of separate duties only the first counts for whoever holds both. Parties never change, so a second duty of which every holder also
 * holds the first would be nobody's for good, and a case that waits for it would wait for ever.
 */
const leftToNobody = ({ separateDuties }: Workflow, given: Given): readonly string[] =>
  separateDuties.flatMap(([first, second]) => {
    const holders = given.filter(({ role }) => role === second).map(({ person }) => person)
    const barred = holders.filter((person) => given.some((one) => one.role === first && one.person === person))
    if (holders.length === 0 || barred.length < holders.length) return []
    return [
      `${[...new Set(barred)].map((person) => `'${person}'`).join(', ')} would be '${first}' and '${second}', which one person never exercises on one case; name somebody else as '${second}'`,
    ]
  })
