import type { JsonObject } from '../case/json.ts'
import type { FactFault } from '../policy/errors.ts'
import { BrokenPromise } from './broken-promise.ts'
import { type WrongFacts, wrongFactsOf } from './fact-mutations.ts'
import { ask, type Subject } from './policy-ask.ts'
import { placeText, textOf } from './worked-case-text.ts'

/** One wrong fact must be refused by its name, whichever way it is wrong. Throws `BrokenPromise`. */
export const checkWrongFact = (subject: Subject, facts: JsonObject, pick: number): void => {
  const wrongs = wrongFactsOf(subject.rule.facts, facts)
  const wrong = wrongs[pick % wrongs.length]
  if (!wrong) return
  const outcome = ask(subject, wrong.facts)
  if (outcome.kind === 'answered')
    throw new BrokenPromise(`accepts ${wrong.what}: ${placeText(subject.rule.facts, wrong.place)}`, {
      facts: wrong.facts,
      answer: outcome.answer,
    })
  const { refusal } = outcome
  if (refusal._tag !== 'InvalidFacts' || !refusal.faults.some((fault) => isAbout(fault, wrong)))
    throw new BrokenPromise(`refuses ${wrong.what}, but not by its name: ${textOf(wrong.place.join('.'))}`, {
      facts: wrong.facts,
      more: [`refused: ${refusal.message}`],
    })
}

const isAbout = ({ field }: FactFault, { place }: WrongFacts): boolean => {
  const path = place.join('.')
  return path === field || path.startsWith(`${field}.`) || field.startsWith(`${path}.`)
}
