//! Where a comment stands in the log: what an act on it is decided against.

use eventlog::{AppendError, ExecuteError, Guard, Meta, Sequence, Terms};
use kernel::{Actor, PersonKey};
use policy::{Action, Denied, Resource, Right};

use crate::comment::{Comment, CommentCommand, CommentError, Origin};
use crate::group::Group;
use crate::id::CommentId;
use crate::matter::Matter;
use crate::pseudonym::Author;
use crate::{Comments, CommentsError};

/// How often an act is decided anew because another comment or a group that it rests on moved meanwhile.
pub(crate) const ATTEMPTS: usize = 5;

/// A comment, and the sequence it was seen at.
pub(crate) struct Standing {
    pub comment: Comment,
    pub sequence: Sequence,
}

impl Standing {
    pub(crate) fn guard(&self, id: &CommentId) -> Guard {
        Guard { stream_id: id.to_string(), sequence: self.sequence }
    }

    pub(crate) fn origin(&self) -> Result<&Origin, CommentsError> {
        self.comment.origin().ok_or(CommentsError::Comment(CommentError::Unknown))
    }
}

/// Whether what was in the way is not the matter itself: then looking again here is enough.
pub(crate) fn is_worth_another_look<E: std::error::Error>(
    error: &ExecuteError<E>,
    matter: &Matter,
) -> bool {
    matches!(error, ExecuteError::Append(AppendError::GuardFailed { stream_id, .. })
        if *stream_id != matter.guard.stream_id)
}

/// Of what is done in an office: the log says in which. What people do says nothing of them.
pub(crate) fn terms_of_staff(actor: &Actor, right: Right, guards: Vec<Guard>) -> Terms {
    let meta = Meta::of(actor, right.role()).and_then(|meta| meta.text());
    Terms { meta, guards, ..Terms::default() }
}

impl Comments {
    pub(crate) async fn look(&self, id: &CommentId) -> Result<Standing, CommentsError> {
        let loaded = self.bus.load::<Comment>(id.as_str()).await?;
        Ok(Standing { comment: loaded.aggregate, sequence: loaded.sequence })
    }

    /// The name a person has in a matter.
    pub(crate) fn author_in(&self, matter: &str, person: &PersonKey) -> Author {
        self.pseudonyms.of(matter).author(person)
    }

    pub(crate) fn is_own(&self, actor: &Actor, matter: &str, author: &Author) -> bool {
        actor.key().is_some_and(|person| self.author_in(matter, &person) == *author)
    }

    /// The comment as the log has it, by what right this actor may do this to it, and their key.
    pub(crate) async fn may(
        &self,
        actor: &Actor,
        action: Action,
        id: &CommentId,
    ) -> Result<(Standing, Right, PersonKey), CommentsError> {
        let person = actor.key().ok_or(Denied::SignInFirst)?;
        let standing = self.look(id).await?;
        let origin = standing.origin()?;
        let is_own = self.is_own(actor, &origin.matter, &origin.author);
        let right = policy::check(actor, action, Resource::Comment { is_own })?;
        Ok((standing, right, person))
    }

    pub(crate) async fn advance(
        &self,
        id: &CommentId,
        command: CommentCommand,
        terms: Terms,
    ) -> Result<Sequence, CommentsError> {
        Ok(self.bus.execute::<Comment>(id.as_str(), command, terms).await?.sequence)
    }

    /// Whether it is answered by what it belongs to: its group, the comment it replies to, that one's group.
    /// The guards hold the log to it.
    pub(crate) async fn is_answered_elsewhere(
        &self,
        origin: &Origin,
    ) -> Result<(bool, Vec<Guard>), CommentsError> {
        let mut guards = Vec::new();
        let mut group = origin.group.clone();
        if let Some(parent) = &origin.reply_to {
            let standing = self.look(parent).await?;
            guards.push(standing.guard(parent));
            if let Some(origin) = standing.comment.origin() {
                if origin.is_answered() {
                    return Ok((true, guards));
                }
                group.clone_from(&origin.group);
            }
        }
        let Some(group) = group else { return Ok((false, guards)) };
        let loaded = self.bus.load::<Group>(group.as_str()).await?;
        guards.push(Guard { stream_id: group.to_string(), sequence: loaded.sequence });
        Ok((loaded.aggregate.is_answered(), guards))
    }
}

/// Whether a comment is of the matter that was handed in with it.
pub(crate) fn must_be_of(origin: &Origin, matter: &Matter) -> Result<(), CommentError> {
    if origin.matter == matter.id { Ok(()) } else { Err(CommentError::OfAnotherMatter) }
}
