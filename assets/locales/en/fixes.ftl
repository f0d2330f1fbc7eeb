### How to mend it: a sentence and a short label (.short) for the chip under the field.

fix-strip = Remove the invisible characters
    .short = Remove
fix-split-kinds = Split into two messages: with reply buttons and with inline buttons
    .short = Split by kind
fix-split-groups = Split into { $parts ->
        [one] { $parts } message
       *[other] { $parts } messages
    } with the same text
    .short = Split
fix-split-urls = Move the extra buttons with a URL into messages of their own
    .short = Move the extra ones
fix-split-phones = Move the extra buttons with a phone number into messages of their own
    .short = Move the extra ones
fix-shorten = Shorten to “{ $after }”
    .short = { $after }
fix-one-line = Write it in one line
    .short = In one line
fix-trim = Remove the spaces at the ends
    .short = Remove the spaces
fix-strip-emoji = Remove the emoji
    .short = Remove the emoji
fix-strip-formatting = Remove the formatting characters
    .short = Remove the formatting
fix-split-target = Make two buttons: one opens the site, the other calls
    .short = Make two buttons
fix-add-https = Write it with https:// in front: { $after }
    .short = Add https://
fix-use-https = Replace http:// with https://
    .short = Use https://
fix-to-international = Write it in international form: { $after }
    .short = { $after }
fix-compact = Write it shorter: { $after }
    .short = { $after }
fix-renumber = Number the variables in order
    .short = Number in order
