/** Dialogues in the shape of nobody's transcripts and everybody's interfaces: a document, or messages one by one. */
import type { ChatFormat } from './chat-format.ts'
import {
  DIALOGUE_KEYS,
  Dialogue,
  isDialogue,
  isItem,
  isMessage,
  readDialogue,
  readItem,
  WRAPPER_KEYS,
} from './read-message.ts'

const FORMAT = 'messages'

export const messages: ChatFormat = {
  name: FORMAT,
  keys: [...DIALOGUE_KEYS, ...WRAPPER_KEYS],
  isOf: (record) => isMessage(record) || isDialogue(record) || WRAPPER_KEYS.some((key) => isDialogue(record.get(key))),
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
