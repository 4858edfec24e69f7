#!/bin/sh
# Makes the README's pictures from the demo account. Run it after: mvn -q -DskipTests package
set -eu
cd "$(dirname "$0")/.."
picture() {
  target/mw-inspector/bin/mw-inspector picture --demo --with-values --force \
    --window-execution-id "$3" --task-id "$4" --theme "$2" --size "$5" --output "docs/$1.png"
}
picture failed-light light \
  28a645a4-c0a4-4238-9368-6a7cf872bbea f97829e9-b5ae-4cf7-a96f-7d5b589cbd84 1280x800
picture parameters-dark dark \
  53034ea1-9aa5-45d7-8f28-674c34e01bee 0eef06e7-7ad5-4a63-b4d6-617cc392999e 1280x800
picture small-light light \
  53034ea1-9aa5-45d7-8f28-674c34e01bee 86c61b26-53be-43d0-9288-aaa6a23adac2 900x600
