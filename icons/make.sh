#!/bin/sh
# Makes the PNG sizes from the SVG. Needs rsvg-convert (Debian package librsvg2-bin).
set -eu
cd "$(dirname "$0")"
for size in 16 32 48 64 128 256; do
  rsvg-convert -w "$size" -h "$size" mw-inspector.svg -o "mw-inspector-$size.png"
done
