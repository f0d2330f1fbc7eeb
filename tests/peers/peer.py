"""What the tests against other programs share: the built program, and a table read back by it."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]

RICH = [
    ("Автомобиль будет использоваться в личных целях?", ["Да", "Нет, спасибо"]),
    ("Две строки, с запятой;\nи точкой с запятой — «ё» 👍", ["Ещё №5", "Позже"]),
    ("Всё готово? Цена 1 000 ₽…", ["Через 5 минут", "Он сказал: «нет»"]),
]

# What every encoding of Cyrillic can hold.
PLAIN = [
    ("Автомобиль будет использоваться в личных целях?", ["Да", "Нет, спасибо"]),
    ("Две строки, с запятой;\nи точкой с запятой", ["Позже", "Никогда"]),
]


def program():
    """The program: the one in the variable PULT, or built here."""
    if "PULT" in os.environ:
        return os.environ["PULT"]
    subprocess.run(["cargo", "build", "--quiet"], cwd=ROOT, check=True)
    return str(ROOT / "target" / "debug" / "pult")


def document(rows, targets=True):
    messages = [
        {"text": text, "buttons": [{"kind": "reply", "title": title} for title in titles]} for text, titles in rows
    ]
    if targets:
        inline = {"kind": "inline", "title": "Сайт", "url": "https://example.com/?a=1;2,3"}
        call = {"kind": "inline", "title": "Позвонить", "phone": "+78124381678"}
        messages.append({"text": "Мы рядом", "buttons": [inline, call]})
    return {"messages": messages}


class Pult:
    def __init__(self):
        self.path = program()
        self.home = pathlib.Path(tempfile.mkdtemp(prefix="pult-peer-"))
        self.failed = 0
        self.passed = 0

    def export(self, source, out, *args):
        """Writes the tables of a file; the complaints where it cannot."""
        call = [self.path, "export", str(source), "--out", str(out), "--all", *args]
        ran = subprocess.run(call, capture_output=True, text=True)
        return "" if ran.returncode == 0 else ran.stdout + ran.stderr

    def sent(self, rows, name, *args):
        """The tables as they are sent."""
        source = self.home / f"{name}.json"
        source.write_text(json.dumps(document(rows)), encoding="utf-8")
        out = self.home / name
        complaint = self.export(source, out, *args)
        assert not complaint, complaint
        return out

    def plain(self, source, name):
        """The tables of a file in the one plain form, so that they can be compared."""
        out = self.home / "plain" / name
        complaint = self.export(source, out, "--dialect", "plain")
        files = sorted(out.glob("*.csv")) if out.exists() else []
        return complaint, {file.name: file.read_bytes().decode("utf-8") for file in files}

    def compare(self, name, source, expected):
        """Checks that a file says what was sent: `expected` holds the plain tables it may have."""
        complaint, tables = self.plain(source, name.replace(" ", "-").replace("/", "-"))
        wrong = complaint or next(
            (f"{file}: {text!r}\n  sent: {expected.get(file)!r}" for file, text in tables.items() if text != expected.get(file)),
            "" if tables else "no table",
        )
        if wrong:
            self.failed += 1
            print(f"FAILED {name}: {wrong}")
        else:
            self.passed += 1
            print(f"ok {name}")

    def finish(self):
        print(f"{self.passed} passed, {self.failed} failed")
        sys.exit(1 if self.failed else 0)
