#!/usr/bin/env python3
"""LibreOffice as the one who sends an answer: our tables opened with its defaults and with the right
settings, saved as every kind of file that it knows, and read back by Pult.

    python3 tests/peers/libreoffice.py

Installs LibreOffice Calc with apt-get where it is not there. PULT names a built program.
"""

import shutil
import subprocess

from peer import PLAIN, RICH, Pult

RIGHT = "CSV:59,34,76,1,,0,true"
# LibreOffice numbers encodings (rtl/textenc.h).
ENCODINGS = {"UTF-8": 76, "UTF-16": 65535, "windows-1251": 34, "CP866": 30, "KOI8-R": 74, "Mac Cyrillic": 44}
KINDS = ["xlsx", "ods", "xls", "fods", "html", "csv"]


def install():
    if not shutil.which("soffice"):
        subprocess.run(["apt-get", "install", "-y", "--no-install-recommends", "libreoffice-calc"], check=True)


def convert(source, kind, out, infilter=None, outfilter=None):
    call = ["soffice", "--headless"]
    if infilter:
        call.append(f"--infilter={infilter}")
    call += ["--convert-to", f"{kind}:{outfilter}" if outfilter else kind, "--outdir", str(out), str(source)]
    subprocess.run(call, check=True, capture_output=True)
    return out / f"{source.stem}.{kind}"


def main():
    install()
    pult = Pult()
    rich, plain = pult.sent(RICH, "rich"), pult.sent(PLAIN, "poor")
    _, sent_rich = pult.plain(pult.home / "rich.json", "sent-rich")
    _, sent_plain = pult.plain(pult.home / "poor.json", "sent-plain")
    for table in sorted(rich.glob("*.csv")):
        for kind in KINDS:
            file = convert(table, kind, pult.home / "default", outfilter=None)
            pult.compare(f"defaults/{table.stem}.{kind}", file, sent_rich)
            file = convert(table, kind, pult.home / "right", RIGHT)
            pult.compare(f"right settings/{table.stem}.{kind}", file, sent_rich)
    for table in sorted(plain.glob("*.csv")):
        for name, number in ENCODINGS.items():
            for separator in (59, 44, 9):
                form = f"Text - txt - csv (StarCalc):{separator},34,{number},1"
                file = convert(table, "csv", pult.home / f"{number}-{separator}", RIGHT, form)
                pult.compare(f"{name}, {separator}/{table.stem}", file, sent_plain)
    pult.finish()


main()
