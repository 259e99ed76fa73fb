### Errors: what happened, and what to do now.

error-status = Error { $status }
error-home = Front page
error-back = Back to that page
error-petitions = See the petitions
error-back-to-petition = See the petition
error-sign-in = Sign in
error-prove = Sign in again
error-retry-after = { $seconds ->
    [one] Try again in { $seconds } second.
   *[other] Try again in { $seconds } seconds.
}
error-retry-after-minutes = { $minutes ->
    [one] Try again in { $minutes } minute.
   *[other] Try again in { $minutes } minutes.
}
error-retry-after-hours = { $hours ->
    [one] Try again in { $hours } hour.
   *[other] Try again in { $hours } hours.
}

error-bad-request = We could not understand the request
error-bad-request-advice = The address or what was sent is not right. Go back to the previous page and try again.
error-sign-in-required = Sign in first
error-sign-in-required-advice = You need to be signed in with DAN to do this.
error-step-up-required = Sign in again to show that it is you
error-step-up-required-advice = { $minutes ->
    [one] This is a decision of weight, so you must have signed in within the last { $minutes } minute. Afterwards you come back to this page.
   *[other] This is a decision of weight, so you must have signed in within the last { $minutes } minutes. Afterwards you come back to this page.
}
error-forbidden = You are not allowed to do this
error-forbidden-advice = This part is only for people with the right to use it. To sign in as somebody else, sign out first.
error-not-found = Page not found
error-not-found-advice = Check the address. Petitions and bills can be found in their lists.
error-method-not-allowed = That cannot be done here
error-method-not-allowed-advice = Open the page again and use the buttons on it.
error-content-too-large = What you sent is too large
error-content-too-large-advice = Shorten your text and send it again.
error-unsupported-media-type = This kind of content is not accepted
error-unsupported-media-type-advice = Fill in and send the form on the page.
error-unprocessable = Something is missing or not right
error-unprocessable-advice = Go back to the previous page, check what you filled in and send it again.
error-internal = Something went wrong on our side
error-internal-advice = It is not your fault. Try again in a few minutes.
error-unavailable = The site is not available right now
error-unavailable-advice = It will be back soon. All recorded signatures are safe.
error-unknown-petition = There is no petition { $number }
error-unknown-petition-advice = Check the number. It looks like PN-202611-00042.
error-petition-closed = This petition has closed
error-petition-closed-advice = Signatures can no longer be added or withdrawn. You can still read it and see the number of signatures.
error-session-expired = You have been signed out
error-session-expired-advice = This happens after a while, for your security. Sign in again to continue.
error-form-expired = The form has expired
error-form-expired-advice = What you sent was not recorded. Go back to the previous page, reload it and send it again.
error-too-slow = What you sent did not arrive in time
error-too-slow-advice = Nothing was recorded. Check your connection and send it again.
error-too-many-requests = That was too often
error-too-many-requests-advice = The last thing you asked for was not done. Please wait a while, so that there is room for others.
error-overloaded = Very many people are here right now
error-overloaded-advice = The last thing you did has not been recorded yet. Your signature will not be counted twice if you try again.

error-not-a-session = This session is not valid
error-not-a-session-advice = The token is not one that this site gave out. Sign in again.
error-under-age = You must be 18 or over
error-under-age-advice = Petitions are started and signed by citizens aged 18 or over.
error-too-young = You must be 16 or over
error-too-young-advice = People under 16 cannot sign in.
error-not-signed = You have not signed this petition
error-not-signed-advice = There is nothing to show or to withdraw.
error-nothing-released = There is no such release
error-nothing-released-advice = Who signed is released from the midnight after a petition was opened. Of petitions about sensitive matters only totals are published.
error-wrong-stage = The petition has moved on
error-wrong-stage-advice = This was done already, or cannot be done at this stage. Open the petition to see where it stands.
error-text-gone = The text of this petition is gone
error-text-gone-advice = Its petitioner had their personal data erased, or the time for keeping it is over, so the text is gone. Such a petition cannot be published.
error-key-reused = This form was sent with another text already. See it under “My petitions” or “My complaints”
error-key-reused-advice = Use a new Idempotency-Key for a new request.

## Single fields

field-missing = This is needed.
field-too-long = Keep this within { $limit } characters.
name-not-allowed = A name has letters, spaces, full stops, hyphens and apostrophes only: no numbers and no other signs.
field-unknown = There is no such field. There are: { $known }.
field-twice = This field is there twice.
field-not-text = A text in quotation marks is expected here.
body-field = The field “{ $field }” cannot be read. { $expected }
body-not-json = What was sent is not a JSON object: it goes wrong at line { $line }, character { $column }.
query-takes-nothing = There is no parameter “{ $parameter }” at this address. It takes none.
query-unknown = There is no parameter “{ $parameter }” at this address. There are: { $known }.
field-not-one-of = This is not one of the values it can have.
number-wrong-length = A registration number has 10 characters: two Cyrillic letters and eight digits. This has { $found }.
number-look-alike = “{ $letter }” is a Latin letter. Type the Cyrillic letter that looks like it ({ $meant }).
number-no-such-date = The first six digits are not a date of birth.
