#!/bin/sh
# Makes the PNG sizes, the .ico and the .icns from the SVG. Needs rsvg-convert (Debian package
# librsvg2-bin) and a JDK 11 or newer.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for size in 16 32 48 64 128 256 512; do
  rsvg-convert -w "$size" -h "$size" mw-inspector.svg -o "$work/mw-inspector-$size.png"
done
cp "$work"/mw-inspector-16.png "$work"/mw-inspector-32.png "$work"/mw-inspector-48.png \
  "$work"/mw-inspector-64.png "$work"/mw-inspector-128.png "$work"/mw-inspector-256.png .
java Containers.java "$work"
