### Broadcasts: the list, the check, the sending, the states.

## The check: what was found and what to do

broadcast-found-text = { $text } Recipients with it: { $count }.
broadcast-found-text-promo-in-service = The broadcast is called service, and its text looks like advertising. Take the promotion out or call it advertising.
broadcast-found-message-event-unseen = What the scenario answers to the event is not seen here. Look at its answer in the test chat.
broadcast-found-message-unregistered-buttons = The buttons of the first message are not registered, or the manager has not answered yet. Such a broadcast is not sent: register the buttons.
broadcast-found-message-rejected-buttons = The buttons were rejected: { $reason }. Mend them and register them again.
broadcast-found-message-changed-after-approval = The message was changed after approval. Put the approved one back or register the new one.
broadcast-found-recipient-not-known-to-bot =
    { $count ->
        [one] { $count } recipient never wrote to the bot: writing is not allowed, the row is skipped.
       *[other] { $count } recipients never wrote to the bot: writing is not allowed, the rows are skipped.
    }
broadcast-found-recipient-blocked =
    { $count ->
        [one] { $count } recipient is blocked by you: the row is skipped.
       *[other] { $count } recipients are blocked by you: the rows are skipped.
    }
broadcast-found-recipient-stopped-marketing =
    { $count ->
        [one] { $count } recipient is on the stop list: the row is skipped.
       *[other] { $count } recipients are on the stop list: the rows are skipped.
    }
broadcast-found-recipient-repeated =
    { $count ->
        [one] { $count } row repeats a client of the list: one message goes out.
       *[other] { $count } rows repeat clients of the list: one message goes to each.
    }
broadcast-found-recipient-no-address =
    { $count ->
        [one] { $count } row has neither number nor id: it is skipped.
       *[other] { $count } rows have neither number nor id: they are skipped.
    }
broadcast-found-recipient-number-without-plus =
    { $count ->
        [one] { $count } number lacks its +, so that a stranger in another country could be written to. Confirm the shown rule or mend the number.
       *[other] { $count } numbers lack their +, so that strangers in other countries could be written to. Confirm the shown rule or mend the numbers.
    }
broadcast-found-recipient-number-lost =
    { $count ->
        [one] In { $count } row a spreadsheet has cut the number (like 7.9E+10): its digits are lost. Take it from its source.
       *[other] In { $count } rows a spreadsheet has cut the numbers (like 7.9E+10): their digits are lost. Take them from their source.
    }
broadcast-found-recipient-number-malformed =
    { $count ->
        [one] { $count } row holds something else in place of a number: it is skipped. Mend the number.
       *[other] { $count } rows hold something else in place of a number: they are skipped. Mend the numbers.
    }
broadcast-found-recipient-number-unknown =
    { $count ->
        [one] { $count } number is not in the plan of its country. Check it for a typo.
       *[other] { $count } numbers are not in the plans of their countries. Check them for typos.
    }
broadcast-found-recipient-country-closed =
    { $count ->
        [one] { $count } recipient is in a country to which WhatsApp delivers no business messages: the row is skipped.
       *[other] { $count } recipients are in countries to which WhatsApp delivers no business messages: the rows are skipped.
    }
broadcast-found-recipient-us-marketing =
    { $count ->
        [one] { $count } number is in the United States: WhatsApp delivers no advertising there, the row is skipped. Service messages may go.
       *[other] { $count } numbers are in the United States: WhatsApp delivers no advertising there, the rows are skipped. Service messages may go.
    }
broadcast-found-recipient-country-unknown =
    { $count ->
        [one] The country of { $count } recipient is unknown: closed countries cannot be checked.
       *[other] The country of { $count } recipients is unknown: closed countries cannot be checked.
    }
broadcast-found-recipient-value-missing =
    { $count ->
        [one] { $count } row lacks a value, such as “{ $name }”: it is skipped. Fill the column.
       *[other] { $count } rows lack values, such as “{ $name }”: they are skipped. Fill the column.
    }
broadcast-found-recipient-outside-window =
    { $count ->
        [one] { $count } recipient wrote to the bot more than a day ago: without a registered template the message may not arrive.
       *[other] { $count } recipients wrote to the bot more than a day ago: without a registered template the message may not arrive.
    }
broadcast-found-recipient-last-talk-old =
    { $count ->
        [one] { $count } recipient has not written to the bot for over { $days } days. Complaints of such people harm the number.
       *[other] { $count } recipients have not written to the bot for over { $days } days. Complaints of such people harm the number.
    }
broadcast-found-recipient-delivery-in-russia =
    { $count ->
        [one] { $count } number is in Russia: WhatsApp is restricted there, the message may not arrive.
       *[other] { $count } numbers are in Russia: WhatsApp is restricted there, the messages may not arrive.
    }
broadcast-found-audience-regions-untold = Crimea, Donetsk and Luhansk cannot be told by +7, and WhatsApp delivers no business messages there.
broadcast-found-audience-no-snapshot = It is not known who wrote to the bot. Name the platform or a file with the bot’s clients.
broadcast-found-audience-snapshot-old = The list of the bot’s clients is older than { $hours } hours. Fetch a fresh one.
broadcast-found-audience-above-daily-limit = { $ready } would be sent, and { $limit } a day are allowed (250 for a new account). WhatsApp will not take the rest: divide the broadcast or enter your own limit.
broadcast-found-audience-nobody-left = Nobody is left to write to: every recipient is skipped.
broadcast-found-launch-no-purpose = Service or advertising: not answered. Choose one.
broadcast-found-launch-no-occasion = No occasion. Say in one sentence why you write to these people now.
broadcast-found-launch-no-consent-evidence = No evidence of consent: where and when it was given, to personal data and to advertising. In a complaint the proof is yours.
broadcast-found-launch-advertising-in-russia = This is advertising, and { $russian } numbers are in Russia: its regulator takes advertising in WhatsApp for a violation. Acknowledge it if you understand the risk.
broadcast-found-launch-org-under-41fz = The law 41-FZ forbids your organisation to write to clients through foreign messengers.
broadcast-found-launch-org-unanswered = Check whether the law 41-FZ lists your organisation: state bodies, banks, operators, large sites and marketplaces.
broadcast-source = Source: { $source }. Check it.
broadcast-source-dated = Source: { $source }, as of { $date }. Check it.
broadcast-source-profile = i‑Digital, Meta
broadcast-summary = Rows: { $count }, to be sent: { $ready }.
broadcast-severity-error = Error
broadcast-severity-warning = Warning
broadcast-severity-note = Note
broadcast-block-text = Text and buttons
broadcast-block-registration = Registration
broadcast-block-recipients = Recipients
broadcast-block-occasion = Occasion and consent
broadcast-rule-eight =
    { $count ->
        [one] 8 and ten digits → +7: { $count } number
       *[other] 8 and ten digits → +7: { $count } numbers
    }
broadcast-rule-nine =
    { $count ->
        [one] ten digits that begin with 9 → +7: { $count } number
       *[other] ten digits that begin with 9 → +7: { $count } numbers
    }
broadcast-rule-seven =
    { $count ->
        [one] 7 and ten digits → + in front: { $count } number
       *[other] 7 and ten digits → + in front: { $count } numbers
    }

## Sending

broadcast-not-sent = Nothing was sent: deal with the errors above first.
broadcast-waiting =
    { $seconds ->
        [one] The platform asks to wait or cannot be reached. Pausing for { $seconds } second…
       *[other] The platform asks to wait or cannot be reached. Pausing for { $seconds } seconds…
    }
broadcast-settling =
    { $count ->
        [one] Whether { $count } message was sent is not known. The platform is asked again in a minute…
       *[other] Whether { $count } messages were sent is not known. The platform is asked again in a minute…
    }
broadcast-address = The address of the platform does not fit: { $what }
broadcast-no-token = No token: put it into the environment variable PULT_TOKEN
broadcast-other-content = The broadcast “{ $name }” was launched with another text or list. What was launched does not change: give a new broadcast another name
broadcast-held = The machine { $machine }, process { $process }, sends this broadcast already
broadcast-gone = The broadcast is gone, or somebody else sends it
broadcast-not-created = The platform did not create the broadcast. Try later: nothing was sent
broadcast-no-launch = No broadcast was launched in this file
broadcast-ledger-trouble = The ledger of the broadcast: { $what }. Nothing is sent without it
broadcast-pause-person = The broadcast is paused. Start it again, and it goes on where it was
broadcast-pause-limit = As many were sent as were asked for. Start again to go on
broadcast-pause-quiet-hours = These are quiet hours. The next opening: { $at }
broadcast-pause-missed-start = The start was missed. Nothing is sent by itself: start the broadcast if it is still wanted
broadcast-pause-not-yet = The time of the broadcast has not come: { $at }
broadcast-pause-errors-in-a-row = Paused: 20 errors in a row. Look at the reasons before going on
broadcast-pause-errors-of-the-last = Paused: 10 % errors among the last 200. Look at the reasons before going on
broadcast-pause-slept = Paused: the computer slept. Nothing is lost, start again
broadcast-pause-token = Paused: the platform does not take the token. Get a new one and start again
broadcast-pause-campaign = Paused: the campaign does not run on the platform, its state is { $status }. It was stopped or completed there
broadcast-pause-no-connection = Paused: the platform cannot be reached. Nothing is lost, start again when the connection is back
broadcast-pause-reason = Paused: the reason { $code } would befall every further row. Mend it before going on

## States

broadcast-state-planned = Waiting: { $count }
broadcast-state-claimed = Being sent: { $count }
broadcast-state-accepted = Taken by the platform: { $count }
broadcast-state-sent = Handed to WhatsApp: { $count }
broadcast-state-delivered = Delivered: { $count }
broadcast-state-read = Read: { $count }
broadcast-state-skipped = Skipped: { $count }
broadcast-state-refused = Refused by the platform: { $count }
broadcast-state-failed = Not delivered: { $count }
broadcast-state-unknown = Not known whether sent: { $count }
broadcast-state-cancelled = Cancelled: { $count }

## The file of a broadcast and lists

broadcast-file-shape = { $file }, line { $line }: { $said }
broadcast-file-no-content = { $file }: one of message and event is needed
broadcast-file-pace = { $file }: delay_ms is 1 to 60000, threads is 1 to 10
broadcast-file-zone = { $file }: there is no time zone { $zone }
broadcast-list-too-large = over { $mb } MB. Save it as CSV or divide it
broadcast-list-empty = nothing is in it
broadcast-list-not-text = line { $line } is no text. Save it as XLSX, or as CSV in UTF‑8
broadcast-list-workbook = the workbook cannot be read ({ $said }). Save it as XLSX

## By hand on the platform

broadcast-step-open = Open the text campaigns of the project on the platform
broadcast-step-list = Upload the client list: its first column is the id
broadcast-step-errors = Look at the report of errors and duplicates
broadcast-step-create = Create a campaign with the name of the settings sheet
broadcast-step-settings = Copy text, buttons and pace from the settings sheet
broadcast-step-test = Send a test message to yourself
broadcast-step-start = Start the campaign, and bring its report back here later
broadcast-setting-name = Name
broadcast-setting-project = Project
broadcast-setting-text = Text
broadcast-setting-button = Button
broadcast-setting-event = Event
broadcast-setting-threads = Messages at a time
broadcast-setting-delay = Pause between messages, ms
broadcast-setting-hours = Hours of sending

## Steps and refusals of the workspace

step-broadcast-new = new broadcast
step-broadcast-edit = editing a broadcast
step-broadcast-remove = removing a broadcast
step-stops-add = stop list
step-stops-remove = off the stop list
refusal-broadcast-gone = This broadcast is gone
refusal-broadcast-frozen = The broadcast is launched: text and recipients change no more

## Help of the commands

cli-help-recipients =
    Checks a list of clients and tells what is wrong with it.

      pult recipients FILE [--clients FILE] [--format text|json]

      FILE             the list: CSV, XLSX, XLS or ODS
      --clients        the bot’s clients in a file: who wrote to it
      --format         text for a person (the default), json for a program

    Exit code: 0 no errors, 1 errors found, 2 the call or the file is unusable.

cli-help-broadcast =
    A broadcast: check it, send it, follow it. The token of the platform comes from the variable PULT_TOKEN.

      pult broadcast check FILE.json [--platform URL] [--clients FILE] [--ledger FILE.pult] [--format text|json]
      pult broadcast send FILE.json --ledger FILE.pult --platform URL [--limit N] [--format text|json]
      pult broadcast status --ledger FILE.pult [--format text|json]

      FILE             the broadcast in JSON
      --platform       the address of the platform
      --clients        the bot’s clients in a file; without it they are fetched from the platform
      --ledger         the ledger of sending; the same file goes on where it was
      --limit          send at most N this time
      --format         text for a person (the default), json for a program

    Exit code: 0 all is well, 1 something is in the way or the sending stands still, 2 the call is unusable, 3 of some messages it is not known whether they were sent.
