#!/usr/bin/env bash
# Compares our table of numbering plans with Python's phonenumbers 9.0.43.
set -euo pipefail
cd "$(dirname "$0")/../.."
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
python3 -m venv "$home/venv"
"$home/venv/bin/pip" install --quiet --disable-pip-version-check phonenumbers==9.0.43
"$home/venv/bin/python" tests/peers/phonenumbers_ask.py > "$home/numbers.tsv"
PULT_PEER_NUMBERS="$home/numbers.tsv" PULT_PEER_KNOWN="$PWD/tests/peers/phonenumbers_known.tsv" \
    cargo test -p pult-message --lib -- --ignored --nocapture agrees_with_the_peer
