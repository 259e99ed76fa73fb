### Privacy: what is kept, where and why.

privacy-title = Privacy
privacy-lead = Sanal takes as little information about you as it can. Here is what it keeps, and why.
privacy-sign-in = When you sign in
privacy-sign-in-text = The registration number that DAN sends is turned into a code that cannot be turned back, and only that code is stored. This is how nobody can sign a petition twice. Your name, address, date of birth and photograph are not stored. The kind of browser and device and the time are kept so that you can see where you are signed in, and deleted after the session has ended.
privacy-signing = When you sign
privacy-signing-text = The record holds your sex, age group, aimag or district and social status, the time of signing, and whether you signed on a web page, through a program or at a service point. In your place it holds a secret code used for this one petition only, so nobody can tell from the record that one person signed two petitions. It also marks the network you signed from by four characters that many networks share and that are used for this one petition only.
privacy-starting = When you start a petition
privacy-starting-text = What you write is stored, and published after review. Your name is shown only if you agree to it, while the petition is open.
privacy-public = What the public sees
privacy-public-text = The text of petitions and totals. Nobody sees who signed.
privacy-browser = On your phone or computer
privacy-browser-text = A cookie remembers that you are signed in and which language you chose. There is no advertising and no code from anyone else.
privacy-where = Where, and for how long
privacy-where-text = Everything is stored on servers of the institution that runs this site. The record of signatures is never deleted, so that the count can be checked at any time.
privacy-rights = Your rights
privacy-rights-text = You can see what is held about you, correct it, take it out, see who looked at it, and have it erased. You can take a signature back until the petition closes.
privacy-rights-link = Go to my data
