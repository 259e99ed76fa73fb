//! Everything that is asked for permission.

macro_rules! actions {
    ($($(#[$doc:meta])* $action:ident),+ $(,)?) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Action { $($(#[$doc])* $action),+ }

        impl Action {
            pub const ALL: &'static [Self] = &[$(Self::$action),+];
        }
    };
}

actions! {
    StartPetition,
    SeePetition,
    EditPetition,
    SubmitPetition,
    /// Before it is public.
    DiscardPetition,
    /// The petitioner's own.
    HideName,
    EndorsePetition,
    /// To take it, publish it, give it back, refuse it; or to decide an appeal.
    ReviewPetition,
    /// The petitioner, once.
    AppealRefusal,
    /// What is not for everyone although they may know of it: a hidden text, an appeal.
    SeeHidden,
    ExtendSigning,
    /// Before its time; the clock needs no permission.
    StopPetition,
    /// To record how it goes on after the signing.
    AnswerPetition,
    /// To be told of what becomes of it.
    FollowPetition,
    SignPetition,
    /// From where signatures came, of nobody in particular.
    SeeAnomalies,
    /// To ask for it, and to agree.
    InvalidateSignatures,
    WithdrawSignature,
    /// To say that of who signed only totals are told, and to allow more again.
    WithholdBreakdowns,
    SeeModerationQueue,
    /// On which a petition is refused.
    SeeGrounds,
    EditGrounds,
    /// Who answers for what, and on which days the state works.
    SeeDirectory,
    /// For the analysts of the 11-11 centre: they see where matters go astray, and who handles single ones
    /// does not also decide whose they are.
    EditDirectory,
    /// Who holds which.
    SeeOffices,
    ProposeOffice,
    /// Or decline.
    ApproveOffice,
    /// Also one's own: to lay it down.
    EndOffice,
    /// What staff did, and at whose data they looked.
    SeeTrail,
    /// What is held about a person.
    SeeHeld,
    CorrectHeld,
    TakeOut,
    Erase,
    /// By their number or an address they gave.
    FindPerson,
    /// To make a service point's device a kiosk or an assisted desk, and to end that.
    EnrolDevice,
    /// What could not be delivered, and why; never whom it was for.
    SeeDeliveries,
    /// To have it tried anew.
    ReplayDeliveries,
    /// To say which systems are told what has happened, and to end that.
    ManageWebhooks,
    SeeBill,
    /// What its drafters have before them.
    SeeDraft,
    /// To write it, publish it, ask people about it and record how far it is.
    DraftBill,
    /// On a bill or a provision; also to be for or against it.
    WriteComment,
    /// Another's, and to take that back.
    SupportComment,
    /// To the moderators.
    ReportComment,
    /// The author's own.
    EditComment,
    /// Likewise.
    DeleteComment,
    /// The author, once, against what hides their comment.
    AppealMark,
    /// To publish, mark, or decide an appeal.
    ModerateComment,
    SeeCommentQueue,
    /// How far the drafters are with what people said.
    SeeAnswering,
    /// To group comments and say what became of them.
    AnswerComment,
    /// To the 11-11 centre, in one's own matter or with a tip.
    Complain,
    /// What is said in a case, and whose it is.
    SeeComplaint,
    /// What waits at the centre, and how much does anywhere.
    SeeComplaintDesk,
    /// What waits at one agency.
    SeeAgencyDesk,
    /// To write down what others bring, make it out, send it on, refuse it.
    TakeInComplaint,
    /// To see that it is about something else.
    ReclassifyComplaint,
    /// To accept, give back, report, extend, answer: as the agency that has it.
    HandleComplaint,
    /// What many complaints have in common, and how far it has come on its way to Cabinet and back.
    SeeIssues,
    /// To merge and split issues, raise one, sum one up, decline what was proposed.
    WorkOnIssue,
    /// Of the weekly Cabinet meeting: what is on it, what was decided, until when.
    SetAgenda,
    /// What became of a decision of Cabinet's, for the agency that it is assigned to.
    ReportDecision,
    /// To ask the people of an issue whether it helped.
    FollowUp,
}
