#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Fuzzes FEEL and DMN with libFuzzer: scripts/fuzz.sh [SECONDS] [TARGET...]. The seconds are shared among the
# targets; what is found stays in out/fuzzing, and is run again with: out/fuzzing/build/release/fuzz TARGET FILE
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${1:-600}
targets=("${@:2}")
[ ${#targets[@]} -gt 0 ] || targets=(expression grammar model json)
work=${FUZZ_WORK:-out/fuzzing}
runtime=$(swift -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')

swift build -c release --package-path Fuzzing --scratch-path "$work/build" \
  -Xlinker "-L$runtime/clang/lib/linux"
python3 scripts/fuzz_corpus.py "$work/corpus"

for target in "${targets[@]}"; do
  mkdir -p "$work/found/$target"
  echo "fuzzing: $target"
  SWIFT_BACKTRACE=enable=no "$work/build/release/fuzz" "$target" "$work/found/$target" "$work/corpus/$target" \
    -dict="$work/corpus/words" -artifact_prefix="$work/$target-" -max_total_time=$((seconds / ${#targets[@]})) \
    -timeout=30 -rss_limit_mb=1024 -max_len=4096 -print_final_stats=1 -verbosity=1 2>&1 |
    grep -vE 'REDUCE|NEW_FUNC' | tail -n 40
done
