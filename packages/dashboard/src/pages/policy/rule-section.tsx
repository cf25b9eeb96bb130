import type { AnyRule, FactField, Pack } from '@siklus/core/policy'
import type { Translator } from '../../i18n/translator.ts'
import { Citations } from '../../ui/citations.tsx'
import { Sideways } from '../../ui/sideways.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { codeName, lawNameIn } from './packs.ts'
import { ParamView } from './param-view.tsx'
import { shapeText } from './shape-text.ts'

interface RuleProps {
  readonly t: Translator
  readonly url: (path: string) => string
  readonly pack: Pack
  readonly rule: AnyRule
}

interface FactProps {
  readonly t: Translator
  readonly name: string
  readonly field: FactField
  readonly code: (code: string) => string
}

/** A fact as a row, and below it the facts inside it. */
const FactRows = ({ t, name, field, code }: FactProps) => {
  const inner = field.shape.kind === 'list' ? field.shape.of : field
  const parts = inner.shape.kind === 'group' ? Object.entries(inner.shape.fields) : []
  return (
    <>
      <tr>
        <th scope="row">{field.called ? t.words(field.called) : name}</th>
        <td>
          {shapeText(t, field.shape, code)}
          {field.needed ? null : <small> ({t('policy.fact.optional')})</small>}
        </td>
      </tr>
      {parts.map(([part, of]) => (
        <FactRows t={t} name={part} field={of} code={code} />
      ))}
    </>
  )
}

const Facts = ({ t, pack, rule }: RuleProps) => {
  const facts = Object.entries(rule.facts)
  const code = codeName(t, pack)
  if (facts.length === 0) return <p class="muted">{t('policy.facts.none')}</p>
  return (
    <Sideways label={t('policy.facts')}>
      <table class="plain">
        <caption class="sr-only">{t('policy.facts')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('policy.fact')}</th>
            <th scope="col">{t('policy.fact.allowed')}</th>
          </tr>
        </thead>
        <tbody>
          {facts.map(([name, field]) => (
            <FactRows t={t} name={name} field={field} code={code} />
          ))}
        </tbody>
      </table>
    </Sideways>
  )
}

const Consults = ({ t, rule }: RuleProps) => {
  const rules = Object.values(rule.consults)
  if (rules.length === 0) return null
  return (
    <p>
      {t('policy.consults')}:{' '}
      {rules.map((one, index) => (
        <>
          {index === 0 ? null : ', '}
          <a href={`#${one.id}`}>{t.words(one.title)}</a>
        </>
      ))}
    </p>
  )
}

/** One rule: its sentence, its articles, the facts it reads, its numbers by date, and the way to try it. */
export const RuleSection = (props: RuleProps) => {
  const { t, url, pack, rule } = props
  const params = Object.entries(rule.params)
  const code = codeName(t, pack)
  return (
    <section class="card rule" id={rule.id} aria-labelledby={`${rule.id}-title`}>
      <header>
        <h2 id={`${rule.id}-title`}>
          {t.words(rule.title)} {rule === pack.main ? <StatusBadge tone="info">{t('policy.main')}</StatusBadge> : null}
        </h2>
        <a href={url(`/aturan/${pack.id}/${rule.id}`)}>{t('policy.try')}</a>
      </header>
      <p>{t.words(rule.words)}</p>
      <Citations t={t} cites={rule.cites} lawName={lawNameIn(t, pack)} />
      <Consults {...props} />
      <h3>{t('policy.facts')}</h3>
      <Facts {...props} />
      {params.length === 0 ? null : <h3>{t('policy.params')}</h3>}
      {params.map(([called, param]) => (
        <ParamView t={t} name={code} called={called} param={param} />
      ))}
    </section>
  )
}
