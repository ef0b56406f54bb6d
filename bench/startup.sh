#!/usr/bin/env bash
# How soon the WAR is ready and what it then holds: milliseconds from the start of the process to its line, CPU seconds
# spent until then, and resident memory some seconds later.
#
#   bench/startup.sh [runs] [java] [java options...]
#
# The first run unpacks the WAR and makes the database; the medians are of the others.
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-7}
java=${2:-java}
shift $(($# < 2 ? $# : 2))
ticks=$(getconf CLK_TCK)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

cpu() { awk -v t="$ticks" '{ sub(/.*\) /, ""); print ($12 + $13) / t }' "/proc/$1/stat"; }
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

for run in $(seq 0 "$runs"); do
  mkfifo "$folder/out"
  began=$(date +%s%N)
  "$java" "$@" -jar target/mspaintr.war --port 0 --data "$folder/data" >"$folder/out" &
  server=$!
  exec 3<"$folder/out"
  read -r line <&3 || { echo "The server did not start." >&2; exit 1; }
  ready=$((($(date +%s%N) - began) / 1000000))
  spent=$(cpu "$server")
  sleep 4
  resident=$(awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$server/status")
  kill "$server"
  wait "$server" || true
  exec 3<&-
  rm "$folder/out"
  if ((run == 0)); then
    echo "first run: $ready ms, $spent s CPU, $resident MB"
  else
    echo "$ready $spent $resident" >>"$folder/figures"
  fi
done
for column in 1 2 3; do
  awk -v c="$column" '{ print $c }' "$folder/figures" | median
done | paste -sd ' ' | awk -v n="$runs" '{ print "median of " n ": " $1 " ms, " $2 " s CPU, " $3 " MB" }'
