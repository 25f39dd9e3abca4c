#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# A throw-away PostgreSQL in a temporary folder, reached by its Unix socket only:
#   postgresql.sh start          starts one and prints its URL
#   postgresql.sh stop URL       stops it and removes its folder
#   postgresql.sh run COMMAND…   starts one, runs the command with PGHOST, PGUSER, PGDATABASE and DATABASE_URL set, and stops it
#   postgresql.sh available      says by its exit status whether PostgreSQL is installed here
# Its collation is not that of code points, so that a query that forgets to ask for theirs is found out.
set -euo pipefail

prefix=bilan-postgresql
# Debian keeps the server's programs out of the PATH, a folder a version.
PATH=$PATH:$(printf '%s\n' /usr/lib/postgresql/*/bin | sort -V | tail -1)

available() { command -v initdb >/dev/null && command -v pg_ctl >/dev/null && command -v psql >/dev/null; }

# The server refuses to run as root.
as_owner() { if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- env PATH="$PATH" "$@"; else "$@"; fi; }

url() { echo "postgresql:///postgres?host=$1&user=postgres"; }

start() {
  folder=$(mktemp -d "${TMPDIR:-/tmp}/$prefix.XXXXXX")
  [ "$(id -u)" -ne 0 ] || chown postgres "$folder"
  cd "$folder"
  local locale=(--encoding=UTF8 --locale=C.UTF-8)
  ! initdb --help | grep -q -- --locale-provider || locale+=(--locale-provider=icu --icu-locale=fr)
  {
    as_owner initdb --pgdata="$folder/data" --username=postgres --auth=trust --no-sync "${locale[@]}"
    as_owner pg_ctl --pgdata="$folder/data" --log="$folder/log" --wait start \
      --options="-c listen_addresses='' -c unix_socket_directories='$folder' -c fsync=off -c full_page_writes=off"
  } >"$folder/start" 2>&1 || { cat "$folder/start" "$folder/log" >&2; rm -rf "$folder"; exit 1; }
}

stop() {
  cd /
  as_owner pg_ctl --pgdata="$1/data" --mode=immediate stop >/dev/null 2>&1 || true
  rm -rf "$1"
}

case ${1:-} in
available) available ;;
start)
  start
  url "$folder"
  ;;
stop)
  folder=${2#*host=}
  folder=${folder%%&*}
  [[ $(basename "$folder") == "$prefix".* && -d $folder/data ]] || { echo "No server of this script at «${2:-}»." >&2; exit 2; }
  stop "$folder"
  ;;
run)
  shift
  origin=$PWD
  start
  # In the background, so that a signal stops the server without waiting for the command.
  trap 'stop "$folder"' EXIT
  trap 'kill "$!" 2>/dev/null; exit 143' TERM INT HUP
  cd "$origin"
  PGHOST=$folder PGUSER=postgres PGDATABASE=postgres DATABASE_URL=$(url "$folder") "$@" <&0 &
  wait $!
  ;;
*)
  sed -n '3,8s/^# \{0,1\}//p' "$0" >&2
  exit 2
  ;;
esac
