import {
  behaviourValueLabels,
  type GoalNode,
  type PlanBody,
  type PlanIndicator,
  type PlanResult,
  supportKinds,
} from '@siklus/core/performance'
import type { Translator } from '../../i18n/translator.ts'
import { targetWords } from './plan-form.ts'
import { aspectWord, goalKindWord, resultKindWord, supportWord } from './plan-words.ts'

interface PlanDocumentProps {
  readonly t: Translator
  readonly body: PlanBody
  readonly goals: readonly GoalNode[]
}

const GoalCell = ({ t, goal }: { readonly t: Translator; readonly goal: GoalNode | undefined }) =>
  goal === undefined ? (
    <span class="muted">{t('plan.doc.noGoal')}</span>
  ) : (
    <>
      <small>{goalKindWord(t, goal.kind)}</small> {goal.text}
    </>
  )

const IndicatorCells = ({
  t,
  indicator,
}: {
  readonly t: Translator
  readonly indicator: PlanIndicator | undefined
}) => (
  <>
    <td data-head={t('plan.indicator.aspect')}>{indicator === undefined ? '–' : aspectWord(t, indicator.aspect)}</td>
    <td data-head={t('plan.doc.indicator')}>{indicator?.text ?? '–'}</td>
    <td data-head={t('plan.indicator.target')} class="end">
      {indicator === undefined ? '–' : targetWords(indicator, t)}
    </td>
  </>
)

interface ResultRowsProps extends Omit<PlanDocumentProps, 'body'> {
  readonly result: PlanResult
  readonly number: number
}

const ResultRows = ({ t, goals, result, number }: ResultRowsProps) => {
  const [first, ...rest] = result.indicators
  const rows = Math.max(1, result.indicators.length)
  return (
    <>
      <tr class="first" id={`result-${result.id}`}>
        <td rowspan={rows} class="number">
          {number}
        </td>
        <td rowspan={rows} data-head={t('plan.result.goal')}>
          <GoalCell t={t} goal={goals.find(({ id }) => id === result.goal)} />
        </td>
        <th scope="rowgroup" rowspan={rows}>
          {result.text || '–'}
        </th>
        <IndicatorCells t={t} indicator={first} />
      </tr>
      {rest.map((indicator) => (
        <tr>
          <IndicatorCells t={t} indicator={indicator} />
        </tr>
      ))}
    </>
  )
}

const Head = ({ t }: { readonly t: Translator }) => (
  <thead>
    <tr>
      <th scope="col">{t('plan.doc.number')}</th>
      <th scope="col">{t('plan.result.goal')}</th>
      <th scope="col">{t('plan.doc.result')}</th>
      <th scope="col">{t('plan.indicator.aspect')}</th>
      <th scope="col">{t('plan.doc.indicator')}</th>
      <th scope="col" class="end">
        {t('plan.indicator.target')}
      </th>
    </tr>
  </thead>
)

const ResultTable = (props: PlanDocumentProps & { readonly kind: PlanResult['kind'] }) => {
  const results = props.body.results.filter(({ kind }) => kind === props.kind)
  const { t, kind } = props
  if (results.length === 0) return kind === 'main' ? <p class="muted">{t('plan.doc.noResults')}</p> : null
  return (
    <div class="data-wrap">
      <table class="skp">
        <caption>{t('plan.doc.caption', { kind: resultKindWord(t, kind) })}</caption>
        <Head t={t} />
        {results.map((result, n) => (
          <tbody>
            <ResultRows {...props} result={result} number={n + 1} />
          </tbody>
        ))}
      </table>
    </div>
  )
}

const Behaviour = ({ t, body }: PlanDocumentProps) => (
  <section aria-labelledby="doc-behaviour">
    <h2 id="doc-behaviour">{t('plan.behaviour')}</h2>
    <ol class="values">
      {body.behaviour.map(({ value, text }) => (
        <li>
          <strong>{t.words(behaviourValueLabels[value])}</strong>
          {text ? <span class="lines">{text}</span> : <span class="muted">{t('plan.doc.byGuide')}</span>}
        </li>
      ))}
    </ol>
  </section>
)

const Supports = ({ t, body }: PlanDocumentProps) => {
  const kinds = supportKinds.filter((kind) => body.supports.some((one) => one.kind === kind))
  if (kinds.length === 0) return null
  return (
    <section aria-labelledby="doc-supports">
      <h2 id="doc-supports">{t('plan.supports')}</h2>
      {kinds.map((kind) => (
        <>
          <h3>{supportWord(t, kind)}</h3>
          <ul>
            {body.supports
              .filter((one) => one.kind === kind)
              .map(({ text }) => (
                <li>{text}</li>
              ))}
          </ul>
        </>
      ))}
    </section>
  )
}

/** A plan to read and to print: the columns of the official form, main results first. */
export const PlanDocument = (props: PlanDocumentProps) => (
  <div class="stack doc">
    <section aria-labelledby="doc-results">
      <h2 id="doc-results">{props.t('plan.results')}</h2>
      <ResultTable {...props} kind="main" />
      <ResultTable {...props} kind="additional" />
    </section>
    <Behaviour {...props} />
    <Supports {...props} />
  </div>
)
