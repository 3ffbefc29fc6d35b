/** Asks as an assistant would, in this process: the answer to a payload, with the catalogue's rules. */
import { answerPayload, type Outcome, type Prepared } from '../../src/hooks/ai/answer-payload.ts'
import { DEFAULT_POLICY } from '../../src/policy/settings.ts'
import { createBlobScanner } from '../../src/scan/blob-scanner.ts'

const scanner = createBlobScanner({
  rules: {},
  policy: { ...DEFAULT_POLICY, destination: 'ai-chat' },
  showSecrets: false,
  decodeDepth: 4,
})

export interface Asking {
  readonly cwd?: string
  readonly named?: string
  readonly confidential?: readonly string[]
  readonly onError?: 'block' | 'allow'
  /** Preparing fails with this. */
  readonly failure?: Error
}

export function ask(payload: unknown, asking: Asking = {}): Promise<Outcome> {
  const cwd = asking.cwd ?? process.cwd()
  return answerPayload({
    input: Buffer.from(typeof payload === 'string' ? payload : JSON.stringify(payload)),
    named: asking.named,
    cwd,
    environment: process.env,
    prepare: async (folder, host): Promise<Prepared> => {
      if (asking.failure) throw asking.failure
      return {
        hooks: asking.onError === undefined ? {} : { onError: asking.onError },
        settings: {
          scanner,
          assistant: { host: host.id },
          assistants: {},
          confidential: asking.confidential ?? [],
          root: folder,
        },
      }
    },
  })
}
