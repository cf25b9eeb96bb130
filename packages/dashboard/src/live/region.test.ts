import { expect, test } from 'vitest'
import { liveRegion } from './region.ts'
import { BadTopic } from './topics.ts'

test('a region asks for its page when one of its topics changes, or when something was missed', () => {
  expect(liveRegion({ id: 'queue', url: '/tim/antrean?hal=2', topics: ['inbox', 'case:0190'] })).toEqual({
    id: 'queue',
    'hx-get': '/tim/antrean?hal=2',
    'hx-trigger':
      'siklus:inbox from:body delay:100ms, siklus:case:0190 from:body delay:100ms, siklus:reset from:body delay:100ms',
    'hx-select': '#queue',
    'hx-target': 'this',
    'hx-swap': 'outerMorph',
    'hx-sync': 'this:replace',
    'hx-status:4xx': 'swap:none',
    'hx-status:5xx': 'swap:none',
  })
})

test.each(['', 'a b', 'a,b', 'a[x]', ':a', 'a"'])('the topic "%s" could change the trigger and is refused', (topic) => {
  expect(() => liveRegion({ id: 'x', url: '/', topics: [topic] })).toThrow(BadTopic)
})
