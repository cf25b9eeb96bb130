import { isJsonObject, type Json } from '../case/json.ts'

/** The active leaf states as sorted paths. */
export const leafPaths = (value: Json | undefined, path = ''): readonly string[] => {
  if (typeof value === 'string') return [join(path, value)]
  const names = isJsonObject(value) ? Object.keys(value).sort() : []
  // a region that is a single state has no names below it
  if (names.length === 0) return path === '' ? [] : [path]
  return names.flatMap((name) => leafPaths(isJsonObject(value) ? value[name] : undefined, join(path, name)))
}

const join = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`)

/** A state value as one text: `live.hold.off|live.work.draft.onTime`. The same value always gives the same text. */
export const stateKey = (value: Json): string => leafPaths(value).join('|')
