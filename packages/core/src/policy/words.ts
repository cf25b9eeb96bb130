/** A text for the screen in both languages, Indonesian first; both are complete. */
export interface Words {
  readonly id: string
  readonly en: string
}
