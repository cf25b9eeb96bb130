import type { Dated } from '../dated.ts'
import type { Param, Params } from '../rule.ts'
import { coded, list } from './markdown.ts'
import { paramValue } from './param-value.ts'
import type { Print } from './print.ts'

/** The numbers and tables of a rule: each from its day on, oldest first, with what is not sure about it and who may set it. */
export const paramsSection = (print: Print, params: Params): readonly string[] => {
  const blocks = Object.entries(params).flatMap(([name, param]) => paramBlocks(print, name, param))
  return blocks.length === 0 ? [] : [`**${print.say('params')}**`, ...blocks]
}

/** What people call a parameter, and what the code does; a parameter without a name is marked. */
export const paramName = (print: Print, name: string, param: Dated<Param> | undefined): string =>
  param?.called ? `${print.words(param.called)} (${coded(name)})` : print.say('withoutWords', { code: coded(name) })

const paramBlocks = (print: Print, name: string, param: Dated<Param>): readonly string[] => {
  const { remark, delegated, entries } = param
  const values = entries.map(({ from, value }) => ({ from: print.day(from), blocks: paramValue(print, value) }))
  const areLines = values.every(({ blocks }) => blocks.length === 1 && !blocks[0]?.startsWith('|'))
  const since = (from: string) => print.say('sinceDay', { from })
  return [
    `${paramName(print, name, param)}${delegated ? ` – ${print.say('delegated')}` : ''}`,
    ...(remark ? [print.say('remark', { remark: print.words(remark) })] : []),
    ...(areLines
      ? list(values.map(({ from, blocks }) => `${since(from)}: ${blocks.join('')}`))
      : values.flatMap(({ from, blocks }) => [`${since(from)}:`, ...blocks])),
  ]
}
