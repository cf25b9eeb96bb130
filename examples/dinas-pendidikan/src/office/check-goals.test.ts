import { expect, test } from 'vitest'
import { faultsOf, withChange, withRows } from './small-office.ts'

test.each([
  [
    'an unknown parent',
    withChange('goals.csv', 'misi,visi', 'misi,mimpi'),
    ["goals.csv:3 parent: 'mimpi' is not in goals.csv; write one that is there, or add its row"],
  ],
  [
    'a goal without a parent',
    withChange('goals.csv', 'tujuan,misi', 'tujuan,'),
    ['goals.csv:4 parent: an objective needs a parent; write the id of the mission it serves'],
  ],
  [
    'a parent that is not of the kind above',
    withChange('goals.csv', 'program,sasaran', 'program,tujuan'),
    ["goals.csv:6 parent: 'tujuan' is an objective, but a programme belongs under a target; write the id of a target"],
  ],
  [
    'a vision with a parent',
    withRows('goals.csv', 'visi-dua,misi,vision,Maju,dinas'),
    ['goals.csv:8 parent: a vision is the top; leave the cell empty'],
  ],
  [
    'a cycle',
    withRows('goals.csv', 'p,q,programme,P,dinas', 'q,p,programme,Q,dinas'),
    [
      "goals.csv:8 parent: 'q' is a programme, but a programme belongs under a target; write the id of a target",
      "goals.csv:8 parent: 'p' serves itself; write a parent from further up",
      "goals.csv:9 parent: 'p' is a programme, but a programme belongs under a target; write the id of a target",
      "goals.csv:9 parent: 'q' serves itself; write a parent from further up",
    ],
  ],
  [
    'an id used twice',
    withRows('goals.csv', 'kegiatan,program,activity,Lain,dinas'),
    ["goals.csv:8 id: 'kegiatan' already stands in line 7; keep one of the two"],
  ],
  [
    'a unit nobody knows',
    withChange('goals.csv', 'Sekolah dasar,seksi', 'Sekolah dasar,bidang'),
    ["goals.csv:7 unit: 'bidang' is not in units.csv; write one that is there, or add its row"],
  ],
])('%s', (_, texts, faults) => {
  expect(faultsOf(texts)).toEqual(faults)
})
