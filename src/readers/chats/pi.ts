/** Sessions of pi, and of OpenClaw, which is built on it: a tree of entries, one a line. */
import type { Context } from '../../base/passage.ts'
import type { JsonValue } from '../json/json-value.ts'
import { withKnown } from './chat-context.ts'
import type { ChatFormat, Mark } from './chat-format.ts'
import { Dialogue, isMessage, readMessage, timeOf } from './read-message.ts'

const FORMAT = 'pi'

export const pi: ChatFormat = {
  name: FORMAT,
  keys: ['message', 'cwd'],
  isOf: (record) => isHeader(record) || (isEntry(record) && isMessage(record.get('message'))),
  begin: () => {
    const session = new Session()
    return (record, mark) => session.read(record, mark)
  },
}

function isHeader(record: JsonValue): boolean {
  return record.get('type').text === 'session' && record.has('version', 'id', 'timestamp', 'cwd')
}

function isEntry(record: JsonValue): boolean {
  return record.get('type').text === 'message' && record.has('id', 'parentId')
}

class Session {
  readonly #dialogue = new Dialogue()
  #base: Context = { format: FORMAT }

  read(record: JsonValue, mark: Mark): Context {
    if (isHeader(record))
      this.#base = withKnown(this.#base, { session: record.get('id').text, cwd: record.get('cwd').text })
    const dialogue = this.#dialogue
    const base = withKnown(this.#base, { turn: dialogue.turn || undefined, timestamp: timeOf(record) })
    const message = record.get('message')
    if (isMessage(message)) return readMessage(message, { base, dialogue, mark })
    mark(record.get('summary'), { ...base, role: 'assistant' })
    mark(message.get('output'), { ...base, role: 'tool' })
    return base
  }
}
