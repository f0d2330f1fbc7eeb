### The gallery: every part of the window in its states (pult gallery).

gallery-title = Pult gallery

## What each is for

gallery-type = Sizes and weights. The weights are real; colour sets apart what matters less.
gallery-button = A command in words. One primary per screen; the red one destroys; the quiet one stays out of the way.
gallery-fix = A fix under a field: one press applies it, one undo reverts it.
gallery-icon-button = A command you know by its icon. The tooltip has its name and key.
gallery-letter = Formatting marks under a text: each letter shows what you’ll get.
gallery-segmented = One choice of two or three. Tab stops here once, then the arrows choose.
gallery-toggle = On or off, effective at once.
gallery-chip = A list filter. It says how many rows will remain before you press it.
gallery-status = A state: a dot and words, because colour alone isn’t enough.
gallery-keycap = A key in the list of keys.
gallery-menu = Commands under a button. Open it from the keyboard, and the focus is already inside.
gallery-progress = What’s being done, how far along it is, and how to stop it. When the end is unknown, the bar stays at half.
gallery-icon = Icons with one stroke width. Words or a tooltip always go with them.
gallery-field = A field: label, counter, a frame in the colour of the note below it, a right-click menu.
gallery-card = A part of a form. Its frame shows whether anything in it is wrong.
gallery-panel = A large section of a page.
gallery-steps = The steps of a process: done, current, upcoming. Told by shape and words, not just colour; in a row when the window is narrow.
gallery-option = One choice of many, each on its own row.
gallery-secret = A secret you have to pass on: hidden until you ask to see it.
gallery-check = What was checked: an icon, words, and a detail on the right.
gallery-dialog = A question over the window. Enter accepts, unless something would be lost; Esc cancels; Tab stays inside.
gallery-notices = What happened. It slides in at the bottom right, and you can read it again under the bell; an error stays until you close it.
gallery-empty = An empty screen: what it’s for and what to do next.
gallery-table = A table: headings sort, rows can be selected. When it’s narrow, columns drop out in turn; whatever doesn’t fit is in the tooltip and is read aloud.
gallery-preview = The phone: the message as the client sees it.

## Samples

gallery-tell = Show notifications
gallery-sample-phrase = The quick brown fox jumps over the lazy dog 12,345
gallery-sample-name = Test drive
gallery-sample-text = {"{{1}}"}, the car you ordered has arrived 🚗 Come for a *test drive*: 1️⃣ have a look ❤️ 2️⃣ take the wheel 👨‍👩‍👧
gallery-sample-client = Anna
gallery-sample-yes = I’ll be there
gallery-sample-long = Book a consultation with us
gallery-sample-short = Shorten
gallery-sample-secret = Webhook
