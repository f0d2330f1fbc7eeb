#!/usr/bin/env bash
# calamine 0.38.0 (Rust) gives no cell of a sheet in which one cell holds an error of today's Excel.
#
# A dynamic array formula that meets something in its way shows #SPILL!, and Excel writes the cell as
# <c t="e"><v>#SPILL!</v></c> (ECMA-376, part 1, 18.18.11 leaves the text of an error open). The same
# holds for #CALC!, #FIELD!, #BLOCKED!, #CONNECT!, #BUSY!, #PYTHON!. worksheet_range fails with
# "Unsupported cell error value '#SPILL!'", while a sheet with #N/A in the same place is read: three
# cells, one of which is the error.
#
# Seen: #N/A: 3 cells / #SPILL!: no sheet
# This script exits with 0 while it is so.
set -euo pipefail
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
cd "$home"

python3 - <<'PY'
import zipfile

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
for name, error in (("na", "#N/A"), ("spill", "#SPILL!")):
    with zipfile.ZipFile(f"{name}.xlsx", "w") as book:
        book.writestr("[Content_Types].xml", f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="{TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{TYPE}.worksheet+xml"/></Types>')
        book.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        book.writestr("xl/workbook.xml", f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>')
        book.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>')
        book.writestr("xl/worksheets/sheet1.xml", f'<worksheet xmlns="{MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1" t="e"><v>{error}</v></c></row></sheetData></worksheet>')
PY

mkdir src
cat > Cargo.toml <<'TOML'
[package]
name = "finding"
version = "0.0.0"
edition = "2024"

[dependencies]
calamine = "=0.38.0"
TOML
cat > src/main.rs <<'RUST'
use calamine::{Reader, Xlsx, open_workbook};

fn main() {
    for (name, error) in [("na", "#N/A"), ("spill", "#SPILL!")] {
        let mut book: Xlsx<_> = open_workbook(format!("{name}.xlsx")).expect("a workbook");
        match book.worksheet_range("S") {
            Ok(range) => println!("{error}: {} cells", range.used_cells().count()),
            Err(said) => {
                eprintln!("{said}");
                println!("{error}: no sheet");
            }
        }
    }
}
RUST
seen=$(cargo run --quiet)
echo "$seen"
[ "$seen" = $'#N/A: 3 cells\n#SPILL!: no sheet' ]
