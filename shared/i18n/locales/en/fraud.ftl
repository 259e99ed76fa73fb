### Where and when many signatures came from at once, for the staff; invalidating them, by two.

nav-anomalies = Unusual signatures

anomalies-title = Unusual signatures
anomalies-lead = { $hours ->
    [one] In the last hour, { $at_least } signatures or more that came from one network within one hour. Where they are no less than { $share }% of that hour’s, they are marked “Check”.
   *[other] In the last { $hours } hours, { $at_least } signatures or more that came from one network within one hour. Where they are no less than { $share }% of that hour’s, they are marked “Check”.
}
anomalies-innocent = Many signatures at once can be perfectly in order: people at a school, an office or a service point share one network.
anomalies-network-about = What a network is here
anomalies-network-explained = A network is called by four characters: 16 bits worked out from its address with a secret key. There are 65,536 such names, so many networks share one. The same network has a different name under each petition, so neither a person nor a place can be found by it.
anomalies-none = There is nothing of the kind.
anomalies-of-petition = See one petition
anomalies-of-petition-hint = Such as PN-202611-00042.
anomalies-of-petition-go = See it
anomalies-of-petition-wrong = Write the number of the petition as PN-202611-00042.
anomalies-waiting-none = Nothing waits for a second person.

## Table

burst-petition = Petition
burst-hour = Hour
burst-channel = Channel
burst-network = Network
burst-count = Signatures
burst-share = Of that hour’s
burst-share-of = { $percent }% (of { $all })
burst-marked = Check
burst-network-unknown = not known
burst-fill-in = Select
burst-fill-in-which = Select { $hour }

channel-web = Web page
channel-app = Program
channel-kiosk = Screen of a service point
channel-assisted = Clerk of a service point

## One petition

anomalies-petition-title = { $number }: where signatures came from
anomalies-petition-lead = The hours in which most signatures came at once, the most first. Those that were invalidated or taken back are in these numbers too.
anomalies-petition-open-data = Open data of invalidated signatures:
anomalies-bursts-title = From where, and when

invalidations-title = Proposals to invalidate
invalidations-waiting-title = Waiting for a second person
invalidation-none = Nothing has been proposed.
invalidation-number = Proposal { $number }
fraud-invalidated = { $count ->
    [one] { $shown } signature was invalidated
   *[other] { $shown } signatures were invalidated
}
invalidation-proposed = Waits for another person’s consent
invalidation-approved = Agreed to by two; it is being done
invalidation-declined = Declined
invalidation-reason = Reason
invalidation-meant = Which signatures
invalidation-span = { $from } – { $until }
invalidation-any-channel = any channel
invalidation-any-network = any network
invalidation-unknown-network = network not known
invalidation-network = network { $network }
invalidation-expected = { $count ->
    [one] { $shown } signature stood when it was proposed
   *[other] { $shown } signatures stood when it was proposed
}
invalidation-proposed-by = Proposed by person no. { $person }
invalidation-decided-by = Decided by person no. { $person }
invalidation-own = You proposed it, so another person agrees to it.
invalidation-approve = Approve
invalidation-approve-which = Approve proposal { $number }
invalidation-decline = Decline
invalidation-decline-which = Decline proposal { $number }
invalidation-take-back = Take it back
invalidation-take-back-which = Take back proposal { $number }

## Proposing

invalidate-title = Propose an invalidation
invalidate-note = It takes two steps: first you see how many signatures are meant, then you propose. They are invalidated only when another person has agreed. Everyone sees on the petition’s page how many were invalidated and why. Whoever’s signature was invalidated can sign again.
invalidate-from = From
invalidate-until = Until
invalidate-instant-hint = By the clock of Ulaanbaatar, such as 2026-11-20 18:00.
invalidate-until-hint = By the clock of Ulaanbaatar. What was signed at this very moment is not meant.
invalidate-channel = Channel
invalidate-channel-any = Any channel
invalidate-network = Network
invalidate-network-hint = The four characters in the table. Leave it empty for any network.
invalidate-reason = Reason
invalidate-reason-hint = Everyone sees it once it is done. It is needed to propose, within { $limit } characters. Write no names and no addresses.
invalidate-preview = See how many are meant
invalidate-meant = { $count ->
    [one] { $shown } of the { $all } signatures that stand is meant.
   *[other] { $shown } of the { $all } signatures that stand are meant.
}
invalidate-meant-none = No standing signature is meant. Check the time, the channel and the network.
invalidate-look-first = You have not seen what is meant by this yet. Check the number below, and propose it if it is right.
invalidate-preview-title = What is meant
invalidate-more = There are { $shown } more lines.
invalidate-propose = Propose to invalidate them

## Errors

field-not-true-or-false = true or false is expected here.
selection-not-an-instant = Write the day and time as 2026-11-20 18:00.
selection-reversed = The end must come after the beginning.
selection-not-a-network = The name of a network has four characters, 0–9 and a–f.
selection-nothing-meant = No standing signature is meant by this.
error-invalidation-refused = The signatures stay as they are
invalidation-refused-same-person = Who proposed it does not approve it too. Ask another one of the petitions secretariat.
invalidation-refused-not-waiting = This was decided already. The petition’s page says how.
invalidation-refused-nothing-left = None of these signatures counts any more: they were taken back, or fell by another proposal.
my-signature-invalidated = This signature of yours was invalidated
my-signature-invalidated-why = The reason is on the petition’s page. If you think it is wrong, turn to the petitions secretariat.

## The audit trail

act-invalidation-proposed = Proposed to invalidate signatures
act-invalidation-approved = Agreed to invalidate signatures
act-invalidation-declined = Declined to invalidate signatures
seen-invalidations = { $number }: signatures

step-invalidated = { $count ->
    [one] { $shown } signature was invalidated
   *[other] { $shown } signatures were invalidated
}
