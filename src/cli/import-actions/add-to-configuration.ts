/** Adds to a `.codemoat.yaml` what it does not have yet; comments and order of what is there stay. */
import { isDeepStrictEqual } from 'node:util'
import { type Document, isSeq, parseDocument } from 'yaml'
import type { Carried } from '../../policy/foreign/carried.ts'
import { writtenConfiguration } from '../../policy/foreign/written.ts'

/** The file's text afterwards. `existing` is empty for a new one. */
export function addToConfiguration(existing: string, carried: Omit<Carried, 'leftBehind'>): string {
  const document = parseDocument(existing)
  const data = (document.toJS() ?? {}) as Written
  const known = {
    own: data.rules?.own ?? [],
    disable: data.rules?.disable ?? [],
    allow: data.allow ?? [],
    honour: data.inline?.honour ?? [],
  }
  const ids = new Set(known.own.map(({ id }) => id))
  const added = writtenConfiguration({
    isAlone: false,
    own: carried.own.filter(({ id }) => !ids.has(id)),
    disable: carried.disable.filter((one) => !known.disable.includes(one)),
    honour: carried.honour.filter((one) => !known.honour.includes(one)),
    allow: carried.allow.filter((one) => !known.allow.some((other) => isDeepStrictEqual(other, one))),
  }) as Written
  if (Object.keys(added).length === 0) return existing
  append(document, ['rules', 'disable'], added.rules?.disable)
  append(document, ['rules', 'own'], added.rules?.own)
  append(document, ['allow'], added.allow)
  append(document, ['inline', 'honour'], added.inline?.honour)
  const text = document.toString({ lineWidth: 0, singleQuote: true })
  // A starter is all comments: the reader keeps them in front.
  return text.endsWith('\n') ? text : `${text}\n`
}

interface Written {
  readonly rules?: { readonly own?: readonly { readonly id: string }[]; readonly disable?: readonly string[] }
  readonly allow?: readonly object[]
  readonly inline?: { readonly honour?: readonly string[] }
}

function append(document: Document, keys: readonly string[], items: readonly unknown[] | undefined): void {
  if (!items?.length) return
  const list = document.getIn(keys)
  if (isSeq(list)) for (const item of items) list.add(document.createNode(item))
  else document.setIn(keys, document.createNode(items))
}
