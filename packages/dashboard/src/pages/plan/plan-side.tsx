import type { Document, PlanBody, PlanView, Signature } from '@siklus/core/performance'
import type { Translator } from '../../i18n/translator.ts'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { roleWord, stateWord } from '../words/word.ts'
import { numberIn } from '../work/context.ts'
import { type Names, nameOf } from '../work/said.tsx'
import { ShortHash } from '../work/short-hash.tsx'
import type { PlanScene } from './plan-scene.ts'

interface SideProps {
  readonly t: Translator
  readonly url: (path: string) => string
  readonly scene: PlanScene
}

const SignatureLine = ({
  t,
  signature,
  names,
}: {
  readonly t: Translator
  readonly signature: Signature
  readonly names: Names
}) => (
  <li class={signature.refused ? 'tone-warn' : 'tone-good'}>
    <Icon name={signature.refused ? 'warn' : 'good'} />
    <div>
      <strong>{nameOf(names, signature.person)}</strong>
      <small>
        {roleWord(t, signature.role)} · {t.dateTime(signature.at)}
      </small>
      {signature.refused ? (
        <p class="lines">
          {t('plan.refused')} {signature.reason}
        </p>
      ) : null}
    </div>
  </li>
)

const signers = ['owner', 'assessor'] as const

const Awaited = ({ t, view }: { readonly t: Translator; readonly view: PlanView }) => (
  <>
    {signers
      .filter((role) => !view.signatures.some((one) => one.role === role))
      .map((role) => (
        <li class="tone-neutral">
          <Icon name="clock" />
          <div>
            <strong>{(role === 'owner' ? view.owner : view.assessor)?.name ?? roleWord(t, role)}</strong>
            <small>{t('plan.signature.awaited')}</small>
          </div>
        </li>
      ))}
  </>
)

/** Who has signed, who has refused with which reason, who is waited for. Nothing before anybody was asked. */
export const Signatures = ({ t, scene: { view, names } }: Omit<SideProps, 'url'>) => {
  const signing = view.case.tags.length > 0 && view.labels.includes('plan.signing')
  if (!signing && view.signatures.length === 0) return null
  return (
    <Card title={t('plan.signatures')} id="plan-signatures">
      <ul class="signatures">
        {view.signatures.map((signature) => (
          <SignatureLine t={t} signature={signature} names={names} />
        ))}
        {signing ? <Awaited t={t} view={view} /> : null}
      </ul>
    </Card>
  )
}

const DocumentLine = ({
  t,
  href,
  document,
  names,
}: {
  readonly t: Translator
  readonly href: string
  readonly document: Document<PlanBody>
  readonly names: Names
}) => (
  <li>
    <a href={href}>{t('plan.version.revision', { revision: document.revision })}</a>
    <small>
      {t.dateTime(document.frozenAt ?? document.updatedAt)} · {nameOf(names, document.author)}
    </small>
    <ShortHash hash={document.contentHash} />
  </li>
)

/** What was handed in, newest first, and the other plans of the year. */
export const Versions = ({ t, url, scene: { view, names, versions } }: SideProps) => {
  const others = versions.filter((line) => line.case.id !== view.case.id)
  if (view.submitted.length + others.length === 0) return null
  return (
    <Card title={t('plan.versions')} id="plan-versions">
      <ul class="versions">
        {view.submitted.map((document) => (
          <DocumentLine
            t={t}
            href={url(`/kerja/rencana/${view.case.id}?revisi=${document.revision}`)}
            document={document}
            names={names}
          />
        ))}
        {others.map((line) => (
          <li>
            <a href={url(`/kerja/rencana/${line.case.id}`)}>
              {t('plan.version.plan', { ordinal: numberIn(line.case, 'ordinal') ?? 1 })}
            </a>
            <small>{line.labels.map((label) => stateWord(t, label)).join(' · ')}</small>
          </li>
        ))}
      </ul>
    </Card>
  )
}
