import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './layers.ts'

/** Lines that tie the lockfile to one place on the network: whoever installs must be free to use another. */
const placesIn = (lockfile: string) => lockfile.split('\n').filter((line) => /https?:|\btarball:/.test(line))

test('the lockfile names packages and their checksums, no addresses', () => {
  const lockfile = readFileSync(join(ROOT, 'pnpm-lock.yaml'), 'utf8')
  expect(lockfile).toContain('integrity: sha512-')
  expect(placesIn(lockfile)).toEqual([])
})

test('an address is found', () => {
  const line = '    resolution: {integrity: sha512-x, tarball: https://example.test/a.tgz}'
  expect(placesIn(`packages:\n${line}\n`)).toEqual([line])
})
