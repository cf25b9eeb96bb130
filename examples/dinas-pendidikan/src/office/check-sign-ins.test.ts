import { expect, test } from 'vitest'
import { faultsOf, withChange, withRows } from './small-office.ts'

const signIns = (passage: string, instead: string) => withChange('sign-ins.csv', passage, instead)

test.each([
  [
    'nobody for a role',
    signIns('auditor,Auditor,Auditor,auditor,x,x\n', ''),
    ['sign-ins.csv:1 role: nobody signs in as auditor; add a row'],
  ],
  [
    'a role twice',
    withRows('sign-ins.csv', 'employee,Pegawai,Employee,ketua,x,x'),
    ["sign-ins.csv:7 role: 'employee' already stands in line 3; keep one of the two"],
  ],
  [
    'a person nobody knows',
    withRows('sign-ins.csv', 'leader,Pimpinan,Leader,siapa,x,x'),
    ["sign-ins.csv:7 person: 'siapa' is not in people.csv; write one that is there, or add its row"],
  ],
  [
    'an assessor who is not the employee’s',
    signIns('Assessor,kasi', 'Assessor,ketua'),
    ["sign-ins.csv:4 person: the assessor of the employee is 'kasi'; write that person"],
  ],
  [
    'a superior who is not the assessor’s assessor',
    signIns('Superior,kepala', 'Superior,admin'),
    ["sign-ins.csv:5 person: the superior of the employee is 'kepala'; write that person"],
  ],
  [
    'an employee nobody assesses',
    signIns('Employee,staf', 'Employee,kepala'),
    [
      'sign-ins.csv:4 person: the assessor of the employee is nobody; choose another employee',
      'sign-ins.csv:5 person: the superior of the employee is nobody; choose another employee',
    ],
  ],
  [
    'an admin without the role',
    signIns('Admin,admin', 'Admin,auditor'),
    ["sign-ins.csv:2 person: 'auditor' is no admin; add the role to roles.csv"],
  ],
])('%s', (_, texts, faults) => {
  expect(faultsOf(texts)).toEqual(faults)
})

test('posts with faults leave the cast alone', () => {
  const broken = withChange('assignments.csv', 'kasi,seksi', 'kasi,mana')
  expect(faultsOf(broken)).toEqual([
    "assignments.csv:3 unit: 'mana' is not in units.csv; write one that is there, or add its row",
  ])
})

test('roles that cannot be read make nobody a false admin', () => {
  expect(faultsOf(withChange('roles.csv', 'admin,admin', 'admin,owner'))).toEqual([
    "roles.csv:2 role: 'owner' is not accepted; write one of: admin, auditor",
  ])
})
