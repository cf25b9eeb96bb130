import type { Dated, Param } from '@siklus/core/policy'
import type { Translator } from '../../i18n/translator.ts'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { valueText } from '../../ui/value-text.ts'
import { DistributionView } from './distribution-view.tsx'
import { MatrixView } from './matrix-view.tsx'
import { ScaleView } from './scale-view.tsx'

interface ParamProps {
  readonly t: Translator
  readonly name: (code: string) => string
  /** How the rule calls the parameter. */
  readonly called: string
  readonly param: Dated<Param>
}

type Kinded = Extract<Param, { readonly kind: 'scale' | 'matrix' | 'distribution' | 'rounding' }>

const kinds: readonly string[] = ['scale', 'matrix', 'distribution', 'rounding'] satisfies Kinded['kind'][]

const isKinded = (value: Param): value is Kinded =>
  typeof value === 'object' && value !== null && 'kind' in value && kinds.includes(String(value.kind))

/** One value of a parameter: a scale, matrix or distribution drawn, a rounding in words, everything else as text. */
const Value = ({ t, name, value }: Pick<ParamProps, 't' | 'name'> & { readonly value: Param }) => {
  if (!isKinded(value)) return <p>{valueText(t, value, name)}</p>
  switch (value.kind) {
    case 'scale':
      return <ScaleView t={t} scale={value} name={name} />
    case 'matrix':
      return <MatrixView t={t} matrix={value} name={name} />
    case 'distribution':
      return <DistributionView t={t} distribution={value} name={name} />
    case 'rounding':
      return <p>{t(`policy.rounding.${value.by}`, { n: value.places })}</p>
  }
}

/** A dated parameter: each value from its day on, oldest first, and what is not sure about it. */
export const ParamView = ({ t, name, called, param }: ParamProps) => (
  <section class="param">
    <h4>
      {param.called ? t.words(param.called) : <code>{called}</code>}{' '}
      {param.delegated ? <StatusBadge tone="info">{t('policy.param.delegated')}</StatusBadge> : null}
    </h4>
    {param.remark === undefined ? null : <p class="muted">{t.words(param.remark)}</p>}
    {param.entries.map(({ from, value }) => (
      <>
        <p class="muted">{t('policy.param.from', { from: t.date(from) })}</p>
        <Value t={t} name={name} value={value} />
      </>
    ))}
  </section>
)
