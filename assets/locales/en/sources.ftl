### Where a rule comes from: who demands it and what, in our own words.
### A demand follows a colon, so it begins with a small letter and ends without a full stop.

source = { $who }: { $demand }
source-code = { $who }, error { $code }: { $demand }
source-page = { $who }, page “{ $page }”: { $demand }
source-page-code = { $who }, page “{ $page }”, error { $code }: { $demand }
source-noted = { $source } ({ $note })

## Text

demand-text-missing = every message has a text, and the buttons stand under it
demand-text-too-long = a message text has at most { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }
demand-text-long-for-marketing = marketing and utility templates are shorter, one provider takes at most { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }
demand-text-unprintable = a text has no control characters but line breaks, and marks of writing direction are closed in their paragraph

## Buttons together

demand-buttons-kinds-mixed = one message has either reply buttons or inline buttons
demand-buttons-kinds-mixed-meta = reply and inline buttons stand in two groups, not among each other
demand-buttons-reply-too-many = one message has at most { $limit ->
        [one] { $limit } reply button
       *[other] { $limit } reply buttons
    }
demand-buttons-inline-too-many = one message has at most { $limit ->
        [one] { $limit } inline button
       *[other] { $limit } inline buttons
    }
demand-buttons-url-more-than-one = one message has at most { $limit ->
        [one] { $limit } button with a URL
       *[other] { $limit } buttons with a URL
    }
demand-buttons-phone-more-than-one = one message has at most { $limit ->
        [one] { $limit } button with a phone number
       *[other] { $limit } buttons with a phone number
    }

## A button's title

demand-button-title-missing = every button has a title
demand-button-title-too-long = a button title has at most { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }
demand-button-title-repeated = the titles in one message differ, since the bot tells by them which button was pressed
demand-button-title-multiline = a button title stands in one line
demand-button-title-edge-space = a title has no spaces at its ends, which cannot be seen and yet count
demand-button-title-emoji = the title of a template’s button has no emoji
demand-button-title-formatting = the title of a template’s button has no formatting characters
demand-button-title-variable = the title of a template’s button has no variables
demand-button-target-missing = an inline button opens a site or calls a phone number
demand-button-target-double = a button does one thing, it opens a site or calls

## URL

demand-url-not-absolute = the URL is given in full, with https://
demand-url-malformed = the URL is given in full, so that it can be opened
demand-url-too-long = a URL has at most { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }
demand-url-not-https = the URL begins with https://, then the connection is protected
demand-url-variable-in-host = the URL is given with its fixed part, and the site’s name does not come from a variable
demand-url-variable-not-last = a variable stands at the very end of a URL
demand-url-shortener = a link leads straight to the site, without a shortening service
demand-url-whatsapp-link = a template’s button does not lead back into WhatsApp

## Phone

demand-phone-not-international = a phone number is given in international form, with + and the country code
demand-phone-malformed = a phone number is given in international form, with only spaces, brackets and hyphens between the digits
demand-phone-too-long = a phone number has at most { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }
demand-phone-unknown = the number is one that the country has

## Variables

demand-variable-unbalanced = a variable is written whole, with two braces on either side of its name
demand-variable-at-edge = a template’s text neither begins nor ends with a variable
demand-variable-adjacent = there are words between the variables of a template
demand-variable-gap = the numbers of variables run from one without a gap
demand-variable-too-dense = a text has more words than twice its variables
