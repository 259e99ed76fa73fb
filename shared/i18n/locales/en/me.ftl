### My signatures, my petitions, petitions to review.

my-signatures-title = My signatures
my-signatures-none = You have not signed a petition yet.
my-signatures-browse = See open petitions
my-signature-signed = Signed on { $instant }
my-signature-withdraw-which = Withdraw my signature: { $petition }

my-petitions-title = My petitions
my-petitions-none = You have not started a petition yet.
my-petitions-start = Write a new petition

my-sessions-title = Where I am signed in
my-sessions-lead = You are signed in on these devices. If you do not recognise one, sign it out.
my-session-this = The one you are using now
my-session-program = Program
my-session-unknown = A browser we do not recognise
my-session-began = Signed in
my-session-renewed = Last renewed
my-session-ends = Ends
my-session-end = Sign out there
my-session-end-which = Sign out there: { $device }
my-sessions-end-many = Sign out in many places at once
my-sessions-end-many-lead = If you have lost a telephone or a computer, or did not sign out of a shared one, sign it out from here.
my-sessions-end-others = Sign out everywhere else
my-sessions-end-all = Sign out everywhere

moderation-title = Review queue
moderation-lead = The longest waiting comes first.
moderation-waiting = { $count ->
    [one] { $shown } petition is waiting
   *[other] { $shown } petitions are waiting
}
moderation-none-title = No petition is waiting
moderation-none = Everything that was submitted has been reviewed.
