### The bot platform: what happened and what to do. `.short` is a few words for a row.

## The platform’s address

address-empty = There is no address.
address-unreadable = This does not look like an address. It looks like this: https://app.jaicp.com
address-scheme = The address must begin with https://
address-clear = Over http the token would cross the network in clear. Give an address that begins with https://
address-user-info = Take the name and password out of the address: the program signs in with a token.
address-extra = Take out of the address everything from the sign ? or # on.

## The connection

platform-no-network = No connection to { $host }. Check the internet connection and try again.
    .short = No connection
platform-nobody-there = Nobody answers at { $host }. Check the platform’s address in the settings, or try later.
    .short = Nobody answers
platform-name-not-found = The name { $host } was not found. Check the internet connection and the platform’s address in the settings.
    .short = Name not found
platform-connect-timeout = { $seconds ->
    [one] { $host } has not answered for { $seconds } second. Check the internet connection and try again.
   *[other] { $host } has not answered for { $seconds } seconds. Check the internet connection and try again.
}
    .short = No answer
platform-timeout = { $seconds ->
    [one] The connection is there, but the platform did not answer within { $seconds } second. Try again a little later.
   *[other] The connection is there, but the platform did not answer within { $seconds } seconds. Try again a little later.
}
    .short = No answer
platform-broken = The connection broke, and the platform’s answer did not come whole. Try again.
    .short = Connection broke

## The secure connection

platform-tls-issuer = The certificate of { $host } was issued by somebody whom this computer does not trust. That happens where a company network or an antivirus inspects traffic. The token was not sent; ask the network’s administrator.
    .short = Certificate not trusted
platform-tls-expired = The certificate of { $host } is not valid today. Check the date of this computer; if it is right, the owner of the server has to renew the certificate.
    .short = Certificate not valid
platform-tls-name = The certificate is not for { $host }: somebody else answers in place of the platform. The token was not sent; check the platform’s address in the settings.
    .short = Wrong certificate
platform-tls-no-roots = This computer has no list of trusted certificates, so { $host } cannot be verified. Install one (the package ca-certificates) and start the program again.
    .short = No list of trust
platform-tls = No secure connection to { $host } could be made. The token was not sent; try later or ask the network’s administrator.
    .short = No secure connection

## The token and its rights

platform-token-unusable = The token holds spaces or signs that no token has. Copy it again as a whole: on the platform it is in the section “API access”.
    .short = Token damaged
platform-token-refused = The token does not fit: the platform does not know it. Check that it was copied as a whole and not revoked, or issue a new one under “API access”.
    .short = Token refused
platform-no-rights = The token gives no right to do this. Ask the owner of the account for the right, or do the step by hand on the platform’s site.
    .short = No rights
platform-no-rights-said = The token gives no right to do this. The platform says: “{ $said }”. Ask the owner of the account for the right, or do the step by hand on the platform’s site.
    .short = No rights

## Refusals

platform-gone = The platform does not have this: it was deleted or never existed. Refresh the list; what you typed is kept in the program.
    .short = Not on the platform
platform-conflict = The platform refused: somebody changed the same thing earlier. Refresh and try again.
    .short = Already changed
platform-conflict-said = The platform refused: “{ $said }”. Somebody may have changed the same thing earlier. Refresh and try again.
    .short = Already changed
platform-too-many = The platform asks for fewer requests. Try again in a few minutes.
    .short = Too often
platform-too-many-after = { $seconds ->
    [one] The platform asks for fewer requests. Try again in { $seconds } second.
   *[other] The platform asks for fewer requests. Try again in { $seconds } seconds.
}
    .short = Too often
platform-refused = The platform refused the request and did not say why (code { $status }). Do the step by hand on the platform’s site, or ask its support.
    .short = Platform refused
platform-refused-said = The platform refused the request (code { $status }): “{ $said }”. Correct what you typed, or do the step by hand on the platform’s site.
    .short = Platform refused
platform-server = The platform has trouble (code { $status }). Try again in a few minutes.
    .short = Platform trouble
platform-server-said = The platform has trouble (code { $status }): “{ $said }”. Try again in a few minutes.
    .short = Platform trouble

## Answers

platform-elsewhere = It is not the platform that answers at this address (code { $status }). Check the platform’s address in the settings.
    .short = Not the platform
platform-not-json = The answer is not the platform’s: it is no JSON. Check the platform’s address in the settings, and whether the network wants you to sign in by a browser.
    .short = Unclear answer
platform-missing-field = The platform’s answer lacks the field “{ $field }”, without which there is no going on. Do the step by hand on the platform’s site.
    .short = Incomplete answer
platform-wrong-type = In the platform’s answer the field “{ $field }” is not as its description says. Do the step by hand on the platform’s site.
    .short = Unclear answer
platform-too-large = The platform’s answer is over { $megabytes } MB, and the program reads none so large. Do the step by hand on the platform’s site.
    .short = Answer too large
platform-too-many-pages = { $pages ->
    [one] The list is longer than { $pages } page, and the program reads no further. Do the step by hand on the platform’s site.
   *[other] The list is longer than { $pages } pages, and the program reads no further. Do the step by hand on the platform’s site.
}
    .short = List too long

## What is safe

platform-safe-read = Nothing has changed, neither on the platform nor in the program.
platform-safe-unchanged = Nothing has changed on the platform, and what you typed is kept.
platform-safe-unknown = It is unknown whether the platform still did it. What you typed is kept; look at the channel’s state before you repeat it.
platform-create-refused = The channel was not created, and what you typed is kept. You can try again or connect by hand.
platform-create-nothing = The answer was lost, but we have looked: the channel was not created. It is safe to try again.
platform-create-unknown = It is not known yet whether the channel was created: looking failed too. What you typed is kept. Once the connection is back, the program will look for the channel first and will not create a second one.
