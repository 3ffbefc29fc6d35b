/** Dialogues in the shape of nobody's transcripts and everybody's interfaces: a document, or messages one by one. */
import type { ChatFormat } from './chat-format.ts'
import { Dialogue, isDialogue, isItem, isMessage, readDialogue, readItem } from './read-message.ts'

const FORMAT = 'messages'

export const messages: ChatFormat = {
  name: FORMAT,
  isOf: (record) =>
    isMessage(record) ||
    isDialogue(record) ||
    ['body', 'request', 'response', 'chat'].some((key) => isDialogue(record.get(key))),
  begin: () => {
    const turns = new Dialogue()
    return (record, mark) => {
      const base = { format: FORMAT }
      // A line is either one message of a dialogue, or a dialogue of its own.
      if (isMessage(record) || isItem(record)) return readItem(record, { base, dialogue: turns, mark })
      return readDialogue(record, { base, dialogue: new Dialogue(), mark })
    }
  },
}
