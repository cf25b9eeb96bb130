import { expect, test } from 'vitest'
import { dated } from './dated.ts'
import { decimal } from './decimal.ts'
import { PolicyMistake } from './errors.ts'
import { exactNumber, group, isoDay, listOf, oneOf, optional, wholeNumber, yesOrNo } from './facts.ts'
import { law } from './law.ts'
import { definePack } from './pack.ts'
import { defineRule } from './rule.ts'
import { below, defineScale, from, labelAt, upTo } from './scale.ts'
import { failureOf, readWorkedCases } from './worked-cases.ts'

const act = law({ id: 'act-1', title: { id: 'Undang-undang 1', en: 'Act 1' } })
const text = { id: 'teks', en: 'text' }
const base = { title: text, words: text, cites: [act.article('1')] } as const

const grade = defineScale({
  id: 'grade',
  gaps: 'none',
  bands: [
    { label: 'low', lower: from('0'), upper: below('50') },
    { label: 'high', lower: from('50'), upper: upTo('100') },
  ],
})
const number = exactNumber({ min: '0', max: '200', places: 2 })
const rule = defineRule({
  ...base,
  id: 'graded',
  facts: {
    results: listOf(group({ value: number, months: optional(wholeNumber({ min: 1, max: 12 })) }), { min: 1 }),
    kind: optional(oneOf(['a', 'b'])),
    late: optional(yesOrNo),
    since: optional(isoDay),
  },
  params: { grade: dated({ '2026-01-01': grade }) },
  decide: ({ results, late }, { grade: scale }, { refuse }) => {
    const value = results.reduce((total, one) => total.plus(one.value), decimal(0))
    if (late === true && results.length > 1) refuse('late', 'left out for several results', 'true')
    return {
      label: labelAt(scale, value),
      value,
      late: late ?? false,
      rows: results.map((one) => one.value),
      none: null,
    }
  },
})
const pack = definePack({
  ...{ id: 'test', version: '1.0.0', title: text, laws: [act], inForce: { from: '2026-01-01' } },
  ...{ rules: [rule], main: rule, notModelled: [] },
})

const read = (head: string, ...rows: readonly string[]) => readWorkedCases(rule, [head, ...rows].join('\n'))
const failures = (head: string, ...rows: readonly string[]) =>
  read(head, ...rows).map((worked) => failureOf(pack, rule, worked))

const head =
  'case,on,results.0.value,results.0.months,results.1.value,late,value.label,value.value,refused,source,reviewedBy'

test('a row becomes facts by place: lists, groups, whole numbers, yes and no; empty cells are left out', () => {
  expect(read(head, 'two results,2026-12-31,40,3,9.99,no,low,49.99,,derived,')).toEqual([
    {
      case: 'two results',
      on: '2026-12-31',
      facts: { results: [{ value: '40', months: 3 }, { value: '9.99' }], late: false },
      expected: { 'value.label': 'low', 'value.value': '49.99' },
      refused: '',
      source: 'derived',
      reviewedBy: '',
    },
  ])
})

test('cases that hold, answers and refusals, have no failure', () => {
  const found = failures(
    head,
    'just under the edge,2026-12-31,49.99,,,,low,49.99,,derived,',
    'at the edge,2026-12-31,50,,,,high,,,derived,',
    'off the scale,2026-12-31,100.01,,,,,,grade,derived,',
    'facts that do not fit together,2026-12-31,1,,1,yes,,,late,derived,',
    'a fact out of range,2026-12-31,1,13,,,,,results.0.months,derived,',
    'two facts out of range,2026-12-31,201,13,,,,,"results.0.value, results.0.months",derived,',
    'before the law,2025-12-31,50,,,,,,on,derived,',
  )
  expect(found).toEqual(found.map(() => undefined))
})

test.each([
  ['wrong,2026-12-31,50,,,,low,,,derived,', 'wrong: expected value.label low, got value.label high'],
  [
    'half,2026-12-31,50,,,,high,50.01,,derived,',
    'half: expected value.label high, value.value 50.01, got value.label high, value.value 50',
  ],
  [
    'too kind,2026-12-31,50,,,,,,late,derived,',
    `too kind: expected a refusal of 'late', got value {"label":"high","value":"50","late":false,"rows":["50"],"none":null}`,
  ],
  ['too strict,2026-12-31,1,,1,yes,low,,,derived,', "too strict: expected value.label low, got a refusal of 'late'"],
  [
    'elsewhere,2026-12-31,1,13,,,,,late,derived,',
    "elsewhere: expected a refusal of 'late', got a refusal of 'results.0.months'",
  ],
])('a case that does not hold tells what was decided instead: %s', (row, failure) => {
  expect(failures(head, row)).toEqual([failure])
})

test('parts of an answer are read by place, booleans as yes and no, null as nothing', () => {
  const parts =
    'case,on,results.0.value,results.1.value,value.rows.1,value.late,value.none,value.rows.1.more,source,reviewedBy'
  expect(failures(parts, 'parts,2026-12-31,1,2.5,2.5,no,,,derived,')).toEqual([undefined])
  expect(failures(parts, 'parts,2026-12-31,1,2.5,2.5,yes,x,y,derived,')).toEqual([
    'parts: expected value.rows.1 2.5, value.late yes, value.none x, value.rows.1.more y, got value.rows.1 2.5, value.late no, value.none , value.rows.1.more ',
  ])
})

test('a place of a list that is left empty is refused by the rule, not passed over', () => {
  const gap = 'case,on,results.0.value,results.1.value,results.2.value,refused,source,reviewedBy'
  expect(failures(gap, 'a hole,2026-12-31,1,,2,results.1,derived,')).toEqual([undefined])
})

test('numbers are compared by value: 50.00 is 50', () => {
  expect(failures(head, 'a,2026-12-31,50,,,,high,50.00,,derived,')).toEqual([undefined])
})

test('semicolons separate where a spreadsheet writes them; then a number has a decimal comma, and empty rows are none', () => {
  const row = 'two results,2026-12-31,"40,5",3,9.5,no,high,50.0,,"derived, by hand",'
  const semicolons = 'two results;2026-12-31;40,5;3;9.5;no;high;50,0;;derived, by hand;'
  const spread = `\uFEFF${[head.replaceAll(',', ';'), semicolons, ';'.repeat(10)].join('\r\n')}`
  expect(readWorkedCases(rule, spread)).toEqual(read(head, row.replace('"40,5"', '40.5')))
  expect(read(head, row)[0]?.facts).toEqual({ results: [{ value: '40,5', months: 3 }, { value: '9.5' }], late: false })
  expect(() => readWorkedCases(rule, spread.replace('2026-12-31', '31/12/2026'))).toThrow(
    "cases of rule 'graded', row 1: has '31/12/2026' in column 'on', which is not a day written YYYY-MM-DD",
  )
})

test('a table that a spreadsheet wrote is read the same', () => {
  expect(read(`\uFEFF${head}`, 'a,2026-12-31,50,,,,high,,,derived,')).toEqual(
    read(head, 'a,2026-12-31,50,,,,high,,,derived,'),
  )
})

test.each<[string, string, string, string]>([
  [
    'a column that the rule does not read',
    'case,on,reslts.0.value,value,source',
    'a,2026-12-31,1,x,derived',
    "row 1: has a column 'reslts.0.value'",
  ],
  [
    'a part that the item lacks',
    'case,on,results.0.worth,value,source',
    'a,2026-12-31,1,x,derived',
    "a column 'results.0.worth'",
  ],
  [
    'a place that is no number',
    'case,on,results.first.value,value,source',
    'a,2026-12-31,1,x,derived',
    "a column 'results.first.value'",
  ],
  ['a column below a plain fact', 'case,on,late.0,value,source', 'a,2026-12-31,1,x,derived', "a column 'late.0'"],
  ['no name', 'case,on,value,source', ',2026-12-31,x,derived', "needs a 'case' and a 'source'"],
  ['a day that is none', 'case,on,value,source', 'a,2026-02-30,x,derived', "row 1: has '2026-02-30' in column 'on'"],
  [
    'a row that is too long',
    'case,on,value,source',
    'a,2026-12-31,x,derived,',
    'row 1: has 5 cells, and the head has 4',
  ],
  ['a row that is too short', 'case,on,value,source', 'a,2026-12-31,x', 'row 1: has 3 cells, and the head has 4'],
  ['a column twice', 'case,on,late,late,value,source', 'a,2026-12-31,no,no,x,derived', "has the column 'late' twice"],
  [
    'a quote that never ends',
    'case,on,value,source',
    'a,2026-12-31,"x,derived',
    "rule 'graded': cannot be read as a table",
  ],
  [
    'a fact and its own part',
    'case,on,results,results.0.value,value,source',
    'a,2026-12-31,all,1,x,derived',
    "row 1: fills column 'results' and column 'results.0.value' inside it",
  ],
  ['no source', 'case,on,value,source', 'a,2026-12-31,x,', "needs a 'case' and a 'source'"],
  [
    'nothing expected',
    'case,on,value,source',
    'a,2026-12-31,,derived',
    "row 1: expects nothing: fill column 'value', or 'refused'",
  ],
  [
    'two things expected',
    'case,on,value,refused,source',
    'a,2026-12-31,x,late,derived',
    'expects both an answer and a refusal',
  ],
])('%s is a mistake of the table, with its row', (_fault, columns, row, message) => {
  expect(() => read(columns, row)).toThrow(PolicyMistake)
  expect(() => read(columns, row)).toThrow(message)
})

test('what no case can foresee is not swallowed', () => {
  const broken = defineRule({
    ...base,
    id: 'broken',
    facts: {},
    decide: () => {
      throw new TypeError('a defect')
    },
  })
  const its = definePack({ ...pack, rules: [broken], main: broken })
  const [worked] = readWorkedCases(broken, 'case,on,value,source\na,2026-12-31,x,derived')
  expect(() => worked && failureOf(its, broken, worked)).toThrow('a defect')
})
