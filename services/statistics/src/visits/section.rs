//! What kind of page it was: as much as is known of where visitors go.

use kernel::cell::coded;

coded! {
    /// A kind of page, or files for programs.
    Section {
        Front = "front",
        /// Lists of them.
        Petitions = "petitions",
        /// One of them, whichever, and what is done on it.
        Petition = "petition",
        Bills = "bills",
        Bill = "bill",
        Consultations = "consultations",
        Complaints = "complaints",
        /// About open data, and its pictures in a page.
        OpenData = "open_data",
        /// Of open data: JSON, CSV, feeds, pictures.
        Files = "files",
        Other = "other",
    }
}
