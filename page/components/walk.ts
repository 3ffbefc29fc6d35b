/** One stop of the tabulator key for a group of buttons; arrow keys go on inside it. */

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** For `onKeyDown` of the element around the buttons. */
export function walkButtons(event: KeyboardEvent): void {
  const buttons = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('button:not(:disabled)')]
  const at = buttons.indexOf(document.activeElement as HTMLElement)
  const step = STEPS[event.key]
  const next =
    event.key === 'Home' ? 0 : event.key === 'End' ? buttons.length - 1 : step === undefined ? undefined : at + step
  const button = next === undefined ? undefined : buttons[Math.max(0, Math.min(buttons.length - 1, next))]
  if (at < 0 || button === undefined) return
  event.preventDefault()
  for (const one of buttons) one.tabIndex = one === button ? 0 : -1
  button.focus()
}
