import type { CaseLine } from '@siklus/core/performance'
import type { Translator } from '../../i18n/translator.ts'
import { Card } from '../../ui/card.tsx'
import { CaseTable } from '../parts/case-table.tsx'
import { CaseMark } from '../work/case-mark.tsx'
import type { MyCycle } from './home-data.ts'

interface MyCycleProps {
  readonly t: Translator
  readonly url: (path: string) => string
  readonly today: string
  readonly mine: MyCycle
}

const childrenOf = ({ cycle }: MyCycle): readonly CaseLine[] => [
  ...cycle.plans.slice(0, 1),
  ...cycle.reports,
  ...(cycle.evaluation ? [cycle.evaluation] : []),
]

const Feedback = ({ t, mine }: Pick<MyCycleProps, 't' | 'mine'>) => (
  <>
    <h3>{t('home.feedback')}</h3>
    {mine.feedback.length === 0 ? (
      <p class="muted">{t('home.feedback.none')}</p>
    ) : (
      <ul class="feedback">
        {mine.feedback.map(({ text, fromName, at }) => (
          <li>
            <q>{text}</q>{' '}
            <small>
              {fromName}, <time datetime={at}>{t.date(at)}</time>
            </small>
          </li>
        ))}
      </ul>
    )}
  </>
)

/** The reader's own cycle: its plan, reports and evaluation with their state, and what was said last. */
export const MyCycleCard = ({ t, url, today, mine }: MyCycleProps) => {
  const { cycle } = mine
  return (
    <Card
      id={`cycle-${cycle.case.period}`}
      title={t('home.cycle', { year: cycle.case.period })}
      mark={<CaseMark t={t} line={cycle} />}
      aside={<a href={url(`/siklus/${cycle.case.id}`)}>{t('home.cycle.open')}</a>}
    >
      <CaseTable
        {...{ t, url, today }}
        id="mine"
        caption={t('home.cycle', { year: cycle.case.period })}
        columns={['what', 'state', 'due']}
        lines={childrenOf(mine)}
        empty={null}
      />
      <Feedback t={t} mine={mine} />
    </Card>
  )
}
