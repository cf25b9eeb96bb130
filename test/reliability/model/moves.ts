import { arm, caseNamed, dueOf, isDue, isOver, type ModelCase, type ModelMessage, type Office } from './office.ts'

/** What people may send. */
export type EventType = 'note' | 'ask' | 'return' | 'grant' | 'pause' | 'go-on' | 'found'

/** Who may send what, to what, where it stands; and what becomes of it. */
interface Move {
  readonly kind: ModelCase['kind']
  readonly by: readonly string[]
  readonly where: (item: ModelCase) => boolean
  readonly take: (office: Office, item: ModelCase) => void
}

const FIRST: readonly ModelCase['work'][] = ['fresh', 'stale']
const ASKED: readonly ModelCase['work'][] = ['onTime', 'late']

/** The moves of people, written out. */
export const MOVES: { readonly [type in EventType]: Move } = {
  note: {
    kind: 'petition',
    by: ['owner', 'clerk'],
    where: () => true,
    take: (_, item) => {
      item.tally.notes += 1
    },
  },
  ask: {
    kind: 'petition',
    by: ['owner'],
    where: ({ work }) => FIRST.includes(work),
    take: (office, item) => ask(office, item),
  },
  return: {
    kind: 'petition',
    by: ['clerk'],
    where: ({ work }) => ASKED.includes(work),
    take: (office, item) => {
      item.tally.returns += 1
      enter(office, item, 'fresh')
    },
  },
  grant: {
    kind: 'petition',
    by: ['clerk'],
    where: ({ work }) => ASKED.includes(work),
    take: (office, item) => {
      item.papers += 1
      enter(office, item, 'granted')
      office.messages.push({ kind: 'children', from: item.name, revision: item.revision, event: 'cancel' })
    },
  },
  pause: {
    kind: 'petition',
    by: ['admin'],
    where: ({ held }) => !held,
    take: (office, item) => holdWithChildren(office, item),
  },
  'go-on': {
    kind: 'petition',
    by: ['admin'],
    where: ({ held }) => held,
    take: (office, item) => resumeWithChildren(office, item),
  },
  found: {
    kind: 'errand',
    by: ['owner'],
    where: () => true,
    take: (office, item) => {
      enter(office, item, 'found')
      office.messages.push({ kind: 'parent', from: item.name })
    },
  },
}

const enter = (office: Office, item: ModelCase, work: ModelCase['work']): void => {
  item.work = work
  arm(office, item)
}

const ask = (office: Office, item: ModelCase): void => {
  item.tally.asks += 1
  item.papers += 1
  enter(office, item, 'onTime')
  office.messages.push({ kind: 'start', from: item.name, revision: item.revision, key: `errand-${item.tally.asks}` })
}

const hold = ({ now }: Office, item: ModelCase): void => {
  item.held = true
  if (item.timer) item.timer = { ...item.timer, pausedAt: now }
}

/** What stood still falls due later by as long as it stood. */
const resume = ({ now }: Office, item: ModelCase): void => {
  item.held = false
  const { timer } = item
  if (timer && timer.pausedAt !== null)
    item.timer = { ...timer, base: timer.base + now - timer.pausedAt, pausedAt: null }
}

const holdWithChildren = (office: Office, item: ModelCase): void => {
  hold(office, item)
  office.messages.push({ kind: 'children', from: item.name, revision: item.revision, event: 'hold' })
}

const resumeWithChildren = (office: Office, item: ModelCase): void => {
  resume(office, item)
  office.messages.push({ kind: 'children', from: item.name, revision: item.revision, event: 'resume' })
}

/** A deadline that has come. */
export const fire = (office: Office, item: ModelCase): void => {
  item.revision += 1
  if (item.kind === 'petition') item.tally.lapses += 1
  item.work = item.work === 'fresh' ? 'stale' : item.work === 'onTime' ? 'late' : 'overdue'
  arm(office, item)
}

/** Delivers and fires in turn until nothing is left. */
export const settleOffice = (office: Office): void => {
  for (;;) {
    const messages = office.messages.splice(0)
    for (const message of messages) deliver(office, message)
    const due = office.cases
      .filter((item) => isDue(office, item))
      .toSorted((a, b) => dueOf(office, a) - dueOf(office, b))
    for (const item of due) fire(office, item)
    if (messages.length === 0 && due.length === 0) return
  }
}

const deliver = (office: Office, message: ModelMessage): void => {
  const from = caseNamed(office, message.from)
  if (message.kind === 'start') startErrand(office, from, message)
  else if (message.kind === 'parent') countErrand(office, from)
  else for (const child of office.cases.filter(({ parent }) => parent === from.name)) tell(office, child, message)
}

const countErrand = (office: Office, from: ModelCase): void => {
  const parent = caseNamed(office, from.parent ?? '')
  if (isOver(parent)) return
  parent.revision += 1
  parent.tally.done += 1
}

const startErrand = (office: Office, parent: ModelCase, { key, revision: heard }: Of<'start'>): void => {
  if (isOver(parent)) return
  const tally = { notes: 0, asks: 0, returns: 0, lapses: 0, done: 0 }
  const errand: ModelCase = {
    ...{ name: `${parent.name}/${key}`, kind: 'errand', parent: parent.name, version: 1, work: 'wanted' },
    ...{ held: false, revision: 1, heard, tally, papers: 0, timer: null },
  }
  arm(office, errand)
  office.cases.push(errand)
  if (parent.held) tell(office, errand, { event: 'hold', revision: parent.revision })
}

type Of<K extends ModelMessage['kind']> = Extract<ModelMessage, { readonly kind: K }>

/** Of holds and their ends only those count that are newer than what the errand heard last. */
const tell = (
  office: Office,
  child: ModelCase,
  { event, revision }: Pick<Of<'children'>, 'event' | 'revision'>,
): void => {
  if (isOver(child) || (event === 'hold' && child.held) || (event === 'resume' && !child.held)) return
  if (event !== 'cancel' && child.heard > revision) return
  child.revision += 1
  if (event === 'cancel') enter(office, child, 'cancelled')
  else {
    child.heard = revision
    ;(event === 'hold' ? hold : resume)(office, child)
  }
}
