import type { CaseLine } from '@siklus/core/performance'
import type { Translator } from '../../i18n/translator.ts'
import { type BadgeTone, StatusBadge } from '../../ui/status-badge.tsx'
import { stateWord } from '../words/word.ts'

const lost = new Set(['withdrawn', 'cancelled', 'lapsed'])

const toneOf = ({ case: item }: Pick<CaseLine, 'case'>): BadgeTone => {
  if (item.tags.includes('overdue')) return 'warn'
  if (item.status === 'done') return lost.has(item.state) ? 'neutral' : 'good'
  return 'info'
}

/** Where a case stands, in a badge for each label; a clock while somebody is waited for. */
export const CaseMark = ({ t, line }: { readonly t: Translator; readonly line: Pick<CaseLine, 'case' | 'labels'> }) => {
  const tone = toneOf(line)
  const waits = line.case.tags.some((tag) => tag.startsWith('for:'))
  return (
    <>
      {line.labels.map((label) => (
        <>
          <StatusBadge tone={tone} {...(waits && tone === 'info' && { icon: 'clock' as const })}>
            {stateWord(t, label)}
          </StatusBadge>{' '}
        </>
      ))}
    </>
  )
}
