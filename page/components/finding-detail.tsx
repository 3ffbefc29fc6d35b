/** All about one finding: what to do first, then what, where, since when and why. */
import type { ComponentChildren, JSX } from 'preact'
import type { CommitFacts, Finding } from '../../src/base/finding.ts'
import { printable } from '../../src/reports/text/printable.ts'
import { countOf } from '../../src/reports/text/quantities.ts'
import { commandsFor } from '../model/commands.ts'
import { withFacet } from '../model/filter.ts'
import { type State, update } from '../state.ts'
import { AcceptForm } from './accept-form.tsx'
import { Copyable } from './copy-button.tsx'
import { ExcerptLine } from './excerpt-line.tsx'
import { SideBySideView } from './side-by-side.tsx'

export function FindingDetail({ state }: { state: State }): JSX.Element {
  const { selected, data } = state
  const finding = selected === undefined ? undefined : state.findings[selected]
  const close = (): void => {
    update({ selected: undefined })
    document.getElementById('findings')?.focus()
  }
  return (
    <section
      id="detail"
      class="detail"
      aria-label="Details of the finding"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close()
      }}
    >
      {finding === undefined ? (
        <p class="nothing">Choose a finding to see where it is, why it is believed, and what to do.</p>
      ) : (
        <>
          <button type="button" class="plain close" onClick={close}>
            Close
          </button>
          <Heading finding={finding} />
          <SideBySideView data={data} finding={selected ?? -1} />
          <Advice state={state} finding={finding} />
          <AcceptForm key={finding.id} state={state} finding={finding} />
          <Facts state={state} finding={finding} />
        </>
      )}
    </section>
  )
}

function Heading({ finding }: { finding: Finding }): JSX.Element {
  const { severity, title, rule, location, excerpt, decision } = finding
  const place = `${location.path}:${location.startLine}:${location.startColumn}`
  return (
    <>
      <h3>
        <span class={`severity ${severity}`}>{severity}</span> {printable(title)}
      </h3>
      <p class="quiet">
        {printable(rule)}, {decision === 'block' ? 'blocks' : decision === 'warn' ? 'warns' : 'allowed'}
      </p>
      <Copyable text={printable(place)} label="the place" />
      {excerpt !== undefined && <ExcerptLine excerpt={excerpt} line={location.startLine} />}
    </>
  )
}

function Advice({ state, finding }: { state: State; finding: Finding }): JSX.Element {
  const facts = state.data.rules.find(({ id }) => id === finding.rule)
  const commands = commandsFor(finding, state.data.report.scan.source)
  return (
    <>
      <h4>What to do</h4>
      <ol class="advice">
        {facts?.revoke && (
          <li>
            Revoke it. {printable(facts.revoke)}
            {facts.url && /^https:\/\//.test(facts.url) && (
              <>
                {' '}
                <a href={facts.url} rel="noreferrer noopener" target="_blank">
                  The issuer's page
                </a>
              </>
            )}
          </li>
        )}
        {commands.map(({ label, command, note }) => (
          <li key={label}>
            {label}: <Copyable text={command} label={label} />
            {note && <small>{note}</small>}
          </li>
        ))}
      </ol>
      {facts?.grants && <p>Whoever has it: {printable(lowerFirst(facts.grants))}</p>}
    </>
  )
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function Facts({ state, finding }: { state: State; finding: Finding }): JSX.Element {
  const { history, context, provenance, decoded, why, id, location } = finding
  const same = state.findings.filter((one) => one.id === id).length
  return (
    <dl>
      <Fact name="Why">{why.map(printable).join('; ')}</Fact>
      <Fact name="Under">{decoded?.map(printable).join(', ')}</Fact>
      <Fact name="Came in">{history?.introduced && <Commit facts={history.introduced} />}</Fact>
      <Fact name="Now">{history && stateOf(finding)}</Fact>
      <Fact name="Removed">{history?.removed && <Commit facts={history.removed} />}</Fact>
      <Fact name="Also in">{otherPaths(finding)}</Fact>
      <Fact name="Copied from">{provenance && originOf(finding)}</Fact>
      <Fact name="Also held by">
        {provenance?.alternatives?.map(({ repo, path }) => printable(`${repo}/${path}`)).join(', ')}
      </Fact>
      <Fact name="Session">{context?.session && printable(context.session)}</Fact>
      <Fact name="Said">{saidIn(finding)}</Fact>
      <Fact name="File">{context?.embeddedPath && printable(context.embeddedPath)}</Fact>
      <Fact name="Again">
        {same > 1 && (
          <button type="button" class="link" onClick={() => update({ filter: withFacet(state.filter, 'secret', id) })}>
            at {countOf(same, 'place')}: show them alone
          </button>
        )}
      </Fact>
      <Fact name="Repeated">{finding.alsoAt && `${countOf(finding.alsoAt.length, 'more time')} in the same file`}</Fact>
      <Fact name="Commit">{location.commit && !history && <code>{printable(location.commit)}</code>}</Fact>
      <Fact name="Id">
        <code>{printable(id)}</code>
      </Fact>
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ComponentChildren }): JSX.Element | null {
  if (!children) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Commit({ facts }: { facts: CommitFacts }): JSX.Element {
  const { oid, author, date, subject } = facts
  return (
    <>
      {printable(date.slice(0, 10))} by {printable(author)} <br />
      <code>{printable(oid.slice(0, 12))}</code> {printable(subject)}
    </>
  )
}

function stateOf({ history }: Finding): string {
  if (history === undefined) return ''
  const copies = history.objects > 1 ? `, in ${countOf(history.objects, 'object')}` : ''
  const refs = history.refs?.map(printable).join(', ')
  const states = {
    'in-head': 'still in HEAD',
    'on-branch': refs ? `on ${refs}` : 'in the history of a branch',
    removed: 'only in the past',
    unreachable: 'no branch or tag leads to it, but the repository still holds it',
  }
  return states[history.state] + copies
}

const PATHS_MAX = 8

function otherPaths({ history, location }: Finding): string {
  const paths = [...new Set(history?.places.map(({ path }) => path))].filter((path) => path !== location.path)
  const more = paths.length - PATHS_MAX
  return paths.slice(0, PATHS_MAX).map(printable).join(', ') + (more > 0 ? ` and ${countOf(more, 'more path')}` : '')
}

function originOf({ provenance }: Finding): string {
  if (provenance === undefined) return ''
  const { repo, path, startLine, endLine, lines, isRenamed, coverage, index } = provenance
  const from = repo === undefined ? `registered code (${index} names nothing)` : `${repo}/${path ?? ''}`
  const range = startLine === undefined ? '' : ` ${startLine}–${endLine ?? startLine}`
  const share = coverage === undefined ? '' : `, ${Math.round(coverage * 100)} % of the file`
  return printable(`${from}${range}: ${countOf(lines, 'line')}${isRenamed ? ', renamed' : ''}${share}`)
}

function saidIn({ context }: Finding): string {
  if (context?.turn === undefined && context?.role === undefined) return ''
  const { turn, role, tool, timestamp, model } = context
  const parts = [turn && `turn ${turn}`, role && `by ${role}`, tool && `with ${tool}`, model, timestamp]
  return printable(parts.filter(Boolean).join(', '))
}
