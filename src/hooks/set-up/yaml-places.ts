/** Where in a YAML file something can be put in, so that all the rest stays as it is, to the byte. */
import { isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml'

/** The start of a line, and what stands before the first entry there. */
export interface YamlPlace {
  readonly at: number
  readonly indent: string
}

/** The top level as a map in block style; undefined where it is anything else. Empty where the file holds nothing. */
export function topLevel(text: string): YAMLMap | 'empty' | undefined {
  const document = parseDocument(text, { prettyErrors: false })
  if (document.errors.length > 0) return undefined
  const { contents } = document
  if (contents === null || (isScalar(contents) && contents.value === null)) return 'empty'
  return isMap(contents) && !contents.flow ? contents : undefined
}

/** The value of a key: a map or a list in block style with something in it; undefined otherwise. */
export function blockUnder(map: YAMLMap, key: string): YAMLMap | YAMLSeq | undefined {
  const value = pairOf(map, key)?.value
  return (isMap(value) || isSeq(value)) && !value.flow && value.items.length > 0 ? value : undefined
}

export function hasKey(map: YAMLMap, key: string): boolean {
  return pairOf(map, key) !== undefined
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key)
}

/** Before the first entry; undefined where something else stands in its line. */
export function beforeFirst(text: string, block: YAMLMap | YAMLSeq): YamlPlace | undefined {
  const [first] = block.items
  const node = isSeq(block) ? first : (first as Pair | undefined)?.key
  const start = (node as { range?: readonly number[] } | undefined)?.range?.[0]
  if (start === undefined) return undefined
  const at = text.lastIndexOf('\n', start - 1) + 1
  const before = isSeq(block) ? /^( *)- +$/ : /^( *)$/
  const [, indent] = before.exec(text.slice(at, start)) ?? []
  return indent === undefined ? undefined : { at, indent }
}
