import { expect, test } from 'vitest'
import { translatorFor } from '../../i18n/translator.ts'
import { EvidenceList, webAddress } from './evidence.tsx'

test('only http and https addresses become links', () => {
  expect(webAddress('https://drive.example/a?b=1')).toBe('https://drive.example/a?b=1')
  expect(webAddress('http://10.0.0.1/x')).toBe('http://10.0.0.1/x')
  for (const bad of ['javascript:alert(1)', ' JaVaScRiPt:alert(1)', 'data:text/html,x', 'ftp://x', '//x', 'x', ''])
    expect(webAddress(bad)).toBeUndefined()
})

test('a label cannot bring markup, and a bad address is shown as words', () => {
  const t = translatorFor('id', 'Asia/Jakarta')
  const html = String(
    EvidenceList({
      t,
      evidence: [
        { label: '<img src=x onerror=alert(1)>', url: 'https://a.example/"><script>' },
        { label: 'jebakan', url: 'javascript:alert(1)' },
        { label: '', url: 'https://kosong.example/1' },
      ],
    }),
  )
  expect(html).not.toMatch(/<img|<script|javascript:/)
  expect(html).toContain('&lt;img')
  expect(html).toContain('kosong.example')
  expect(html.match(/<a /g)).toHaveLength(2)
})
