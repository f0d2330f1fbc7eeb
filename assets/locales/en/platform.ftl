### The bot platform: what happened and what to do. `.short` is a few words for a row.

## The platform’s address

address-empty = No address entered.
address-unreadable = This doesn’t look like an address. It should look like this: https://app.jaicp.com
address-scheme = The address must start with https://
address-clear = Over http, the token would travel unencrypted. Use an address that starts with https://
address-user-info = Remove the name and password from the address: Pult signs in with a token.
address-extra = Remove the ? or # and everything after it from the address.

## The connection

platform-no-network = Can’t connect to { $host }. Check your internet connection and try again.
    .short = No connection
platform-nobody-there = Nothing answers at { $host }. Check the platform address in the settings, or try later.
    .short = No answer
platform-name-not-found = The name { $host } wasn’t found. Check your internet connection and the platform address in the settings.
    .short = Name not found
platform-connect-timeout = { $seconds ->
    [one] { $host } hasn’t responded for { $seconds } second. Check your internet connection and try again.
   *[other] { $host } hasn’t responded for { $seconds } seconds. Check your internet connection and try again.
}
    .short = No response
platform-timeout = { $seconds ->
    [one] The connection works, but the platform didn’t respond within { $seconds } second. Try again a little later.
   *[other] The connection works, but the platform didn’t respond within { $seconds } seconds. Try again a little later.
}
    .short = No response
platform-broken = The connection dropped before the platform’s response was complete. Try again.
    .short = Connection lost

## The secure connection

platform-tls-issuer = The certificate for { $host } comes from an issuer this computer doesn’t trust. This happens when a company network or an antivirus inspects traffic. The token wasn’t sent; ask your network administrator.
    .short = Certificate not trusted
platform-tls-expired = The certificate for { $host } isn’t valid today. Check the date on this computer; if it’s right, the server’s owner has to renew the certificate.
    .short = Certificate not valid
platform-tls-name = The certificate isn’t for { $host }: something else is answering in place of the platform. The token wasn’t sent; check the platform address in the settings.
    .short = Wrong certificate
platform-tls-no-roots = This computer has no list of trusted certificates, so { $host } can’t be verified. Install one (the ca-certificates package) and restart Pult.
    .short = No trust list
platform-tls = Couldn’t make a secure connection to { $host }. The token wasn’t sent; try later or ask your network administrator.
    .short = No secure connection

## The token and its rights

platform-token-unusable = The token contains spaces or characters no token has. Copy it again in full: on the platform, it’s under “API access”.
    .short = Token damaged
platform-token-refused = The platform doesn’t recognise this token. Check that you copied all of it and that it hasn’t been revoked, or issue a new one under “API access”.
    .short = Token refused
platform-no-rights = The token doesn’t allow this. Ask the account owner for permission, or do this step by hand on the platform’s site.
    .short = No access
platform-no-rights-said = The token doesn’t allow this. The platform says: “{ $said }”. Ask the account owner for permission, or do this step by hand on the platform’s site.
    .short = No access

## Refusals

platform-gone = This isn’t on the platform: it was deleted or never existed. Refresh the list; what you entered is kept in Pult.
    .short = Not on the platform
platform-conflict = The platform refused: someone changed the same thing first. Refresh and try again.
    .short = Already changed
platform-conflict-said = The platform refused: “{ $said }”. Someone may have changed the same thing first. Refresh and try again.
    .short = Already changed
platform-too-many = The platform asks for fewer requests. Try again in a few minutes.
    .short = Too often
platform-too-many-after = { $seconds ->
    [one] The platform asks for fewer requests. Try again in { $seconds } second.
   *[other] The platform asks for fewer requests. Try again in { $seconds } seconds.
}
    .short = Too often
platform-refused = The platform refused the request without saying why (code { $status }). Do this step by hand on the platform’s site, or contact its support.
    .short = Platform refused
platform-refused-said = The platform refused the request (code { $status }): “{ $said }”. Correct what you entered, or do this step by hand on the platform’s site.
    .short = Platform refused
platform-server = The platform is having problems (code { $status }). Try again in a few minutes.
    .short = Platform problem
platform-server-said = The platform is having problems (code { $status }): “{ $said }”. Try again in a few minutes.
    .short = Platform problem

## Answers

platform-elsewhere = Something other than the platform answers at this address (code { $status }). Check the platform address in the settings.
    .short = Not the platform
platform-not-json = This response isn’t from the platform: it isn’t JSON. Check the platform address in the settings, and whether your network wants you to sign in through a browser.
    .short = Odd response
platform-missing-field = The platform’s response has no “{ $field }” field, and Pult can’t continue without it. Do this step by hand on the platform’s site.
    .short = Incomplete data
platform-wrong-type = In the platform’s response, the field “{ $field }” isn’t what its documentation says. Do this step by hand on the platform’s site.
    .short = Odd response
platform-too-large = The platform’s response is over { $megabytes } MB, too large for Pult to read. Do this step by hand on the platform’s site.
    .short = Response too big
platform-other-host = The report file isn’t on the platform’s server. To keep the token from another server, the program doesn’t download it. Download the report on the platform’s website.
    .short = Another server
platform-too-many-pages = { $pages ->
    [one] The list is longer than { $pages } page, too long for Pult to read. Do this step by hand on the platform’s site.
   *[other] The list is longer than { $pages } pages, too long for Pult to read. Do this step by hand on the platform’s site.
}
    .short = List too long

## What is safe

platform-safe-read = Nothing has changed on the platform or in Pult.
platform-safe-unchanged = Nothing has changed on the platform, and what you entered is kept.
platform-safe-unknown = The platform may or may not have done it. What you entered is kept; check the channel’s state before you try again.
platform-create-refused = The channel wasn’t created, and what you entered is kept. You can try again or connect by hand.
platform-create-nothing = The response was lost, and no new channel is in the list yet. What you entered is saved. Try again: the program looks for the channel first and won’t create a second one.
platform-create-listing = The list of channels couldn’t be read, so the program didn’t create a channel. What you entered is saved.
platform-create-unknown = We don’t know yet whether the channel was created: checking failed too. What you entered is kept. Once the connection is back, Pult will look for the channel first and won’t create a second one.
