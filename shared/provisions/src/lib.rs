//! A law's text as a tree of provisions: numbering, Akoma Ntoso, plain text, comparing versions.
//!
//! Nothing here asks for the hour, chance or the network: the same text always gives the same tree.
//!
//! ```
//! use provisions::{Fresh, label, plain};
//!
//! let bill = "НЭГДҮГЭЭР БҮЛЭГ\nНИЙТЛЭГ ҮНДЭСЛЭЛ\n1 дүгээр зүйл.Хуулийн зорилт\n1.1.Энэ хууль цэвэр агаарын тухай.";
//! let read = plain::read(bill, &mut Fresh::default())?;
//! let labels: Vec<String> = read.text.walk().map(|step| label(step.provision)).collect();
//! assert_eq!(labels, ["НЭГДҮГЭЭР БҮЛЭГ", "1 дүгээр зүйл", "1.1"]);
//! # Ok::<(), provisions::ReadFaults>(())
//! ```

pub mod akoma_ntoso;
mod between;
mod checking;
mod comparing;
mod editing;
mod faults;
mod fresh;
mod gaps;
mod labels;
mod law;
mod letters;
mod matching;
mod misnumbered;
mod moving;
mod numbering;
mod numbers;
mod ordinals;
mod outline;
pub mod plain;
mod provision;
#[cfg(test)]
mod samples;
mod similarity;
mod words;

pub use checking::{Fault, LIMITS, Limits};
pub use comparing::{Change, Compared, compare};
pub use editing::{EditFault, Place};
pub use faults::{FAULTS_MAX, Malformed, Problem, ReadFault, ReadFaults};
pub use fresh::Fresh;
pub use gaps::Gap;
pub use labels::label;
pub use law::{LawText, Step, Walk};
pub use provision::{Level, NotAProvisionId, Provision, ProvisionId};
pub use words::{Piece, PieceKind, words_changed};
