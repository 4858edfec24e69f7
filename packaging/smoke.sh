#!/bin/bash
# Proves the packages on this machine: builds them, installs the .deb into a clean root, starts what
# was installed without and with a display, looks a demo task up, reads the picture back, upgrades,
# removes, and checks that nothing is left. The .rpm is unpacked and its program started, and the
# jar is built a second time: it must be the same, byte for byte. On other systems than Linux the app
# image alone is started.
#
#   packaging/smoke.sh [--no-build]
#
# Needs what CONTRIBUTING lists for packaging, and root (a clean root is a chroot).
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/demo-task
packages=$PWD/target/installer/packages
work=$(mktemp -d)
root=$work/root
server=
finish() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  for place in proc dev; do [ ! -d "$root/$place" ] || ! mountpoint -q "$root/$place" || umount -l "$root/$place"; done
  # Whatever is still mounted below isn't ours to delete.
  rm -rf --one-file-system "$work"
}
trap finish EXIT
passed=0
check() { # check WHAT COMMAND…
  local what=$1
  shift
  if "$@" >"$work/said" 2>&1; then
    passed=$((passed + 1))
    echo "ok   $what"
  else
    echo "FAIL $what"
    cat "$work/said"
    exit 1
  fi
}
ids=(--window-execution-id "$WINDOW_EXECUTION_ID" --task-id "$TASK_ID")

if [ "${1:-}" != --no-build ]; then
  mvn -B -q -DskipTests -Pinstaller package
fi

elsewhere() {
  local program=target/installer/image/mw-inspector/mw-inspector.exe
  [ "$(uname -s)" != Darwin ] ||
    program=target/installer/image/mw-inspector.app/Contents/MacOS/mw-inspector
  version() { "$program" --version | grep -q "^mw-inspector .*(.*), Java 25"; }
  check "the app image tells its version" version
  failed() { "$program" report --demo "${ids[@]}" | grep -q FAILED; }
  check "a report says FAILED" failed
  drawn() { "$program" picture --demo "${ids[@]}" --output "$work/picture.png" && [ -s "$work/picture.png" ]; }
  check "a demo look-up is drawn" drawn
  echo "app image: $passed checks passed"
}
if [ "$(uname -s)" != Linux ]; then
  elsewhere
  exit
fi

deb=$(ls "$packages"/*.deb)
tar=$(ls "$packages"/*.tar.gz)
limit() { [ "$(stat -c %s "$1")" -le "$2" ]; }
check ".deb is 50 MB at most" limit "$deb" 50000000

# A clean root: this system's own programs and libraries to read, a package database of its own.
mkdir -p "$root"/{etc,proc,dev,tmp,root,var/lib/dpkg/{info,updates,triggers},var/log,opt}
cp -a /etc/fonts "$root/etc/" && cp /etc/passwd /etc/group "$root/etc/"
cp -al /usr "$root/usr" 2>/dev/null || cp -a /usr "$root/usr"
for folder in bin sbin lib lib32 lib64; do [ ! -e "/$folder" ] || cp -a "/$folder" "$root/$folder"; done
touch "$root/var/lib/dpkg/status"
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
listing() { (cd "$root" && find . -path ./proc -prune -o -path ./dev -prune -o -print | grep -v '^./var/\(lib\|log\|cache\)/\?\|^./tmp/\|^./usr/share/\(mime\|icons/hicolor\|applications\)/[a-z-]*cache' | sort); }
dpkg_in_root() { dpkg --root="$root" --force-depends "$@"; }
inside() {
  chroot "$root" env -i HOME=/root PATH=/usr/bin:/bin LANG=C.UTF-8 GSETTINGS_BACKEND=memory \
    MW_INSPECTOR_START_TIMES=1 DISPLAY="${display:-}" "$@"
}
listing >"$work/before"

# The same program as an older version, which has a file that the newer one hasn't.
older() {
  dpkg-deb -R "$deb" "$work/older" &&
    sed -i 's/^Version: .*/Version: 0.0.1/' "$work/older/DEBIAN/control" &&
    touch "$work/older/opt/mw-inspector/lib/older" &&
    dpkg-deb -Znone -b "$work/older" "$work/older.deb" &&
    rm -r "$work/older" &&
    dpkg_in_root -i "$work/older.deb" &&
    [ -e "$root/opt/mw-inspector/lib/older" ]
}
check "an older version installs" older
upgraded() {
  dpkg_in_root -i "$deb" &&
    [ ! -e "$root/opt/mw-inspector/lib/older" ] &&
    [ "$(dpkg-query --admindir="$root/var/lib/dpkg" -W -f '${Version}' mw-inspector)" = \
      "$(dpkg-deb -f "$deb" Version)" ]
}
check "the .deb replaces it" upgraded
test_version() { inside mw-inspector --version | grep -q "^mw-inspector .*(.*), Java 25"; }
check "mw-inspector is on the PATH and tells its version" test_version
picture() {
  inside mw-inspector picture --demo "${ids[@]}" --output /tmp/picture.png --force
  [ "$(head -c 24 "$root/tmp/picture.png" | od -An -tu1 | tr -s ' ')" = \
    " 137 80 78 71 13 10 26 10 0 0 0 13 73 72 68 82
 0 0 5 0 0 0 3 32" ]
}
check "a demo look-up without a display draws 1280 by 800" picture
report() { inside mw-inspector report --demo "${ids[@]}" | grep -q FAILED; }
check "a report says FAILED" report

Xvfb -displayfd 3 -screen 0 1600x1000x24 3>"$work/display" 2>/dev/null &
server=$!
until [ -s "$work/display" ]; do sleep 0.2; done
mkdir -p "$root/tmp/.X11-unix"
display=:$(cat "$work/display")
ln "/tmp/.X11-unix/X${display#:}" "$root/tmp/.X11-unix/"
unpacked() { [ -z "$(find "$root/root" -name '*.so' -o -name .openjfx)" ]; }
window() {
  inside mw-inspector --demo "${ids[@]}" >"$work/times"
  grep -q first-result "$work/times"
}
check "the window shows the result under Xvfb" window
check "no library is unpacked into the home" unpacked

cached() {
  sed 's|"-Xlog:disable"|"-Xlog:class+load:file=/tmp/classes"|' \
    "$root/opt/mw-inspector/bin/mw-inspector" >"$root/tmp/mw-inspector"
  sed -i 's|^lib=$(readlink.*|lib=/opt/mw-inspector/bin/x|' "$root/tmp/mw-inspector"
  inside sh /tmp/mw-inspector report --demo "${ids[@]}" >/dev/null
  awk '/source:/ {all++} /shared objects file/ {cached++}
    END {print cached " of " all; exit !(all > 5000 && cached >= 0.9 * all)}' "$root/tmp/classes"
}
check "nine of ten classes come from the start-up cache" cached
tail -n 1 "$work/said"
strict() { inside env JDK_JAVA_OPTIONS=-XX:AOTMode=on mw-inspector --version; }
check "the cache is valid where it must be" strict
# Whoever's machine it is: its own authorities are in no package.
store=$root/opt/mw-inspector/lib/runtime/lib/security/cacerts
jdk=$(ls -d /usr/lib/jvm/*25* | head -n 1)
fingerprints() { grep -o 'SHA-\?256): .*\|SHA256: .*' | sed 's/.*: //' | tr -d ' ' | sort -u; }
public() {
  "$jdk/bin/keytool" -list -keystore "$store" -storepass '' 2>/dev/null | fingerprints >"$work/in"
  for file in /usr/share/ca-certificates/mozilla/*.crt; do
    openssl x509 -in "$file" -noout -fingerprint -sha256
  done | sed 's/.*=//' | sort -u >"$work/mozilla"
  [ -s "$work/in" ] && [ -z "$(comm -23 "$work/in" "$work/mozilla")" ]
}
if [ -d /usr/share/ca-certificates/mozilla ] && [ -L "$jdk/lib/security/cacerts" ]; then
  check "no authority but Mozilla's is trusted" public
fi

if command -v desktop-file-validate >/dev/null; then
  check "menu entries are valid" desktop-file-validate \
    "$root"/usr/share/applications/mw-inspector*.desktop
fi
check "it installs again in place" dpkg_in_root -i "$deb"
check "and starts" test_version
mkdir -p "$root/root/.config/mw-inspector" && touch "$root/root/.config/mw-inspector/settings.json"
check "the package is removed" dpkg_in_root -r mw-inspector
check "and purged" dpkg_in_root -P mw-inspector
nothing_left() {
  listing >"$work/after"
  diff "$work/before" "$work/after" | grep '^>' | grep -v '/root/' >"$work/left" || true
  cat "$work/left"
  [ ! -s "$work/left" ] && [ -e "$root/root/.config/mw-inspector/settings.json" ]
}
check "nothing is left but the person's own settings" nothing_left

mkdir "$work/tar" && tar -xzf "$tar" -C "$work/tar"
check "the app image starts where it is unpacked" "$work/tar/mw-inspector/bin/mw-inspector" --version
if ls "$packages"/*.rpm >/dev/null 2>&1; then
  mkdir "$work/rpm"
  (cd "$work/rpm" && rpm2cpio "$packages"/*.rpm | cpio -idm --quiet)
  rpm_picture() {
    "$work/rpm/opt/mw-inspector/bin/mw-inspector" picture --demo "${ids[@]}" --output "$work/rpm.png"
  }
  check "the .rpm's program draws the same task" rpm_picture
  rpm_cached() {
    JDK_JAVA_OPTIONS=-XX:AOTMode=on "$work/rpm/opt/mw-inspector/bin/mw-inspector" --version
  }
  check "the .rpm's cache is valid" rpm_cached
fi

jar=$(ls target/mw-inspector/lib/mw-inspector-*.jar)
sum=$(sha256sum <"$jar")
same() {
  mkdir "$work/again"
  git archive HEAD | tar -x -C "$work/again"
  (cd "$work/again" && mvn -B -q -DskipTests package)
  [ "$(sha256sum <"$work/again/$jar")" = "$sum" ]
}
commit=$(git rev-parse --short=12 HEAD)
if "$work/tar/mw-inspector/bin/mw-inspector" --version | grep -qF "($commit)"; then
  check "a second build gives the same jar" same
else
  echo "     not built a second time: the packages are not of $commit as it is"
fi
echo "packages: $passed checks passed"
