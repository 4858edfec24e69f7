#!/bin/bash
# Prints how long the packaged program takes to its first frame and its first result, beside the
# least that JavaFX can show and the AWS CLI v2 for the same call, with the peak memory of each.
# Rounds alternate, so that what else the machine does touches all alike; the figures are medians.
#
#   packaging/start-benchmark.sh [ROUNDS] [FOLDER OF THE PROGRAM]
#
# Needs xvfb, time, awscli (version 2) and, for the hello-world, the JDK 25 that built the image.
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-9}
image=$(realpath "${2:-target/installer/image/mw-inspector}")
aws=${AWS_CLI:-/usr/bin/aws}
. packaging/demo-task
work=$(mktemp -d)
started=()
finish() {
  for process in "${started[@]}"; do kill "$process" 2>/dev/null || true; done
  rm -rf "$work"
}
trap finish EXIT

export HOME=$work XDG_CONFIG_HOME=$work AWS_CONFIG_FILE=$work/config
export AWS_SHARED_CREDENTIALS_FILE=$work/credentials AWS_EC2_METADATA_DISABLED=true
export GSETTINGS_BACKEND=memory NO_PROXY=127.0.0.1 AWS_PAGER= MW_INSPECTOR_START_TIMES=1
Xvfb -displayfd 3 -screen 0 1600x1000x24 3>"$work/display" 2>/dev/null & started+=($!)
"$image/bin/mw-inspector" demo >"$work/demo" & started+=($!)
until grep -q http: "$work/demo" && [ -s "$work/display" ]; do sleep 0.2; done
DISPLAY=:$(cat "$work/display")
export DISPLAY
endpoint=$(grep -o 'http://[^ ]*' "$work/demo" | head -n 1)
printf '[profile %s]\naws_access_key_id = DEMO\naws_secret_access_key = demo-account\nendpoint_url = %s\nregion = %s\n' \
  "$PROFILE" "$endpoint" "$REGION" >"$work/config"

# The hello-world: the same runtime, the same options, a start-up cache of its own.
java=$image/lib/runtime/bin/java
jdk=${JAVA_HOME_25:-$(ls -d /usr/lib/jvm/*25* | head -n 1)}
"$jdk/bin/javac" --system "$image/lib/runtime" --add-modules javafx.controls -d "$work/hello" \
  packaging/benchmark/Hello.java
"$jdk/bin/jar" --create --file "$work/hello.jar" -C "$work/hello" .
mapfile -t options < <(sed -n 's/^java-options=//p' "$image/lib/app/mw-inspector.cfg" |
  grep -e '^-X' -e '^-XX' -e native-access | grep -v AOTCache)
"$java" "${options[@]}" -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining "-XX:AOTCacheOutput=$work/hello.aot" -cp "$work/hello.jar" Hello \
  >/dev/null 2>&1

# run NAME COMMAND…: milliseconds to each mark and to the end, and the peak in KB
run() {
  local name=$1 begin mark at wall
  shift
  begin=$(date +%s%3N)
  /usr/bin/time -o "$work/time" -f %M "$@" >"$work/said" 2>"$work/errors" || cat "$work/errors" >&2
  wall=$(($(date +%s%3N) - begin))
  { grep '^first-' "$work/said" || true; } | while read -r mark at; do
    echo "$((at - begin))" >>"$work/$name.$mark"
  done
  echo "$wall" >>"$work/$name.wall"
  tail -n 1 "$work/time" >>"$work/$name.peak"
}
median() { sort -n "$work/$1" | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }

ids=(--region "$REGION" --window-execution-id "$WINDOW_EXECUTION_ID")
for _ in $(seq "$rounds"); do
  run hello "$java" "${options[@]}" "-XX:AOTCache=$work/hello.aot" -cp "$work/hello.jar" Hello
  run window "$image/bin/mw-inspector"
  run result "$image/bin/mw-inspector" --profile "$PROFILE" "${ids[@]}" --task-id "$TASK_ID"
  run aws "$aws" ssm get-maintenance-window-execution-task --profile "$PROFILE" \
    --endpoint-url "$endpoint" "${ids[@]}" --task-id "$TASK_ID"
done

row() { printf '| %s | %s | %s |\n' "$1" "$2" "$(awk -v kb="$3" 'BEGIN {print int(kb / 1024 + 0.5)}')"; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN {printf "%.2f", a / b}'; }
hello=$(median hello.first-frame) window=$(median window.first-frame)
result=$(median result.first-result) cli=$(median aws.wall)
echo "$(date -u +%F), $(nproc) processors, $(awk '/MemTotal/ {print int($2 / 1048576 + 0.5)}' /proc/meminfo) GB, load $(cut -d' ' -f1 /proc/loadavg), medians of $rounds; $("$aws" --version 2>&1 | cut -d' ' -f1)"
echo "| | ms | peak MB |"
echo "|---|---|---|"
row "bare JavaFX hello-world, first frame" "$hello" "$(median hello.peak)"
row "empty window, first frame: title and background" "$window" "$(median window.peak)"
row "empty window, all of it: one can type" "$(median window.first-content)" "$(median window.peak)"
row "with a look-up, first frame" "$(median result.first-frame)" "$(median result.peak)"
row "with a look-up, the fields" "$(median result.first-content)" "$(median result.peak)"
row "result of a look-up on screen, from a cold start" "$result" "$(median result.peak)"
row "AWS CLI v2, the same call, until it ends" "$cli" "$(median aws.peak)"
echo "first frame / hello-world: $(ratio "$window" "$hello") (goal 1.25)"
echo "ready to type / hello-world: $(ratio "$(median window.first-content)" "$hello")"
echo "result / AWS CLI: $(ratio "$result" "$cli") (goal 1.0)"
echo "peak / hello-world: empty $(ratio "$(median window.peak)" "$(median hello.peak)"), with a result $(ratio "$(median result.peak)" "$(median hello.peak)") (goal 1.25)"
du -sm "$image" | awk '{print "image: " $1 " MB"}'
find target/installer/packages -type f -printf '%f: %s\n' 2>/dev/null |
  awk -F': ' '{printf "%s: %.1f MB\n", $1, $2 / 1e6}' | sort
