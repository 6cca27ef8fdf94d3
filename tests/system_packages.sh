#!/usr/bin/env bash
# Install what the tests drive and pip cannot bring: a real browser, a real PostgreSQL and a real
# spreadsheet program, from Debian.
set -euo pipefail

wanted=()
command -v chromium >/dev/null || wanted+=(chromium)
command -v initdb >/dev/null || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || wanted+=(postgresql)
command -v libreoffice >/dev/null || wanted+=(libreoffice-calc-nogui)
[ ${#wanted[@]} -eq 0 ] && exit 0

remedy="The tests need ${wanted[*]}. As root, on Debian: apt-get install ${wanted[*]}"
[ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null || { echo "$remedy" >&2; exit 1; }

echo "Installing ${wanted[*]}…"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
export DEBIAN_FRONTEND=noninteractive
# a source that does not answer is no reason to stop: only what is wanted has to be found
apt-get update >"$log" 2>&1 || echo "apt-get update did not reach every source" >>"$log"
apt-get install --yes --no-install-recommends "${wanted[@]}" >>"$log" 2>&1 \
    || { tail -20 "$log" >&2; echo "$remedy" >&2; exit 1; }
