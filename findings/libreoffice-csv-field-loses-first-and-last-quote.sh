#!/usr/bin/env bash
# LibreOffice 7.4 takes the first and the last quote of a line for those of one field, when quoted
# fields stand in it apart by something else than the separator.
#
# The line  "one";"two";"three"  read with a comma as the separator becomes one cell that says
# one";"two";"three : neither the text of the line, from which nothing would be lost, nor its first
# field. RFC 4180 does not tell what follows a closing quote; Python's csv gives one;"two";"three" .
# Whoever splits such a cell again by its semicolons has to give the two quotes back first.
#
# Seen: one";"two";"three
# This script exits with 0 while it is so.
set -euo pipefail
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
command -v soffice >/dev/null || apt-get install -y --no-install-recommends libreoffice-calc >/dev/null
soffice --version
printf '"one";"two";"three"\n' > "$home/line.csv"
mkdir "$home/out"
# 44: comma, 34: quote, 76: UTF-8; out again by tabs, cells as they show, nothing quoted.
soffice -env:UserInstallation="file://$home/profile" --headless --infilter='CSV:44,34,76,1' \
    --convert-to 'csv:Text - txt - csv (StarCalc):9,0,76,1' --outdir "$home/out" "$home/line.csv" >/dev/null 2>&1
seen=$(cat "$home/out/line.csv")
echo "LibreOffice: $seen"
python3 -c 'import csv, sys; print("Python csv:", *next(csv.reader(open(sys.argv[1]))))' "$home/line.csv"
[ "$seen" = 'one";"two";"three' ]
