import { expect, test } from 'vitest'
import { faultsOf, withChange, withRows } from './small-office.ts'

test.each([
  [
    'an unknown parent',
    withChange('units.csv', 'seksi,dinas', 'seksi,bidang'),
    ["units.csv:3 parent: 'bidang' is not in units.csv; write one that is there, or add its row"],
  ],
  [
    'an id used twice',
    withRows('units.csv', 'tim,dinas,Tim Lain,team,WIB'),
    ["units.csv:5 id: 'tim' already stands in line 4; keep one of the two"],
  ],
  [
    'a cycle, and what hangs below it',
    withRows('units.csv', 'a,b,A,team,WIB', 'b,a,B,team,WIB', 'c,b,C,team,WIB'),
    [
      "units.csv:5 parent: 'a' lies below itself; write a parent from further up",
      "units.csv:6 parent: 'b' lies below itself; write a parent from further up",
    ],
  ],
  [
    'a unit below itself',
    withRows('units.csv', 'a,a,A,team,WIB'),
    ["units.csv:5 parent: 'a' lies below itself; write a parent from further up"],
  ],
  [
    'a cycle that swallows the top',
    withChange('units.csv', 'dinas,,', 'dinas,tim,'),
    [
      'units.csv:1 parent: no unit is the top; leave one parent empty',
      "units.csv:2 parent: 'dinas' lies below itself; write a parent from further up",
      "units.csv:3 parent: 'seksi' lies below itself; write a parent from further up",
      "units.csv:4 parent: 'tim' lies below itself; write a parent from further up",
    ],
  ],
  [
    'a second top',
    withRows('units.csv', 'badan,,Badan,agency,WIB'),
    ["units.csv:5 parent: 'dinas' is the top already; write the unit that 'badan' belongs to"],
  ],
  [
    'an id with blanks and capitals',
    withRows('units.csv', 'Tim Baru,dinas,Tim Baru,team,WIB'),
    ["units.csv:5 id: 'Tim Baru' is not accepted; write small letters and digits, joined by single hyphens"],
  ],
])('%s', (_, texts, faults) => {
  expect(faultsOf(texts)).toEqual(faults)
})
