### The gallery: every part of the window in its states (pult gallery).

gallery-title = Pult gallery

## What each is for

gallery-type = Sizes and weights. The weights are real; colour tells what matters less.
gallery-button = A command in words. A screen has one primary; the red one destroys; the quiet one keeps out of the way.
gallery-fix = A fix under a field: one press applies it, one undo takes it back.
gallery-icon-button = A command known by its icon. Name and key are in the tooltip.
gallery-letter = Marks under a text: the letter shows what they do.
gallery-segmented = One of two or three. Tab stops at it once, then the arrows choose.
gallery-toggle = On or off, at once.
gallery-chip = A filter of a list. It tells beforehand how many rows remain.
gallery-status = A state: a dot and words, for colour alone is not enough.
gallery-keycap = A key in the list of keys.
gallery-menu = Commands under a button. Opened by keyboard, it has the keyboard already.
gallery-progress = What is being done, how far it is, and how to stop it. Where the end is unknown, the bar stands at half.
gallery-icon = Icons of one stroke. Words or a tooltip go with each.
gallery-field = A field: label, counter, a frame in the colour of what is said under it, a menu on right click.
gallery-card = A part of a form. Its frame tells whether something in it is wrong.
gallery-panel = A large piece of a page.
gallery-steps = The steps of a way: what is behind, what is now, what is to come. Shape and words, not colour alone; in a row in a narrow window.
gallery-option = One choice of many, each in a row of its own.
gallery-secret = A secret that has to be passed on: masked until somebody asks for it.
gallery-check = What was looked at: an icon, words, and a detail at the right.
gallery-dialog = A question over the window. Enter agrees, unless something would be lost; Esc refuses; Tab stays inside.
gallery-notices = What happened. It slides in at the bottom right and can be read again from the bell; an error waits until it is closed.
gallery-empty = An empty screen: what it is for and what to do next.
gallery-table = A table: headings sort, rows can be ticked. Where it is narrow, columns go in their turn; what does not fit is in the tooltip and is read aloud.
gallery-preview = The phone: the message as the client sees it.

## Samples

gallery-tell = Show notices
gallery-sample-phrase = The quick brown fox jumps over the lazy dog 12,345
gallery-sample-name = Test drive
gallery-sample-text = {"{{1}}"}, the car you ordered has arrived 🚗 Come for a *test drive*: 1️⃣ have a look ❤️ 2️⃣ take the wheel 👨‍👩‍👧
gallery-sample-client = Anna
gallery-sample-yes = I will come
gallery-sample-long = Book a consultation with us
gallery-sample-short = Shorten
gallery-sample-secret = Webhook
