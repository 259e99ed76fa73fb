### Following a petition, sharing it, putting it into another site.

following-title = Petitions I follow
following-begin = Follow this petition
following-sign-in = Sign in to follow this petition
following-stop = Stop following
following-note = You are told of every new step, and it is shown under “Petitions I follow”.
following-none = You follow no petition yet.
following-lead = What has happened since you last looked is marked “New”.
following-new = New
following-no-step = No step yet
following-stop-which = Stop following: { $action }

sharing-title = Share
sharing-words = Read the petition “{ $action }”, and sign it if you agree: { $address }
sharing-words-read = Read the petition “{ $action }”: { $address }
share-by-mail = Send by e-mail
share-by-sms = Send as a text message
share-poster = Print a poster
share-feed = Follow its steps with Atom
share-embed = Put it into another site
share-embed-note = Copy this code into a page of yours. It needs no script and no cookie.
sharing-count = { $count ->
    [one] { $shown } person has signed
   *[other] { $shown } people have signed
}

poster-title = Sign this petition
poster-scan = Scan the code with your phone, and sign with DAN.
poster-goal = Goal: { $goal } signatures
poster-until = until { $instant }
poster-print-note = Print this page on A4 paper from your browser’s menu.
poster-back = Back to the petition

embed-open = Read and sign the petition
embed-read = Read the petition
embed-signers = How old the people who signed are (up to { $at })

feed-step = Steps of a petition
oembed-json-only = Only JSON is answered here.
