### Channels: the list, the way of connecting, the webhook, the letter, the sign of life.

place-channels = Channels
action-go-channels = Go to channels
action-new-channel = New channel
action-copy-webhook = Copy webhook
group-channel = Channel
obstacle-no-webhook = no webhook yet

moment-day = { $month ->
    [1] { $day } January
    [2] { $day } February
    [3] { $day } March
    [4] { $day } April
    [5] { $day } May
    [6] { $day } June
    [7] { $day } July
    [8] { $day } August
    [9] { $day } September
    [10] { $day } October
    [11] { $day } November
   *[12] { $day } December
}
moment-day-year = { moment-day } { $year }
moment-day-time = { $day }, { $time }

## The list

channels-empty-title = Connect your bot to WhatsApp
channels-empty-text = This is where your bot’s WhatsApp Business channels live. Pult guides you step by step: the channel in Aimylogic, the webhook, the email to your i‑Digital manager, the bot’s first reply. You can leave at any step and come back weeks later.
channels-empty-connect = Connect a channel
channels-back = All channels
channel-row = { $title }: { $state }. { $about }
channel-unnamed = WhatsApp Business
channel-through = Through i‑Digital
channel-project = project “{ $name }”
channel-rename = Rename
channel-more = More
channel-block = Block…
channel-unblock = Unblock…
channel-delete = Delete…

channel-state-wanted = Connecting: step { $step } of { $steps }
channel-state-published = Webhook not sent yet
channel-state-waiting = { $days ->
    [0] Waiting for the i‑Digital manager since today
    [one] Waiting for the i‑Digital manager: { $days } day
   *[other] Waiting for the i‑Digital manager: { $days } days
}
channel-state-remind = { $days ->
    [one] Waiting for the i‑Digital manager: { $days } day, time for a reminder
   *[other] Waiting for the i‑Digital manager: { $days } days, time for a reminder
}
channel-state-silent = The bot isn’t replying
channel-state-live = Online since { $day }
channel-state-blocked = Blocked since { $day }
channel-state-removed = Deleted from the platform on { $day }

## The sandbox

action-try-sandbox = Try without an account
job-sandbox = Starting the sandbox
sandbox-channel = Sandbox trial
sandbox-starting = Starting the sandbox…
sandbox-off = The sandbox isn’t running.
sandbox-mark = Sandbox
sandbox-page = This is the sandbox: nothing here is real, and nobody receives anything.
sandbox-letter = This is the sandbox: there’s no one to send this email to.

## The steps

connect-on = Next
connect-account = i‑Digital account
connect-account-text = You need a WhatsApp business profile
connect-account-done = WhatsApp business profile connected
connect-kind = Channel
connect-kind-text = WhatsApp Business, through i‑Digital
connect-names = Names
connect-names-text = Channel and account
connect-names-none = No account name
connect-names-done = Account name: { $account }
connect-publish = Connection
connect-publish-text = The channel in Aimylogic
connect-publish-done = Published { $when }
connect-publish-removed = Deleted from the platform on { $day }
connect-hand-over = Webhook handover
connect-hand-over-text = An email to i‑Digital
connect-hand-over-done = Email sent on { $day }
connect-life = Bot online
connect-life-text = First reply on WhatsApp
connect-life-done = Online since { $day }
connect-life-blocked = Blocked since { $day }
connect-finished = Connected on { $day }
step-mark-done = { $title }, done: { $text }
step-mark-now = { $title }, current: { $text }
step-mark-ahead = { $title }, upcoming: { $text }

## Step 1: the account

account-title = Business profile with i‑Digital
account-text = Your bot will speak for your company on WhatsApp, so your WhatsApp business profile has to be connected through i‑Digital.
account-how = If you don’t have one yet, contact i‑Digital. Their manager will connect your number and later need your bot’s webhook. Note how to reach them, and Pult will put it into the email.
account-manager = i‑Digital manager: email or name
account-jivo = Using Jivo or another help desk? Ask your i‑Digital manager first how to connect WhatsApp Business together with it.
account-ready = I have a profile
account-noted = marked { $when }

## Step 2: the channel

kind-title = Which channel to connect
kind-text = Pult connects WhatsApp Business to the bot through i‑Digital. Connect other channels in Aimylogic itself.
kind-whatsapp = WhatsApp Business
kind-way = Connection method “Through i‑Digital”
kind-names = You’ll find this channel in Aimylogic under Channels → Connections → “Messengers, social networks and API”.

## Step 3: the names

names-title = What to call it
names-name = Channel name
names-name-note = only you see it
names-account = Account name
names-account-note = the business account’s name
names-account-why = The bot needs it to send broadcasts.
names-account-empty = While it’s empty, the bot can’t send broadcasts. If you don’t need any, leave it that way.
names-none = none
names-published = The channel is already published. To change the names, use “Rename” at the top.

## Step 4: the connection

publish-done-title = The channel is published
publish-when = When
publish-project = Project
publish-number = Channel ID on the platform
publish-by-hand = The channel was connected by hand, so Pult doesn’t know its number on the platform.
publish-removed = This channel is no longer on the platform; Pult noticed on { $day }. Connect it again: it will get a new webhook to send to the manager.

publish-removed-sandbox = This channel isn’t in the sandbox. Connect it again or delete it.

hand-title = Connect the channel in Aimylogic
hand-text = Open Aimylogic in your browser and follow these steps. You can close Pult in the meantime: what you’ve entered stays.
hand-channels = On the Channels tab, under Connections → “Messengers, social networks and API”, choose “WhatsApp Business”.
hand-way = Choose the “Through i‑Digital” connection method.
hand-name = Enter the channel name: { $name }
hand-copy-name = Copy name
hand-account = Enter the “Account name”: { $account }
hand-account-empty = If you won’t send broadcasts, leave “Account name” empty.
hand-copy-account = Copy account name
hand-connect = Press “Connect”. The published channel appears under Connections.
hand-webhook = Press its “Get webhook” button and paste the webhook here:
hand-done = I’ve published the channel

## Connecting by the API

job-platform = Contacting the platform
connect-way = How to connect
connect-by-api = Via API
connect-by-hand = By hand
connect-by-hand-instead = Do it by hand
platform-again = Try again
platform-stopped = The request was stopped before a response came.
platform-no-access-token = The platform didn’t return the channel’s key (accessToken), and without it no changes are accepted. Make this change in Aimylogic under Connections.

api-title = Connecting via API
api-reading-token = Looking for a saved token…
token-title = Platform token
token-where = You only need the token once. Find it at app.jaicp.com: account menu, “API access”, “Single token”.
token-once = You only need the token once. You’ll find it on the platform:
token-sign-in = Sign in to your account at { $host }.
token-menu = Open “API access” in the account menu.
token-paste = Copy the “Single token” and paste it into the field below.
token-browse = Open { $host }
token-no-browser = The browser didn’t open. Open { $address } in it yourself.
token-field = Token
token-kept = Pult keeps the token in the keyring, where your system locks away your passwords, and not in a file. Without a keyring, Pult forgets it when you close it.
token-check = Check and continue
token-checking = Checking…
token-missing = No token entered.
token-not-forgotten = The keyring didn’t remove the token: delete it there yourself

project-title = Bot project
project-text = Which bot is the channel for?
project-loading = Loading projects…
project-none = This token has no projects with a chatbot. Create a bot in Aimylogic or connect the channel by hand.
project-search = Search projects
project-search-hint = Project name
project-not-found = No projects found

found-text = This project already has a WhatsApp channel through i‑Digital. Use it or create a new one.
found-channel = channel ID { $number }
found-looking = Checking what the project already has…
found-take = Use “{ $name }”

publish-do = Connect
publish-new = Create a new one
publish-what = The channel “{ $name }” will appear in the project “{ $project }”, without an account name.
publish-what-account = The channel “{ $name }” will appear in the project “{ $project }”, account name “{ $account }”.
publish-busy = Connecting…
publish-unsettled = Last time, the platform’s response was lost. Pult will look for the channel first and won’t create a second one.
publish-several = The platform’s response was lost, and there are several new channels with this name. Choose yours.

## The platform in the settings

platform-title = Bot platform
platform-address = Platform address
platform-address-remark = Usually https://app.jaicp.com
address-save = Save address
chat-api-address = Chat API address
chat-api-address-remark = For talking to the bot; usually https://bot.jaicp.com
token-set = Set…
token-replace = Replace…
token-test = Test
token-forget = Forget
token-keep = Save
token-none = Not set
token-none-no-keyring = Not set. It can only be kept until you close Pult: { $reason }.
token-in-keyring = Kept in the system keyring
token-in-environment = From the PULT_TOKEN environment variable
token-this-run = Kept only until you close Pult: { $reason }.
token-good = { $projects ->
    [one] The token works: { $projects } project
   *[other] The token works: { $projects } projects
}

## Rules in the settings

rules-title = Message checks
rules-profile = Rules
rules-remark = Used to check messages and exports
rules-i-digital = i‑Digital
rules-meta = Meta
rules-file = From a file…
rules-file-title = Rules from a file
rules-file-text = A TOML file in the same format as the built-in profiles. Messages are checked against it right away.
rules-file-label = Rules file
rules-file-yes = Use
rules-file-kind = Rule profile (TOML)
rules-unusable = These rules can’t be used; the previous ones stay in effect

## The webhook

webhook-title = Webhook
webhook-field = Webhook
webhook-hint = https://…
webhook-private = Anyone who knows the webhook can write to the bot as WhatsApp, so it’s hidden on screen.
webhook-missing = No webhook yet. In Aimylogic, open Connections, press the channel’s “Get webhook” button and paste the webhook here.
webhook-take = Done
webhook-replace = Replace webhook…
webhook-show = Show
webhook-hide = Hide
webhook-copy = Copy
webhook-copied = { $characters ->
    [one] Copied at { $time }, { $characters } character
   *[other] Copied at { $time }, { $characters } characters
}
webhook-copied-notice = { $characters ->
    [one] Webhook of “{ $title }” copied, { $characters } character
   *[other] Webhook of “{ $title }” copied, { $characters } characters
}
webhook-taken = { $characters ->
    [one] { $address }, { $characters } character in total
   *[other] { $address }, { $characters } characters in total
}
webhook-well-formed = The address looks right
webhook-no-webhook = The address doesn’t contain the word webhook. Make sure it’s the webhook and not a page address.
job-check = Checking the webhook
check-run = Check address
check-again = Check again
check-running = Checking…
check-verdict-open = Checking the address…
check-verdict-works = The address works
check-verdict-doubtful = The address responds, with one remark
check-verdict-fails = The address doesn’t work
check-verdict-why = { $why }.
check-details = Details for a specialist
check-curl-about = The same check in a terminal. The webhook is hidden here and copied in full.
check-copy-curl = Copy as curl
webhook-fault-spaces = There’s a space or a line break in it. Paste the whole address in one piece.
webhook-fault-address = This isn’t an address. A webhook starts with https://; copy it in full.
webhook-fault-https = The address must start with https://.
webhook-fault-user = There’s a user name or password before the server name. A webhook never has one.

## The letter

letter-title = Email to the i‑Digital manager
letter-reminder-title = Time to remind the manager
letter-silence-title = Email: the bot isn’t replying
letter-sent = sent { $when }
letter-to = To
letter-to-hint = Manager’s email or name
letter-to-some = The email goes to { $addresses }. Not an email address: { $others }.
letter-to-none = Not an email address: { $others }. You’ll enter the address in your mail app.
letter-subject = Subject
letter-text = Email text
letter-mark = The dots stand for the webhook. The email, the clipboard and the file contain it in full.
letter-no-mark = The email has no webhook
letter-add-mark = Insert it
letter-open = Open in mail
letter-copy = Copy text
letter-save = Save…
letter-mark-sent = Mark as sent
letter-rewrite = Restore original
letter-copied = { $characters ->
    [one] Copied at { $time }, { $characters } character
   *[other] Copied at { $time }, { $characters } characters
}
letter-then-mark = Once you’ve sent it, mark it as sent: Pult will count the days.
letter-too-long = The email is longer than mail apps accept. Its text is copied: paste it into the draft that opened.
letter-no-mail = No mail app opened. Copy the text or save the email to a file.
letter-saved = Email saved to { $path }
letter-save-title = Save the email
letter-save-text = An .eml file opens in a mail app as a draft, a .txt file in any editor.
letter-save-label = Save to
letter-save-yes = Save
letter-save-beside = Save under another name
letter-save-private = The email contains the full webhook. Only you can read the file; delete it once the email is sent.
letter-as = File type
letter-as-eml = Email (.eml)
letter-as-txt = Text (.txt)
letter-file-name = Webhook for i‑Digital
letter-no-dialog = The file picker didn’t open. Type the path into the field.

# The account after the words WhatsApp Business; without one, nothing.
letter-account =  “{ $account }”
letter-hand-over-subject = Bot webhook for WhatsApp Business{ $account }
letter-hand-over-text =
    Hello,

    We’re connecting an Aimylogic chatbot to our WhatsApp Business account{ $account }.
    The channel’s webhook: { $mark }

    Please set it up and let us know when the bot is working.
letter-reminder-subject = Reminder: webhook for WhatsApp Business{ $account }
letter-reminder-text =
    Hello,

    On { $day } we sent you our chatbot’s webhook for the WhatsApp Business account{ $account }. The bot isn’t replying yet.
    Here’s the webhook again, just in case: { $mark }

    Could you tell us when it will be set up and whether you need anything from us?
letter-silence-subject = The bot isn’t replying on WhatsApp Business{ $account }
letter-silence-text =
    Hello,

    The bot in our WhatsApp Business account{ $account } isn’t replying to messages. We sent the webhook on { $day }.
    The channel is published in Aimylogic. The channel’s webhook: { $mark }

    Please check that it’s set up for our number.

## Step 6: the bot online

life-title = Message the bot on WhatsApp
life-text = Once the manager has set up the webhook, message your business account’s number from any phone. If the bot replies, the channel works.
life-handed = The manager has the webhook
life-handed-to = The manager has the webhook: { $to }
life-reminded = Reminder sent
life-nobody-yet = No client has written yet
life-look = Check now
life-looking = Checking…
life-let-write = Let a client write
life-looked = checked at { $time }
life-no-token = To spot the first client on its own, Pult needs the platform token
life-to-settings = Open settings
life-remind-later = { $days ->
    [one] If there’s no reply, Pult will suggest a reminder in { $days } working day
   *[other] If there’s no reply, Pult will suggest a reminder in { $days } working days
}
life-remind-now = { $days ->
    [one] { $days } working day has passed and the bot still isn’t replying. Write to the manager again.
   *[other] { $days } working days have passed and the bot still isn’t replying. Write to the manager again.
}
life-answered = The bot replied
life-not-answered = The bot didn’t reply
life-live-title = The bot is online
life-by-owner = The bot replied to you on { $when }
life-by-client = The first client wrote to the bot; seen on { $when }
life-published = Published
life-sent = Webhook sent
life-sent-to = { $to }, { $when }
life-live-next = Next come messages with buttons. Buttons in the first message of a broadcast must be registered with i‑Digital.
life-to-messages = Go to messages
life-stopped = The bot stopped replying
life-blocked-title = The channel is blocked
life-blocked = The channel has been blocked since { $day }: clients’ messages don’t reach the bot. You can unblock it under “More”.

silent-title = What to check
silent-number = You’re writing to the business account’s number, not a personal one, and the message was delivered (two ticks).
silent-published = In Aimylogic, the channel is listed under Connections, and the bot’s scenario is published.
silent-webhook = The webhook in the email is the one “Get webhook” shows.
silent-block = The channel isn’t blocked.
silent-manager = The manager has confirmed the webhook is set up for this number. If not, write to them:

## Questions

manage-busy = Updating the platform…
manage-here-only = Only in Pult
rename-title = Rename
rename-yes = Save
rename-remote = The name changes on the platform too.
rename-by-hand = The names change only in Pult. In Aimylogic, change them under Connections.
block-title = Block the channel
block-yes = Block
block-remote = Clients’ messages won’t reach the bot until you unblock the channel.
block-by-hand = In Aimylogic, open Connections and block the channel there: clients’ messages will no longer reach the bot. Then mark it here.
block-noted = Mark as blocked
unblock-title = Unblock the channel
unblock-yes = Unblock
unblock-remote = Clients’ messages will reach the bot again.
unblock-by-hand = In Aimylogic, open Connections and unblock the channel there. Then mark it here.
unblock-noted = Mark as working
delete-title = Delete the channel
delete-yes = Delete
delete-ours = Everything Pult knows about the channel “{ $name }” will be deleted: webhook, emails, dates. You can undo this while Pult is open.
delete-both = Delete on the platform too
delete-ours-only = Only in Pult
delete-theirs = The channel on the platform will be deleted too, and that can’t be undone: the bot stops replying on WhatsApp, and the webhook stops working.
delete-theirs-by-hand = The channel stays in Aimylogic. To delete it there too, go to Connections.
delete-type = Type the channel name: { $name }

## Steps that can be undone and redone

step-channel-name = channel name
step-channel-account = account name
step-channel-account-ready = i‑Digital profile
step-channel-kind = channel type
step-channel-named = channel names
step-channel-way = connection method
step-channel-project = project
step-channel-tried = platform request
step-channel-published = channel published
step-channel-webhook = webhook
step-channel-manager = email recipient
step-channel-subject = email subject
step-channel-letter = email text
step-channel-rewrite = original email text
step-channel-sent = email sent
step-channel-alive = bot online
step-channel-silent = bot not replying
step-channel-blocked = channel blocked
step-channel-unblocked = channel unblocked
step-channel-removed = channel deleted on the platform

## Undo and redo

travel-platform = Undo and redo only affect Pult
travel-platform-channel = On the platform, the channel “{ $name }” is unchanged.
travel-made = The platform created channel no. { $number }, but it’s no longer in Pult
travel-made-next = To use it, start a new channel and choose the project “{ $project }” at the Connection step.
