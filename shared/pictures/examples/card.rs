//! Draws one card, to look at it: `cargo run -p pictures --example card > card.png`

use std::io::Write as _;

use pictures::card::{self, Card};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let card = Card {
        site: "Санал",
        number: "PN-202611-00001",
        state: "Гарын үсэг цуглуулж байна",
        title: "Гэр хорооллын гудамжийг гэрэлтүүлж, өвөл зуны улиралд явган хүний замыг цэвэрлэх",
        count: "70 000 гарын үсгээс 12 345 цугларлаа",
        signatures: 12_345,
        threshold: 70_000,
    };
    Ok(std::io::stdout().write_all(&card::png(&card)?)?)
}
