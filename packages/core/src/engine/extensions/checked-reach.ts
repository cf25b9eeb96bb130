import * as Effect from 'effect/Effect'
import { type EngineError, InvalidEvent } from '../../case/errors.ts'
import type { ExtensionReach } from '../../ports/extensions.ts'
import type { Core, Place } from '../core.ts'
import type { ExtensionAsk } from './extensions.ts'

type Fault = InvalidEvent['faults'][number]

/** What an extension is asked to move, in the form that is stored; `InvalidEvent` names each fault. */
export const checkedReach = (
  core: Core,
  place: Place,
  ask: ExtensionAsk & { readonly reason?: string },
): Effect.Effect<ExtensionReach, EngineError> => {
  const faults = [...faultsOfNames(core, ask), ...faultsOfSpan(ask), ...faultsOfReason(ask)]
  if (faults.length > 0) return Effect.fail(new InvalidEvent('extension', faults))
  const { workflow, deadlines, unit = '', from, to, until } = ask
  const [first, last, moved] = [from, to, until].map((text) => new Date(text).toISOString())
  return Effect.succeed({
    ...{ tenant: place.tenant, workflow, deadlines, unit },
    ...{ from: first ?? from, to: last ?? to, until: moved ?? until },
  })
}

const faultsOfNames = (core: Core, { workflow, deadlines, unit = '' }: ExtensionAsk): readonly Fault[] => {
  const versions = core.registry.all.filter(({ id }) => id === workflow)
  if (versions.length === 0) return [{ field: 'workflow', message: `no workflow '${workflow}' is registered` }]
  const known = [...new Set(versions.flatMap((version) => Object.keys(version.deadlines)))]
  const unknown = deadlines.filter((name) => !known.includes(name))
  return [
    ...(deadlines.length === 0 ? [{ field: 'deadlines', message: `name at least one of ${known.join(', ')}` }] : []),
    ...unknown.map((name) => ({
      field: 'deadlines',
      message: `'${workflow}' has no deadline '${name}'; it has ${known.join(', ') || 'none'}`,
    })),
    ...(unit === '' || unit.endsWith('/') ? [] : [{ field: 'unit', message: `'${unit}' is no path; end it with '/'` }]),
  ]
}

const faultsOfSpan = ({ from, to, until }: ExtensionAsk): readonly Fault[] => {
  const instants = Object.entries({ from, to, until })
  const wrong = instants.filter(([, text]) => Number.isNaN(Date.parse(text)))
  if (wrong.length > 0) return wrong.map(([field, text]) => ({ field, message: `'${text}' is not an instant` }))
  return [
    ...(Date.parse(from) < Date.parse(to) ? [] : [{ field: 'to', message: 'must lie behind from' }]),
    ...(Date.parse(from) < Date.parse(until) ? [] : [{ field: 'until', message: 'must lie behind from' }]),
  ]
}

const faultsOfReason = ({ reason }: { readonly reason?: string }): readonly Fault[] =>
  reason === undefined || reason.trim() !== '' ? [] : [{ field: 'reason', message: 'an extension needs its reason' }]
