import { StateChart } from '../../charts/statechart.tsx'
import type { Translator } from '../../i18n/translator.ts'
import { liveRegion } from '../../live/region.ts'
import { Card } from '../../ui/card.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { caseTitle } from '../parts/case-title.ts'
import { workPath } from '../parts/work-path.ts'
import { workflowWord } from '../words/word.ts'
import { CaseMark } from '../work/case-mark.tsx'
import type { CaseData } from './case-data.ts'
import { Deadlines, Parties, Verification } from './case-facts.tsx'
import { CaseHistory } from './case-history.tsx'
import { NextTable } from './next-table.tsx'

interface CasePageProps {
  readonly t: Translator
  readonly url: (path: string) => string
  readonly here: string
  readonly data: CaseData
  readonly mayVerify: boolean
}

const Links = ({ t, url, data: { item } }: CasePageProps) => {
  const work = workPath(item)
  return (
    <>
      {work === undefined ? null : (
        <a class="button" href={url(work)}>
          {t('cases.work')}
        </a>
      )}
      {item.parent === null ? null : (
        <a class="button secondary outline" href={url(`/kasus/${item.parent}`)}>
          {t('cases.parent')}
        </a>
      )}
    </>
  )
}

const Verify = ({ t, url, data, mayVerify }: CasePageProps) =>
  mayVerify ? (
    <Card id="verify" title={t('cases.verify')} note={t('cases.verify.note')}>
      {data.verified === undefined ? (
        <form method="get" action={url(`/kasus/${data.item.id}#verify`)}>
          <button type="submit" name="verifikasi" value="1" class="secondary outline">
            {t('cases.verify')}
          </button>
        </form>
      ) : (
        <Verification t={t} item={data.item} verified={data.verified} />
      )}
    </Card>
  ) : null

const Diagram = ({ t, data: { item, chart, layout } }: CasePageProps) => (
  <Card id="chart" title={t('cases.chart')} note={t('cases.chart.note')}>
    <StateChart
      t={t}
      id="statechart"
      title={t('cases.chart.title', { workflow: workflowWord(t, item.workflow), version: String(item.version) })}
      chart={chart}
      layout={layout}
    />
  </Card>
)

/** Any case: where it stands on the diagram of its workflow, what may happen next and why not, deadlines, parties, history. */
export const CasePage = (props: CasePageProps) => {
  const { t, url, here, data } = props
  const { item, line } = data
  return (
    <div {...liveRegion({ id: 'case', url: url(here), topics: [`case:${item.id}`] })}>
      <PageHead
        title={caseTitle(t, item)}
        lead={`${line.owner.name} · ${t('cases.revision', { revision: String(item.revision), version: String(item.version) })}`}
        mark={<CaseMark t={t} line={line} />}
        actions={<Links {...props} />}
      />
      <Card id="next" title={t('cases.next')}>
        <NextTable t={t} can={data.can} />
      </Card>
      <Diagram {...props} />
      <div class="columns">
        <Card id="deadlines" title={t('cases.deadlines')}>
          <Deadlines t={t} deadlines={data.deadlines} />
        </Card>
        <Card id="parties" title={t('cases.parties')}>
          <Parties t={t} item={item} names={data.names} />
        </Card>
      </div>
      <Card id="history" title={t('cases.history')}>
        <CaseHistory t={t} history={data.history} names={data.names} labels={data.labels} />
      </Card>
      <Verify {...props} />
    </div>
  )
}
