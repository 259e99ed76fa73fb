### Words on every page: header, footer, errors, dates.

language-name = English
site-name = Sanal
site-description = The place to petition Parliament, to comment on draft laws and to write to the 11-11 centre.

document-title = { $title } – Sanal
document-title-with-errors = Error: { $title }

skip-to-content = Skip to main content
site-navigation = Main menu
footer-navigation = About this site

nav-petitions = Petitions
nav-start = Start a petition
nav-my-signatures = My signatures
nav-my-petitions = My petitions
nav-my-sessions = Where I am signed in
nav-moderation = Review
nav-privacy = Privacy
nav-open-data = Open data
nav-api = For developers
sign-in = Sign in
sign-out = Sign out

practice-banner = Practice mode: only made-up people sign in here. No signature counts.
official-clock = All times are Ulaanbaatar time.

as-of = As of { $instant }

form-errors-title = Please correct the following
form-error-of = { $field }: { $error }
form-kept = What you sent was not recorded. What you wrote is still below.
form-sign-in-aside = Sign in in a new window
form-prove-aside = Sign in again in a new window
form-send-again = Send the form below again.
form-send-again-then = Then send the form below again.
field-error = Error:
