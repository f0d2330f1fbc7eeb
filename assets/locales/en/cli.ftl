### The commands pult check, pult export and pult sandbox.

## Help

cli-help =
    Pult: the buttons and broadcasts of a bot in WhatsApp Business through i‑Digital.

      pult                           open the window
      pult FILE.json                 open the window with these messages
      pult check FILE                what is wrong with messages, and how to mend it
      pult export FILE --out DIR     tables of buttons to be registered
      pult sandbox                   the sandbox: the bot platform on this computer
      pult gallery                   the gallery: every part of the window in its states

      --lang ru|en     language of the answers; without it, that of the system
      -h, --help       this help; pult check --help tells more of a command
      -V, --version    version

cli-help-check =
    Checks messages and tells what is wrong, why, and how to mend it.

      pult check FILE [--profile i-digital|meta|FILE.toml] [--format text|json] [--lang ru|en]

      FILE             messages in JSON, a table .csv or .xlsx; “-” is JSON from standard input
      --profile        whose rules: i-digital (if not told), meta, or a file of your own
      --format         text for a person (if not told), json for a program
      --lang           language: ru or en

    Exit code: 0 no errors, 1 there are errors, 2 the command is wrong or the file cannot be read.

cli-help-export =
    Writes tables of buttons to be registered. If the messages have errors, writes nothing and names them.

      pult export FILE --out DIR [options]

      FILE             messages in JSON, a table .csv or .xlsx; “-” is JSON from standard input
      --out            the folder for the tables
      --dialect        excel (if not told) or plain
      --encoding       utf-8, utf-8-bom or windows-1251
      --separator      “;”, “,” or tab
      --all            all messages with buttons, not only those that open a broadcast
      --profile        whose rules: i-digital (if not told), meta, or a file of your own
      --lang           language: ru or en

    Exit code: 0 written, 1 there are errors and nothing is written, 2 the command is wrong or the file cannot be read.

cli-help-sandbox =
    Runs the sandbox: the bot platform on this computer, for trying without an account. Nothing of it leaves the computer.

      pult sandbox [--port N] [--fault FAULT]… [--data FILE]

      --port           the port; without it, one that is free
      --fault          what goes wrong, may be repeated: refuse, reset, stall, slow:MS, status:CODE, half, huge, lost, page;
                       may be limited to a call and a number of times: lost@createChannel*1
      --data           the file to keep the data in; without it, the data ends with the sandbox
      --lang           language: ru or en

    The first line of output is JSON: url, token, chat_token. To stop: Ctrl+C.

## Errors of the call

usage-see-help = Help: pult --help
usage-unknown-argument = Unknown option: { $argument }
usage-unknown-command = Unknown command: { $command }
usage-missing-argument = Missing: { $argument }
usage-repeated-argument = Given twice: { $argument }
usage-missing-value = No value given: { $argument }
usage-wrong-value = No such value: { $value } ({ $argument })
usage-not-text = An argument is not written in UTF-8

## Check

report-message = { $number }. { $name }
report-issue = { $severity }: { $what }
report-source = demanded by { $source }
report-fix = mend: { $fix }
report-counts = { messages-counted }: { errors-counted }, { warnings-counted }
report-clean = { messages-counted }: no errors, no warnings

## Export

export-refused = The tables were not written: { errors-counted }
export-refused-encoding = The tables were not written. { $what }
export-lacking = Message { $number } “{ $name }”: the chosen encoding has no character { $character } ({ $code })
export-lacking-more = …and in other messages
export-nothing = Nothing to write: no messages with buttons that need registering
export-file = { $file }: { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}
export-merged = { $count ->
    [one] { $count } repeated row was left out: it is there already
   *[other] { $count } repeated rows were left out: they are there already
}
export-blank = { $count ->
    [one] { $count } empty row was left out
   *[other] { $count } empty rows were left out
}
export-guards = { $count ->
    [one] { $count } cell got an apostrophe in front, so that Excel does not take it for a formula
   *[other] { $count } cells got an apostrophe in front, so that Excel does not take them for formulas
}
export-rowless = { $count ->
    [one] { $count } message is in no table: nothing in it can be registered
   *[other] { $count } messages are in no table: nothing in them can be registered
}
export-left-over = { $file } is left over from an earlier export: there are no rows for it now
export-warnings = { warnings-counted }: pult check tells more

## The sandbox

sandbox-fault-kind = There is no such fault: { $value }
sandbox-fault-call = There is no such call: { $value }
sandbox-fault-number = Another number is needed here: “{ $value }”
sandbox-fault-limited = The fault { $value } is for everything at once and cannot be limited
sandbox-no-port = The sandbox did not start, no port is to be had: { $value }
sandbox-port-taken = The sandbox did not start: port { $value } is taken or not allowed
sandbox-data = The sandbox did not start, its data cannot be read or written: { $value }
sandbox-no-runtime = The sandbox did not start: { $value }
