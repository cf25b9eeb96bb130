import { decimal } from '../decimal.ts'
import type { Distribution, Part } from '../distribution.ts'
import { table } from './markdown.ts'
import type { Print } from './print.ts'
import { roundingText } from './rounding-text.ts'

/** How labels may be spread over a group: every constraint with its bounds and its words, whether it binds, how shares become heads. */
export const distributionTable = (print: Print, distribution: Distribution): readonly string[] => {
  const { labels, constraints, force, rounding } = distribution
  const name = print.codes(labels)
  const rows = constraints.map(({ of, least, most, words }) => [
    of.map(name).join(' / '),
    partText(print, least),
    partText(print, most),
    print.words(words),
  ])
  const [least, most] = [roundingText(print, rounding.least), roundingText(print, rounding.most)]
  return [
    ...table([print.say('label'), print.say('least'), print.say('most'), print.say('wording')], rows),
    `${print.say(`force.${force}`)} ${print.say('shareRounding', { least, most })}`,
  ]
}

const partText = (print: Print, part: Part | undefined): string => {
  if (part === undefined) return '–'
  if ('heads' in part)
    return part.heads === 1 ? print.say('heads.one') : print.say('heads', { n: print.number(part.heads) })
  return `${print.number(decimal(part.share).times(100).toFixed())}%`
}
