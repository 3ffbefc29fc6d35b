/** What packers write in JSON, and gists as GitHub's API gives them. */
import type { Context } from '../../base/passage.ts'
import type { ChatFormat, Mark, RecordReader } from '../chats/chat-format.ts'
import type { JsonValue } from '../json/json-value.ts'
import { code2prompt } from './code2prompt.ts'
import { codefetch } from './codefetch.ts'
import { repomix } from './repomix.ts'
import { yek } from './yek.ts'

export const PACKED_JSON: readonly ChatFormat[] = [
  packedJson(repomix.name, {
    keys: ['files'],
    isOf: (record) => record.get('files').isObject && (record.has('directoryStructure') || record.has('fileSummary')),
    files: (record) => record.get('files').items(),
    path: (file) => file.key,
    body: (file) => file,
  }),
  packedJson(yek.name, {
    keys: ['filename'],
    isOf: (record) =>
      record.get('filename').isString && record.get('content').isString && [...record.items()].length === 2,
    files: (record) => [record],
    path: (file) => file.get('filename').text,
    body: (file) => file.get('content'),
  }),
  packedJson(codefetch.name, {
    keys: ['root'],
    isOf: (record) => record.at('root', 'children').isArray && record.at('root', 'type').text === 'directory',
    files: (record) => filesUnder(record.get('root')),
    path: (file) => file.get('path').text,
    body: (file) => file.get('content'),
  }),
  packedJson('gist', {
    keys: ['files'],
    isOf: (record) => record.get('files').first.has('filename', 'raw_url'),
    files: (record) => record.get('files').items(),
    path: (file) => file.get('filename').text,
    body: (file) => file.get('content'),
  }),
  // Its text is split like any other text of a packer.
  packedJson(code2prompt.name, {
    keys: ['directory_name'],
    isOf: (record) => record.get('directory_name').isString && record.has('files', 'model_info'),
    files: () => [],
    path: () => '',
    body: (file) => file,
  }),
]

interface Shape {
  readonly keys: readonly string[]
  isOf(record: JsonValue): boolean
  files(record: JsonValue): Iterable<JsonValue>
  path(file: JsonValue): string
  body(file: JsonValue): JsonValue
}

function packedJson(name: string, { keys, isOf, files, path, body }: Shape): ChatFormat {
  const read: RecordReader = (record: JsonValue, mark: Mark): Context => {
    for (const file of files(record))
      mark(body(file), { format: name, ...(path(file) && { embeddedPath: path(file) }) })
    return { format: name }
  }
  return { name, keys, isOf, begin: () => read }
}

/** Walked with a list of its own: how deep the folders go is up to whoever wrote the text. */
function* filesUnder(root: JsonValue): Generator<JsonValue> {
  const open = [root]
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    for (const child of folder.get('children').items()) {
      if (child.get('children').isArray) open.push(child)
      else yield child
    }
  }
}
