/** The whole page: the verdict, the pictures, the findings. */
import type { JSX } from 'preact'
import { passing, type State } from '../state.ts'
import { Changes } from './changes.tsx'
import { Coverage } from './coverage.tsx'
import { Explorer } from './explorer.tsx'
import { FileMap } from './file-map.tsx'
import { Notices } from './notices.tsx'
import { PrintTable } from './print-table.tsx'
import { Repositories } from './repositories.tsx'
import { SessionChart } from './session-chart.tsx'
import { SeverityTiles } from './severity-tiles.tsx'
import { TimeChart } from './time-chart.tsx'
import { TopBar } from './top-bar.tsx'
import { Verdict } from './verdict.tsx'

export function Page({ state }: { state: State }): JSX.Element {
  const { report } = state.data
  const isEmpty = report.findings.length === 0
  return (
    <>
      <TopBar report={report} />
      <main>
        <Verdict report={report} />
        <Changes state={state} />
        {!isEmpty && <SeverityTiles state={state} />}
        {!isEmpty && (
          <div class="pictures">
            <TimeChart state={state} />
            <FileMap state={state} />
            <Repositories state={state} />
            <SessionChart state={state} />
          </div>
        )}
        <Notices report={report} />
        <Coverage report={report} isPrinting={state.isPrinting} />
        {!isEmpty &&
          (state.isPrinting ? <PrintTable state={state} indexes={passing(state)} /> : <Explorer state={state} />)}
      </main>
    </>
  )
}
