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
    [0] no digit
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
rule-text-too-long = Message text: { signs-counted }, { $limit } allowed
    .short = { signs-counted }, { $limit } allowed
rule-text-long-for-marketing = Message text: { signs-counted }, a broadcast is safer with at most { $limit }
    .short = { signs-counted }, a broadcast is safer with at most { $limit }
rule-text-unprintable = The message text holds { hidden-signs-counted }
    .short = { hidden-signs-counted }

## Buttons together

rule-buttons-kinds-mixed = Reply buttons ({ $reply }) and inline buttons ({ $inline }) are mixed in one message
    .short = Reply buttons ({ $reply }) and inline buttons ({ $inline }) are mixed
rule-buttons-reply-too-many = The message has { reply-buttons-counted }, { $limit } allowed
    .short = { reply-buttons-counted }, { $limit } allowed
rule-buttons-inline-too-many = The message has { inline-buttons-counted }, { $limit } allowed
    .short = { inline-buttons-counted }, { $limit } allowed
rule-buttons-url-more-than-one = The message has { url-buttons-counted }, { $limit } allowed
    .short = { url-buttons-counted }, { $limit } allowed
rule-buttons-phone-more-than-one = The message has { phone-buttons-counted }, { $limit } allowed
    .short = { phone-buttons-counted }, { $limit } allowed

## A button's title

rule-button-title-missing = { $button }: no title
    .short = Write a title
rule-button-title-too-long = { $button }: { signs-counted }, { $limit } allowed
    .short = { signs-counted }, { $limit } allowed
rule-button-title-repeated = { $button }: button { $first } has the same title
    .short = Button { $first } has the same title
rule-button-title-multiline = { $button }: the title holds a line break or an invisible control character
    .short = The title holds a line break or an invisible control character
rule-button-title-edge-space = { $button }: a space at the beginning or the end of the title
    .short = A space at the beginning or the end
rule-button-title-emoji = { $button }: an emoji in the title
    .short = An emoji in the title
rule-button-title-formatting = { $button }: a formatting character in the title (*, _, ~ or `)
    .short = A formatting character in the title (*, _, ~ or `)
rule-button-title-variable = { $button }: a variable in the title
    .short = A variable in the title
rule-button-target-missing = { $button }: neither a URL nor a phone number
    .short = Give a URL or a phone number
rule-button-target-double = { $button }: both a URL and a phone number
    .short = Both a URL and a phone number

## URL

rule-url-not-absolute = { $button }: the URL does not begin with https:// or http://
    .short = The URL does not begin with https:// or http://
rule-url-malformed = { $button }: the URL has a mistake in it and leads nowhere
    .short = The URL has a mistake in it and leads nowhere
rule-url-too-long = { $button }: the URL has { signs-counted }, { $limit } allowed
    .short = { signs-counted }, { $limit } allowed
rule-url-not-https = { $button }: the URL begins with http://, the connection is not protected
    .short = The URL begins with http://, the connection is not protected
rule-url-variable-in-host = { $button }: a variable stands where the site’s name belongs
    .short = A variable stands where the site’s name belongs
rule-url-variable-not-last = { $button }: a variable that is not at the end of the URL
    .short = A variable that is not at the end of the URL
rule-url-shortener = { $button }: a shortened link, { $host }
    .short = A shortened link, { $host }
rule-url-whatsapp-link = { $button }: the link leads back into WhatsApp ({ $host })
    .short = The link leads back into WhatsApp ({ $host })

## Phone

rule-phone-not-international = { $button }: the number does not begin with +
    .short = The number does not begin with +
rule-phone-not-international-lost = { $button }: the number was lost in a spreadsheet, only a rounded figure is left. Type it again
    .short = The number was lost in a spreadsheet. Type it again
rule-phone-malformed = { $button }: the number cannot be read. Allowed are a leading +, 7 to 15 digits, spaces, brackets and hyphens; here: { digits-counted }
    .short = The number cannot be read. Allowed are a leading +, 7 to 15 digits, spaces, brackets and hyphens; here: { digits-counted }
rule-phone-too-long = { $button }: the number is written with { signs-counted }, { $limit } allowed
    .short = { signs-counted }, { $limit } allowed
rule-phone-unknown = { $button }: such a number does not seem to exist ({ $country })
    .short = Such a number does not seem to exist ({ $country })

## Variables

rule-variable-unbalanced = Braces of a variable in the text are unpaired or empty
    .short = Braces of a variable are unpaired or empty
rule-variable-unbalanced-title = { $button }: braces of a variable in the title are unpaired or empty
    .short = Braces of a variable are unpaired or empty
rule-variable-unbalanced-url = { $button }: braces of a variable in the URL are unpaired or empty
    .short = Braces of a variable are unpaired or empty
rule-variable-at-edge = The text begins or ends with a variable: Meta rejects such templates
    .short = A variable at the edge: Meta rejects such templates
rule-variable-adjacent = Two variables in the text follow each other with no words between
    .short = Two variables follow each other with no words between
rule-variable-gap = The text skips the variable with number { $missing }
    .short = The variable with number { $missing } is skipped
rule-variable-too-dense = Too few words in the text for so many variables: { words-counted }, { $needed } needed
    .short = { words-counted }, { $needed } needed for so many variables
