/** Code that plays a company's own, written for these tests. */

export const FEES = `/** Late fees, as the contracts of 2019 have them. */
import { Account } from './account.ts'

const GRACE_DAYS = 14
const CEILING = 4_000

export interface Fee { readonly account: string; readonly amount: number; readonly reason: string }

/** The fee for an invoice that is overdue. */
export function lateFee(account: Account, invoice: Invoice, today: number): Fee | undefined {
  const overdue = daysBetween(invoice.due, today)
  if (overdue <= GRACE_DAYS) return undefined
  const rate = account.contract.isLegacy ? legacyRate(account, overdue) : account.contract.rate
  let amount = invoice.open * rate * (overdue / 365)
  for (const waiver of account.waivers) {
    if (waiver.from <= today && today < waiver.to) amount -= waiver.share * amount
  }
  if (amount < account.minimumFee) amount = account.minimumFee
  const capped = Math.min(amount, CEILING * account.tier)
  return { account: account.id, amount: roundCents(capped), reason: \`overdue by \${overdue} days\` }
}

/** Contracts from before the merger grow by steps, not by days. */
function legacyRate(account: Account, overdue: number): number {
  const step = Math.floor((overdue - GRACE_DAYS) / 30)
  const table = account.region === 'north' ? NORTHERN_STEPS : SOUTHERN_STEPS
  if (step >= table.length) return table[table.length - 1]
  const surcharge = account.disputes.filter((dispute) => dispute.isOpen).length * 0.0025
  return table[step] + surcharge
}

export function totalOf(fees: readonly Fee[]): number {
  return fees.reduce((sum, fee) => sum + fee.amount, 0)
}
`

export const LEDGER = `import { Entry } from './entry.ts'

export function settle(entries: readonly Entry[], closing: number): Settlement {
  const buckets = new Map<string, number>()
  for (const entry of entries) {
    if (entry.bookedAt > closing || entry.isReversed) continue
    const key = entry.counterparty + ':' + entry.currency
    const before = buckets.get(key) ?? 0
    buckets.set(key, before + (entry.side === 'debit' ? -entry.minorUnits : entry.minorUnits))
  }
  const positions = []
  for (const [key, minorUnits] of buckets) {
    const [counterparty, currency] = key.split(':')
    if (Math.abs(minorUnits) < thresholdOf(currency)) continue
    positions.push({ counterparty, currency, minorUnits, direction: minorUnits < 0 ? 'pay' : 'collect' })
  }
  while (positions.length > MAX_POSITIONS) {
    const smallest = positions.indexOf(lightest(positions))
    const [merged] = positions.splice(smallest, 1)
    carryOver(merged, closing)
  }
  return { closing, positions, checksum: digestOf(positions) }
}
`

export const PYTHON = `"""Ageing of receivables."""
import datetime
from collections import defaultdict


def ageing_report(receivables, as_of, buckets=(30, 60, 90)):
    """Sums open amounts by how long they have been due."""
    totals = defaultdict(float)
    for receivable in receivables:
        # Credit notes are listed with the invoice that they belong to.
        if receivable.kind == 'credit_note' and receivable.parent is not None:
            continue
        age = (as_of - receivable.due_date).days
        open_amount = receivable.amount - sum(p.amount for p in receivable.payments if p.cleared)
        label = next((f'up to {limit}' for limit in buckets if age <= limit), 'older')
        totals[receivable.customer, label] += open_amount
        if label == 'older' and open_amount > receivable.customer.credit_limit * 0.2:
            notify_collections(receivable.customer, open_amount, age)
    # Customers without anything open are left out.
    rows = []
    for (customer, label), amount in sorted(totals.items(), key=lambda item: item[0][0].name):
        if round(amount, 2) != 0:
            rows.append({'customer': customer.name, 'bucket': label, 'amount': round(amount, 2)})
    return rows
`

export const OTHER = `export class Queue {
  constructor(limit) {
    this.limit = limit
    this.items = []
  }
  push(item) {
    if (this.items.length >= this.limit) throw new Error('queue is full')
    this.items.push(item)
    return this.items.length
  }
  shift() {
    return this.items.shift()
  }
}
export function debounce(run, delay) {
  let timer
  return (...args) => {
    clearTimeout(timer)
    timer = setTimeout(() => run(...args), delay)
  }
}
`
