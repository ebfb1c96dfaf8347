#!/usr/bin/env bash
# Dumps the production database into a folder: backup.sh FOLDER. Deletes dumps older than KEEP_DAYS (14).
set -euo pipefail
folder=${1:?usage: backup.sh FOLDER}
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
# Where the database tools run; the tests put others in its place.
read -r -a inside <<<"${DATABASE_TOOLS:-docker compose exec -T postgres}"

umask 077
mkdir -p "$folder"
file="$folder/clinic-$(date -u +%Y%m%dT%H%M%SZ).dump"
trap 'rm -f "$file.part"' EXIT
"${inside[@]}" pg_dump -U post -d post --format=custom >"$file.part"
"${inside[@]}" pg_restore --list <"$file.part" >/dev/null
mv "$file.part" "$file"
find "$folder" -name 'clinic-*.dump' -mtime "+${KEEP_DAYS:-14}" -delete
echo "$file"
