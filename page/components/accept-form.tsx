/** Accepts a finding into the baseline, or says that its secret was replaced. */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Finding } from '../../src/base/finding.ts'
import { type State, showAccepted } from '../state.ts'

/** Only where the page came from a server. */
export function AcceptForm({ state, finding }: { state: State; finding: Finding }): JSX.Element | null {
  const [reason, setReason] = useState('')
  const [answer, setAnswer] = useState('')
  const [isBusy, setBusy] = useState(false)
  const { accept } = state
  if (accept === undefined) return null
  const send = async (why: string): Promise<void> => {
    setBusy(true)
    setAnswer('Looking for it …')
    try {
      await accept({ id: finding.id, path: finding.location.path, reason: why })
      showAccepted(finding.id, why)
      setAnswer('It is in the baseline. Commit the file.')
    } catch (error) {
      setAnswer(error instanceof Error ? error.message : String(error))
    }
    setBusy(false)
  }
  const isAccepted = finding.decision === 'allow'
  return (
    <form
      class="accept"
      onSubmit={(event) => {
        event.preventDefault()
        void send(reason)
      }}
    >
      {!isAccepted && (
        <>
          <label for="reason">Accept it into the baseline, because</label>
          <input
            id="reason"
            required
            maxLength={500}
            placeholder="why it is no leak"
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
          <div class="buttons">
            <button type="submit" class="plain" disabled={isBusy}>
              Accept
            </button>
            {finding.kind === 'secret' && (
              <button type="button" class="plain" disabled={isBusy} onClick={() => void send(rotatedReason(reason))}>
                Mark as rotated
              </button>
            )}
          </div>
        </>
      )}
      <p role="status">{answer}</p>
    </form>
  )
}

/** `rotated on 2026-11-22: by Ada` */
function rotatedReason(more: string): string {
  return `rotated on ${new Date().toISOString().slice(0, 10)}${more.trim() && `: ${more.trim()}`}`
}
