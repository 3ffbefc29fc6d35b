/** The configuration that `codemoat init` leaves: everything in it is a comment, so that it changes nothing yet. */

export const STARTER_NAME = '.codemoat.yaml'

export const STARTER = `# Codemoat: what is allowed to leave, and what stops a commit or push.
# Every line here is a comment: remove the "#" of those that you need.

# Findings that are accepted. An entry allows what matches all that it names; the reason is required.
# allow:
#   - paths: ['test/fixtures/**']
#     rules: ['github-*']
#     reason: invented values for tests

# The severity from which a finding blocks: low, medium, high, critical or none. The rest only warns.
# failOn: medium

# Rules that are switched off, and rules of your own: see \`codemoat rules list\`.
# rules:
#   disable: ['jwt-*']

# Remotes that anybody can read. Code that may go to your own repositories may not go there.
# destinations:
#   public: { remotes: ['github.com/acme-oss/*'] }

# What a hook does where Codemoat itself fails, or its time was up (server hooks): block or allow.
# hooks:
#   onError: block
#   onDeadline: block
`
