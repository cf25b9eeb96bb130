import type { CaseLine } from '@siklus/core/performance'
import type { Translator } from '../../i18n/translator.ts'
import { Card } from '../../ui/card.tsx'
import { caseTitle } from '../parts/case-title.ts'
import { DueDay } from '../parts/due-day.tsx'
import { casePath } from '../parts/work-path.ts'
import { stateWord } from '../words/word.ts'

/** What the owner of a case is asked to do, in a sentence. */
const askOf = (t: Translator, { case: { workflow, state }, labels }: CaseLine): string => {
  if (workflow === 'report') return t('home.do.report')
  if (workflow === 'plan' && state.includes('signing')) return t('home.do.planSign')
  if (workflow === 'plan') return t(state.includes('negotiation') ? 'home.do.planDialogue' : 'home.do.plan')
  if (state.includes('selfAssessment')) return t('home.do.assess')
  if (state.includes('published')) return t('home.do.receive')
  if (state.includes('window')) return t('home.do.decide')
  return labels.map((label) => stateWord(t, label)).join(', ')
}

const byDeadline = (a: CaseLine, b: CaseLine): number => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999')

interface NextActionProps {
  readonly t: Translator
  readonly url: (path: string) => string
  readonly today: string
  readonly own: readonly CaseLine[]
}

const Nothing = ({ t }: Pick<NextActionProps, 't'>) => (
  <>
    <p>
      <strong>{t('home.next.none')}</strong>
    </p>
    <p class="muted">{t('home.next.none.why')}</p>
  </>
)

/** The one thing to do next, with its deadline, and the way to log today's work. */
export const NextAction = ({ t, url, today, own }: NextActionProps) => {
  const [next, ...others] = own.toSorted(byDeadline)
  return (
    <Card id="next" title={t('home.next')}>
      {next === undefined ? (
        <Nothing t={t} />
      ) : (
        <>
          <p>
            <strong>{askOf(t, next)}</strong>
            <br />
            {caseTitle(t, next.case)}
            {next.dueOn === null ? null : (
              <>
                {' · '}
                {t('case.due')} <DueDay t={t} dueOn={next.dueOn} today={today} />
              </>
            )}
          </p>
          {others.length === 0 ? null : <p class="muted">{t('home.next.more', { n: others.length })}</p>}
        </>
      )}
      <div class="actions">
        {next === undefined ? null : (
          <a class="button" href={url(casePath(next.case))}>
            {t('home.next.open')}
          </a>
        )}
        <a class="button secondary outline" href={url('/kerja/catatan')}>
          {t('home.log')}
        </a>
      </div>
    </Card>
  )
}
