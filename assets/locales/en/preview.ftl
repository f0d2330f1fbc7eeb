### Preview: the phone that shows the message as the client sees it.

preview-title = Client’s view
preview-day = Light WhatsApp
preview-night = Dark WhatsApp
preview-business-unnamed = Your company
preview-business-account = business account
preview-today = Today
preview-empty = The message text will appear here
preview-read-more = Read more
preview-restart = Start over

## Buttons

preview-untitled = Untitled
preview-answers = The client answers with these words
preview-opens = Opens { $url }
preview-calls = Calls { $phone }
preview-fails = The button will not work. { $why }
preview-leads-nowhere = The button leads nowhere

## Values of variables

preview-sample = Sample for { $variable }
preview-sample-hint = Sample value

## What WhatsApp draws differently

preview-differs = How WhatsApp differs
preview-differs-letters = The font and the emoji are not those of a phone. Lines may break elsewhere, and a long text may fold elsewhere.
preview-differs-links = WhatsApp also makes links of addresses without https:// and www, of email addresses and of phone numbers. Here they stay text.
preview-differs-card = Below a link WhatsApp may show a card of the site. There is none here.
preview-differs-answer = Above an answer by button WhatsApp repeats the message that is answered. Here you see only the words of the button.
preview-differs-notices = WhatsApp begins a chat with notices of its own, on encryption for example. There are none here.
preview-differs-direction = Hebrew and Arabic letters run from left to right here; in WhatsApp they run from right to left.
preview-differs-wall = The wallpaper is alike, but drawn anew.
