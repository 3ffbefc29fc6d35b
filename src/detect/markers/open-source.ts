/** Texts that everybody may have: an open-source licence stands in them. */
import { latin1 } from '../secrets/bytes.ts'

const LICENCE =
  /SPDX-License-Identifier|Licensed under (?:the )?(?:Apache|MIT|BSD|Mozilla|GNU|GPL|Eclipse|ISC|Creative)|Apache License,? Version|Permission is hereby granted, free of charge|Redistribution and use in source and binary|GNU (?:Lesser |Library |Affero )?General Public License|Mozilla Public License|Eclipse Public License|Common Development and Distribution License|BSD-style license|released under the (?:MIT|BSD|Apache|GPL)|\b(?:MIT|BSD|ISC) [Ll]icen[sc]e|Creative Commons|Unlicense\b|public domain/

const NEAR_BYTES = 3072

/** True where a licence stands near the place. */
export function isOpenSource(bytes: Uint8Array, at: number): boolean {
  return LICENCE.test(latin1(bytes, at - NEAR_BYTES, at + NEAR_BYTES))
}
