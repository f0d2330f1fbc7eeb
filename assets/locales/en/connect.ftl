### Channels: the list, the way of connecting, the webhook, the letter, the sign of life.

place-channels = Channels
action-go-channels = Go to channels
action-new-channel = New channel
action-copy-webhook = Copy the webhook
group-channel = Channel
obstacle-no-webhook = there is no webhook yet

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
channels-empty-text = The WhatsApp Business channels of your bot live here. Pult leads you step by step: the channel in Aimylogic, the webhook, the letter to the i‑Digital manager, the first answer of the bot. You can leave at any step and come back weeks later.
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
channel-state-published = The manager has no webhook yet
channel-state-waiting = { $days ->
    [0] Waiting for the i‑Digital manager since today
    [one] Waiting for the i‑Digital manager: { $days } day
   *[other] Waiting for the i‑Digital manager: { $days } days
}
channel-state-remind = { $days ->
    [one] Waiting for the i‑Digital manager: { $days } day, time for a reminder
   *[other] Waiting for the i‑Digital manager: { $days } days, time for a reminder
}
channel-state-silent = The bot does not answer
channel-state-live = Working since { $day }
channel-state-blocked = Blocked since { $day }
channel-state-removed = Deleted on the platform { $day }

## The sandbox

action-try-sandbox = Try without an account
job-sandbox = Starting the sandbox
sandbox-channel = Trial in the sandbox
sandbox-starting = Starting the sandbox…
sandbox-off = The sandbox does not run.
sandbox-mark = Sandbox
sandbox-page = This is the sandbox: nothing real is made here, and nobody receives anything.
sandbox-letter = This is the sandbox: there is nobody to send this letter to.

## The steps

connect-on = Next
connect-account = i‑Digital account
connect-account-text = A WhatsApp business profile is needed
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
connect-publish-removed = Deleted on the platform { $day }
connect-hand-over = Webhook to the manager
connect-hand-over-text = A letter to i‑Digital
connect-hand-over-done = Letter sent { $day }
connect-life = Bot online
connect-life-text = The first answer in WhatsApp
connect-life-done = Working since { $day }
connect-life-blocked = Blocked since { $day }
connect-finished = Connected { $day }
step-mark-done = { $title }, done: { $text }
step-mark-now = { $title }, now: { $text }
step-mark-ahead = { $title }, to come: { $text }

## Step 1: the account

account-title = Business profile at i‑Digital
account-text = The bot will speak for your company in WhatsApp. For that, your WhatsApp business profile has to be connected through i‑Digital.
account-how = If you have none yet, contact i‑Digital. Their manager connects the number and will need your bot’s webhook later. Write down how to reach them: Pult puts it into the letter.
account-manager = i‑Digital manager: e‑mail or name
account-jivo = Do you work in Jivo or another help desk? First ask the i‑Digital manager how to connect WhatsApp Business together with it.
account-ready = Profile ready, next
account-noted = noted { $when }

## Step 2: the channel

kind-title = Which channel
kind-text = Pult connects WhatsApp Business through i‑Digital to the bot. Other channels are connected in Aimylogic itself.
kind-whatsapp = WhatsApp Business
kind-way = Way of connecting “Through i‑Digital”
kind-names = In Aimylogic this channel is found under Channels, section Connections → “Messengers, social networks and API”.

## Step 3: the names

names-title = What to call it
names-name = Channel name
names-name-note = seen only by you
names-account = Account name
names-account-note = the name of the business account
names-account-why = The bot needs it for outgoing broadcasts.
names-account-empty = While it is empty, broadcasts from the bot will not work. If you need none, leave it empty.
names-none = none
names-published = The channel is published already. The names can be changed by “Rename” at the top.

## Step 4: the connection

publish-done-title = The channel is published
publish-when = When
publish-project = Project
publish-number = Number on the platform
publish-by-hand = The channel was connected by hand, so Pult does not know its number on the platform.
publish-removed = The channel is no longer on the platform, as was found { $day }. Connect it again: it gets a new webhook, which has to go to the manager.

publish-removed-sandbox = The sandbox begins anew each time, and this channel is no longer in it. Connect it again or delete it.

hand-title = Connect the channel in Aimylogic
hand-text = Open Aimylogic in your browser and follow the steps. You may close Pult meanwhile: what you typed stays.
hand-channels = Under Channels, section Connections → “Messengers, social networks and API”, choose “WhatsApp Business”.
hand-way = Choose the way of connecting “Through i‑Digital”.
hand-name = Enter the channel name: { $name }
hand-copy-name = Copy the name
hand-account = Enter the account name: { $account }
hand-account-empty = Leave “Account name” empty if there will be no broadcasts.
hand-copy-account = Copy the account name
hand-connect = Press “Connect”. The published channel appears under Connections.
hand-webhook = Press “Get webhook” there and paste what was copied here:
hand-done = The channel is published, next

## Connecting by the API

job-platform = Asking the platform
connect-way = How to connect
connect-by-api = By API
connect-by-hand = By hand
connect-by-hand-instead = Do it by hand
platform-again = Try again
platform-stopped = The request was stopped, there is no answer.
platform-no-access-token = The platform gave no key of the channel (accessToken), without which it takes no change. Do it in Aimylogic under Connections.

api-title = Connecting by the API
api-reading-token = Looking for a token that is kept…
token-title = Platform token
token-where = The token is needed once. Where to find it: app.jaicp.com, account menu, “API access”, “Single token”.
token-once = The token is needed once. You find it on the platform:
token-sign-in = Sign in to your account on { $host }.
token-menu = In the account menu open “API access”.
token-paste = Copy the “Single token” and paste it into the field below.
token-browse = Open { $host }
token-no-browser = No browser opened. Open { $address } in it yourself.
token-field = Token
token-kept = Pult keeps the token not in a file but in the keyring, where the system keeps your passwords under lock. Without a keyring, Pult forgets it on closing.
token-check = Check and go on
token-checking = Checking…
token-missing = There is no token.
token-not-forgotten = The keyring did not give the token up: delete it there yourself

project-title = Project of the bot
project-text = Which bot gets the channel?
project-loading = Getting the list of projects…
project-none = This token has no project with a chatbot. Make a bot in Aimylogic or connect the channel by hand.
project-search = Search for a project
project-search-hint = Name of the project
project-not-found = There is no such project

found-text = This project already has a WhatsApp channel through i‑Digital. Take it or make a new one.
found-channel = number { $number }
found-looking = Looking at what the project has already…
found-take = Take “{ $name }”

publish-do = Connect
publish-new = Make a new one
publish-what = The project “{ $project }” gets the channel “{ $name }”, without an account name.
publish-what-account = The project “{ $project }” gets the channel “{ $name }”, account name “{ $account }”.
publish-busy = Connecting…
publish-unsettled = Last time the answer of the platform was lost. Pult will look for the channel first and will not make a second one.
publish-several = The answer of the platform was lost, and there are several new channels of this name. Choose which is yours.

## The platform in the settings

platform-title = Bot platform
platform-address = Platform address
platform-address-remark = Usually https://app.jaicp.com
address-save = Save the address
chat-api-address = Chat API address
chat-api-address-remark = For talking with the bot; usually https://bot.jaicp.com
token-set = Set…
token-replace = Replace…
token-test = Test
token-forget = Forget
token-keep = Keep
token-none = Not set
token-none-no-keyring = Not set. It can only be kept until Pult closes: { $reason }
token-in-keyring = Kept in the system keyring
token-in-environment = Taken from the environment variable PULT_TOKEN
token-this-run = Kept only until Pult closes: { $reason }
token-good = { $projects ->
    [one] The token is good: { $projects } project
   *[other] The token is good: { $projects } projects
}

## Rules in the settings

rules-title = Checking messages
rules-profile = Whose rules
rules-remark = Messages and exports are checked by them
rules-i-digital = i‑Digital
rules-meta = Meta
rules-file = From a file…
rules-file-title = Rules from a file
rules-file-text = A TOML file like the profiles that are built in. Messages are checked by it at once.
rules-file-label = File with rules
rules-file-yes = Take it
rules-file-kind = Rule profile (TOML)
rules-unusable = These rules cannot be used, the ones before stay in force

## The webhook

webhook-title = Webhook
webhook-field = Webhook
webhook-hint = https://…
webhook-private = Anyone who knows the webhook can write to the bot as WhatsApp, so it is hidden on screen.
webhook-missing = There is no webhook yet. In Aimylogic open Connections, press “Get webhook” at the channel and paste what was copied here.
webhook-take = Done
webhook-replace = Replace the webhook…
webhook-show = Show
webhook-hide = Hide
webhook-copy = Copy
webhook-copied = { $characters ->
    [one] Copied at { $time }, { $characters } character
   *[other] Copied at { $time }, { $characters } characters
}
webhook-copied-notice = { $characters ->
    [one] The webhook of “{ $title }” is copied, { $characters } character
   *[other] The webhook of “{ $title }” is copied, { $characters } characters
}
webhook-taken = { $characters ->
    [one] { $address }, { $characters } character in all
   *[other] { $address }, { $characters } characters in all
}
webhook-well-formed = The address is well formed
webhook-no-webhook = The address does not say webhook. Make sure that it is the webhook and not the address of a page.
job-check = Checking the webhook
check-run = Check the address
check-again = Check again
check-running = Checking…
check-verdict-open = Checking the address…
check-verdict-works = The address works
check-verdict-doubtful = The address answers, with a remark
check-verdict-fails = The address does not work
check-verdict-why = { $why }.
check-details = Details for a specialist
check-curl-about = The same check in a terminal. The webhook is hidden here and copied in full.
check-copy-curl = Copy a curl line
webhook-fault-spaces = There is a space or a line break inside. Paste one whole address.
webhook-fault-address = This is not an address. A webhook begins with https:// and is copied whole.
webhook-fault-https = The address has to begin with https://.
webhook-fault-user = A user name or password stands before the name of the server. A webhook never has one.

## The letter

letter-title = Letter to the i‑Digital manager
letter-reminder-title = Time to remind the manager
letter-silence-title = Letter: the bot does not answer
letter-sent = sent { $when }
letter-to = To
letter-to-hint = E‑mail or name of the manager
letter-subject = Subject
letter-text = Letter text
letter-mark = The dots stand for the webhook. The e‑mail, the clipboard and the file hold it in full.
letter-no-mark = The letter lacks the webhook
letter-add-mark = Put it in
letter-open = Open in mail
letter-copy = Copy the text
letter-save = Save…
letter-mark-sent = Mark as sent
letter-rewrite = Back to the original text
letter-copied = { $characters ->
    [one] Copied at { $time }, { $characters } character
   *[other] Copied at { $time }, { $characters } characters
}
letter-then-mark = Once sent, mark it: the days of waiting are counted.
letter-too-long = The letter is longer than mail programs take. Its text is copied: paste it into the letter that opened.
letter-no-mail = No mail program opened. Copy the text or save the letter to a file.
letter-saved = Letter saved to { $path }
letter-save-title = Save the letter
letter-save-text = An .eml file opens in a mail program as a draft, a .txt file in any editor.
letter-save-label = Where to
letter-save-yes = Save
letter-save-private = The letter holds the whole webhook. Only you can read the file; delete it when the letter is sent.
letter-as = Kind of file
letter-as-eml = Letter (.eml)
letter-as-txt = Text (.txt)
letter-file-name = Webhook for i‑Digital
letter-no-dialog = No file dialog opened. Type the path into the field.

# The account after the words WhatsApp Business; without one, nothing.
letter-account =  “{ $account }”
letter-hand-over-subject = Webhook of the bot for WhatsApp Business{ $account }
letter-hand-over-text =
    Hello,

    We are connecting an Aimylogic chatbot to our WhatsApp Business account{ $account }.
    The webhook of the channel: { $mark }

    Please set it up and let us know when the bot works.
letter-reminder-subject = Reminder: webhook of the bot for WhatsApp Business{ $account }
letter-reminder-text =
    Hello,

    On { $day } we sent you the webhook of our chatbot for the WhatsApp Business account{ $account }. The bot does not answer yet.
    Here is the webhook once more: { $mark }

    Please tell us when it will be set up and whether you need anything from us.
letter-silence-subject = The bot does not answer in WhatsApp Business{ $account }
letter-silence-text =
    Hello,

    The bot in the WhatsApp Business account{ $account } does not answer messages. We sent the webhook on { $day }.
    The channel is published in Aimylogic. The webhook of the channel: { $mark }

    Please check that it is set up for our number.

## Step 6: the bot online

life-title = Write to the bot in WhatsApp
life-text = When the manager has set the webhook up, write to the number of your business account from any phone. If the bot answers, the channel works.
life-handed = The manager has the webhook
life-handed-to = The manager has the webhook: { $to }
life-reminded = Reminder sent
life-nobody-yet = No client has written yet
life-look = Check now
life-looking = Checking…
life-looked = checked at { $time }
life-no-token = To see the first client by itself, Pult needs the token of the platform
life-to-settings = To the settings
life-remind-later = { $days ->
    [one] If there is no answer, Pult will offer a reminder in { $days } working day
   *[other] If there is no answer, Pult will offer a reminder in { $days } working days
}
life-remind-now = { $days ->
    [one] { $days } working day has passed, and the bot has not answered yet. Write to the manager again.
   *[other] { $days } working days have passed, and the bot has not answered yet. Write to the manager again.
}
life-answered = The bot answered
life-not-answered = The bot did not answer
life-live-title = The bot is online
life-by-owner = The bot answered you { $when }
life-by-client = The first client wrote to the bot, seen since { $when }
life-published = Published
life-sent = Webhook sent
life-sent-to = { $to }, { $when }
life-live-next = Next come messages with buttons. Buttons of the first message of a broadcast have to be registered at i‑Digital.
life-to-messages = To the messages
life-stopped = The bot stopped answering
life-blocked-title = The channel is blocked
life-blocked = The channel is blocked since { $day }: messages of clients do not reach the bot. It can be unblocked under More.

silent-title = What to check
silent-number = You write to the number of the business account, not to a private one, and the message is delivered (two ticks).
silent-published = In Aimylogic the channel is seen under Connections, and the scenario of the bot is published.
silent-webhook = The webhook in the letter is the one that “Get webhook” shows.
silent-block = The channel is not blocked.
silent-manager = The manager has confirmed the webhook for this number. If not, write to them:

## Questions

manage-busy = Changing on the platform…
manage-here-only = In Pult only
rename-title = Rename
rename-yes = Save
rename-remote = The name changes on the platform, too.
rename-by-hand = The names change in Pult only. In Aimylogic change them under Connections.
block-title = Block the channel
block-yes = Block
block-remote = Messages of clients will not reach the bot until you unblock the channel.
block-by-hand = In Aimylogic open Connections and block the channel there: messages of clients will no longer reach the bot. Then note it here.
block-noted = Mark as blocked
unblock-title = Unblock the channel
unblock-yes = Unblock
unblock-remote = Messages of clients will reach the bot again.
unblock-by-hand = In Aimylogic open Connections and unblock the channel there. Then note it here.
unblock-noted = Mark as working
delete-title = Delete the channel
delete-yes = Delete
delete-ours = Everything that Pult knows of the channel “{ $name }” will be deleted: webhook, letters, dates. This can be undone while Pult is open.
delete-both = Delete on the platform, too
delete-ours-only = In Pult only
delete-theirs = The channel on the platform will be deleted, too, and that cannot be undone: the bot stops answering in WhatsApp, and the webhook stops working.
delete-theirs-by-hand = The channel in Aimylogic stays. To delete it too, do so under Connections.
delete-type = Type the name of the channel: { $name }

## Steps that can be undone and redone

step-channel-name = channel name
step-channel-account = account name
step-channel-account-ready = profile at i‑Digital
step-channel-kind = kind of channel
step-channel-named = names of the channel
step-channel-way = way of connecting
step-channel-project = project
step-channel-tried = request to the platform
step-channel-published = publication of the channel
step-channel-webhook = webhook
step-channel-manager = addressee of the letter
step-channel-subject = subject of the letter
step-channel-letter = text of the letter
step-channel-rewrite = original text of the letter
step-channel-sent = letter sent
step-channel-alive = bot online
step-channel-silent = bot does not answer
step-channel-blocked = channel blocked
step-channel-unblocked = channel unblocked
step-channel-removed = channel deleted on the platform

## Undo and redo

travel-platform = Undo and redo act in Pult only
travel-platform-channel = On the platform the channel “{ $name }” is as it was.
travel-made = The platform has made channel no. { $number }, but it is no longer in Pult
travel-made-next = To take it over, begin a new channel and choose the project “{ $project }” at the step Connecting.
