import type { AnyRule, Finding, Pack } from '@siklus/core/policy'
import type { Translator } from '../../i18n/translator.ts'
import { Card } from '../../ui/card.tsx'
import { ErrorSummary, type FormFault } from '../../ui/error-summary.tsx'
import { Field } from '../../ui/field.tsx'
import { FindingTree } from '../../ui/finding-tree.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import type { Form } from '../work/form.ts'
import { FactInputs } from './fact-fields.tsx'
import { codeName, factName, lawNameIn, paramName, ruleOf } from './packs.ts'
import { TYPED_IN } from './typed-number.ts'

interface TrialProps {
  readonly t: Translator
  readonly url: (path: string) => string
  readonly pack: Pack
  readonly rule: AnyRule
  readonly form: Form
  readonly on: string
  readonly finding: Finding | null
  readonly faults: readonly FormFault[]
}

const Result = ({ t, pack, finding }: Pick<TrialProps, 't' | 'pack'> & { readonly finding: Finding }) => (
  <Card
    id="result"
    title={t('policy.try.result')}
    note={t('ui.finding.version', { pack: finding.pack, version: finding.version })}
  >
    <FindingTree
      t={t}
      finding={finding}
      lawName={lawNameIn(t, pack)}
      valueName={codeName(t, pack)}
      factName={(rule, path) => factName(t, ruleOf(pack, rule), path)}
      paramName={(rule, name) => paramName(t, ruleOf(pack, rule), name)}
    />
  </Card>
)

/** Facts as a form that only asks: its answer is an address that can be kept and sent, and nothing is written. */
export const TrialView = ({ t, url, pack, rule, form, on, finding, faults }: TrialProps) => {
  const faultAt = (field: string) => faults.find((fault) => fault.field === field)?.text
  return (
    <>
      <PageHead
        title={t('policy.try.title', { rule: t.words(rule.title) })}
        lead={t('policy.try.lead')}
        back={{ href: url(`/aturan/${pack.id}#${rule.id}`), label: t.words(pack.title) }}
      />
      <ErrorSummary t={t} faults={faults} />
      <div class="columns">
        <form method="get" action={url(`/aturan/${pack.id}/${rule.id}`)} class="card stack" novalidate>
          <p>{t.words(rule.words)}</p>
          <button type="submit" name="coba" value="ya" hidden />
          <input type="hidden" name={TYPED_IN} value={t.locale} />
          <Field
            name="on"
            type="date"
            label={t('policy.try.on')}
            hint={t('policy.try.on.hint')}
            value={on}
            error={faultAt('on')}
          />
          <FactInputs
            to={{ t, form, code: codeName(t, pack), faultAt, grows: form.text('tambah') }}
            fields={rule.facts}
          />
          <div class="actions">
            <button type="submit" name="coba" value="ya">
              {t('policy.try.run')}
            </button>
          </div>
        </form>
        {finding === null ? null : <Result t={t} pack={pack} finding={finding} />}
      </div>
    </>
  )
}
