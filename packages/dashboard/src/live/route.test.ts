import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { expect, test } from 'vitest'
import type { Hub, Listening } from './hub.ts'
import { liveRoute } from './route.ts'
import type { Timers } from './timers.ts'

const idleTimers: Timers = { after: () => () => undefined }

/** A hub that only notes who listens. */
const fakeHub = () => {
  const calls: { subscriber: string; listening: Listening }[] = []
  const hub: Hub<string> = {
    position: () => 'p',
    subscribe: (subscriber, listening) => {
      calls.push({ subscriber, listening })
    },
  }
  return { hub, calls }
}

const open = async (headers: Record<string, string>, timers: Timers = idleTimers, url = '/live?at=hub.1.4') => {
  const { hub, calls } = fakeHub()
  const app = new Hono()
    .use(compress())
    .get('/live', liveRoute(hub, { subscriberOf: (c) => c.req.header('X-Person') ?? '', retry: 3000, timers }))
  const answer = await app.request(url, { headers })
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  const read = async () => (await reader?.read())?.value
  return { answer, read, calls, close: () => reader?.cancel() }
}

test('the answer is a stream that nobody may collect or compress, and says at once when to come back', async () => {
  const { answer, read, close } = await open({ 'X-Person': 'dewi', 'Accept-Encoding': 'gzip' })
  expect(answer.headers.get('Content-Type')).toBe('text/event-stream')
  expect(answer.headers.get('X-Accel-Buffering')).toBe('no')
  expect(answer.headers.get('Content-Encoding')).toBeNull()
  expect(await read()).toBe('event: siklus:hello\ndata: \nretry: 3000\n\n')
  await close()
})

test('a browser goes on from its last message, or from where its page was drawn', async () => {
  const fresh = await open({ 'X-Person': 'dewi' })
  await fresh.read()
  expect(fresh.calls.map(({ subscriber, listening }) => [subscriber, listening.after])).toEqual([['dewi', 'hub.1.4']])
  const back = await open({ 'X-Person': 'dewi', 'Last-Event-ID': 'hub.1.9' })
  await back.read()
  expect(back.calls[0]?.listening.after).toBe('hub.1.9')
  await Promise.all([fresh.close(), back.close()])
})

test('a message is one event with its id and its topics, and nothing else', async () => {
  const { read, calls, close } = await open({})
  await read()
  void calls[0]?.listening.send({ id: 'hub.1.5', topics: ['inbox', 'case:1'] })
  expect(await read()).toBe('event: siklus:change\ndata: {"topics":["inbox","case:1"]}\nid: hub.1.5\n\n')
  await close()
})

test('a browser that leaves stops listening', async () => {
  const { read, calls, close } = await open({})
  await read()
  expect(calls[0]?.listening.signal.aborted).toBe(false)
  await close()
  expect(calls[0]?.listening.signal.aborted).toBe(true)
})

test('the line is kept alive, and is closed after its time so that the person is identified anew', async () => {
  const due = new Map<number, () => void>()
  const timers: Timers = {
    after: (milliseconds, run) => {
      due.set(milliseconds, run)
      return () => due.delete(milliseconds)
    },
  }
  const { read, calls } = await open({}, timers)
  await read()
  due.get(15_000)?.()
  expect(await read()).toBe(': \n\n')
  expect(due.has(15_000)).toBe(true)
  due.get(900_000)?.()
  expect(await read()).toBeUndefined()
  expect(calls[0]?.listening.signal.aborted).toBe(true)
  expect(due.size).toBe(0)
})
