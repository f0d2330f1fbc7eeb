### Broadcasts in the window: list, preparation, progress, results, stop list.

place-broadcasts = Broadcasts
action-go-broadcasts = Go to broadcasts
action-new-broadcast = New broadcast
action-stop-list = Stop list
action-forget-clients = Forget clients…
group-broadcast = Broadcasts
broadcasts-waiting = { $name }, { $count ->
        [one] { $count } waits for a decision
       *[other] { $count } wait for a decision
    }

## The list

broadcasts-back = All broadcasts
broadcasts-unnamed = Broadcast { $number }
broadcasts-nameless = Unnamed
broadcasts-no-channel = no channel chosen
broadcasts-launched-at = launched { $when }
broadcasts-is-repeat = repeat
broadcasts-draft = 
    Draft, { $count } { $count ->
        [one] recipient
       *[other] recipients
    }
broadcasts-by-hand = 
    Prepared for the platform, { $count } { $count ->
        [one] recipient
       *[other] recipients
    }
broadcasts-going = Going out: { $done } of { $total }
broadcasts-asks = { $count ->
        [one] Decide about { $count } row
       *[other] Decide about { $count } rows
    }
broadcasts-stands = Stands still, { $count } left
broadcasts-settling = Being settled: { $count }
broadcasts-done = Sent: { $done } of { $total }
broadcasts-sandbox = This is the sandbox: every step is real, but nobody will get the broadcast.
broadcasts-no-file = A broadcast needs a workspace file that can be written: it tells who got the message already.
broadcasts-empty-title = Broadcasts will be here
broadcasts-empty-text = A broadcast goes only to those who have written to the bot, and only with an occasion. The program checks list, text and registration, then sends to each once.
broadcasts-empty-no-channel = First comes a WhatsApp channel that the platform knows. Connect yours, or try everything in the sandbox, without an account.
broadcasts-empty-no-message = The channel is there. Now make the message that clients will get.
broadcasts-empty-channels = To channels
broadcasts-empty-messages = To messages
broadcasts-delete = Delete draft
broadcasts-deleted = The broadcast “{ $name }” was deleted

## The four blocks

broadcasts-block-text = 1. Text and buttons
broadcasts-block-registration = 2. Registration
broadcasts-block-recipients = 3. Recipients
broadcasts-block-occasion = 4. Occasion and consent
broadcasts-name = Name
broadcasts-channel = Channel
broadcasts-message = Message
broadcasts-message-search = Search for a message
broadcasts-message-other = Another message
broadcasts-message-changed = In the library this message has changed. The broadcast still holds the earlier one.
broadcasts-message-take-new = Take the new one
broadcasts-event-unseen = An event is sent: what the scenario answers is not seen from here.
broadcasts-registration-fit = Nothing to say: the buttons are approved, or there are none.
broadcasts-to-registration = To registration
broadcasts-recipients-text = Take the bot’s clients, a CSV or Excel file, or paste numbers. Sources add up; each client stays in the list once.
broadcasts-from-bot = The bot’s clients
broadcasts-from-file = From a file…
broadcasts-from-text = Paste…
broadcasts-gathering = Gathering the list
broadcasts-gathered = { $count } { $count ->
        [one] row
       *[other] rows
    } read, blank ones skipped: { $blank }.
broadcasts-gather-stopped = Stopped, rows read: { $count }.
broadcasts-in-list = { $count } { $count ->
        [one] row
       *[other] rows
    } in the list
broadcasts-table = Table
broadcasts-clear = Clear
broadcasts-variables = Variables and columns
broadcasts-column-of = { $name } ← { $column }
broadcasts-fetch-clients = Read the bot’s clients anew
broadcasts-show-rows = { $count ->
        [one] Show { $count } row
       *[other] Show { $count } rows
    }
broadcasts-acknowledge = I understand
broadcasts-acknowledge-numbers = Add the “+” by the rule
broadcasts-acknowledge-without = Send without them
broadcasts-acknowledge-back = Take it back
broadcasts-purpose = What kind of broadcast this is
broadcasts-service = Service
broadcasts-advertising = Advertising
broadcasts-occasion = Occasion
broadcasts-occasion-hint = For example: the order is ready, we wait until Friday
broadcasts-consent-data = Consent to the use of personal data
broadcasts-consent-advertising = Consent to advertising
broadcasts-consent-where = Where it was given
broadcasts-consent-when = When it was given
broadcasts-consent-where-hint = Where: a form on the site, a contract
broadcasts-consent-when-hint = When: since March 2026
broadcasts-organisation = Is your organisation on the list of 41‑FZ?
broadcasts-organisation-yes = Yes
broadcasts-organisation-no = No
broadcasts-organisation-about = State bodies, banks, telecom operators, large sites and marketplaces. One answer for the whole workspace file. Check it.

## The launch

broadcasts-launch = Check and launch
broadcasts-number = { $count }
broadcasts-verdict-ready = Goes out
broadcasts-verdict-skipped = Left out: { $why }
broadcasts-verdict-not-known = never wrote to the bot
broadcasts-verdict-blocked = blocked by you
broadcasts-verdict-stopped = on the stop list
broadcasts-verdict-repeated = client repeated
broadcasts-verdict-no-address = no number
broadcasts-verdict-without-plus = number without “+”
broadcasts-verdict-lost = number cut by a spreadsheet
broadcasts-verdict-malformed = not a number
broadcasts-verdict-closed = closed country
broadcasts-verdict-us = advertising to the US
broadcasts-verdict-value = value missing
broadcasts-verdict-text = fault in the text
broadcasts-threads = Threads, 1–10
broadcasts-delay = Pause, 1–60000 ms
broadcasts-daily-limit = People a day
broadcasts-estimate = { $minutes ->
        [one] Takes about { $minutes } minute
       *[other] Takes about { $minutes } minutes
    }, up to { $pace } a minute.
broadcasts-hours = Send only in these hours
broadcasts-hours-from = From
broadcasts-hours-to = Until
broadcasts-hours-about = By the recipient’s time where the country tells it, else { $zone }. Outside these hours the broadcast stands still.
broadcasts-checking = Checking…
broadcasts-in-the-way = { $count ->
        [one] { $count } finding above is in the way.
       *[other] { $count } findings above are in the way.
    }
broadcasts-not-before = It can be launched not before { $when }: WhatsApp asks for that.
broadcasts-launch-count = Launch · { $count }
broadcasts-test = Test on yourself…
broadcasts-tested = Tested on yourself { $when }.
broadcasts-confirm-title = { $count ->
        [one] Send to { $count } client?
       *[other] Send to { $count } clients?
    }
broadcasts-confirm-yes = Send · { $count }
broadcasts-confirm-text = After the launch text, list and decisions cannot be changed. For five seconds the launch can be taken back.
broadcasts-confirm-sandbox = This is the sandbox: nobody will get anything. For five seconds the launch can be taken back.
broadcasts-countdown = Launch in { $seconds } s. Nothing has left yet.
broadcasts-take-back = Cancel the launch
broadcasts-launching = Launching…
broadcasts-not-launched = The broadcast was not launched, nothing has left
broadcasts-launch-changed = Something changed while you were deciding. Look at the check once more.
broadcasts-sandbox-first = The sandbox is starting. Try again in a few seconds.
broadcasts-no-client = There is no platform token. Enter it on the channel’s page.
broadcasts-test-title = Test on yourself
broadcasts-test-text = The message goes to one client, in a campaign of its own on the platform. Sample values of the editor stand for variables.
broadcasts-test-client = Your client id
broadcasts-test-hint = Usually the number without “+”: 79161234567
broadcasts-test-yes = Send to yourself
broadcasts-test-sending = Sending…
broadcasts-test-sent = The platform took the test message
broadcasts-test-refused = The platform refused. Check the id: this number must have written to the bot.
broadcasts-test-unknown = No answer: whether the message left is not known. Look at your phone.
broadcasts-test-unfilled = A variable has no sample value. Give it one in the editor of the message.

## Dialogs

broadcasts-file-title = A list from a file
broadcasts-file-text = CSV, text or Excel. The number or client id is found by its heading, else the first column is taken. Other columns become variables.
broadcasts-file-label = File
broadcasts-file-filter = Tables and text
broadcasts-file-yes = Add
broadcasts-paste-title = Paste a list
broadcasts-paste-text = One number a line, or a table right out of Excel.
broadcasts-paste-label = Numbers or ids
broadcasts-paste-yes = Add
broadcasts-forget-title = Forget clients?
broadcasts-forget-text = Numbers, names and values leave the workspace file and cannot be brought back. Counts stay. Rows that have not gone out or are unclear are kept until their broadcast ends.
broadcasts-forget-yes = Forget
broadcasts-forget-busy = A broadcast is going out: stop it first.
broadcasts-forgetting = Forgetting…
broadcasts-forgotten = Clients are forgotten, the file was written anew

## The table of recipients

broadcasts-recipients = Recipients
broadcasts-recipient-search = Search by client id
broadcasts-search-hint = Search
broadcasts-all = All
broadcasts-chip = { $name }: { $count }
broadcasts-reading = Reading…
broadcasts-column-client = Client
broadcasts-column-number = Number
broadcasts-column-country = Country
broadcasts-column-values = Values
broadcasts-column-verdict = Verdict
broadcasts-country-unknown = unknown
broadcasts-face-title = The client’s message
broadcasts-face-of = As { $client } sees it
broadcasts-face-missing = No value of “{ $name }”: the row is left out.
broadcasts-face-template = With variables
broadcasts-face-first = First
broadcasts-face-longest = Longest
broadcasts-face-lacking = Lacking a value

## Progress

broadcasts-progress = Progress
broadcasts-gone-out = { $done } of { $total } sent
broadcasts-pause = Pause
broadcasts-pausing = Pausing: waiting for answers to what has left.
broadcasts-resume = Go on
broadcasts-settle-again = Look again
broadcasts-reading-platform = Reading what the platform knows.
broadcasts-waits = { $seconds ->
        [one] The platform asks to wait for { $seconds } second.
       *[other] The platform asks to wait for { $seconds } seconds.
    }
broadcasts-settles = Some answers were lost. The platform’s list is read a second time at { $when }.
broadcasts-pace-left = { $pace } a minute, about { $minutes } min left.
broadcasts-left = About { $minutes } min left.
broadcasts-interrupted = The broadcast broke off: the program was closed or the computer went off. What has left is recorded.
broadcasts-paused-before = The broadcast stands still. Only you can let it go on.
broadcasts-held = Another window sends this broadcast: machine { $machine }.
broadcasts-lease-gone = Another window has taken the broadcast.
broadcasts-platform-failed = The platform did not answer as needed. Nothing is lost; try to go on later.
broadcasts-not-created = The platform did not create the campaign.
broadcasts-ended = “{ $name }”: all sent, the platform took { $count }
broadcasts-stands-still = “{ $name }” stands still: look why
broadcasts-broke-off = “{ $name }” broke off
broadcasts-all-settled = Everything is settled, there is nothing to wait for.
broadcasts-statuses-open = Delivery may still change for { $count }.
broadcasts-read-statuses = Read statuses anew
broadcasts-stop = Stop for good · { $count }
broadcasts-stop-title = { $count ->
        [one] Not send to the { $count } who is left?
       *[other] Not send to the { $count } who are left?
    }
broadcasts-stop-text = They get nothing, and this broadcast ends. What has been sent cannot be brought back.
broadcasts-unknown-title = Not known whether sent: { $count }
broadcasts-unknown-text = The platform’s answer was lost, and its list lacked these rows twice. Sent again, a client may get the message twice.
broadcasts-unknown-leave = Do not send · { $count }
broadcasts-unknown-send = Send again · { $count }
broadcasts-send-again-title = { $count ->
        [one] Send { $count } row again?
       *[other] Send { $count } rows again?
    }
broadcasts-send-again-text = Some of these clients may get the message twice. The rows go back into the queue and leave when you press “Go on”.
broadcasts-give-up-title = { $count ->
        [one] Leave { $count } row unsent?
       *[other] Leave { $count } rows unsent?
    }
broadcasts-give-up-text = So nobody gets the message twice. Those who did not get it can be written to by another broadcast.
broadcasts-decided = Done, rows: { $count }

## Results

broadcasts-results = Results
broadcasts-reasons = Reasons
broadcasts-rows = Show rows
broadcasts-to-stop-list = To the stop list
broadcasts-only-reason = Shown only: { $reason }
broadcasts-client-forgotten = client forgotten
broadcasts-column-state = State
broadcasts-column-reason = Reason
broadcasts-column-next = What is allowed
broadcasts-column-attempts = Attempts
broadcasts-column-when = When
broadcasts-state-planned = waits to be sent
broadcasts-state-claimed = leaving
broadcasts-state-accepted = taken by the platform
broadcasts-state-sent = sent
broadcasts-state-delivered = delivered
broadcasts-state-read = read
broadcasts-state-skipped = left out
broadcasts-state-refused = refused by the platform
broadcasts-state-failed = not delivered
broadcasts-state-unknown = not known
broadcasts-state-cancelled = taken back
broadcasts-next-later = { $hours ->
        [one] Repeat by hand, not before { $hours } hour.
       *[other] Repeat by hand, not before { $hours } hours.
    }
broadcasts-next-stop-list = The person stopped your advertising: to the stop list. Service messages may go.
broadcasts-next-check-number = Check the number. Repeat by hand, after a change.
broadcasts-next-registration = Check the registration. Repeat with the registered message only.
broadcasts-next-manager = Ask the manager at i‑Digital. Go on by hand, not before a day has passed.
broadcasts-next-slower = Wait, then go on at half the pace.
broadcasts-next-no-advertising = No advertising to this client until he writes.
broadcasts-next-mend-values = Mend the values of variables.
broadcasts-next-new-text = Another text and a new registration are needed.
broadcasts-next-need-number = A phone number is needed: this cannot go to such an id.
broadcasts-next-check-senders = Too often to one client. Wait, and see who else writes to him.
broadcasts-next-other-way = Find another way to reach them.
broadcasts-next-by-hand = It may be repeated by hand, one row first.
broadcasts-export = Export…
broadcasts-export-title = Export results
broadcasts-export-text = A table of every recipient: state, reason, dates, occasion and consents. An answer to a complaint.
broadcasts-export-label = Where to save it
broadcasts-export-yes = Save
broadcasts-export-file = Results { $name }
broadcasts-exported = Saved: { $path }
broadcasts-exporting = Saving…
broadcasts-format = Kind of file
broadcasts-format-xlsx = Excel (XLSX)
broadcasts-format-csv = CSV
broadcasts-repeat = Repeat…
broadcasts-repeat-title = { $count ->
        [one] Repeat { $count } row?
       *[other] Repeat { $count } rows?
    }
broadcasts-repeat-text = A new broadcast is made, linked to this one, with a check of its own. Whoever may not be written to stays out. Where WhatsApp asks to wait, the launch opens later.
broadcasts-repeat-all = No rows are ticked: those not delivered, refused or taken back are taken.
broadcasts-repeat-yes = Make the broadcast
broadcasts-repeat-name = { $name }, repeat
broadcasts-repeat-made = The new broadcast is ready: rows { $count }, left out { $out }

## The stop list

broadcasts-stops = Stop list
broadcasts-stops-text = No broadcast goes to them. It is looked at before each send, even while a broadcast is going out.
broadcasts-stops-empty = Nobody yet
broadcasts-stops-empty-text = Add those who asked not to be written to. Whoever stopped advertising in WhatsApp comes here by one press from the results of a broadcast.
broadcasts-stops-add = Add…
broadcasts-stops-add-title = Add to the stop list
broadcasts-stops-add-text = One number or id a line.
broadcasts-stops-add-yes = Do not write to them
broadcasts-stops-remove = Take off the stop list · { $count }
broadcasts-stops-removed = Taken off the stop list: { $count }
broadcasts-stopped = Added to the stop list: { $count }
broadcasts-column-since = Since
broadcasts-column-origin = How
broadcasts-column-note = Note
broadcasts-origin-hand = by hand
broadcasts-origin-file = from a file
broadcasts-origin-refusal = refusal in WhatsApp
broadcasts-origin-dialogue = asked in the dialogue

## For the platform

broadcasts-twin = Or send on the platform itself
broadcasts-twin-text = Without a token all the same can be done on the platform’s own page: the client file, the settings and the steps are prepared here.
broadcasts-twin-unfold = File, settings and steps
broadcasts-twin-first = First gather the list and deal with the findings above.
broadcasts-twin-list = Client file… · { $count }
broadcasts-twin-list-title = Client file for the platform
broadcasts-twin-list-text = The first column is the client id without “+”, then the variables. The platform takes files up to 20 MB.
broadcasts-twin-file = Clients { $name }
broadcasts-twin-too-large = The file is over 20 MB, the platform does not take it. Divide the list.
broadcasts-twin-report = Take in the report…
broadcasts-twin-report-title = The platform’s report
broadcasts-twin-report-text = The report that the platform exported: client, status, reason. After that the broadcast is closed and cannot be sent from here.
broadcasts-twin-report-yes = Take in
broadcasts-twin-read = The report was taken in, rows: { $count }
broadcasts-twin-settings = What to enter on the platform
broadcasts-twin-steps = Steps
broadcasts-twin-copy = Copy: { $what }
