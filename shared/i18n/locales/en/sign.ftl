### Signing, the receipt, withdrawing.

sign-title = Sign the petition
sign-petition = The petition you support
sign-recorded = What is recorded
sign-recorded-lead = The time of signing, how you sign (on a web page, through a program, at a service point) and from which network, marked by four characters used for this one petition only, are recorded, together with this information from DAN.
sign-not-recorded = What is not recorded
sign-not-recorded-text = Your name, registration number and date of birth. Nobody can find you by name in the record of signatures.
sign-use = What it is used for, and how long it is kept
sign-use-text = It is used to count signatures and to give totals by sex, age, aimag or district, and social status. Parliament and the public see only totals. The record is kept without a time limit, so that the count can be checked at any time.
sign-privacy = More about privacy
sign-consent = I support this petition. I agree that the information above is recorded with my signature.
sign-consent-missing = Tick this box if you support the petition and agree.
sign-once = You sign a petition once. You can withdraw your signature at any time until the petition closes.
sign-submit = Sign
sign-back = Back to the petition

sign-under-age-title = You must be 18 or over to sign
sign-under-age = According to the state registry you are under 18. If this petition is still open when you turn 18, you can sign it then.
sign-closed-title = This petition has closed
sign-closed = It can no longer be signed. You can still read it and see the number of signatures.

## Receipt

signed-title = Your signature is recorded
signed-already-title = You have already signed
signed-already-lead = You sign a petition once. This is your first receipt.
signed-lead = Your signature will be counted. Keep your receipt.
signed-receipt = Receipt
signed-position = Receipt number
signed-position-note = The receipt number is the place of your signature in the record.
signed-at = Signed
signed-petition = Petition
signed-back = See the petition
signed-mine = My signatures

## Withdrawing

withdraw-title = Withdraw your signature?
withdraw-lead = Your signature will be taken off the total. The record keeps an entry for the signing and one for the withdrawal; your name is in neither.
withdraw-submit = Yes, withdraw it
withdraw-keep = No, keep it
withdrawn-title = Your signature is withdrawn
withdrawn-lead = It will be taken off the total.
withdrawn-at = Withdrawn
