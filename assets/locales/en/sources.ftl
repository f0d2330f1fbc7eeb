### Where a rule comes from: who demands it and what, in our own words.
### A demand follows a colon, so it begins with a small letter and ends without a full stop.

source = { $who }: { $demand }
source-code = { $who }, error { $code }: { $demand }
source-page = { $who }, page “{ $page }”: { $demand }
source-page-code = { $who }, page “{ $page }”, error { $code }: { $demand }
source-noted = { $source } ({ $note })

## Text

demand-text-missing = every message has text, with the buttons under it
demand-text-too-long = message text is at most { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }
demand-text-long-for-marketing = marketing and utility templates are shorter; one provider accepts at most { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }
demand-text-unprintable = text has no control characters except line breaks, and text direction marks are closed within their paragraph

## Buttons together

demand-buttons-kinds-mixed = a message has either reply buttons or inline buttons
demand-buttons-kinds-mixed-meta = reply and inline buttons form two separate groups
demand-buttons-reply-too-many = a message has at most { $limit ->
        [one] { $limit } reply button
       *[other] { $limit } reply buttons
    }
demand-buttons-inline-too-many = a message has at most { $limit ->
        [one] { $limit } inline button
       *[other] { $limit } inline buttons
    }
demand-buttons-url-more-than-one = a message has at most { $limit ->
        [one] { $limit } button with a URL
       *[other] { $limit } buttons with a URL
    }
demand-buttons-phone-more-than-one = a message has at most { $limit ->
        [one] { $limit } button with a phone number
       *[other] { $limit } buttons with a phone number
    }

## A button's title

demand-button-title-missing = every button has a title
demand-button-title-too-long = a button title is at most { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }
demand-button-title-repeated = titles within a message don’t repeat: they tell the bot which button was pressed
demand-button-title-multiline = a button title fits on one line
demand-button-title-edge-space = a title has no spaces at the ends: you can’t see them, but they count
demand-button-title-emoji = template button titles have no emoji
demand-button-title-formatting = template button titles have no formatting characters
demand-button-title-variable = template button titles have no variables
demand-button-target-missing = an inline button opens a site or calls a phone number
demand-button-target-double = a button does one thing: it opens a site or calls a number

## URL

demand-url-not-absolute = the URL is complete, including https://
demand-url-malformed = the URL is complete and can be opened
demand-url-too-long = a URL is at most { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }
demand-url-not-https = the URL starts with https://, so the connection is secure
demand-url-variable-in-host = the URL includes its fixed part, and the site name doesn’t come from a variable
demand-url-variable-not-last = a variable comes at the very end of the URL
demand-url-shortener = links go straight to the site, not through a link shortener
demand-url-whatsapp-link = template buttons don’t lead back into WhatsApp

## Phone

demand-phone-not-international = phone numbers are in international format, with + and the country code
demand-phone-malformed = phone numbers are in international format, with only spaces, brackets and hyphens between digits
demand-phone-too-long = a phone number is at most { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }
demand-phone-unknown = the number is one that exists in its country

## Variables

demand-variable-unbalanced = a variable is written in full, with two braces on each side of its name
demand-variable-at-edge = template text doesn’t start or end with a variable
demand-variable-adjacent = template variables have words between them
demand-variable-gap = variables are numbered from 1 without gaps
demand-variable-too-dense = the text has more than twice as many words as variables

## What comes along with pasted text

demand-text-invisible = text has no characters that can’t be seen: clients can’t read them, yet they count
demand-text-mark-unpaired = formatting characters stand in pairs around the formatted words
demand-text-blank-lines = paragraphs have at most { $limit ->
        [one] { $limit } empty line
       *[other] { $limit } empty lines
    } between them
demand-button-title-invisible = titles have no characters that can’t be seen, or the approved title wouldn’t equal the sent one
demand-button-title-spreadsheet = the table reaches the manager as it was written
demand-url-invisible = URLs have no characters that can’t be seen
demand-url-unreachable = a URL opens for clients, not only in your own network
demand-url-numeric-host = a URL starts with a site name, not with a number
demand-url-reserved-host = a URL leads to a real site
demand-url-mixed-host = a site name is written in the letters of one alphabet
demand-url-read-otherwise = a URL is written the way a phone reads it
demand-phone-extension = the field holds one phone number, without an extension
demand-phone-several = the field holds one phone number
demand-phone-trunk-prefix = phone numbers are in international format, with the number right after the country code
demand-variable-foreign = a variable is written with two braces on each side of its name
