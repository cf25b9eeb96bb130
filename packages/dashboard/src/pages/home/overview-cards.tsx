import type { CaseLine } from '@siklus/core/performance'
import type { Translator } from '../../i18n/translator.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Stat } from '../../ui/stat.tsx'
import { CaseTable } from '../parts/case-table.tsx'
import { FunnelCard } from '../parts/funnel-card.tsx'
import type { HomeData, Progress } from './home-data.ts'

interface Context {
  readonly t: Translator
  readonly url: (path: string) => string
  readonly today: string
}

/** The people without a cycle are found by going through the whole office: asked for by the page once it stands. */
const Exceptions = ({ t, url, year }: Omit<Context, 'today'> & { readonly year: number }) => {
  const path = url(`/siklus/pengecualian?tahun=${year}`)
  return (
    <Card title={t('home.exceptions', { year: String(year) })}>
      <div
        id={`exceptions-${year}`}
        hx-get={path}
        hx-trigger="load"
        hx-select={`#exceptions-${year}`}
        hx-swap="outerHTML"
        {...{ 'hx-status:4xx': 'swap:none', 'hx-status:5xx': 'swap:none' }}
      >
        <a href={path}>{t('home.exceptions.open')}</a>
      </div>
    </Card>
  )
}

const NotLaunched = ({ t, url, year }: Omit<Context, 'today'> & { readonly year: number }) => (
  <EmptyState
    icon="cycle"
    title={t('home.funnel.none', { year: String(year) })}
    why={t('home.funnel.none.why')}
    action={
      <a class="button" href={url(`/siklus/luncur?tahun=${year}`)}>
        {t('home.funnel.launch')}
      </a>
    }
  />
)

type Troubles = NonNullable<HomeData['troubles']>

const TroubleStats = ({ t, url, troubles }: Omit<Context, 'today'> & { readonly troubles: Troubles }) => (
  <div class="stats">
    <Stat
      t={t}
      value={troubles.overdue}
      label={t('cycles.view.overdue')}
      href={url('/siklus?tanda=overdue')}
      {...(troubles.overdue > 0 && { tone: 'warn' as const })}
    />
    <Stat t={t} value={troubles.held} label={t('cycles.view.held')} href={url('/siklus?tanda=held')} />
  </div>
)

interface AdminProps extends Context {
  readonly progress: readonly Progress[]
  readonly troubles: HomeData['troubles']
}

/** For the admin: what is late or on hold, how far the year has come, and who was left out. */
export const AdminCards = ({ progress, troubles, ...context }: AdminProps) => (
  <>
    {troubles === null ? null : <TroubleStats {...context} troubles={troubles} />}
    <div class="columns">
      {progress.map(({ year, steps }) => (
        <FunnelCard {...context} year={year} steps={steps} empty={<NotLaunched {...context} year={year} />} />
      ))}
      {progress.slice(0, 1).map(({ year }) => (
        <Exceptions {...context} year={year} />
      ))}
    </div>
  </>
)

/** For the head of a unit: how far their people have come. */
export const UnitCards = ({ unit: headed, ...context }: Context & { readonly unit: NonNullable<HomeData['unit']> }) => {
  const { t, url } = context
  const { unit, progress } = headed
  return (
    <div class="columns">
      {progress.map(({ year, steps }) => (
        <FunnelCard
          {...context}
          year={year}
          steps={steps}
          unit={unit.id}
          title={t('home.unit', { unit: unit.name, year: String(year) })}
          aside={<a href={url(`/unit/${encodeURIComponent(unit.id)}`)}>{t('home.unit.open')}</a>}
          empty={<p class="muted">{t('home.funnel.none', { year: String(year) })}</p>}
        />
      ))}
    </div>
  )
}

/** For the auditor: the newest cases, and the way to the whole trail. */
export const AuditCard = ({ latest, ...context }: Context & { readonly latest: readonly CaseLine[] }) => {
  const { t, url } = context
  return (
    <Card id="latest" title={t('home.audit')} aside={<a href={url('/jejak')}>{t('home.audit.open')}</a>}>
      <CaseTable
        {...context}
        id="latest"
        caption={t('home.audit')}
        columns={['what', 'person', 'state', 'since']}
        lines={latest}
        empty={null}
      />
    </Card>
  )
}
