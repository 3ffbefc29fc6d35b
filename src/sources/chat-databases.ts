/** Databases in which assistants keep their chats: how each is known, and how its rows become texts that readers know. */

export interface ChatDatabase {
  /** Tables, and columns of them, that tell it from any other database. */
  readonly tables: Readonly<Record<string, readonly string[]>>
  /**
   * Each gives rows of a name, a text or bytes, and, where that is not all, how it is compressed, its session, its turn, and its folder.
   * A turn that is null is not known, whatever the text looks like.
   */
  readonly rows: readonly { readonly table: string; readonly sql: string }[]
}

/**
 * Values of Cursor: a session says in which order its bubbles, which are rows of their own, were said. Both keys are cast to
 * text so that SQLite makes itself an index for them.
 */
const BUBBLES: ChatDatabase['rows'][number] = {
  table: 'cursorDiskKV',
  sql: `SELECT v.key, CAST(v.value AS BLOB), NULL, said.session, said.turn, said.cwd FROM cursorDiskKV v LEFT JOIN (
    SELECT CAST('bubbleId:' || substr(c.key, 14) || ':' || (h.value ->> '$.bubbleId') AS TEXT) AS key,
      substr(c.key, 14) AS session, min(h.key) + 1 AS turn,
      CAST(c.value AS TEXT) ->> '$.workspaceIdentifier.uri.fsPath' AS cwd
    FROM cursorDiskKV c, json_each(CASE WHEN json_valid(CAST(c.value AS TEXT)) THEN CAST(c.value AS TEXT) END,
      '$.fullConversationHeadersOnly') h
    WHERE c.key LIKE 'composerData:%' AND h.type = 'object' GROUP BY 1
  ) said ON said.key = CAST(v.key AS TEXT)`,
}

/** Of OpenCode's second version: each row is a message with all that it holds. */
const SESSION_MESSAGES: ChatDatabase['rows'][number] = {
  table: 'session_message',
  sql: `SELECT id, CAST('{"sessionID":' || json_quote(session_id) || ',"type":' || json_quote(type)
    || ',"time":' || json_quote(time_created) || ',"data":' || coalesce(data, 'null') || '}' AS BLOB), NULL, NULL,
    sum(type IN ('user', 'assistant')) OVER (PARTITION BY session_id ORDER BY seq) FROM session_message`,
}

const OF_SESSION_MESSAGES = ['id', 'session_id', 'seq', 'type', 'time_created', 'data']

/** Of OpenCode's first version: a message with its parts, as its export has them. */
const MESSAGES: ChatDatabase['rows'][number] = {
  table: 'message',
  sql: `SELECT coalesce(m.id, p.message_id), CAST('{"sessionID":' || json_quote(coalesce(m.session_id, p.session_id))
          || ',"directory":' || json_quote(s.directory) || ',"time":' || json_quote(m.time_created)
          || ',"info":' || coalesce(m.data, 'null')
          || ',"parts":[' || coalesce(group_concat(p.data, ',' ORDER BY p.id), '') || ']}' AS BLOB), NULL, NULL,
          row_number() OVER (PARTITION BY m.session_id ORDER BY m.time_created, m.id)
          FROM message m FULL JOIN part p ON p.message_id = m.id
          LEFT JOIN session s ON s.id = coalesce(m.session_id, p.session_id)
          GROUP BY coalesce(m.id, p.message_id)`,
}

const OF_MESSAGES: ChatDatabase['tables'] = {
  session: ['id', 'directory'],
  message: ['id', 'session_id', 'time_created', 'data'],
  part: ['id', 'message_id', 'session_id', 'data'],
}

/** The first that a database has all tables of. */
export const CHAT_DATABASES: readonly ChatDatabase[] = [
  // Cursor, and VS Code with everything built on it.
  {
    tables: { cursorDiskKV: ['key', 'value'], ItemTable: ['key', 'value'] },
    rows: [BUBBLES, keyed('ItemTable')],
  },
  { tables: { cursorDiskKV: ['key', 'value'] }, rows: [BUBBLES] },
  { tables: { ItemTable: ['key', 'value'] }, rows: [keyed('ItemTable')] },
  // Cursor's command line: the values of `meta` are JSON in hexadecimal digits.
  {
    tables: { blobs: ['id', 'data'], meta: ['key', 'value'] },
    rows: [
      // In which order they were said stands in none of them.
      { table: 'blobs', sql: 'SELECT id, CAST(data AS BLOB), NULL, NULL, NULL FROM blobs' },
      { table: 'meta', sql: 'SELECT key, CAST(coalesce(unhex(value), value) AS BLOB) FROM meta' },
    ],
  },
  // A database that was moved to the second version may still have the tables of the first.
  { tables: { ...OF_MESSAGES, session_message: OF_SESSION_MESSAGES }, rows: [MESSAGES, SESSION_MESSAGES] },
  { tables: { session_message: OF_SESSION_MESSAGES }, rows: [SESSION_MESSAGES] },
  { tables: OF_MESSAGES, rows: [MESSAGES] },
  // llm of Simon Willison: a prompt and its response, as requests to models have them.
  {
    tables: {
      conversations: ['id'],
      responses: ['id', 'model', 'prompt', 'system', 'response', 'conversation_id', 'datetime_utc'],
    },
    rows: [
      {
        table: 'responses',
        sql: `SELECT id, CAST(json_object('conversation_id', conversation_id, 'model', model, 'timestamp', datetime_utc,
          'messages', json_array(json_object('role', 'system', 'content', coalesce(system, '')),
          json_object('role', 'user', 'content', coalesce(prompt, '')),
          json_object('role', 'assistant', 'content', coalesce(response, '')))) AS BLOB) FROM responses`,
      },
    ],
  },
  // Amazon Q.
  { tables: { conversations: ['key', 'value'] }, rows: [keyed('conversations')] },
  {
    tables: { threads: ['id', 'data_type', 'data'] },
    rows: [{ table: 'threads', sql: 'SELECT id, CAST(data AS BLOB), data_type FROM threads' }],
  },
]

function keyed(table: string): ChatDatabase['rows'][number] {
  return { table, sql: `SELECT key, CAST(value AS BLOB) FROM ${table}` }
}
