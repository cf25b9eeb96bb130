import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockDirectory } from './lock-directory.ts'
import { thisProcess } from './lock-holder.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'siklus-lock-'))
})
afterEach(() => rmSync(root, { recursive: true }))

const endedPid = () => spawnSync(process.execPath, ['-e', '']).pid
const leave = (holder: object | string) =>
  writeFileSync(join(root, 'siklus.lock'), typeof holder === 'string' ? holder : JSON.stringify(holder))
const ended = () => ({ ...thisProcess(), pid: endedPid(), born: null })

test('a folder is made, held, and given back', () => {
  const directory = join(root, 'new', 'folder')
  const lock = lockDirectory(directory)
  expect(JSON.parse(readFileSync(join(directory, 'siklus.lock'), 'utf8'))).toEqual(thisProcess())
  lock.release()
  expect(existsSync(join(directory, 'siklus.lock'))).toBe(false)
  lockDirectory(directory).release()
})

test('the second holder gets one clear line, also by another path to the folder', () => {
  const lock = lockDirectory(root)
  const alias = `${root}-alias`
  symlinkSync(root, alias)
  const locked = { _tag: 'DirectoryLocked', directory: lock.directory, pid: process.pid, host: hostname() }
  expect(() => lockDirectory(alias)).toThrow(expect.objectContaining(locked))
  expect(() => lockDirectory(root)).toThrow(
    `${lock.directory} is open in process ${process.pid} on ${hostname()}; stop that process`,
  )
  lock.release()
  rmSync(alias)
})

test('a process that runs keeps its folder', () => {
  leave({ ...thisProcess(), pid: process.ppid, born: null })
  expect(() => lockDirectory(root)).toThrow(expect.objectContaining({ _tag: 'DirectoryLocked', pid: process.ppid }))
})

test('a process of another machine keeps its folder, because nobody here can tell', () => {
  leave({ ...ended(), host: 'another-machine' })
  expect(() => lockDirectory(root)).toThrow(
    expect.objectContaining({ _tag: 'DirectoryLocked', host: 'another-machine' }),
  )
})

test.each([
  ['a process that has ended', ended],
  ['an earlier process with the same pid', () => ({ ...thisProcess(), born: 'another boot/1' })],
  ['nobody: a file cut off in the middle', () => '{"pid":'],
  ['nobody: something else', () => '"text"'],
])('takes over the lock of %s', (_, holder) => {
  leave(holder())
  const lock = lockDirectory(root)
  expect(JSON.parse(readFileSync(join(root, 'siklus.lock'), 'utf8'))).toEqual(thisProcess())
  lock.release()
})

test('giving back does not take another’s lock away', () => {
  const lock = lockDirectory(root)
  leave(ended())
  lock.release()
  expect(existsSync(join(root, 'siklus.lock'))).toBe(true)
})
