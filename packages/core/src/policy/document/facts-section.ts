import type { FactField, FactFields } from '../facts.ts'
import { ownName } from './fact-name.ts'
import { table } from './markdown.ts'
import type { Print } from './print.ts'
import { shapeText } from './shape-text.ts'

/** The facts that a rule reads, as a table: name, allowed values, whether it may be left out; parts follow what they are part of. */
export const factsSection = (print: Print, facts: FactFields): readonly string[] => {
  const rows = rowsOf(print, facts, [])
  if (rows.length === 0) return [print.say('noFacts')]
  return [`**${print.say('facts')}**`, ...table([print.say('fact'), print.say('allowed'), print.say('needed')], rows)]
}

type Row = readonly string[]

const rowsOf = (print: Print, fields: FactFields, above: readonly string[]): readonly Row[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const names = [...above, ownName(print, name, field)]
    const needed = print.say(field.needed ? 'yes' : 'mayBeLeftOut')
    return [[names.join(' · '), shapeText(print, field.shape), needed], ...partRows(print, field, names)]
  })

const partRows = (print: Print, { shape }: FactField, names: readonly string[]): readonly Row[] => {
  if (shape.kind === 'group') return rowsOf(print, shape.fields, names)
  if (shape.kind !== 'list') return []
  if (shape.of.shape.kind === 'group') return rowsOf(print, shape.of.shape.fields, names)
  return [[`${names.join(' · ')} (${print.say('every')})`, shapeText(print, shape.of.shape), print.say('yes')]]
}
