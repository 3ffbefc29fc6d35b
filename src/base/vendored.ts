/** Folders that hold code of others, by the names that package managers and people give them. */
export const VENDORED: RegExp =
  /(?:^|\/)(?:node_modules|bower_components|jspm_packages|vendor|vendors|vendored|third[-_]?party|3rd[-_]?party|externals?|Pods|Carthage|\.yarn|\.pnpm|site-packages|\.venv|venv|\.tox|\.bundle|Godeps|_vendor)\//i
