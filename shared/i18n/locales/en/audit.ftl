### The trail: who did what in office, and at whose data they looked.

nav-audit = Audit trail

audit-title = Audit trail
audit-lead = Everything done in an office and every look at personal data: who, when, at what, what for. That you look at it is written down too.
audit-elsewhere = Attempts of citizens who hold no office are not listed here: they are told to the system’s operator only. Your own looks are listed.
audit-filter = Filter
audit-filter-role = In which office
audit-filter-act = What was done
audit-filter-all = All
audit-filter-object = To what
audit-filter-object-hint = Such as PN-202611-00042.
audit-filter-actor = Who did it
audit-filter-person = Whom it concerns
audit-filter-person-hint = A number of the roll of offices, such as 3, or a whole key of 22 characters. The links in the table fill it in.
audit-filter-purpose = What for
audit-filter-from = From
audit-filter-until = To
audit-filter-day-hint = Leave it empty for no limit.
audit-filter-go = Show
audit-filter-wrong-person = There is no such line of the roll, and it is no whole key.
audit-filter-wrong-day = Write the day as 2026-12-31.
audit-filter-wrong-order = The days are the wrong way round: the last comes before the first.
audit-export = Download as CSV
audit-none = There is nothing of the kind.
audit-more = Earlier ones
audit-at = When
audit-who = Who
audit-act = What
audit-object = To what
audit-purpose = What for
audit-concerns = Whom it concerns
audit-only-their-acts = Only what { $who } did
audit-only-theirs = Only what concerns: { $who }
audit-operator = The system’s operator
audit-staff = Person no. { $number }
audit-citizen = Citizen { $code }

act-petition-published = Published a petition
act-petition-closed = Stopped a petition
act-office-proposed = Proposed an office
act-office-granted = Granted an office
act-office-declined = Declined an office
act-office-end-proposed = Proposed to end an office
act-office-end-declined = Declined to end an office
act-office-ended = Ended an office
act-access-refused = Tried what is not theirs to do
act-consent-given = Gave consent
act-consent-withdrawn = Withdrew consent
act-personal-data-taken-out = Took their own data out
act-personal-data-erased = Had their own data erased
act-personal-data-seen = Looked at personal data

purpose-moderation = To decide on publication
purpose-handling = To deal with the matter
purpose-caller-identification = To know who calls
purpose-request-of-the-person = At the person’s own request
purpose-supervision = Supervision

seen-petition-text = Text of a petition that is not public
seen-contacts = How to reach the person
seen-trail = The audit trail

act-complaint-received = Took a complaint in
act-complaint-registered = Registered a complaint
act-complaint-reclassified = Reclassified a complaint
act-complaint-refused = Refused a complaint
act-complaint-assigned = Assigned a complaint to an agency
act-complaint-accepted = Accepted a complaint
act-complaint-returned = Returned a complaint
act-progress-logged = Reported progress on a complaint
act-complaint-extended = Extended the time for a complaint
act-complaint-answered = Answered a complaint
act-complaint-reopened = Reopened a complaint
act-complaint-closed = Closed a complaint
act-survey-answered = Recorded an answer to the survey
seen-complaint-text = What a complaint says
