import type { FeedbackNote } from '@siklus/core/performance'
import type { Translator } from '../../i18n/translator.ts'
import { nameOf } from '../work/said.tsx'
import type { EvaluationScene } from './evaluation-scene.ts'
import { topicWord } from './evaluation-words.ts'

interface NotesProps {
  readonly t: Translator
  readonly scene: EvaluationScene
  /** Which of the notes. */
  readonly of: (note: FeedbackNote) => boolean
  /** Says so when there are none. */
  readonly empty?: true
}

/** Feedback of the year, newest first, as it was given. */
export const FeedbackNotes = ({ t, scene: { material, names }, of, empty }: NotesProps) => {
  const notes = material.feedback.filter(of)
  if (notes.length === 0) return empty ? <p class="muted">{t('evaluation.material.noFeedback')}</p> : null
  return (
    <>
      {notes.map(({ from, about, at, text }) => (
        <figure class="quote">
          <figcaption>
            <strong>{nameOf(names, from)}</strong>
            {' · '}
            {topicWord(t, about)}
            {' · '}
            <time datetime={at}>{t.date(at)}</time>
          </figcaption>
          <blockquote>{text}</blockquote>
        </figure>
      ))}
    </>
  )
}
