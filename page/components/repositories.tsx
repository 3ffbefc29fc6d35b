/** Which repositories leaked, and where to. */
import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { printable } from '../../src/reports/text/printable.ts'
import { countOf } from '../../src/reports/text/quantities.ts'
import { type LeakedRepository, repositoriesOf } from '../model/repositories.ts'
import { findingsByRepository, type State, toggleFacet } from '../state.ts'

const SHOWN_MAX = 12

export function Repositories({ state }: { state: State }): JSX.Element | null {
  const findings = findingsByRepository(state)
  const repositories = useMemo(() => repositoriesOf(findings), [findings])
  if (repositories.length === 0) return null
  const most = Math.max(...repositories.map(({ lines }) => lines))
  const hidden = repositories.length - SHOWN_MAX
  return (
    <section class="picture" aria-labelledby="repositories-title">
      <h2 id="repositories-title">Whose code went where</h2>
      <p class="scale">lines copied from registered repositories</p>
      <ul class="repositories">
        {repositories.slice(0, SHOWN_MAX).map((repository) => (
          <Repository
            key={repository.name}
            repository={repository}
            most={most}
            chosen={state.filter.facets.repository}
          />
        ))}
      </ul>
      {hidden > 0 && (
        <p class="scale">and {countOf(hidden, 'more repository', 'more repositories')}: group by repository</p>
      )}
    </section>
  )
}

interface Shown {
  readonly repository: LeakedRepository
  readonly most: number
  readonly chosen: string | undefined
}

function Repository({ repository, most, chosen }: Shown): JSX.Element {
  const { name, lines, passages, files, places, morePlaces } = repository
  return (
    <li>
      <button
        type="button"
        class={chosen !== undefined && chosen !== name ? 'dim' : ''}
        aria-pressed={chosen === name}
        onClick={() => toggleFacet('repository', name)}
      >
        <span class="name">{printable(name)}</span>
        <span class="amount">
          {countOf(lines, 'line')} in {countOf(passages, 'passage')} from {countOf(files, 'file')}
        </span>
        <span class="bar">
          <span style={{ width: `${(lines / most) * 100}%` }} />
        </span>
      </button>
      <ul class="places" aria-label={`Where code of ${printable(name)} went`}>
        {places.map(({ path, lines: copied }) => (
          <li key={path}>
            <button type="button" class="link" onClick={() => toggleFacet('path', path)}>
              {printable(path)}
            </button>{' '}
            {countOf(copied, 'line')}
          </li>
        ))}
        {morePlaces > 0 && <li>and {countOf(morePlaces, 'more file')}</li>}
      </ul>
    </li>
  )
}
