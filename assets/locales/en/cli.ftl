### The commands pult check, pult export and pult sandbox.

## Help

cli-help =
    Pult: buttons and broadcasts for a WhatsApp Business bot connected through i‑Digital.

      pult                           open the window
      pult FILE.json                 open the window with these messages
      pult check FILE                what’s wrong with messages and how to fix it
      pult audit PATH                what the bot really says: a scenario, replies, a report
      pult chat FILE.json --url URL  replay a kept conversation with the bot and compare the answers
      pult export FILE --out DIR     button tables for registration
      pult recipients FILE           what is wrong with a list of clients
      pult broadcast check|send|status   check and send a broadcast
      pult sandbox                   the sandbox: the bot platform on this computer
      pult gallery                   the gallery: every part of the window in its states

      --lang ru|en     output language; the system’s by default
      -h, --help       this help; pult check --help explains a command
      -V, --version    version

cli-help-check =
    Checks messages and says what’s wrong, why, and how to fix it.

      pult check FILE [--profile i-digital|meta|FILE.toml] [--format text|json] [--lang ru|en]

      FILE             messages in JSON, or a table (CSV, XLSX, XLS, ODS, XML, HTML); “-” is JSON from standard input
      --profile        whose rules: i-digital (default), meta, or your own file
      --format         text for people (default), json for programs
      --lang           language: ru or en

    Exit code: 0 no errors, 1 errors found, 2 bad command or unreadable file.

cli-help-export =
    Writes button tables for registration. If messages have errors, lists them and writes nothing.

      pult export FILE --out DIR [options]

      FILE             messages in JSON, or a table (CSV, XLSX, XLS, ODS, XML, HTML); “-” is JSON from standard input
      --out            folder for the tables
      --dialect        excel (default) or plain
      --encoding       utf-8, utf-8-bom or windows-1251
      --separator      “;”, “,” or tab
      --all            all messages with buttons, not just those that open a broadcast
      --profile        whose rules: i-digital (default), meta, or your own file
      --lang           language: ru or en

    Exit code: 0 written, 1 errors found and nothing written, 2 bad command or unreadable file.

cli-help-sandbox =
    Runs the sandbox: the bot platform on this computer, for trying Pult without an account. Nothing is sent anywhere.

      pult sandbox [--port N] [--fault FAULT]… [--data FILE] [--clients N] [--stop refuse|hold] [--step MS] [--failing N]

      --port           port; any free one by default
      --fault          what should go wrong, can be repeated: refuse, reset, stall, slow:MS, status:CODE, half, huge, lost, page;
                       limit and limit:SEC: 429 without and with Retry-After; done:CODE: done, but answered so;
                       fails:CODE: a sending is accepted and fails later with this WhatsApp code;
                       can be limited to a call and a number of times: lost@createChannel*1
      --data           file to keep the data in; without it, the data is gone when the sandbox stops
      --clients        this many clients of every i‑Digital channel at once, instead of a few who come one by one
      --stop           what stopping a campaign does: refuse takes nothing new, hold holds everything
      --step           how many milliseconds a sending stays at each step; 0: at its end at once
      --failing        how many of 1,000 sendings fail; as many more aren’t delivered
      --lang           language: ru or en

    The first line of output is JSON: url, token, chat_token, admin_token. With admin_token you can see how many times
    each client was sent something: GET /sandbox/sent; and make the next one write: POST /sandbox/write?channelId=N.
    Press Ctrl+C to stop.

## Errors of the call

usage-see-help = Help: pult --help
usage-unknown-argument = Unknown option: { $argument }
usage-unknown-command = Unknown command: { $command }
usage-missing-argument = Missing: { $argument }
usage-repeated-argument = Given twice: { $argument }
usage-missing-value = No value for { $argument }
usage-wrong-value = Invalid value: { $value } ({ $argument })
usage-not-text = An argument isn’t valid UTF-8

## Check

report-message = { $number }. { $name }
report-issue = { $severity }: { $what }
report-source = required by { $source }
report-fix = fix: { $fix }
report-counts = { messages-counted }: { errors-counted }, { warnings-counted }
report-clean = { messages-counted }: no errors, no warnings

## Export

export-refused = Tables not written: { errors-counted }
export-refused-encoding = Tables not written. { $what }
export-lacking = Message { $number } “{ $name }”: the chosen encoding can’t represent { $character } ({ $code })
export-lacking-more = …and in other messages
export-nothing = Nothing to write: no messages have buttons that need registration
export-file = { $file }: { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}
export-merged = { $count ->
    [one] { $count } duplicate row skipped: it’s already there
   *[other] { $count } duplicate rows skipped: they’re already there
}
export-blank = { $count ->
    [one] { $count } empty row skipped
   *[other] { $count } empty rows skipped
}
export-guards = { $count ->
    [one] { $count } cell got a leading apostrophe so Excel doesn’t read it as a formula
   *[other] { $count } cells got a leading apostrophe so Excel doesn’t read them as formulas
}
export-rowless = { $count ->
    [one] { $count } message isn’t in any table: it has nothing to register
   *[other] { $count } messages aren’t in any table: they have nothing to register
}
export-left-over = { $file } is left over from an earlier export and has no rows now
export-warnings = { warnings-counted }: run pult check for details

## The sandbox

sandbox-fault-kind = No such fault: { $value }
sandbox-fault-call = No such call: { $value }
sandbox-fault-number = A different number is needed here: “{ $value }”
sandbox-fault-limited = The fault { $value } affects everything at once and can’t be limited
sandbox-no-port = The sandbox didn’t start: no free port. { $value }
sandbox-port-taken = The sandbox didn’t start: port { $value } is in use or not allowed
sandbox-data = The sandbox didn’t start: its data file can’t be read or written. { $value }
sandbox-no-runtime = The sandbox didn’t start: { $value }
