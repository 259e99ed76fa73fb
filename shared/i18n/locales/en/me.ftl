### My signatures, my petitions, petitions to review.

my-signatures-title = My signatures
my-signatures-none = You have not signed a petition yet.
my-signatures-browse = See open petitions
my-signature-signed = Signed on { $instant }
my-signature-withdraw-which = Withdraw my signature: { $petition }

my-petitions-title = My petitions
my-petitions-none = You have not started a petition yet.
my-petitions-start = Write a new petition

moderation-title = Petitions to review
moderation-lead = The longest waiting comes first.
moderation-waiting = { $count ->
    [one] { $shown } petition is waiting
   *[other] { $shown } petitions are waiting
}
moderation-none-title = No petition is waiting
moderation-none = Everything that was submitted has been reviewed.
