import type { Candidate, LaunchPreview, Unit } from '@siklus/core/performance'
import type { Translator } from '../../i18n/translator.ts'
import { Card } from '../../ui/card.tsx'
import { Select } from '../../ui/choice.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Field } from '../../ui/field.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { unitNamed, unitOptions } from '../parts/unit-options.ts'
import { LeftOutTable } from './left-out-table.tsx'
import { ParameterList } from './parameter-list.tsx'

/** What the pages of a launch are drawn from. */
export interface LaunchProps {
  readonly t: Translator
  readonly url: (path: string) => string
  readonly units: readonly Unit[]
  readonly year: number
  readonly unit: string | undefined
}

const Choose = ({ t, url, units, year, unit }: LaunchProps) => (
  <form method="get" action={url('/siklus/luncur')} class="card">
    <div class="columns">
      <Select
        name="unit"
        label={t('cycles.filter.unit')}
        blank={t('cycles.filter.unit.all')}
        options={unitOptions(units)}
        value={unit}
      />
      <Field
        name="tahun"
        label={t('cycles.filter.year')}
        inputmode="numeric"
        size="short"
        value={String(year)}
        required
      />
    </div>
    <button type="submit" class="secondary outline">
      {t('launch.preview')}
    </button>
  </form>
)

const Rater = ({ t, person }: { readonly t: Translator; readonly person: Candidate['assessor'] }) => (
  <>
    {person.name} {person.because.acting ? <StatusBadge tone="info">{t('launch.acting')}</StatusBadge> : null}
    <br />
    <small>{person.because.position}</small>
  </>
)

const Candidates = ({
  t,
  units,
  people,
}: Pick<LaunchProps, 't' | 'units'> & { readonly people: readonly Candidate[] }) => {
  const named = unitNamed(units)
  return (
    <DataTable
      caption={t('launch.candidates', { n: people.length })}
      columns={[
        {
          head: t('case.person'),
          names: true,
          cell: ({ person, unitHead }: Candidate) => (
            <>
              {person.name} {unitHead ? <StatusBadge tone="neutral">{t('launch.head')}</StatusBadge> : null}
            </>
          ),
        },
        { head: t('cycles.unit'), cell: ({ unit }) => named(unit) },
        { head: t('launch.assessor'), cell: ({ assessor }) => <Rater t={t} person={assessor} /> },
        {
          head: t('launch.superior'),
          cell: ({ superior }) =>
            superior ? (
              <Rater t={t} person={superior} />
            ) : (
              <StatusBadge tone="warn">{t('launch.superior.none')}</StatusBadge>
            ),
        },
      ]}
      rows={people}
      rowId={({ person }) => `candidate-${person.id}`}
      empty={<EmptyState icon="good" title={t('launch.candidates.none')} why={t('launch.candidates.none.why')} />}
    />
  )
}

const Go = ({ t, url, year, unit, n }: LaunchProps & { readonly n: number }) => (
  <form method="post" action={url('/siklus/luncur')} data-confirm={t('launch.confirm', { n, year: String(year) })}>
    <input type="hidden" name="tahun" value={String(year)} />
    <input type="hidden" name="unit" value={unit ?? ''} />
    <button type="submit">{t('launch.go', { n })}</button>
  </form>
)

/** Chooses unit and year, and shows what a launch would do. */
export const LaunchView = ({ preview, ...props }: LaunchProps & { readonly preview: LaunchPreview }) => {
  const { t, url, units, year } = props
  const { candidates, leftOut, parameters } = preview
  const label = String(year)
  return (
    <>
      <PageHead
        title={t('launch.title')}
        lead={t('launch.lead')}
        back={{ href: url(`/siklus?tahun=${label}`), label: t('launch.back') }}
        actions={candidates.length === 0 ? undefined : <Go {...props} n={candidates.length} />}
      />
      <Choose {...props} />
      <Card id="left-out" title={t('launch.leftOut', { n: leftOut.length })}>
        <LeftOutTable
          t={t}
          caption={t('launch.leftOut', { n: leftOut.length })}
          people={leftOut}
          named={unitNamed(units)}
          empty={<EmptyState icon="good" title={t('launch.leftOut.none')} why={t('launch.leftOut.none.why')} />}
        />
      </Card>
      <Card id="candidates" title={t('launch.candidates', { n: candidates.length })}>
        <Candidates t={t} units={units} people={candidates} />
      </Card>
      <Card id="parameters" title={t('launch.parameters', { year: label })}>
        <ParameterList t={t} parameters={parameters} />
      </Card>
    </>
  )
}
