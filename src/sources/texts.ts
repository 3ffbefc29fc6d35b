/** The source of texts that are in no file and no commit: titles and descriptions that people wrote. */
import type { Source } from './source.ts'

/** Each under the path that it is shown with. */
export function textsSource(texts: readonly { readonly path: string; readonly text: string }[]): Source {
  return {
    name: 'texts',
    target: texts.map(({ path }) => path).join(', '),
    items: () =>
      texts.map(({ path, text }) => ({ kind: 'blob', blob: { bytes: Buffer.from(text), origin: { path } } })),
  }
}
