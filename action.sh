#!/usr/bin/env bash
# The step of action.yml: its inputs (as variables) into one run of `claimcheck check`.
set -uo pipefail

arguments=(--format github)
lines() { # each line of $2, without empty ones, with $1 before it where that is not empty
  while IFS= read -r line; do
    [ -n "${line//[[:space:]]/}" ] || continue
    if [ -n "$1" ]; then arguments+=("$1=$line"); else arguments+=("$line"); fi
  done <<<"$2"
}

[ -n "${SARIF:-}" ] && arguments+=("--output=sarif:$SARIF")
[ -n "${BASELINE:-}" ] && arguments+=("--baseline=$BASELINE")
[ -n "${FAIL_ON:-}" ] && arguments+=("--fail-on=$FAIL_ON")
summary=""
if [ "${SUMMARY:-true}" = true ] && [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
  summary=$(mktemp)
  arguments+=("--output=markdown:$summary")
fi
lines --against "${AGAINST:-}"
lines "" "${ARGUMENTS:-}"
arguments+=(--)
lines "" "${PATHS:-}"

claimcheck check "${arguments[@]}"
status=$?

if [ -n "$summary" ]; then
  cat "$summary" >>"$GITHUB_STEP_SUMMARY"
  rm -f "$summary"
fi
[ -n "${GITHUB_OUTPUT:-}" ] && echo "status=$status" >>"$GITHUB_OUTPUT"
exit "$status"
