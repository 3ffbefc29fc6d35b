/**
 * Appends to lists in a JSON file of somebody else, comments allowed, and takes out again what was appended. Not a byte
 * of the rest changes, and what is taken out leaves the file as it was: an element, or a list that was made for it, goes
 * with the comma before it; what was put into an empty list or object stands right behind its bracket, and what was made
 * by us never does.
 */
import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser'

export interface JsonFile {
  /** Undefined where there is no file. */
  readonly text: string | undefined
  /** Stands behind the lists in an object that is made. */
  readonly version?: number
}

/** The list that the keys lead to gets an element. Undefined where the file is not such that this can be done. */
export function appendToList(file: JsonFile, keys: readonly string[], element: unknown): string | undefined {
  const { text } = file
  if (text === undefined || text.trim() === '') {
    const made = print(withVersion(nested(keys, [element]), file.version), '  ', '\n')
    return text === undefined ? `${made}\n` : `${text}${made}`
  }
  const root = parse(text)
  if (root?.type !== 'object') return undefined
  if (
    file.version !== undefined &&
    childrenOf(root).length > 0 &&
    findNodeAtLocation(root, ['version']) === undefined
  ) {
    return undefined
  }
  let depth = 0
  let node = root
  for (; depth < keys.length; depth++) {
    const next = findNodeAtLocation(node, [keys[depth]!])
    if (next === undefined) break
    if (next.type !== (depth === keys.length - 1 ? 'array' : 'object')) return undefined
    node = next
  }
  if (depth === keys.length) return insert(text, node, (form) => print(element, form.indent, form.feed))
  const [key = '', ...rest] = keys.slice(depth)
  const added = rest.length === 0 ? [element] : nested(rest, [element])
  const version = depth === 0 && childrenOf(root).length === 0 && file.version !== undefined
  return insert(text, node, (form) => {
    const property = `${JSON.stringify(key)}: ${print(added, form.indent, form.feed)}`
    return version ? `${property}, "version": ${file.version}` : property
  })
}

/** The text without the last element of the list that is ours; undefined where none is, `{}` where the file is ours. */
export function takeFromList(
  text: string,
  keys: readonly string[],
  isOurs: (element: unknown) => boolean,
): { readonly text: string | undefined } | undefined {
  const root = parse(text)
  const list = root && findNodeAtLocation(root, [...keys])
  if (root === undefined || list?.type !== 'array') return undefined
  const element = childrenOf(list).findLast((node) => isOurs(JSON.parse(textOf(text, node))))
  if (element === undefined) return undefined
  for (let part = element; ; ) {
    const holder = part.parent
    if (holder === undefined) break
    const siblings = holder.type === 'property' ? [part] : childrenOf(holder)
    if (holder.type === 'property') {
      part = holder
      continue
    }
    const cut = cutOf(part, holder, siblings)
    if (cut !== undefined) return { text: text.slice(0, cut.start) + text.slice(cut.end) }
    part = holder
  }
  // All of it was made by us. What is not made for a file of its own has no line feed at its end.
  return { text: text.endsWith('\n') ? undefined : '' }
}

/** What goes with a part of a list or object; undefined where the whole of it was made for this part. */
function cutOf(part: Node, holder: Node, siblings: readonly Node[]): { start: number; end: number } | undefined {
  const index = siblings.indexOf(part)
  const before = siblings[index - 1]
  const after = siblings[index + 1]
  if (before !== undefined) return { start: endOf(before), end: endOf(part) }
  const isMadeWithVersion = siblings.length === 2 && keyOf(after) === 'version' && holder.parent === undefined
  const wasThere = part.offset === holder.offset + 1
  if (after !== undefined && !isMadeWithVersion) return { start: part.offset, end: after.offset }
  return wasThere ? { start: part.offset, end: endOf(after ?? part) } : undefined
}

interface Form {
  /** What a level is indented by; undefined where all stands in one line. */
  readonly indent: string | undefined
  /** The end of a line, with the indentation of the line that follows. */
  readonly feed: string
}

/** Behind the last child; right behind the bracket of what is empty. */
function insert(text: string, holder: Node, render: (form: Form) => string): string {
  const last = childrenOf(holder).at(-1)
  if (last === undefined) {
    const at = holder.offset + 1
    return text.slice(0, at) + render({ indent: undefined, feed: '' }) + text.slice(at)
  }
  const form = formOf(text, last)
  const between = form.indent === undefined ? ', ' : form.feed
  const comma = form.indent === undefined ? '' : ','
  const at = endOf(last)
  return text.slice(0, at) + comma + between + render(form) + text.slice(at)
}

/** As what stands before is written: in a line of its own, with so much before it, or not. */
function formOf(text: string, before: Node): Form {
  const lineStart = text.lastIndexOf('\n', before.offset - 1)
  const head = text.slice(lineStart + 1, before.offset)
  if (lineStart < 0 || !/^[ \t]*$/.test(head)) return { indent: undefined, feed: '' }
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  '
  return { indent, feed: (text[lineStart - 1] === '\r' ? '\r\n' : '\n') + head }
}

/** In ASCII alone, since the text of the file is one character a byte. What is made never begins right behind its bracket. */
function print(value: unknown, indent: string | undefined, feed: string): string {
  const text =
    indent === undefined
      ? JSON.stringify(value, undefined, 1).replace(/\n */g, ' ')
      : JSON.stringify(value, undefined, indent).replaceAll('\n', feed)
  return text.replace(/[\u007f-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function nested(keys: readonly string[], value: unknown): object {
  return keys.reduceRight((inner, key) => ({ [key]: inner }), value) as object
}

function withVersion(value: object, version: number | undefined): object {
  return version === undefined ? value : { ...value, version }
}

function parse(text: string): Node | undefined {
  const errors: ParseError[] = []
  const root = parseTree(text.replace(/^\u00ef\u00bb\u00bf/, '   '), errors, { allowTrailingComma: true })
  return errors.length === 0 ? root : undefined
}

/** Elements of a list, properties of an object. */
function childrenOf(node: Node): readonly Node[] {
  return node.children ?? []
}

function keyOf(property: Node | undefined): unknown {
  return property?.children?.[0]?.value
}

function endOf(node: Node): number {
  return node.offset + node.length
}

/** As plain JSON: an element of ours has no comments. */
function textOf(text: string, node: Node): string {
  const part = text.slice(node.offset, endOf(node))
  try {
    JSON.parse(part)
    return part
  } catch {
    return 'null'
  }
}
