#!/usr/bin/env bash
# Adds the vector extension to the system's PostgreSQL 15. Debian bookworm has no package of it; the next release has,
# and its source builds in seconds. The package source comes from wherever this machine's own packages come from.
set -euo pipefail
major=15
config=/usr/lib/postgresql/$major/bin/pg_config

if [ -f "/usr/share/postgresql/$major/extension/vector.control" ]; then
  echo "already there"
  exit 0
fi

export DEBIAN_FRONTEND=noninteractive
apt-get -o DPkg::Lock::Timeout=300 update -qq
if apt-get -o DPkg::Lock::Timeout=300 install -y -qq "postgresql-$major-pgvector" >/dev/null 2>&1; then
  echo "installed the package"
  exit 0
fi
apt-get -o DPkg::Lock::Timeout=300 install -y -qq --no-install-recommends "postgresql-server-dev-$major" build-essential dpkg-dev >/dev/null

work=$(mktemp -d)
trap 'cd /; rm -rf "$work"' EXIT
chmod 755 "$work"
mkdir -p "$work/lists/partial"
release=$(. /etc/os-release && echo "$VERSION_CODENAME")
mirror=$(apt-get indextargets --format '$(REPO_URI)|$(COMPONENT)|$(CODENAME)' |
  awk -F'|' -v release="$release" '$3 == release && $2 == "main" { print $1; exit }')
keyring=$(dpkg -L debian-archive-keyring | grep '/debian-archive-keyring\.gpg$' | head -n 1)
echo "deb-src [signed-by=$keyring] $mirror trixie main" >"$work/src.list"
apt=(apt-get -o "Dir::Etc::SourceList=$work/src.list" -o Dir::Etc::SourceParts=- -o "Dir::State::Lists=$work/lists"
  -o APT::Sandbox::User=root -qq)

"${apt[@]}" update
cd "$work"
"${apt[@]}" source --download-only pgvector
dpkg-source -x pgvector_*.dsc src >/dev/null
# No OPTFLAGS: the default -march=native would tie the library to the machine that built it.
make -C src -s "-j$(nproc)" PG_CONFIG="$config" with_llvm=no OPTFLAGS="" >/dev/null
make -C src -s install PG_CONFIG="$config" with_llvm=no >/dev/null
test -f "/usr/share/postgresql/$major/extension/vector.control"
echo "built from source"
