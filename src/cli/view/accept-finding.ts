/** What a reader of the page can do about a finding: accept it, in the baseline. */
import { Failure } from '../../base/failure.ts'
import { acceptFindings } from '../baseline-actions/accept.ts'
import type { Values } from '../options.ts'

export interface Acceptance {
  readonly id: string
  /** Where the report has it. */
  readonly path: string
  readonly reason: string
}

const REASON_LENGTH_MAX = 500

/** @throws {Failure} `usage` where it is anything else */
export function acceptanceIn(request: unknown): Acceptance {
  const { id, path, reason } = (request ?? {}) as Readonly<Record<string, unknown>>
  if (typeof id === 'string' && typeof path === 'string' && typeof reason === 'string') {
    if (reason.trim() === '') throw new Failure('usage', 'the reason is missing', { hint: 'say why it is no leak' })
    if (reason.length <= REASON_LENGTH_MAX) return { id, path, reason: reason.trim() }
  }
  throw new Failure('usage', 'the request is not understood', { hint: 'reload the page' })
}

/**
 * Looks where the report has it, then everywhere: what is accepted is what is really there, never what a report says.
 * @throws {Failure} `finding-unknown`, `baseline-not-usable`
 */
export async function acceptFinding({ id, path, reason }: Acceptance, values: Values): Promise<void> {
  const [file = path] = path.split('!')
  try {
    await acceptFindings({ ...values, reason, in: [file] }, [id])
  } catch (error) {
    const isElsewhere = error instanceof Failure && ['finding-unknown', 'path-not-found'].includes(error.code)
    if (!isElsewhere) throw error
    await acceptFindings({ ...values, reason }, [id])
  }
}
