### Writing a petition step by step: what, why, explanation, check and hand in; similar petitions.

writing-step = Step { $step } of { $steps }
writing-what = What you ask for
writing-reason = Reason
writing-explanation = Explanation
writing-continue = Save and continue
writing-back = Save and go back
writing-later = Save and continue later
writing-saved-note = It is saved each time you press a button. Only you can see a draft. You find it again under “My petitions”.
writing-changed-meanwhile = This part was changed in another window
writing-changed-meanwhile-lead = This is the text that is saved now. To keep what you have just written instead, press the button again.
writing-markdown = Leave an empty line between paragraphs. You can write **bold**, *italic*, lists that begin with “- ”, and links.
writing-preview = Preview
writing-preview-title = How it will look
writing-preview-none = Nothing is written yet.
writing-changes-asked = A moderator asks you to change this

## Similar petitions

similar-title = There are petitions like yours
similar-lead = A petition is strong when many people join it. If one already asks for what you want, sign that one.
similar-yours = What you ask for
similar-sign = Sign this one instead
similar-sign-which = Sign this one instead: { $petition }
similar-go-on = Mine is another: go on
similar-change = Change what I ask for
similar-discard = Throw my draft away
similar-while-writing = Similar petitions

## Check and hand in

check-title = Check and hand in
check-lead = Read it from beginning to end. Where something is to be changed, the link below that part leads back to it.
check-change = Change
check-change-which = Change: { $part }
check-no-details = No further explanation.
check-naming = Show your name? (optional)
check-naming-hint = If you agree, your name is on the petition’s page only while it is open. You can take this back at any time under “My petitions”; your name is then no longer shown, and is deleted.
check-consent = I agree that my name is shown while the petition is open.
check-name = Name to show
check-name-hint = Write it if you have agreed. Up to { $limit } characters.
check-name-missing = Write your name if you agree to show it.
check-name-too-long = Keep the name within { $limit } characters. It has { $length } now.
check-next = What happens then?
check-next-endorsements = You get a link to send to others. When { $needed } people have endorsed it, a moderator reads it and decides whether to publish it.
check-next-moderation = A moderator reads it, and publishes it if it meets the requirements.
check-stands = Once it is handed in, the text cannot be changed. You can take it back.
check-submit = Hand in the petition

## Written too late

too-late-handed-in = This petition has been handed in already
too-late-handed-in-lead = The text of a petition that was handed in does not change. What you wrote just now was not saved.
too-late-thrown-away = This draft is gone
too-late-thrown-away-lead = You threw it away, or it was kept for as long as drafts are. What you wrote just now was not saved.
too-late-written = What you wrote
too-late-copy = Copy it from here if you need it.
