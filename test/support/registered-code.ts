/** Code that nobody else has, to be registered and copied. */

/** A function with names of its own, of some twenty lines. */
export const INTEREST = `export function accrueQuarterlyInterest(ledger: Ledger, settlement: Settlement): Accrual {
  const outstanding = ledger.balanceOn(settlement.valueDate)
  const tranches = settlement.tranches.filter((tranche) => tranche.maturity > settlement.valueDate)
  let accrued = 0
  for (const tranche of tranches) {
    const dayCount = daysBetween(tranche.lastCoupon, settlement.valueDate, tranche.convention)
    const couponRate = tranche.floating ? referenceRate(tranche.benchmark) + tranche.spread : tranche.fixedRate
    const notional = Math.min(outstanding, tranche.notional * tranche.poolFactor)
    if (dayCount <= 0 || notional === 0) {
      ledger.note(tranche.identifier, 'nothing accrues in this period')
      continue
    }
    const interest = (notional * couponRate * dayCount) / tranche.convention.yearBasis
    accrued += roundHalfEven(interest, settlement.currency.minorUnits)
    ledger.post({ account: tranche.receivable, amount: interest, reference: settlement.reference })
  }
  if (accrued > settlement.ceiling) {
    throw new AccrualCeilingExceeded(settlement.reference, accrued, settlement.ceiling)
  }
  return { amount: accrued, currency: settlement.currency, tranches: tranches.length }
}
`
