#!/bin/sh
# package-for-sam.sh BUILD: packages this module for `sam build`, into target/function.
#
# SAM runs make once for each function. Maven has to run once for all of them, yet never to be left out when something
# changed: BUILD names the `sam build` at work, and a build that finds its own mark, with nothing changed since, has been
# here before. Without a name Maven runs every time.
set -eu
CDPATH= cd -- "$(dirname -- "$0")/.."
build=${1:-}
target=sample-triggers/target
mark=$target/function/.packaged-for
lock=$target/.packaging

packaged() {
  [ -n "$build" ] && [ "$(cat "$mark" 2>/dev/null)" = "$build" ] &&
    [ -z "$(find pom.xml .mvn framework/*/pom.xml framework/*/src sample-triggers/pom.xml sample-triggers/src -newer "$mark")" ]
}

# With `sam build --parallel` all come at once: the first one works, the others wait for it.
mkdir -p "$target"
tries=0
until ln -s $$ "$lock" 2>/dev/null; do
  owner=$(readlink "$lock") && ! kill -0 "$owner" 2>/dev/null && rm -f "$lock"
  tries=$((tries + 1))
  [ $tries -lt 900 ] || { echo "package-for-sam: $lock is still there after 15 minutes" >&2; exit 1; }
  sleep 1
done
trap 'rm -f "$lock"' EXIT
trap 'exit 1' HUP INT TERM
packaged && exit 0

echo "Packaging sample-triggers with Maven; the first time it downloads what it needs"
began=$target/.packaging-began
: >"$began"
# Tests are compiled, not run: the sample's need core's, whose jar Maven asks for in any case.
# Maven writes its errors to stdout; SAM shows stderr when a build fails.
"${MVN:-mvn}" -q -B -P'!checks' -DskipTests -pl sample-triggers -am package >&2
# A file saved while Maven ran may have come too late for it, so the mark has the time from before.
printf '%s\n' "$build" >"$mark"
touch -r "$began" "$mark"
