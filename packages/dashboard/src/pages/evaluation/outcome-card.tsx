import { permenpanrb6Pack } from '@siklus/core/packs/id-permenpanrb6-2022'
import type { Rating } from '@siklus/core/performance'
import type { Translator } from '../../i18n/translator.ts'
import { Card } from '../../ui/card.tsx'
import { FindingTree } from '../../ui/finding-tree.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { factName, paramName, ruleOf } from '../policy/packs.ts'
import { lawName } from '../words/law-name.ts'
import { nameOf } from '../work/said.tsx'
import type { EvaluationScene } from './evaluation-scene.ts'
import { codeWord, ratingKindWord } from './evaluation-words.ts'
import { cellOf, PredicateMatrix } from './predicate-matrix.tsx'

interface WhyProps {
  readonly t: Translator
  readonly finding: Rating['finding']
  /** What the matrix stands for, where a page has two of them. */
  readonly label?: string
}

/** The matrix with the cell of a predicate, and the rules and articles behind it. */
export const Why = ({ t, finding, label }: WhyProps) => (
  <>
    <PredicateMatrix t={t} chosen={cellOf(finding)} label={label} />
    <h3>{t('evaluation.why')}</h3>
    <FindingTree
      t={t}
      finding={finding}
      lawName={lawName}
      valueName={(code) => codeWord(t, code)}
      factName={(rule, path) => factName(t, ruleOf(permenpanrb6Pack, rule), path)}
      paramName={(rule, name) => paramName(t, ruleOf(permenpanrb6Pack, rule), name)}
    />
  </>
)

/** The rating of another predicate that counted before this one. */
const before = (ratings: readonly Rating[], { predicate }: Rating): Rating | undefined =>
  ratings.findLast((one) => one.predicate !== predicate)

interface OutcomeProps {
  readonly t: Translator
  readonly scene: EvaluationScene
}

const Facts = ({ t, scene: { view, names }, current }: OutcomeProps & { readonly current: Rating }) => {
  const earlier = current.kind === 'revised' ? before(view.ratings, current) : undefined
  const note = view.ratings.findLast((rating) => rating.note !== null)?.note
  return (
    <>
      <dl class="who">
        <dt>{t('evaluation.outcome.predicate')}</dt>
        <dd>
          <strong>{codeWord(t, current.predicate)}</strong>
          {earlier === undefined ? null : (
            <small>{t('evaluation.outcome.before', { predicate: codeWord(t, earlier.predicate) })}</small>
          )}
        </dd>
        <dt>{t('evaluation.resultRating')}</dt>
        <dd>{codeWord(t, current.resultRating)}</dd>
        <dt>{t('evaluation.behaviourRating')}</dt>
        <dd>{codeWord(t, current.behaviourRating)}</dd>
        <dt>{ratingKindWord(t, current.kind)}</dt>
        <dd>{t('evaluation.outcome.by', { name: nameOf(names, current.by), at: t.dateTime(current.at) })}</dd>
      </dl>
      {note ? <blockquote class="lines">{note}</blockquote> : null}
    </>
  )
}

/** The rating that counts now: predicate first, and below it why. Nothing while the reader may not see one. */
export const OutcomeCard = ({ t, scene }: OutcomeProps) => {
  const { current } = scene.view
  if (current === null) return null
  const tone = current.kind === 'proposed' ? 'neutral' : 'good'
  return (
    <Card
      id="outcome"
      title={t('evaluation.outcome')}
      mark={<StatusBadge tone={tone}>{ratingKindWord(t, current.kind)}</StatusBadge>}
    >
      <Facts t={t} scene={scene} current={current} />
      <Why t={t} finding={current.finding} />
    </Card>
  )
}
