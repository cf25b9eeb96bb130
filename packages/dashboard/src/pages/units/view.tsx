import type { Placed } from '@siklus/core/performance'
import type { Translator } from '../../i18n/translator.ts'
import { Card } from '../../ui/card.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/flash.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { FunnelCard } from '../parts/funnel-card.tsx'
import type { UnitHead, UnitHub, UnitNode, UnitTree } from './unit-data.ts'

interface Context {
  readonly t: Translator
  readonly url: (path: string) => string
}

const unitHref = (url: Context['url'], id: string): string => url(`/unit/${encodeURIComponent(id)}`)

const Head = ({ t, head }: { readonly t: Translator; readonly head: UnitHead | null }) =>
  head === null ? (
    <StatusBadge tone="warn">{t('units.vacant')}</StatusBadge>
  ) : (
    <>
      {t('units.head', { name: head.name })}{' '}
      {head.acting ? <StatusBadge tone="info">{t('units.acting')}</StatusBadge> : null}
    </>
  )

const Node = ({
  t,
  url,
  node,
  counted,
}: Context & { readonly node: UnitNode; readonly counted: UnitTree['counted'] }) => (
  <li>
    <a href={unitHref(url, node.unit.id)}>{node.unit.name}</a>
    {counted === 'yes' ? (
      <>
        {' · '}
        <small>
          <Head t={t} head={node.head} /> · {t('units.staff', { n: node.staff })}
        </small>
      </>
    ) : null}
    {node.below.length === 0 ? null : <Nodes {...{ t, url, counted }} nodes={node.below} />}
  </li>
)

const Nodes = ({
  nodes,
  ...rest
}: Context & { readonly nodes: readonly UnitNode[]; readonly counted: UnitTree['counted'] }) => (
  <ul>
    {nodes.map((node) => (
      <Node {...rest} node={node} />
    ))}
  </ul>
)

/** The tree of units with heads and counts. */
export const TreeView = ({ t, url, tree }: Context & { readonly tree: UnitTree }) => (
  <>
    <PageHead title={t('units.title')} lead={t('units.lead')} />
    {tree.counted === 'too-many' ? <Notice tone="info">{t('units.large')}</Notice> : null}
    <section class="card tree" aria-label={t('units.tree')}>
      {tree.roots.length === 0 ? (
        <EmptyState icon="unit" title={t('units.none')} why={t('units.none.why')} />
      ) : (
        <Nodes {...{ t, url }} nodes={tree.roots} counted={tree.counted} />
      )}
    </section>
  </>
)

const People = ({ t, hub }: { readonly t: Translator; readonly hub: UnitHub }) => (
  <DataTable
    caption={t('units.people')}
    columns={[
      { head: t('units.person'), names: true, cell: ({ person }: Placed) => person.name },
      {
        head: t('units.position'),
        cell: ({ assignment }) => (
          <>
            {assignment?.position ?? '–'}{' '}
            {assignment?.appointment === 'acting' ? <StatusBadge tone="info">{t('units.acting')}</StatusBadge> : null}
          </>
        ),
      },
      { head: t('units.rank'), cell: ({ person }) => person.rank ?? '–' },
      { head: t('units.unit'), cell: ({ unit }) => unit?.name ?? '–' },
    ]}
    rows={hub.people}
    rowId={({ person }) => `person-${person.id}`}
    empty={<EmptyState icon="person" title={t('units.people.none')} why={t('units.people.none.why')} />}
  />
)

const Pages = ({ t, url, hub, after }: Context & { readonly hub: UnitHub; readonly after: string | undefined }) => {
  const last = hub.people.at(-1)?.person.id
  const here = unitHref(url, hub.unit.id)
  return (
    <Pagination
      t={t}
      shown={hub.people.length}
      {...(hub.more && last !== undefined && { nextHref: `${here}?setelah=${encodeURIComponent(last)}` })}
      {...(after !== undefined && { firstHref: here })}
    />
  )
}

const Below = ({ t, url, hub }: Context & { readonly hub: UnitHub }) =>
  hub.below.length === 0 ? null : (
    <Card id="below" title={t('units.below')}>
      <ul>
        {hub.below.map((unit) => (
          <li>
            <a href={unitHref(url, unit.id)}>{unit.name}</a>
          </li>
        ))}
      </ul>
    </Card>
  )

/** One unit: how far its cycles have come, what is below it, and its people. */
export const UnitView = ({
  t,
  url,
  hub,
  after,
}: Context & { readonly hub: UnitHub; readonly after: string | undefined }) => {
  const { unit, parent, progress } = hub
  const back =
    parent === null
      ? { href: url('/unit'), label: t('units.back') }
      : { href: unitHref(url, parent.id), label: parent.name }
  return (
    <>
      <PageHead title={unit.name} back={back} />
      <div class="columns">
        {progress.map(({ year, steps }) => (
          <FunnelCard
            {...{ t, url, year, steps }}
            unit={unit.id}
            empty={<p class="muted">{t('units.cycles.none')}</p>}
          />
        ))}
        <Below {...{ t, url, hub }} />
      </div>
      <Card id="people" title={t('units.people')}>
        <People t={t} hub={hub} />
        <Pages {...{ t, url, hub, after }} />
      </Card>
    </>
  )
}
