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
    SubmitPetition,
    /// Before it is public.
    DiscardPetition,
    PublishPetition,
    /// Before its time; the clock needs no permission.
    StopPetition,
    SignPetition,
    WithdrawSignature,
    SeeModerationQueue,
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
}
