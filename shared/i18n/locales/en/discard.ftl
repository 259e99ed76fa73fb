### Discarding a petition that is not public: asked once more, then deleted.

discard-draft-title = Throw this draft away?
discard-submitted-title = Take this petition back?
discard-petition = Your petition
discard-lead = It will not be published, and its text will be deleted. This cannot be undone. The record keeps that there was a petition of this number, but nothing of what you wrote.
discard-draft-submit = Yes, throw it away
discard-submitted-submit = Yes, take it back
discard-keep = No, keep it
