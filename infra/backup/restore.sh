#!/usr/bin/env bash
# Puts a dump in place of the production database: restore.sh FILE. Nothing may be connected to it meanwhile.
# The dump is restored beside the present database first; only a complete one takes its place.
set -euo pipefail
file=${1:?usage: restore.sh FILE}
file=$(realpath "$file")
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
read -r -a inside <<<"${DATABASE_TOOLS:-docker compose exec -T postgres}"

"${inside[@]}" dropdb -U post --if-exists post_restored
"${inside[@]}" createdb -U post post_restored
"${inside[@]}" pg_restore -U post -d post_restored --exit-on-error --no-owner <"$file"
"${inside[@]}" dropdb -U post --if-exists post_before_restore
"${inside[@]}" psql -U post -d postgres -v ON_ERROR_STOP=1 --single-transaction \
  -c 'alter database post rename to post_before_restore' \
  -c 'alter database post_restored rename to post'
echo "restored; the database before it is now post_before_restore"
