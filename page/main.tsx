/** The page of a report: finds its data, and draws. */
import { render } from 'preact'
import { unpackPageData } from '../src/reports/html/page-data.ts'
import { Page } from './components/page.tsx'
import { shownAt } from './model/address.ts'
import { groupingsFor } from './model/rows.ts'
import { connect, type Reader } from './reader.ts'
import { begin, isBeside, showFirst, update } from './state.ts'

const root = document.getElementById('page') as HTMLElement

void load().then(show, (error: unknown) => {
  root.textContent = `The report cannot be shown: ${error instanceof Error ? error.message : String(error)}`
})

async function load(): Promise<Pick<Reader, 'data'> & Partial<Reader>> {
  const text = document.getElementById('data')?.textContent
  return text === undefined ? connect() : { data: await unpackPageData(bytesOf(text ?? '')) }
}

/** In a loop: megabytes by way of an iterator take as long as all the rest of the page. */
function bytesOf(base64: string): Uint8Array {
  const characters = atob(base64)
  const bytes = new Uint8Array(characters.length)
  for (let index = 0; index < bytes.length; index++) bytes[index] = characters.charCodeAt(index)
  return bytes
}

function show({ data, accept }: Pick<Reader, 'data'> & Partial<Reader>): void {
  const { filter, grouping } = shownAt(location.hash.slice(1))
  const [first = 'none'] = groupingsFor(data.report.findings)
  const shown = { filter, grouping: grouping ?? first, ...(accept && { accept }) }
  root.replaceChildren()
  begin(data, shown, (state) => render(<Page state={state} />, root))
  if (isBeside()) showFirst()
  addEventListener('beforeprint', () => update({ isPrinting: true }))
  addEventListener('afterprint', () => update({ isPrinting: false }))
  document.documentElement.dataset.ready = ''
}
