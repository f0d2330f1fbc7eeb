### Auditing the bot: what it really says.

## The command pult audit

cli-help-audit =
    Reads a scenario, replies or a history of the bot and tells which messages WhatsApp will not show as meant.
    A scenario is never run: what only running could tell is listed apart.

      pult audit PATH [--profile i-digital|meta|FILE.toml] [--format text|json] [--lang ru|en]

      PATH             a scenario: a file .sc, a folder with chatbot.yaml or .sc, an archive .zip;
                       the replies of the bot as JSON (“-” for standard input);
                       a report of the platform, .csv or .xlsx
      --profile        whose rules: i-digital (if not given), meta or a file of your own
      --format         text for a person (if not given), json for a program
      --lang           the language: ru or en

    Exit code: 0 for no errors, 1 for errors, 2 for a wrong call or a file that could not be read.

audit-no-scenario = there is no .sc file
audit-no-replies = there are no replies of a bot: neither a list of replies nor a field replies
audit-replies-syntax = this is not JSON: { $said }
audit-too-many-values = too many values for the program to read
audit-too-many-files = more than { $limit } files, too many for the program to read
audit-archive-broken = this is no ZIP archive, or it is damaged
audit-neither = this is neither a file nor a folder
audit-report-headings = there is no column with the replies of the bot, but: { $found }
audit-report-broken = the table is damaged: { $said }

## The report

audit-screen = { $screen } ({ $path })
audit-screen-unnamed = Unnamed screen
audit-place = { $file }, line { $line }
audit-times = { $times ->
    [one] sent { $times } time
   *[other] sent { $times } times
}
audit-times-last = { audit-times }, last { $last }
audit-screen-kinds-mixed = Neighboring replies of one screen have reply buttons and inline buttons
audit-screen-kinds-mixed-source = JAICP, page “i‑Digital”: do not combine reply and inline buttons in one state
audit-openings = Opening a broadcast
audit-opens = { $screen }: event { $events }
audit-unchecked = Cannot be checked without running
audit-skipped = Not read
audit-unused = Scenario files that nothing takes in
audit-changes = What to change in the scenario
audit-more = …and others
audit-and-more = and { $count } more

## What cannot be checked and what was not read

audit-note-text = the text is known at run time only: { $what }
audit-note-button = the button is known at run time only: { $what }
audit-note-buttons = the list of buttons is known at run time only: { $what }
audit-note-reply = the reply is known at run time only: { $what }
audit-note-under = it is not known under which text the buttons will be: { $what }
audit-note-line = a line that is not understood: { $what }
audit-note-tag = an unknown tag: { $what }
audit-note-block = an unknown block, or one that describes nothing: { $what }
audit-note-literal = cannot be read to its end: { $what }
audit-note-erased = personal data was erased, the content is not known
audit-note-script-error = an error of the script in place of a reply

## What to change

audit-change-text = { $screen }: text “{ $before }” → “{ $after }”
audit-change-title = { $screen }: button “{ $before }” → “{ $after }”
audit-change-target = { $screen }: button “{ $title }”, “{ $before }” → “{ $after }”
audit-change-remove = { $screen }: remove the button “{ $title }”
audit-change-add = { $screen }: add the button “{ $title }”
audit-change-split = { $screen }: split the buttons into { $messages ->
    [one] { $messages } message
   *[other] { $messages } messages
}: { $parts }

## The window

place-audit = Audit
audit-title = Bot audit
action-go-audit = Go to the bot audit
audit-empty-title = What the bot really says
audit-empty-text = Drop the scenario of the bot here or choose it: the program shows which screens WhatsApp will not display as meant, and how to fix them. The scenario is only read and is sent nowhere.
audit-choose-title = A scenario, replies or a report
audit-choose-file = Choose a file…
audit-choose-folder = Choose a folder…
audit-files = Scenarios, replies and reports
audit-path = File or folder
audit-check = Check
audit-hint = A file .sc, a folder or an archive with a scenario, replies of the bot as JSON, or the exported report of the platform.
audit-reading = Reading…
audit-clean = { $file }: { messages-counted }, no errors or warnings
audit-found = { $file }: { messages-counted }, { errors-counted }, { warnings-counted }
audit-nothing-said = No messages of a bot were found here
audit-copy-changes = Copy what to change ({ $count })
audit-changes-copied = The list of changes was copied
audit-add-openings = Add what opens a broadcast to the registration ({ $count })
audit-taken = { $count ->
    [one] { $count } message was taken into the library
   *[other] { $count } messages were taken into the library
}
audit-notes = Not checked and not read: { $count }
audit-unused-file = { $file }: the file is taken in by nothing
audit-order = Order
audit-by-screen = By screen
audit-by-rule = By rule
audit-row-screen = { $screen }. { $what }
audit-row-rule = { $what }. { $screen }
audit-take = Take into the library
audit-copy-place = Copy location
audit-place-copied = The location in the file was copied
