import { describe, expect, test } from 'vitest'
import { packFolders, shippedPack } from '../../../../../test/shipped-packs.ts'
import { packDocument } from './pack-document.ts'

describe.each(packFolders)('%s', (folder) => {
  test.each(['id', 'en'] as const)('prints in %s with words for everything', async (language) => {
    const { pack, cases } = await shippedPack(folder)
    const text = packDocument(pack, { language, cases })
    expect([...new Set(text.match(/`[^`]+` \((?:belum ada kata|no words yet)\)/g))]).toEqual([])
    expect(text.split('\n').filter((line) => /undefined|\[object|NaN/.test(line))).toEqual([])
    expect(text.split('\n').filter((line) => /menjawab lain|answers otherwise/.test(line))).toEqual([])
    for (const { id, title } of pack.rules) expect(text).toContain(`### ${title[language]} (\`${id}\`)`)
    for (const { topic } of pack.notModelled) expect(text).toContain(topic[language])
  })

  test('has every worked case on a line of its own, to be signed', async () => {
    const { pack, cases } = await shippedPack(folder)
    const text = packDocument(pack, { language: 'en', cases })
    const unsigned = [...cases.values()].flat().filter(({ reviewedBy }) => reviewedBy === '')
    expect(text.match(/\| {2}\|$/gm) ?? []).toHaveLength(unsigned.length)
  })
})
