#!/usr/bin/env python3
"""openpyxl and xlsxwriter as other writers of workbooks: what they write is read by Pult, and what
Pult's own packages hold is read by openpyxl.

    python3 tests/peers/python_writers.py

Installs both with pip into a folder of its own. PULT names a built program.
"""

import datetime
import pathlib
import subprocess
import sys
import tempfile

PINNED = ["openpyxl==3.1.5", "XlsxWriter==3.2.9"]

HOME = pathlib.Path(tempfile.mkdtemp(prefix="pult-writers-"))
subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", "--target", str(HOME), *PINNED], check=True)
sys.path.insert(0, str(HOME))

import openpyxl  # noqa: E402
import xlsxwriter  # noqa: E402

from peer import RICH, Pult  # noqa: E402

HEADINGS = ["Текст сообщения", "Кнопка чата 1", "Кнопка чата 2"]


def by_openpyxl(path, rows, title=None):
    book = openpyxl.Workbook()
    sheet = book.active
    if title:
        sheet.append([title])
        sheet.append([])
    sheet.append(HEADINGS)
    for text, titles in rows:
        sheet.append([text, *("" if title.startswith("=") else title for title in titles)])
    book.save(path)
    return path


def by_xlsxwriter(path, rows, **options):
    book = xlsxwriter.Workbook(path, options)
    sheet = book.add_worksheet("Кнопки")
    for column, heading in enumerate(HEADINGS):
        sheet.write_string(0, column, heading)
    for number, (text, titles) in enumerate(rows, 1):
        for column, cell in enumerate([text, *titles]):
            sheet.write_string(number, column, cell)
    book.close()
    return path


def shown(pult):
    """Numbers, dates and times with formats: Pult reads what the sheet shows."""
    path = HOME / "shown.xlsx"
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(HEADINGS)
    cells = [
        (datetime.time(10, 0), "h:mm", "10:00"),
        (datetime.date(2026, 12, 12), "d-mmm", "12-дек"),
        (0.1, "0%", "10%"),
        (7, "000", "007"),
    ]
    for number, (value, code, _) in enumerate(cells, 2):
        sheet.cell(number, 1, "Когда?")
        sheet.cell(number, 2, value).number_format = code
        sheet.cell(number, 3, "Нет")
    book.save(path)
    rows = "".join(f"Когда?,{text},Нет\r\n" for *_, text in cells)
    pult.compare("what openpyxl's sheet shows", path, {"chat-buttons.csv": ",".join(HEADINGS) + "\r\n" + rows})


def main():
    pult = Pult()
    pult.sent(RICH, "rich")
    _, sent = pult.plain(pult.home / "rich.json", "sent")
    pult.compare("openpyxl", by_openpyxl(HOME / "a.xlsx", RICH), sent)
    pult.compare("openpyxl below a title", by_openpyxl(HOME / "b.xlsx", RICH, "ООО «Провайдер»"), sent)
    pult.compare("xlsxwriter", by_xlsxwriter(HOME / "c.xlsx", RICH), sent)
    pult.compare("xlsxwriter, strings in the cells", by_xlsxwriter(HOME / "d.xlsx", RICH, constant_memory=True), sent)
    shown(pult)
    pult.finish()


main()
