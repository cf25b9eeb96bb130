import type { AssessedResult, PlanResult, ReportedResult } from '@siklus/core/performance'
import type { Translator } from '../../i18n/translator.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { caseTitle } from '../parts/case-title.ts'
import { targetWords } from '../plan/plan-form.ts'
import { aspectWord } from '../plan/plan-words.ts'
import { CaseMark } from '../work/case-mark.tsx'
import { EvidenceList } from '../work/evidence.tsx'
import type { EvaluationScene } from './evaluation-scene.ts'
import { FeedbackNotes } from './feedback-notes.tsx'
import type { Material, ReportedPeriod } from './material.ts'

interface Props {
  readonly t: Translator
  readonly scene: EvaluationScene
  readonly url: (path: string) => string
}

/** The indicators of a planned result with their targets. */
export const Targets = ({ t, result }: { readonly t: Translator; readonly result: PlanResult }) => (
  <ul>
    {result.indicators.map((one) => (
      <li>
        {one.text} <small>({aspectWord(t, one.aspect)})</small> · {t('evaluation.target')}{' '}
        <strong>{targetWords(one, t)}</strong>
      </li>
    ))}
  </ul>
)

/** What the owner says was reached. */
const Realised = ({ t, said }: { readonly t: Translator; readonly said: AssessedResult | undefined }) => {
  if (said === undefined) return <p class="muted">{t('evaluation.self.none')}</p>
  return (
    <>
      {said.number === null ? null : (
        <p>
          <strong>{`${t.decimal(said.number)} ${said.unit}`.trim()}</strong>
        </p>
      )}
      <p class={said.realisation === '' ? 'muted' : 'lines'}>{said.realisation || t('evaluation.self.silent')}</p>
    </>
  )
}

const Reported = ({
  t,
  period,
  part,
}: {
  readonly t: Translator
  readonly period: ReportedPeriod
  readonly part: ReportedResult
}) => (
  <li>
    <strong>{caseTitle(t, period.line.case)}</strong> · {t('evaluation.material.entries', { n: part.entries })}
    {part.quantities.map(({ unit, sum }) => (
      <>
        {' · '}
        <span class="nowrap">
          {t.decimal(sum)} {unit}
        </span>
      </>
    ))}
    {part.note === '' ? null : <p class="lines">{part.note}</p>}
    <EvidenceList t={t} evidence={part.evidence} />
  </li>
)

/** What the reports of the year say of one result (null: of work outside the plan), with the evidence. */
export const ReportedResults = ({
  t,
  material,
  result,
}: {
  readonly t: Translator
  readonly material: Material
  readonly result: string | null
}) => {
  const parts = material.reports.flatMap((period) =>
    (period.body?.results ?? []).filter((part) => part.result === result).map((part) => ({ period, part })),
  )
  if (parts.length === 0) return <p class="muted">{t('evaluation.material.noReport')}</p>
  return (
    <ul>
      {parts.map((one) => (
        <Reported t={t} {...one} />
      ))}
    </ul>
  )
}

const ResultMaterial = ({
  t,
  scene,
  result,
  number,
}: Omit<Props, 'url'> & { readonly result: PlanResult; readonly number: number }) => {
  const said = scene.view.submitted[0]?.body.results.find((one) => one.result === result.id)
  return (
    <section class="card" aria-labelledby={`material-${result.id}`}>
      <header>
        <h3 id={`material-${result.id}`}>{t('evaluation.self.place', { number, text: result.text })}</h3>
      </header>
      <Targets t={t} result={result} />
      <p>
        <strong>{t('evaluation.self.realisation')}</strong>
      </p>
      <Realised t={t} said={said} />
      <p>
        <strong>{t('evaluation.reported')}</strong>
      </p>
      <ReportedResults t={t} material={scene.material} result={result.id} />
      <FeedbackNotes t={t} scene={scene} of={({ result: about }) => about === result.id} />
    </section>
  )
}

const SelfSummary = ({ t, scene: { view } }: Omit<Props, 'url'>) => {
  const [newest] = view.submitted
  if (newest === undefined) return <p class="muted">{t('evaluation.self.none')}</p>
  return (
    <figure class="quote">
      <figcaption>
        <strong>{t('evaluation.self')}</strong>
        {newest.frozenAt === null ? null : <> · {t('evaluation.self.handedIn', { at: t.dateTime(newest.frozenAt) })}</>}
      </figcaption>
      {newest.body.summary === '' ? null : <blockquote>{newest.body.summary}</blockquote>}
    </figure>
  )
}

const Reports = ({ t, scene, url }: Props) => (
  <section class="card" aria-labelledby="material-reports">
    <header>
      <h3 id="material-reports">{t('evaluation.material.reports')}</h3>
    </header>
    <ul>
      {scene.material.reports.map(({ line, body }) => (
        <li>
          <a href={url(`/kerja/laporan/${line.case.id}`)}>{caseTitle(t, line.case)}</a> <CaseMark t={t} line={line} />
          {body === null ? null : <p class="lines">{body.summary || t('evaluation.material.noSummary')}</p>}
        </li>
      ))}
    </ul>
  </section>
)

const Outside = ({ t, material }: { readonly t: Translator; readonly material: Material }) =>
  material.reports.some(({ body }) => body?.results.some(({ result }) => result === null)) ? (
    <section class="card" aria-labelledby="material-outside">
      <header>
        <h3 id="material-outside">{t('evaluation.material.outside')}</h3>
      </header>
      <ReportedResults t={t} material={material} result={null} />
    </section>
  ) : null

const Results = ({ t, scene }: Omit<Props, 'url'>) => {
  const { plan } = scene.material
  return (
    <>
      <SelfSummary t={t} scene={scene} />
      {plan === null ? (
        <EmptyState icon="document" title={t('evaluation.material.noPlan')} why={t('evaluation.material.noPlan.why')} />
      ) : (
        plan.results.map((result, n) => <ResultMaterial t={t} scene={scene} result={result} number={n + 1} />)
      )}
    </>
  )
}

/**
 * What an evaluation rests on, result by result: target, own words, reports with evidence, feedback. Whoever writes the self-assessment
 * has the results in the editor already.
 */
export const MaterialView = (props: Props) => {
  const { t, scene } = props
  return (
    <section class="stack doc" aria-labelledby="material">
      <h2 id="material">{t('evaluation.material')}</h2>
      <p class="muted">{t('evaluation.material.note')}</p>
      {scene.view.editable ? null : <Results t={t} scene={scene} />}
      <Outside t={t} material={scene.material} />
      <Reports {...props} />
      <section class="card" aria-labelledby="material-feedback">
        <header>
          <h3 id="material-feedback">{t('evaluation.material.feedback')}</h3>
        </header>
        <FeedbackNotes t={t} scene={scene} of={({ result }) => result === null} empty />
      </section>
    </section>
  )
}
