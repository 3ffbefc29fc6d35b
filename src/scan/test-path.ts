/** Which files are tests, by the habits of all the big languages. */

const TEST_PATH =
  /(?:^|[/!])(?:tests?|specs?|__tests__|__mocks__|e2e|fixtures?|testdata|test[-_](?:data|fixtures|utils)|mocks?)\/|[._-](?:test|spec|tests|e2e)\.[a-z]+$|(?:Test|Tests|Spec|IT)\.(?:java|kt|cs|scala|php|swift)$|(?:^|[/!])test\.[^/!]+$|(?:^|\/)test_[^/]+\.py$|_test\.(?:go|py|rb|dart|exs)$|_spec\.rb$/i

export function isTestPath(path: string): boolean {
  return TEST_PATH.test(path)
}
