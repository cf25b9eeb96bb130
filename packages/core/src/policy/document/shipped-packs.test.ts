import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Pack } from '../pack.ts'
import { readWorkedCases } from '../worked-cases.ts'
import { packDocument } from './pack-document.ts'

const home = new URL('../../packs/', import.meta.url)
const folders = readdirSync(home).filter((id) => existsSync(new URL(`${id}/index.ts`, home)))

const isPack = (value: unknown): value is Pack => typeof value === 'object' && value !== null && 'inForce' in value

const packIn = async (folder: string): Promise<Pack> => {
  const exported: Readonly<Record<string, unknown>> = await import(new URL(`${folder}/index.ts`, home).href)
  const [pack] = Object.values(exported).filter(isPack)
  if (!pack) throw new Error(`${folder} exports no pack`)
  return pack
}

const casesOf = (folder: string, { rules }: Pack) =>
  new Map(
    rules.flatMap((rule) => {
      const file = new URL(`${folder}/cases/${rule.id}.csv`, home)
      return existsSync(file) ? [[rule.id, readWorkedCases(rule, readFileSync(file, 'utf8'))] as const] : []
    }),
  )

test('there are packs to print', () => {
  expect(folders).toContain('id-permenpanrb6-2022')
})

describe.each(folders)('%s', (folder) => {
  test.each(['id', 'en'] as const)('prints in %s with words for everything', async (language) => {
    const pack = await packIn(folder)
    const text = packDocument(pack, { language, cases: casesOf(folder, pack) })
    expect([...new Set(text.match(/`[^`]+` \((?:belum ada kata|no words yet)\)/g))]).toEqual([])
    expect(text.split('\n').filter((line) => /undefined|\[object|NaN/.test(line))).toEqual([])
    expect(text.split('\n').filter((line) => /menjawab lain|answers otherwise/.test(line))).toEqual([])
    for (const { id, title } of pack.rules) expect(text).toContain(`### ${title[language]} (\`${id}\`)`)
    for (const { topic } of pack.notModelled) expect(text).toContain(topic[language])
  })

  test('has every worked case on a line of its own, to be signed', async () => {
    const pack = await packIn(folder)
    const cases = casesOf(folder, pack)
    const text = packDocument(pack, { language: 'en', cases })
    const unsigned = [...cases.values()].flat().filter(({ reviewedBy }) => reviewedBy === '')
    expect(text.match(/\| {2}\|$/gm) ?? []).toHaveLength(unsigned.length)
  })
})
