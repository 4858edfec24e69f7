#!/bin/sh
# Makes the README's pictures from the demo account. Run it after: mvn -q -DskipTests package
set -eu
cd "$(dirname "$0")/.."
picture() {
  target/mw-inspector/bin/mw-inspector picture --demo --with-values --force \
    --window-execution-id "$3" --task-id "$4" --theme "$2" --size "$5" --output "docs/$1.png"
}
picture why-light light \
  5bc8fbbc-bde5-4099-8164-d8399f767c45 d76d4330-f144-4bea-b0c1-1fdecb91ce37 1280x800
picture failed-light light \
  28a645a4-c0a4-4238-9368-6a7cf872bbea f97829e9-b5ae-4cf7-a96f-7d5b589cbd84 900x600
picture why-dark dark \
  3fd42359-92ed-4f45-9a1a-fe878b33e968 687c966c-377b-4aa2-bb2e-db20035b7399 1280x800
