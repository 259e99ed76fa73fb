//! Writing a comment: on a bill, on a provision, or in reply to another comment, while comments are taken.

use eventlog::{AppendError, ExecuteError, Executed, Lane, Terms};
use kernel::{Actor, Cell, RequestKey, Timestamp};
use policy::{Action, Denied, Resource};

use crate::comment::events::{Channel, CommentWritten, ShownAs};
use crate::comment::{Comment, CommentCommand, CommentError};
use crate::drafts::Place;
use crate::id::CommentId;
use crate::matter::Matter;
use crate::naming::ByName;
use crate::pseudonym::Author;
use crate::stance::Stance;
use crate::standing::{ATTEMPTS, Standing, is_worth_another_look};
use crate::text::{CommentText, Suggested};
use crate::words::Words;
use crate::{Comments, CommentsError};

/// What is known of the author and the matter; that it takes comments is [`Matter::admit`]'s to say.
#[derive(Debug, Clone)]
pub struct WriteComment {
    pub matter: String,
    pub version: u32,
    pub provision: Option<String>,
    /// What it replies to, as it stands.
    pub reply_to: Option<(CommentId, Comment)>,
    pub author: Author,
    pub cell: Cell,
    pub channel: Channel,
    pub stance: Option<Stance>,
    pub text_digest: String,
    pub suggests: bool,
    pub shown_as: ShownAs,
    pub is_held: bool,
}

pub(crate) fn decide(
    comment: &Comment,
    command: WriteComment,
) -> Result<CommentWritten, CommentError> {
    if *comment != Comment::Unknown {
        return Err(CommentError::AlreadyWritten);
    }
    let (reply_to, provision) = match command.reply_to {
        None => (None, command.provision),
        Some((id, parent)) => {
            let origin = parent.visible()?;
            if origin.matter != command.matter {
                return Err(CommentError::OfAnotherMatter);
            }
            if origin.reply_to.is_some() {
                return Err(CommentError::ReplyToReply);
            }
            // A reply hangs where the comment does, wherever the form was.
            (Some(id), origin.provision.clone())
        }
    };
    let WriteComment { matter, version, author, cell, channel, stance, .. } = command;
    let WriteComment { text_digest, suggests, shown_as, is_held, .. } = command;
    Ok(CommentWritten {
        matter,
        version,
        provision,
        reply_to,
        author,
        cell,
        channel,
        stance,
        text_digest,
        suggests,
        shown_as,
        is_held,
    })
}

/// What someone writes; the texts have been parsed.
#[derive(Debug, Clone)]
pub struct Writing {
    /// `None`: on the whole of it. Of a reply it is that of the comment.
    pub provision: Option<String>,
    pub reply_to: Option<CommentId>,
    pub stance: Option<Stance>,
    pub text: CommentText,
    pub suggested: Option<Suggested>,
    pub by_name: ByName,
    pub channel: Channel,
    /// Of the form, so that it can be sent again without writing twice.
    pub request_key: RequestKey,
    /// Where it was begun, if that is not where it is said: the draft that was kept there goes.
    pub begun_at: Option<Place>,
}

/// A comment that is written, and whether it was before this request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    pub comment: CommentId,
    pub again: bool,
    /// Whether a moderator looks at it first.
    pub is_held: bool,
}

impl Comments {
    /// Writes it, or answers with the first where the same form came before.
    pub async fn write(
        &self,
        actor: &Actor,
        matter: &Matter,
        writing: Writing,
    ) -> Result<Written, CommentsError> {
        policy::check(actor, Action::WriteComment, Resource::House)?;
        let citizen = *actor.citizen().ok_or(Denied::SignInFirst)?;
        let key = self.pseudonyms.of(&matter.id);
        let author = key.author(&citizen.key);
        let id = key.comment(&author, &writing.request_key);
        let at = self.clock.now();
        let Writing { provision, reply_to, stance, text, suggested, by_name, channel, .. } =
            writing;
        let begun_at = writing.begun_at;
        let (shown_as, name) = by_name.parts();
        let suggests = suggested.is_some();
        let words = Words { text, suggested, name };
        if let Err(refusal) = matter.admit(at) {
            let first = self.written_before(&id, &words).await?;
            return first.ok_or(CommentsError::NotCommenting(refusal));
        }
        if reply_to.is_none() {
            matter.knows(provision.as_deref())?;
        }
        let said_at = || Place { provision: provision.clone(), reply_to: reply_to.clone() };
        let place = begun_at.unwrap_or_else(said_at);
        let text_digest = self.keep_words(citizen.key, &id, words.clone(), at).await?;
        let wording = (id.clone(), text_digest.clone());
        let command = WriteComment {
            matter: matter.id.clone(),
            version: matter.version,
            provision,
            reply_to: None,
            author,
            cell: citizen.cell,
            channel,
            stance,
            text_digest,
            suggests,
            shown_as,
            is_held: matter.is_held_first,
        };
        let is_held = command.is_held;
        match self.append_comment(&id, matter, reply_to.as_ref(), command, at).await {
            Ok(executed) => {
                self.follow(citizen.key, id.as_str(), executed.last.position, at).await;
                self.let_draft_go(citizen.key, &matter.id, &place).await;
                Ok(Written { comment: id, again: false, is_held })
            }
            Err(error) => {
                if !is_unanswered(&error) {
                    self.let_words_go(citizen.key, &wording).await;
                }
                match error {
                    NotWritten::Log(ExecuteError::Refused {
                        error: CommentError::AlreadyWritten,
                        ..
                    }) => {
                        let first = self.written_before(&id, &words).await?;
                        first.ok_or(CommentsError::Comment(CommentError::Unknown))
                    }
                    NotWritten::Log(error) => Err(error.into()),
                    NotWritten::Other(error) => Err(error),
                }
            }
        }
    }

    /// A reply is held to what it replies to as well: the comment is read at that very moment.
    async fn append_comment(
        &self,
        id: &CommentId,
        matter: &Matter,
        reply_to: Option<&CommentId>,
        mut command: WriteComment,
        at: Timestamp,
    ) -> Result<Executed<Comment>, NotWritten> {
        let terms = matter.terms_of_people(at).map_err(CommentsError::from)?;
        for attempt in 1.. {
            let mut terms = Terms { likely_new: true, lane: Lane::Signature, ..terms.clone() };
            if let Some(parent) = reply_to {
                let Standing { comment, sequence } = self.look(parent).await?;
                let stream_id = parent.to_string();
                terms.guards.push(eventlog::Guard { stream_id, sequence });
                command.reply_to = Some((parent.clone(), comment));
            }
            let asked = CommentCommand::Write(Box::new(command.clone()));
            match self.bus.execute::<Comment>(id.as_str(), asked, terms).await {
                Err(error) if attempt < ATTEMPTS && is_worth_another_look(&error, matter) => {}
                answer => return answer.map_err(NotWritten::Log),
            }
        }
        unreachable!("the last attempt answers")
    }

    /// The comment that the same form has written, if it has.
    async fn written_before(
        &self,
        id: &CommentId,
        words: &Words,
    ) -> Result<Option<Written>, CommentsError> {
        let Standing { comment, .. } = self.look(id).await?;
        let Some(origin) = comment.origin() else { return Ok(None) };
        let first = match origin.wordings.first() {
            Some(wording) => self.words_of(id, &wording.digest).await?,
            None => None,
        };
        if first.is_some_and(|first| first != *words) {
            return Err(CommentsError::KeyReused);
        }
        let is_held = matches!(comment, Comment::Held { .. });
        Ok(Some(Written { comment: id.clone(), again: true, is_held }))
    }
}

enum NotWritten {
    Log(ExecuteError<CommentError>),
    Other(CommentsError),
}

impl From<CommentsError> for NotWritten {
    fn from(error: CommentsError) -> Self {
        Self::Other(error)
    }
}

/// Whether it may be in the log for all we know: then its words stay.
fn is_unanswered(error: &NotWritten) -> bool {
    matches!(
        error,
        NotWritten::Log(ExecuteError::Append(AppendError::Unknown | AppendError::Unavailable))
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{BILL, a_comment, bat, given, the_comment, write, write_reply};

    #[test]
    fn bat_writes_a_comment() {
        given(vec![]).when(write(&bat())).then_expect_events(a_comment().published());
    }

    #[test]
    fn the_same_form_is_written_once() {
        given(a_comment().published())
            .when(write(&bat()))
            .then_expect_error(CommentError::AlreadyWritten);
    }

    #[test]
    fn a_reply_hangs_where_the_comment_does() {
        let parent = the_comment(a_comment().published());
        let written = decide(&Comment::Unknown, write_reply(BILL, parent)).expect("a reply");
        assert_eq!(written.provision.as_deref(), Some("art_1"));
    }

    #[test]
    fn nobody_replies_to_what_is_not_read_or_is_a_reply_or_lies_elsewhere() {
        for (parent, bill, refused) in [
            (a_comment().held(), BILL, CommentError::NotVisible),
            (a_comment().hidden(), BILL, CommentError::NotVisible),
            (a_comment().deleted(), BILL, CommentError::Deleted),
            (vec![], BILL, CommentError::Unknown),
            (a_comment().reply(), BILL, CommentError::ReplyToReply),
            (a_comment().published(), "BN-202611-00002", CommentError::OfAnotherMatter),
        ] {
            let command = write_reply(bill, the_comment(parent));
            assert_eq!(decide(&Comment::Unknown, command), Err(refused));
        }
    }
}
