### How to mend it: a sentence and a short label (.short) for the chip under the field.

fix-strip = Remove invisible characters
    .short = Remove
fix-split-kinds = Split into two messages: one with reply buttons, one with inline buttons
    .short = Split by type
fix-split-groups = Split into { $parts ->
        [one] { $parts } message
       *[other] { $parts } messages
    } with the same text
    .short = Split
fix-split-urls = Move the extra buttons with a URL into separate messages
    .short = Move extra buttons
fix-split-phones = Move the extra buttons with a phone number into separate messages
    .short = Move extra buttons
fix-shorten = Shorten to “{ $after }”
    .short = { $after }
fix-one-line = Put it on one line
    .short = On one line
fix-trim = Remove spaces at the ends
    .short = Remove spaces
fix-strip-emoji = Remove emoji
    .short = Remove emoji
fix-strip-formatting = Remove formatting characters
    .short = Remove formatting
fix-split-target = Make two buttons: one opens the site, the other calls
    .short = Make two buttons
fix-add-https = Add https:// at the start: { $after }
    .short = Add https://
fix-use-https = Replace http:// with https://
    .short = Use https://
fix-to-international = Use the international format: { $after }
    .short = { $after }
fix-compact = Write it more compactly: { $after }
    .short = { $after }
fix-renumber = Number the variables in order
    .short = Renumber
