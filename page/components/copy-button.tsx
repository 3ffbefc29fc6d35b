/** A text to be copied, and the button that does it. */
import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'

export function Copyable({ text, label }: { text: string; label: string }): JSX.Element {
  const [isCopied, setCopied] = useState(false)
  const code = useRef<HTMLElement>(null)
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
      setTimeout(() => setCopied(false), 1500)
    } catch {
      // A browser that keeps the clipboard from pages on disk: selected, it is one key away.
      if (code.current !== null) getSelection()?.selectAllChildren(code.current)
    }
  }
  return (
    <span class="copyable">
      <code ref={code}>{text}</code>
      <button type="button" class="plain" aria-label={`Copy: ${label}`} onClick={() => void copy()}>
        <span role="status">{isCopied ? 'Copied' : 'Copy'}</span>
      </button>
    </span>
  )
}
