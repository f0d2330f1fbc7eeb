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
unseen-counted = { $count ->
    [one] { $count } character that can’t be seen
   *[other] { $count } characters that can’t be seen
}
foreign-counted = { $count ->
    [one] “{ $first }” looks like a variable of another system
   *[other] “{ $first }” and others ({ $count }) look like variables of another system
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

rule-text-invisible = The text contains { unseen-counted }
    .short = { unseen-counted }
rule-text-mark-unpaired = { $count ->
        [one] A formatting character in the text has no pair, clients will see it as is: “{ $near }”
       *[other] { $count } formatting characters in the text have no pair, clients will see them as is: “{ $near }”
    }
    .short = { $count ->
        [one] A formatting character has no pair, clients will see it as is: “{ $near }”
       *[other] { $count } formatting characters have no pair, clients will see them as is: “{ $near }”
    }
rule-text-blank-lines = The text has { $count ->
        [one] { $count } empty line
       *[other] { $count } empty lines
    } in a row; up to { $limit } is better
    .short = { $count ->
        [one] { $count } empty line
       *[other] { $count } empty lines
    } in a row; up to { $limit } is better

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
rule-button-title-invisible = { $button }: the title contains { unseen-counted }. The bot won’t recognize the button by it
    .short = { unseen-counted }. The bot won’t recognize the button by such a title
rule-button-title-spreadsheet = { $button }: opened with a double-click, a CSV will turn the title “{ $first }” into a date or a number. In an XLSX workbook it stays as it is
    .short = { $count ->
        [one] Opened with a double-click, a CSV will turn “{ $first }” into a date or a number. In an XLSX workbook the title stays as it is
       *[other] Opened with a double-click, a CSV will turn { $count } titles into dates or numbers, the first is “{ $first }”. In an XLSX workbook they stay as they are
    }
rule-button-target-missing = { $button }: no URL or phone number
    .short = Add a URL or a phone number
rule-button-target-double = { $button }: both a URL and a phone number
    .short = Both a URL and a phone number

## URL

rule-url-not-absolute = { $button }: the URL doesn’t start with https:// or http://
    .short = The URL doesn’t start with https:// or http://
rule-url-not-absolute-space = { $button }: the URL doesn’t start with https:// or http:// and has a space inside
    .short = The URL doesn’t start with https:// or http:// and has a space inside
rule-url-malformed = { $button }: the site name in the URL has a mistake, no site can have such a name
    .short = The site name has a mistake, no site can have such a name
rule-url-malformed-space = { $button }: the URL has a space or a line break in it
    .short = The URL has a space or a line break in it
rule-url-malformed-control = { $button }: the URL has an invisible control character in it
    .short = The URL has an invisible control character in it
rule-url-malformed-user = { $button }: there’s an @ before the site name, which looks like an email address or a login
    .short = There’s an @ before the site name, which looks like an email address or a login
rule-url-invisible = { $button }: the URL contains { unseen-counted }
    .short = { unseen-counted }
rule-url-unreachable = { $button }: { $host } opens only on your computer or in your network, clients can’t get there
    .short = { $host } opens only on your computer or in your network, clients can’t get there
rule-url-numeric-host = { $button }: there’s the number { $host } instead of a site name, clients won’t know where it leads
    .short = There’s the number { $host } instead of a site name, clients won’t know where it leads
rule-url-reserved-host = { $button }: { $host } is a name for examples, there’s no real site
    .short = { $host } is a name for examples, there’s no real site
rule-url-mixed-host = { $button }: { $host } has look-alike letters of different alphabets, a phone will read it as { $punycode }
    .short = { $host } has look-alike letters of different alphabets, a phone will read it as { $punycode }
rule-url-read-otherwise = { $button }: a phone will read the URL differently: { $as_read }
    .short = A phone will read the URL differently: { $as_read }
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
rule-phone-malformed-letters = { $button }: the number has letters in it. It can have a leading +, digits, spaces, brackets and hyphens
    .short = The number has letters in it. It can have a leading +, digits, spaces, brackets and hyphens
rule-phone-malformed-sign = { $button }: the number has the character “{ $sign }” in it. It can have a leading +, digits, spaces, brackets and keyboard hyphens
    .short = The number has the character “{ $sign }” in it. It can have a leading +, digits, spaces, brackets and keyboard hyphens
rule-phone-malformed-hidden = { $button }: the number has a character that can’t be seen, or an unusual space
    .short = The number has a character that can’t be seen, or an unusual space
rule-phone-malformed-zero = { $button }: there’s a zero after the +, but country codes don’t start with a zero
    .short = There’s a zero after the +, but country codes don’t start with a zero
rule-phone-extension = { $button }: extension { $extension } after the number, WhatsApp dials only the number itself
    .short = Extension { $extension } after the number, WhatsApp dials only the number itself
rule-phone-several = { $button }: { $count ->
        [one] { $count } number
       *[other] { $count } numbers
    } in one field, but a button calls one
    .short = { $count ->
        [one] { $count } number
       *[other] { $count } numbers
    } in one field, but a button calls one
rule-phone-trunk-prefix = { $button }: the number has an extra digit, the one for calls inside the country
    .short = The number has an extra digit, the one for calls inside the country
rule-phone-too-long = { $button }: the number takes { signs-counted }, max { $limit }
    .short = { signs-counted }, max { $limit }
rule-phone-unknown = { $button }: this number doesn’t seem to exist ({ $country })
    .short = This number doesn’t seem to exist ({ $country })

## Variables

rule-variable-unbalanced = The text has unpaired or empty variable braces: “{ $near }”
    .short = Unpaired or empty variable braces: “{ $near }”
rule-variable-unbalanced-title = { $button }: unpaired or empty variable braces in the title: “{ $near }”
    .short = Unpaired or empty variable braces: “{ $near }”
rule-variable-unbalanced-url = { $button }: unpaired or empty variable braces in the URL: “{ $near }”
    .short = Unpaired or empty variable braces: “{ $near }”
rule-variable-foreign = In the text, { foreign-counted }, clients will see this as is
    .short = { foreign-counted }, clients will see this as is
rule-variable-foreign-title = { $button }: { foreign-counted }, clients will see this as is in the title
    .short = { foreign-counted }, clients will see this as is
rule-variable-foreign-url = { $button }: { foreign-counted }, this will stay in the URL as is
    .short = { foreign-counted }, this will stay in the URL as is
rule-variable-at-edge = The text starts or ends with a variable: Meta rejects such templates
    .short = Variable at the start or end: Meta rejects such templates
rule-variable-adjacent = The text has two variables in a row with no words between them
    .short = Two variables in a row with no words between them
rule-variable-gap = The text skips variable number { $missing }
    .short = Variable number { $missing } is skipped
rule-variable-too-dense = The text has too few words for so many variables: { words-counted }, { $needed } needed
    .short = { words-counted }, { $needed } needed for so many variables
