/** All readers, in the order of trial. */
import type { Blob, Passage } from '../base/passage.ts'
import { binary } from './binary.ts'
import { chatPage } from './chats/chat-page.ts'
import { chats } from './chats/chats.ts'
import { notebook } from './notebook.ts'
import type { Notice, Reader, Unpack } from './reader.ts'
import { sectionedText } from './sectioned-text.ts'
import { text } from './text.ts'
import { textEncodingOf } from './text-encoding.ts'

/** The first one that recognises a blob reads it. `text` is last: it takes what nobody else knows. */
export const READERS: readonly Reader[] = [binary, notebook, chats, chatPage, sectionedText, text]

export function readBlob(blob: Blob, notice: Notice, unpack?: Unpack): Iterable<Passage> {
  return readerOf(blob).read(blob, notice, unpack)
}

export function readerOf(blob: Blob): Reader {
  const encoding = textEncodingOf(blob.bytes)
  for (const reader of READERS) if (reader.recognise(blob, encoding)) return reader
  return text
}
