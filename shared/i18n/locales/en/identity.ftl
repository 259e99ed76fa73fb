### Signing in, the practice DAN.

sign-in-title = Sign in
sign-in-lead = To sign or start a petition, sign in with DAN, the state sign-in.
sign-in-go = Sign in with DAN
sign-in-retry = Try again
sign-in-asked = What is taken from DAN
sign-in-asked-number = Registration number: so that nobody signs twice. The number itself is not stored.
sign-in-asked-birth = Date of birth: only to tell your age group.
sign-in-asked-rest = Sex, aimag or district, social status.
sign-in-not-kept = Your name, address and photograph are not stored.

sign-in-provider-down-title = DAN is not responding
sign-in-provider-down = Try again in a few minutes. You can read petitions without signing in.
sign-in-refused-title = You did not give consent in DAN
sign-in-refused = So you are not signed in. You can try again if you wish.
sign-in-expired-title = The sign-in took too long
sign-in-expired = Please start signing in again.
sign-in-incomplete-title = DAN sent incomplete information
sign-in-incomplete = Try again. If this happens again, ask the state registry to check your information.
sign-in-untrusted-title = The sign-in could not be verified
sign-in-untrusted = The answer we received does not belong to this sign-in of yours, so you are not signed in. Please start again.
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
