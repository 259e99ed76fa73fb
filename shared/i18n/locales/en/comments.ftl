### Comments on bills: writing, supporting, reading the answers.

comments-title = Comments
comments-count = { $count ->
    [one] { $count } comment
   *[other] { $count } comments
}
comments-none = There are no comments yet.
comments-totals = How many comments there are, as files:
comments-whole = The bill as a whole
comments-all = All comments
comments-place-all = All comments on the bill
comments-removed-version = Version { $version }
comments-removed = had this provision. It was removed since, so no new comments are taken on it.
comments-previous = Previous page
comments-opens = Comments are taken from { $day }.
comments-held-first = A moderator looks at each comment before it is published.
comments-withdrawn = The bill was withdrawn: no new comments are taken.
comment-reply-of = In reply to
comments-next = Next page
comments-sort = Order
comments-sort-balanced = Balanced
comments-sort-support = By support
comments-sort-newest = Newest first
comments-sort-about = The balanced order weighs support against the days a comment was there, so that late ones come up too.
comments-open-until = Open for comment until { $day }.
comments-not-open = No new comments are taken now.
comments-sign-in = Sign in to comment
comments-beside = { $label }: { $count ->
    [one] { $count } comment
   *[other] { $count } comments
}
comments-beside-none = { $label }: comment on it
comments-beside-add = +

stance-title = This provision, you
stance-title-whole = This bill, you
stance-for = are for
stance-against = are against
stance-withdraw = Take it back
stance-counts = { $in_favour } for, { $against } against
stance-said-for = for it
stance-said-against = against it

comment-write = Write a comment
comment-write-instead = Send it about the bill as a whole
comment-reply = Reply
comment-text = Your comment
comment-text-hint = Up to { $max } characters. Leave personal data out: it will be public.
comment-suggested = How it should read instead (optional)
comment-suggested-hint = Write the provision anew. What differs from its text now will be shown.
comment-shown-as = How you are shown
comment-as-pseudonym = By a pseudonym (the same within this bill)
comment-as-initial = By given name and initial
comment-as-full-name = By full name
comment-name = The name to show
comment-name-hint = Such as Б.Сарнай, or Батын Сарнай. Leave it empty for a pseudonym. By writing it you agree to its being public.
comment-name-as-written = (name as its author wrote it)
comment-name-not-initial = Write an initial, a point and your given name, such as Б.Сарнай
comment-name-not-full = Write your full name, such as Батын Сарнай
comment-held-first = It is public once a moderator has seen it.
comment-submit = Send the comment
comment-keep-draft = Keep as a draft
comment-draft-kept = Kept as a draft. You alone see it.
comment-throw-draft = Throw the draft away
comment-written = Your comment was taken.
comment-written-held = Your comment was taken. Others see it once a moderator has.

comment-by-pseudonym = Citizen { $code }
comment-own-mark-you = Yours
comment-of-version = on version { $version }
comment-provision-gone = in version { $version }, removed since
comment-edited = { $count ->
    [one] edited { $count } time
   *[other] edited { $count } times
}
comment-suggests = Suggested wording
comment-held = It waits for a moderator. You alone see it so far.
comment-deleted = Deleted by its author.
comment-hidden = Hidden by a moderator
comment-duplicate-of = The comment it repeats
comment-appeal-waiting = Another moderator decides the appeal.
comment-upheld = Upheld on appeal:
comment-appeal-overturned = Opened again on appeal:
comment-supports = { $count ->
    [one] { $count } person supports it
   *[other] { $count } people support it
}
comment-support = Support
comment-unsupport = Take support back
comment-open = More
comment-permalink = Link to the comment
comment-replies = Replies

comment-answer = The drafters' answer
comment-reflected-in = In version { $version },
comment-answered-with = Together with “{ $title }”

comment-title = Comment
comment-earlier = Earlier wordings
comment-wording = Wording { $n }
comment-edit = Edit your comment
comment-edit-submit = Save the edit
comment-both = It was edited in another window
comment-both-lead = What stands now is below. Yours is in the form: save again, and yours stands.
comment-delete = Delete your comment
comment-delete-lead = Its text is destroyed for good and cannot be brought back.
comment-delete-submit = Delete
comment-report = Report to the moderators
comment-report-reason = What is wrong with it
comment-report-submit = Report
comment-reported = Reported to the moderators. Thank you.
comment-appeal = Appeal against hiding it
comment-appeal-lead = Once, until the end of { $until }. Another moderator decides.
comment-appeal-why = Why it is wrong
comment-appeal-submit = Send the appeal

my-comments-title = My comments
my-comments-begun = Drafts that are not sent
my-comments-go-on = Go on writing
my-comments-sent = Sent
my-comments-none = You have not commented on a bill.

comment-closed = No comments are taken
comment-closed-advice = The consultation has ended. The answers to what was said are on the bill's page.
comment-not-yet = Comments are taken from { $from } on.
comment-edited-meanwhile = It was edited in another window meanwhile
comment-edited-meanwhile-advice = Look at what stands now, and save again.
comment-decided-meanwhile = It changed meanwhile
comment-decided-meanwhile-advice = Another moderator has decided, or its author edited it. Open the page again.
comment-is-answered = It is answered
comment-is-answered-advice = A comment that has an answer is not edited.
comment-gone = The comment is gone
comment-gone-advice = Its author deleted it.
comment-refused = The comment stays as it is
comment-refused-advice = Open the page again to see how it stands.
comment-not-visible = This comment cannot be read now.
comment-reply-to-reply = Replies are not replied to. Reply to the comment itself.
comment-own = This cannot be done with your own comment.
comment-own-mark = Another moderator than the one who hid it decides.
comment-closed-out = The consultation is being closed out, and nothing changes any more.
comment-appealed-already = A mark is appealed once.
comment-appeal-too-late = It could be appealed until the end of { $until }.
comment-appeal-waits = The appeal is not decided yet.
comment-is-reply = A reply is answered with the comment it belongs to.
comment-duplicate-of-itself = A comment does not repeat itself.
comment-provision-removed = The provision was removed meanwhile
comment-provision-removed-advice = What you wrote is still in the form below. You can send it about the bill as a whole.
comment-sent-before = Another text was sent by this form before
comment-sent-before-advice = What you sent first stands as it was. Send the form below again to add this one.
