### The front page.

home-title = Take your proposal to Parliament
home-lead = Sanal is where citizens of Mongolia petition the State Great Khural, their Parliament, and support each other’s petitions with their signatures.
home-all = See all petitions
home-start = Start a petition

home-most-signed = Most signed
home-newest = Newest
home-none-open-title = No petition is open now
home-none-open = You can start a new one. Earlier petitions are in the list.

home-how = How it works
home-step-write = Write a petition
home-step-write-text = Say what Parliament should do and why, and send it in for review.
home-step-sign = Collect signatures
home-step-sign-text = { $days ->
    [one] For { $days } day after publication, every citizen aged 18 or over can sign once.
   *[other] For { $days } days after publication, every citizen aged 18 or over can sign once.
}
home-step-answer = Parliament acts
home-step-answer-text = What it does when a petition reaches its goal is listed below.
home-goals = How many signatures lead to what
