import { memory } from '@siklus/storage/memory'
import { outlineOf } from '../books/outline.ts'
import { readBooks } from '../books/read-books.ts'
import { paper } from '../world/paper.ts'
import { noTransactions, openStage } from '../world/stage.ts'
import { play, sceneOf } from './play.ts'
import { STORY } from './story.ts'

/** The outline of the story when nothing breaks, on the storage that has nothing to break. */
export const referenceOutline = async (): Promise<readonly string[]> => {
  const stage = await openStage({ storage: memory({ records: [paper] }), host: noTransactions })
  const scene = sceneOf(stage, 'reference')
  for (const step of STORY) await play(scene, step)
  const outline = outlineOf(await readBooks(stage.storage, 'reference'))
  await stage.close()
  return outline
}
