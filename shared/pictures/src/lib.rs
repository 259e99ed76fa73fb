//! Pictures that the house draws by itself, without asking anyone and without a file on the disk:
//! [`qr`] makes a code that leads from a poster to a page, [`card`] what is shown where a link is
//! shared.

pub mod card;
pub mod qr;
