### Offices: who may do what, and how two people grant it.

role-moderator = Moderator
role-secretariat = Petitions secretariat
role-drafter = Drafter
role-operator = Operator of the 11-11 centre
role-analyst = Analyst of the 11-11 centre
role-agency-officer = Agency officer
role-cabinet-secretariat = Cabinet secretariat
role-statistician = Statistician
role-auditor = Auditor
role-administrator = Administrator
role-of-agency = { $role } ({ $agency })

nav-offices = Offices

offices-title = Offices
offices-lead = One administrator proposes an office, the other approves it. Each has a last day, and all of it stays on record.
offices-propose = Propose an office
offices-waiting = Waiting for approval
offices-waiting-none = Nothing is waiting.
offices-held = Held now
offices-held-none = Nobody holds an office now.
offices-past = Ended or declined
office-line = Line { $number } of the roll
office-person = Person no. { $number }
office-until = until { $instant }
office-proposed-by-operator = Entered by the system’s operator
office-proposed-by = Proposed by person no. { $number }
office-approved-by = Approved by person no. { $number }
office-approve = Approve
office-approve-which = Approve line { $line } of the roll
office-decline = Decline
office-decline-which = Decline line { $line } of the roll
office-end = Take it away
office-end-which = Take away line { $line } of the roll
office-end-reason = Why
office-end-reason-which = Why line { $line } of the roll ends
office-own-proposal = You proposed this; the other administrator approves it.
office-expired = Its time was over
office-declined = Declined
office-ended-laid-down = Laid down by the person
office-ended-post-left = Left the post, or has another one
office-ended-mistake = Given by mistake
office-ended-misuse = Used for what it is not for

propose-title = Propose an office
propose-lead = It counts once the other administrator has approved it.
propose-number = Registration number
propose-number-hint = Two Cyrillic letters and eight digits. The number itself is not stored.
propose-role = Office
propose-role-choose = Choose
propose-agency = Code of the agency
propose-agency-hint = For an agency officer only, such as traffic-police.
propose-until = Last day
propose-until-hint = From tomorrow to { $last }.
propose-submit = Propose
propose-number-missing = Type the registration number.
propose-role-missing = Choose the office.
propose-agency-missing = Type the code of the agency: small Latin letters, digits and hyphens.
propose-agency-not-for-role = Only an agency officer belongs to an agency. Leave this empty.
propose-until-wrong = Choose a day from tomorrow to { $last }.

agency-officers-title = Officers of the agency
agency-officers-lead = Who may act for { $agency }.
agency-officers-none = This agency has no officers.

error-office-refused = The office stays as it is
office-refused-one-own = Nobody grants an office to themself. Ask the other administrator.
office-refused-same-person = Who proposed it does not approve it too. Ask the other administrator.
office-refused-held-already = This person holds that office already, or it is waiting to be approved.
office-refused-incompatible = An administrator or an auditor holds no other office. End the other one first.
office-refused-not-waiting = This does not wait for approval: it was approved or declined, or its time has passed.
office-refused-not-held = This office is not held: it ended before, or its time is over.
office-refused-last-administrators = Two administrators must remain. Appoint another one first.
office-refused-lay-down-first = You hold an office. Lay it down first.
office-own-lay-down = Lay it down
office-own-lay-down-which = Lay down line { $line } of the roll
