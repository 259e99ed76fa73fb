//! Pictures that the house draws by itself, without asking anyone and without a file on the disk:
//! [`qr`] makes a code that leads from a poster to a page, [`card`] what is shown where a link is
//! shared, [`svg`] a PNG of what another room drew.

pub mod card;
pub mod qr;
pub mod svg;
