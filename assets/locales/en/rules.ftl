### What is wrong: one sentence a rule. The full one names the place; .short stands right under
### the field, where the place is plain.
### $button is the button as it is spoken of: button-named or button-numbered.

signs-counted = { $length ->
    [one] { $length } character
   *[other] { $length } characters
}

hidden-signs-counted = { $count ->
    [one] { $count } invisible control character
   *[other] { $count } invisible control characters
}
reply-buttons-counted = { $count ->
    [one] { $count } reply button
   *[other] { $count } reply buttons
}
inline-buttons-counted = { $count ->
    [one] { $count } inline button
   *[other] { $count } inline buttons
}
url-buttons-counted = { $count ->
    [one] { $count } button with a URL
   *[other] { $count } buttons with a URL
}
phone-buttons-counted = { $count ->
    [one] { $count } button with a phone number
   *[other] { $count } buttons with a phone number
}
digits-counted = { $digits ->
    [0] no digits
    [one] { $digits } digit
   *[other] { $digits } digits
}
words-counted = { $words ->
    [0] no words
    [one] { $words } word
   *[other] { $words } words
}

## Text

rule-text-missing = The message has no text
    .short = Write the message text
rule-text-too-long = Message text: { signs-counted }, max { $limit }
    .short = { signs-counted }, max { $limit }
rule-text-long-for-marketing = Message text: { signs-counted }; up to { $limit } is safer for a broadcast
    .short = { signs-counted }; up to { $limit } is safer for a broadcast
rule-text-unprintable = The message text contains { hidden-signs-counted }
    .short = { hidden-signs-counted }

## Buttons together

rule-buttons-kinds-mixed = Reply buttons ({ $reply }) and inline buttons ({ $inline }) are mixed in one message
    .short = Reply buttons ({ $reply }) and inline buttons ({ $inline }) are mixed
rule-buttons-reply-too-many = The message has { reply-buttons-counted }, max { $limit }
    .short = { reply-buttons-counted }, max { $limit }
rule-buttons-inline-too-many = The message has { inline-buttons-counted }, max { $limit }
    .short = { inline-buttons-counted }, max { $limit }
rule-buttons-url-more-than-one = The message has { url-buttons-counted }, max { $limit }
    .short = { url-buttons-counted }, max { $limit }
rule-buttons-phone-more-than-one = The message has { phone-buttons-counted }, max { $limit }
    .short = { phone-buttons-counted }, max { $limit }

## A button's title

rule-button-title-missing = { $button }: no title
    .short = Write a title
rule-button-title-too-long = { $button }: { signs-counted }, max { $limit }
    .short = { signs-counted }, max { $limit }
rule-button-title-repeated = { $button }: button { $first } has the same title
    .short = Button { $first } has the same title
rule-button-title-multiline = { $button }: the title contains a line break or an invisible control character
    .short = The title contains a line break or an invisible control character
rule-button-title-edge-space = { $button }: a space at the start or end of the title
    .short = A space at the start or end
rule-button-title-emoji = { $button }: an emoji in the title
    .short = An emoji in the title
rule-button-title-formatting = { $button }: a formatting character in the title (*, _, ~ or `)
    .short = A formatting character in the title (*, _, ~ or `)
rule-button-title-variable = { $button }: a variable in the title
    .short = A variable in the title
rule-button-target-missing = { $button }: no URL or phone number
    .short = Add a URL or a phone number
rule-button-target-double = { $button }: both a URL and a phone number
    .short = Both a URL and a phone number

## URL

rule-url-not-absolute = { $button }: the URL doesn’t start with https:// or http://
    .short = The URL doesn’t start with https:// or http://
rule-url-malformed = { $button }: the URL has a mistake and leads nowhere
    .short = The URL has a mistake and leads nowhere
rule-url-too-long = { $button }: the URL has { signs-counted }, max { $limit }
    .short = { signs-counted }, max { $limit }
rule-url-not-https = { $button }: the URL starts with http://, so the connection isn’t secure
    .short = The URL starts with http://, so the connection isn’t secure
rule-url-variable-in-host = { $button }: there’s a variable where the site name should be
    .short = There’s a variable where the site name should be
rule-url-variable-not-last = { $button }: the variable isn’t at the end of the URL
    .short = The variable isn’t at the end of the URL
rule-url-shortener = { $button }: shortened link { $host }
    .short = Shortened link { $host }
rule-url-whatsapp-link = { $button }: the link leads back into WhatsApp ({ $host })
    .short = The link leads back into WhatsApp ({ $host })

## Phone

rule-phone-not-international = { $button }: the number doesn’t start with +
    .short = The number doesn’t start with +
rule-phone-not-international-lost = { $button }: the number was lost in a spreadsheet; only a rounded figure is left. Type it again
    .short = The number was lost in a spreadsheet. Type it again
rule-phone-malformed = { $button }: the number can’t be read. It can have a leading +, 7 to 15 digits, spaces, brackets and hyphens; this one has { digits-counted }
    .short = The number can’t be read. It can have a leading +, 7 to 15 digits, spaces, brackets and hyphens; this one has { digits-counted }
rule-phone-too-long = { $button }: the number takes { signs-counted }, max { $limit }
    .short = { signs-counted }, max { $limit }
rule-phone-unknown = { $button }: this number doesn’t seem to exist ({ $country })
    .short = This number doesn’t seem to exist ({ $country })

## Variables

rule-variable-unbalanced = The text has unpaired or empty variable braces
    .short = Unpaired or empty variable braces
rule-variable-unbalanced-title = { $button }: unpaired or empty variable braces in the title
    .short = Unpaired or empty variable braces
rule-variable-unbalanced-url = { $button }: unpaired or empty variable braces in the URL
    .short = Unpaired or empty variable braces
rule-variable-at-edge = The text starts or ends with a variable: Meta rejects such templates
    .short = Variable at the start or end: Meta rejects such templates
rule-variable-adjacent = The text has two variables in a row with no words between them
    .short = Two variables in a row with no words between them
rule-variable-gap = The text skips variable number { $missing }
    .short = Variable number { $missing } is skipped
rule-variable-too-dense = The text has too few words for so many variables: { words-counted }, { $needed } needed
    .short = { words-counted }, { $needed } needed for so many variables
