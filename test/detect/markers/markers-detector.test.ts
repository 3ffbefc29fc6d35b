/** Notices of confidentiality: what is one, in many languages and places, and what only looks like one. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { identityMap } from '../../../src/base/source-map.ts'
import { createMarkersDetector } from '../../../src/detect/markers/markers-detector.ts'
import { chooseKernels } from '../../../src/kernels/choose.ts'

const kernels = chooseKernels()
const detector = createMarkersDetector({ kernels, companies: ['Acme', 'Blauer Berg', '青山株式会社'] })

function found(text: string): { rule: string; text: string }[] {
  const bytes = Buffer.from(text)
  const passage = { bytes, context: { format: 'text' }, map: identityMap() }
  return detector
    .detect(passage, () => {})
    .map(({ rule, span }) => ({ rule, text: bytes.subarray(span.start, span.end).toString() }))
}

const rulesIn = (text: string): string[] => found(text).map(({ rule }) => rule)

/** Far from both edges of a text. */
const amid = (line: string): string =>
  `${'Lorem ipsum dolor sit amet.\n'.repeat(80)}${line}\n${'More of it.\n'.repeat(80)}`

const ANYWHERE: Readonly<Record<string, readonly string[]>> = {
  'marker-confidential': [
    'STRICTLY CONFIDENTIAL',
    '// Company Confidential',
    '# Proprietary and Confidential',
    '/* Confidential and proprietary information of Example Widgets Inc. */',
    '<!-- Private and confidential -->',
    'Business Confidential – 2026',
    'Commercial-in-Confidence',
    'Acme Confidential',
    ' * ACME CORP. PROPRIETARY AND CONFIDENTIAL',
    'This document is confidential and intended for its recipients alone.',
    'This software is the confidential and proprietary information of Example Widgets.',
    'This e-mail and any attachments are strictly confidential.',
    'Streng vertraulich',
    'Dieses Dokument ist streng vertraulich.',
    'Strictement confidentiel',
    'Ce document est strictement confidentiel.',
    'Estrictamente confidencial',
    'Informação confidencial',
    'Este documento es confidencial.',
    'Strettamente riservato',
    'Sangat rahasia',
    'Çok gizli',
    '公司机密',
    '【商业机密】',
    '社外秘',
    '※極秘資料',
    '대외비',
    'СТРОГО КОНФИДЕНЦИАЛЬНО',
    'Коммерческая тайна',
    'سري للغاية',
    'अत्यंत गोपनीय',
  ],
  'marker-internal-use': [
    'COMPANY INTERNAL USE ONLY',
    'For internal distribution only.',
    'Strictly internal',
    'Nur für den internen Gebrauch',
    'Usage interne uniquement',
    'Réservé à un usage interne',
    'Sólo para uso interno',
    'Somente para uso interno',
    'Solo per uso interno',
    'Hanya untuk penggunaan internal',
    '仅供内部使用',
    '内部资料，请勿外传',
    '社内限り',
    '사내 한정',
    'Для служебного пользования',
    'للاستخدام الداخلي فقط',
    'केवल आंतरिक उपयोग के लिए',
    'শুধুমাত্র অভ্যন্তরীণ ব্যবহারের জন্য',
    'صرف اندرونی استعمال کے لیے',
  ],
  'marker-no-distribution': [
    'DO NOT DISTRIBUTE',
    'Please do not distribute outside the company.',
    'Not for public release',
    'Nicht weitergeben',
    'Ne pas diffuser',
    'No distribuir',
    'Não distribuir',
    'Non distribuire',
    '严禁外传',
    '無断転送禁止',
    '외부 유출 금지',
    'Не для распространения',
    'ممنوع التوزيع',
  ],
  'marker-classification': [
    'TLP:RED',
    '## TLP:AMBER+STRICT',
    'tlp: green',
    'TOP SECRET//SI//NOFORN',
    'SECRET//NOFORN',
    'NATO RESTRICTED',
    'COSMIC TOP SECRET',
    'CUI//SP-CTI',
    'FOR OFFICIAL USE ONLY',
    'OFFICIAL-SENSITIVE',
    'OFFICIAL-SENSITIVE - COMMERCIAL',
    'VS-NfD',
    'VS – Nur für den Dienstgebrauch',
    'VS-VERTRAULICH',
    'DIFFUSION RESTREINTE',
    'SECRET UE/EU SECRET',
    'PROTECTED B',
    'СОВЕРШЕННО СЕКРЕТНО',
    '机密★5年',
    'Classification: Confidential',
    'Data classification: Highly Restricted',
    'Klassifizierung: vertraulich',
  ],
  'marker-copyright': [
    '// Copyright (c) 2019-2026 Acme Corp. All rights reserved.',
    '© 2026 Acme',
    '# Copyright 2026 Blauer  Berg GmbH',
    'Copyright © 2026 青山株式会社',
  ],
}

describe.each(Object.entries(ANYWHERE))('%s', (rule, lines) => {
  test.each(lines)('%s', (line) => {
    expect(rulesIn(amid(line))).toContain(rule)
    expect(rulesIn(JSON.stringify({ text: amid(line) }))).toContain(rule)
    expect(rulesIn(amid(line).replaceAll('\n', '\r\n'))).toContain(rule)
  })
})

test.each(['Confidential', '# CONFIDENTIAL', '机密', 'Vertraulich', 'For internal use only', 'Confidentiel'])(
  'everyday words count at the beginning and the end of a text alone: %s',
  (line) => {
    expect(rulesIn(`${line}\n${amid('')}`).length).toBe(1)
    expect(rulesIn(`${amid('')}\n${line}`).length).toBe(1)
    if (!/[A-Z]{4}/.test(line)) expect(rulesIn(amid(line))).toEqual([])
  },
)

test.each([
  'Reports are kept strictly confidential by the maintainers.',
  'Confidential computing protects data in use.',
  'const CONFIDENTIAL = 3',
  'enum Level {\n  PUBLIC,\n  CONFIDENTIAL,\n  SECRET\n}',
  'sensitivity: internalValue',
  'OAuth 2.0 has confidential clients and public clients.',
  '  // For internal use only by the scheduler, see below',
  'You may not distribute modified versions under this name.',
  'Do not distribute load unevenly.',
  'client_type: confidential',
  '- Confidential',
  'if (label === "TLP:RED") return red',
  'tlp:clear',
  'Copyright 2026 Acmeville Ltd',
  'Copyright 2026 Somebody Else',
  'Acme builds confidential computing for everyone',
  'the top secret of good tests is patience',
])('is none: %s', (line) => {
  expect(found(amid(line))).toEqual([])
  expect(found(`x\n${line}\n`)).toEqual([])
})

describe('beside an open-source licence nothing is a notice', () => {
  test.each([
    '// Copyright 2026 Acme Corp.\n// SPDX-License-Identifier: Apache-2.0\n',
    '/*\n * Copyright (c) 2026 Acme. All rights reserved.\n * Licensed under the Apache License, Version 2.0\n */\n',
    'MIT License\n\nCopyright (c) 2026 Acme\n\nPermission is hereby granted, free of charge, to any person\n',
    ' Copyright (C) 2026 Acme\n This program is free software under the GNU General Public License\n',
    'Copyright (c) 2026, Acme Inc.\nRedistribution and use in source and binary forms, with or without\n',
  ])('%s', (header) => expect(found(`${header}${amid('const x = 1')}`)).toEqual([]))

  test('but far away from it something is', () => {
    expect(rulesIn(`SPDX-License-Identifier: MIT\n${amid('').repeat(3)}Company Confidential\n`)).toEqual([
      'marker-confidential',
    ])
  })
})

test('what is found is the notice, to the byte, also behind other scripts', () => {
  expect(found('日本語 — Ümläut\n# Company Confidential.\n')).toEqual([
    { rule: 'marker-confidential', text: 'Company Confidential' },
  ])
  expect(found('★ 社外秘 ★')).toEqual([{ rule: 'marker-confidential', text: '社外秘' }])
})

test('no bytes make it fail, and spans stay inside', () => {
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    fc.constantFrom(...Object.values(ANYWHERE).flat(), '\n', ' ', '\\n', '"').map((text) => Buffer.from(text)),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const bytes = Buffer.concat(pieces)
      let before = 0
      for (const { span } of detector.detect({ bytes, context: { format: 'text' }, map: identityMap() }, () => {})) {
        expect(span.start).toBeGreaterThanOrEqual(before)
        expect(span.end).toBeLessThanOrEqual(bytes.length)
        before = span.end
      }
    }),
  )
})

test('a text made of keywords alone takes no time that grows with its square', () => {
  const seconds = (count: number): number => {
    const bytes = Buffer.from('confidential proprietary internal use '.repeat(count))
    const from = process.cpuUsage().user
    detector.detect({ bytes, context: { format: 'text' }, map: identityMap() }, () => {})
    return (process.cpuUsage().user - from) / 1e6
  }
  seconds(1000)
  expect(seconds(80_000)).toBeLessThan(40 * Math.max(0.05, seconds(8000)))
})
