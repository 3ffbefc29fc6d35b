import { expect, test } from 'vitest'
import { isKnownExample } from '../../../../src/detect/secrets/checks/known-example.ts'
import { fillFakes } from '../../../../src/rules/fakes/fill-fakes.ts'

// In two pieces, so that no scanner takes them for a leak.
test.each([
  ['AKIAIOSFOD', 'NN7EXAMPLE'],
  ['sk_test_4eC39H', 'qLyjWDarjtT1zdp7dc'],
  ['https://hooks.slack.com/services/T000', '00000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX'],
  ['550e8400-e29b-', '41d4-a716-446655440000'],
  ['0xac0974bec39a17', 'e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80'],
  ['AKIAI44QH8', 'DHBEXAMPLE'],
])('%s… is published', (first, second) => {
  expect(isKnownExample(first + second)).toBe(true)
})

test.each([
  '<alnum:40>',
  '<uuid>',
  '<hex:64>',
  '<aws-access-key-id:AKIA>',
  '<stripe-key:sk_test_>',
  'the EXAMPLE of <alnum:8>',
])('%s is not', (fake) => {
  for (let seed = 0; seed < 100; seed++) expect(isKnownExample(fillFakes(fake, seed))).toBe(false)
})
