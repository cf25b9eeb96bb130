import type { Translator } from '../../i18n/translator.ts'
import { Card } from '../../ui/card.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import type { EvaluationScene } from '../evaluation/evaluation-scene.ts'
import { objectionDays } from '../evaluation/objection-days.ts'
import { nameOf } from '../work/said.tsx'

interface PartiesProps {
  readonly t: Translator
  readonly scene: EvaluationScene
}

interface StatementProps {
  readonly t: Translator
  readonly title: string
  readonly name: string
  readonly at: string | null
  readonly text: string
}

const Statement = ({ t, title, name, at, text }: StatementProps) => (
  <figure class="quote">
    <figcaption>
      <strong>{title}</strong>
      {' · '}
      {name}
      {at === null ? null : (
        <>
          {' · '}
          <time datetime={at}>{t.dateTime(at)}</time>
        </>
      )}
    </figcaption>
    <blockquote>{text}</blockquote>
  </figure>
)

const FiledDay = ({ t, scene: { view, history } }: PartiesProps) => {
  const filed = view.objection && objectionDays(view.case, history, view.objection.filedAt)
  return filed === null ? null : <p class="muted">{t('objection.filedDay', { day: filed.day, days: filed.days })}</p>
}

/** What the employee objects to, on which day, and what the assessor says to it. */
export const Parties = ({ t, scene }: PartiesProps) => {
  const { objection, owner, assessor } = scene.view
  if (objection === null) return null
  return (
    <Card title={t('objection.statements')} id="statements">
      <div class="stack">
        <Statement
          t={t}
          title={t('objection.grounds')}
          name={owner.name}
          at={objection.filedAt}
          text={objection.grounds}
        />
        <FiledDay t={t} scene={scene} />
        {objection.statement === null ? (
          <p class="muted">{t('objection.statement.none')}</p>
        ) : (
          <Statement
            t={t}
            title={t('objection.statement')}
            name={assessor?.name ?? '–'}
            at={objection.statedAt}
            text={objection.statement}
          />
        )}
      </div>
    </Card>
  )
}

/** How the objection ended, by whom and why. Nothing before. */
export const Decision = ({ t, scene: { view, names } }: PartiesProps) => {
  const { objection } = view
  if (objection === null || objection.decision === null) return null
  const word = t(`objection.decision.${objection.decision}`)
  return (
    <Card
      title={t('objection.decide')}
      id="decision"
      mark={<StatusBadge tone={objection.decision === 'revised' ? 'info' : 'neutral'}>{word}</StatusBadge>}
    >
      <Statement
        t={t}
        title={word}
        name={objection.decidedBy === null ? '–' : nameOf(names, objection.decidedBy)}
        at={objection.decidedAt}
        text={objection.decisionReason ?? ''}
      />
    </Card>
  )
}
