/** The page of a report: finds its data, and draws. */
import { render } from 'preact'
import type { PageData } from '../src/reports/html/page-data.ts'
import { unpackPageData } from '../src/reports/html/page-data.ts'
import { Page } from './components/page.tsx'
import { shownAt } from './model/address.ts'
import { groupingsFor } from './model/rows.ts'
import { begin, isBeside, showFirst, update } from './state.ts'

const root = document.getElementById('page') as HTMLElement

void loadData().then(show, (error: unknown) => {
  root.textContent = `The report cannot be shown: ${error instanceof Error ? error.message : String(error)}`
})

async function loadData(): Promise<PageData> {
  const text = document.getElementById('data')?.textContent ?? ''
  return unpackPageData(bytesOf(text))
}

/** In a loop: megabytes by way of an iterator take as long as all the rest of the page. */
function bytesOf(base64: string): Uint8Array {
  const characters = atob(base64)
  const bytes = new Uint8Array(characters.length)
  for (let index = 0; index < bytes.length; index++) bytes[index] = characters.charCodeAt(index)
  return bytes
}

function show(data: PageData): void {
  const { filter, grouping } = shownAt(location.hash.slice(1))
  const [first = 'none'] = groupingsFor(data.report.findings)
  root.replaceChildren()
  begin(data, { filter, grouping: grouping ?? first }, (state) => render(<Page state={state} />, root))
  if (isBeside()) showFirst()
  addEventListener('beforeprint', () => update({ isPrinting: true }))
  addEventListener('afterprint', () => update({ isPrinting: false }))
  document.documentElement.dataset.ready = ''
}
