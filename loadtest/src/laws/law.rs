//! A law of so many provisions, as a ministry would bring it in.

use provisions::{LawText, Level, Provision, ProvisionId, plain};

/// Provisions of a chapter: itself, ten articles, five paragraphs each.
pub const CHAPTER: u32 = 61;
const ARTICLES: u32 = 10;
const PARAGRAPHS: u32 = 5;

/// In whole chapters, at least so many.
pub fn of(provisions: u32) -> String {
    let chapters = (1..=provisions.div_ceil(CHAPTER)).map(chapter);
    plain::write(&LawText { provisions: chapters.collect() })
}

fn chapter(number: u32) -> Provision {
    let first = (number - 1) * ARTICLES;
    let articles = (1..=ARTICLES).map(|nth| article(first + nth)).collect();
    let heading = Some("ХЭМЖИЛТ, МЭДЭЭЛЭЛ".to_owned());
    provision(Level::Chapter, number.to_string(), heading, String::new(), articles)
}

fn article(number: u32) -> Provision {
    let paragraphs = (1..=PARAGRAPHS).map(|nth| {
        let text = format!(
            "Агаарын чанарын {number}.{nth} дэх хэмжилтийг мэргэжлийн байгууллага тогтоосон хугацаанд хийж, үр дүнг иргэдэд мэдээлнэ."
        );
        provision(Level::Paragraph, format!("{number}.{nth}"), None, text, Vec::new())
    });
    let heading = Some(format!("Хэмжилт {number}"));
    provision(Level::Article, number.to_string(), heading, String::new(), paragraphs.collect())
}

fn provision(
    level: Level,
    number: String,
    heading: Option<String>,
    text: String,
    children: Vec<Provision>,
) -> Provision {
    // The draft gives ids of its own.
    let id: ProvisionId = "p1".parse().expect("an id");
    Provision { id, level, number, heading, text, children }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_reads_as_what_it_is() {
        let read = plain::read(&of(800), &mut provisions::Fresh::default()).expect("it reads");
        assert_eq!(read.text.walk().count() as u32, 14 * CHAPTER);
        assert_eq!(of(CHAPTER).matches("Хэмжилт ").count() as u32, ARTICLES);
    }
}
