### Signing in, the practice DAN.

sign-in-title = Sign in
sign-in-lead = To sign or start a petition, or to bring a complaint, sign in with DAN, the state sign-in.
sign-in-go = Sign in with DAN
sign-in-retry = Try again
sign-in-again = Sign in again
sign-in-asked = What is taken from DAN
sign-in-asked-number = Registration number: so that nobody signs twice. The number itself is not stored.
sign-in-asked-birth = Date of birth: only to tell your age group.
sign-in-asked-rest = Sex, aimag or district, social status.
sign-in-not-kept = The name, address and photograph that DAN has of you are not stored. What you write into a form yourself is.

sign-in-provider-down-title = DAN is not responding
sign-in-provider-down = It seems to be out of order for the moment. Try again in a few minutes. You can read petitions without signing in.
sign-in-provider-slow-title = DAN did not answer in time
sign-in-provider-slow = We waited, and no answer came from DAN. This is not your fault. Try again in a few minutes. You can read petitions without signing in.
sign-in-house-unknown-title = DAN does not know this site
sign-in-house-unknown = This site is not set up as it should be; it is not your fault. Those who run it have been told. Try again later. You can read petitions without signing in.
sign-in-refused-title = You did not give consent in DAN
sign-in-refused = So you are not signed in. If you want to be, choose to agree in DAN.
sign-in-not-vouched-title = The state registry could not confirm who you are
sign-in-not-vouched = DAN let you in, but the state registry did not give your information. This is not your fault. Sign in again in a while, or choose another way in DAN (digital signature, bank). If it happens again, ask the state registry.
sign-in-unreadable-title = DAN’s answer could not be read
sign-in-unreadable = What DAN sent makes no sense to us. The fault is on their side, not yours. Sign in again. You can read petitions without signing in.
sign-in-code-refused-title = DAN did not take the sign-in code
sign-in-code-refused = The code of this sign-in is too old, or was used already. Sign in again to get a new one.
sign-in-expired-title = The sign-in took too long
sign-in-expired = The way to DAN and back took more than 10 minutes. For your safety, please sign in again from the start.
sign-in-used-before-title = This link was used already
sign-in-used-before = The link that signs you in works once. If you pressed Back or reloaded the page, all is well: sign in again.
sign-in-used-before-not-you = If it was not you who signed in, sign in again, and sign out any device that you do not recognise:
sign-in-another-browser-title = This sign-in began in another browser
sign-in-another-browser = Go back to the browser where you began, or sign in again here. If your browser keeps no cookies, allow them first.
sign-in-stray-title = This address signs nobody in
sign-in-stray = It is incomplete or was changed. You have lost nothing. Sign in again from here.
sign-in-incomplete-title = DAN sent incomplete information
sign-in-incomplete = The answer lacks what tells you from others. This is not your fault. Sign in again. If it happens again, ask the state registry to check your information.
sign-in-untrusted-title = The sign-in could not be verified
sign-in-untrusted = We could not make sure that the answer belongs to this sign-in of yours, so you are not signed in. Please sign in again from the start.
sign-in-too-young-title = You must be 16 or over to sign in
sign-in-too-young = According to the state registry you are under 16. You can read petitions without signing in.
sign-in-somebody-else-title = Somebody else signed in
sign-in-somebody-else = The person who signed in again is not the one who was signed in before, so nothing has changed. Sign in again as yourself. To sign in as somebody else, sign out first.

## Practice DAN

mock-title = Practice DAN
mock-warning = This is not the real DAN. It stands in for it, for practice and tests.
mock-never-real = Never type your real registration number here.
mock-samples = Choose a made-up person
mock-age = aged { $years }
mock-for-signing = To try signing
mock-for-starting = To try starting a petition
mock-for-under-age = To see what somebody under 18 sees
mock-for-too-young = To see how somebody under 16 is turned away
mock-for-refusal = To see a sign-in that DAN refuses
mock-for-moderating = To try reviewing petitions
mock-for-closing = To try closing a petition
mock-typed = Or make up a registration number
mock-number = Registration number
mock-number-hint = Two Cyrillic letters and eight digits. For example: ТЕ95010118.
mock-number-missing = Type a registration number.
mock-number-malformed = A registration number has two Cyrillic letters and eight digits. The first six digits are the date of birth.
mock-optional = Not chosen
mock-continue = Sign in as this person
mock-refuse = Do not consent
