//! The ways in which one word of a text may be met: as it is written, in the common spelling, as a
//! stem, mistyped, or by a word that means much the same.

use tantivy::schema::Field;

use crate::fields::{Fields, Text};
use crate::likeness::Way;
use crate::meaning::Related;
use crate::reading::{Word, is_little};
use crate::vocabulary::Vocabulary;

/// What a way of meeting a word counts, the word as it is written being 1.
const STEM: f32 = 1.0;
const SPELLING: f32 = 0.95;
const MONGOLIAN: f32 = 0.6;
const MISTYPED: f32 = 0.4;
const RELATED: f32 = 0.5;
/// What is met in the body is as good, but there is more of it.
const BODY: f32 = 0.4;

/// One of the two texts of a document.
#[derive(Clone, Copy)]
pub struct Place {
    text: Text,
    share: f32,
    length_average: f32,
}

impl Place {
    pub fn all(vocabulary: &Vocabulary<'_>, fields: &Fields) -> tantivy::Result<[Self; 2]> {
        let place = |text: Text, share| {
            let length_average = vocabulary.length_average(text.spelling)?;
            tantivy::Result::Ok(Self { text, share, length_average })
        };
        Ok([place(fields.title, 1.0)?, place(fields.body, BODY)?])
    }
}

/// Gathers the ways of one word.
pub struct Ways<'a> {
    vocabulary: &'a Vocabulary<'a>,
    places: [Place; 2],
    word: &'a Word,
    importance: f32,
    /// A looser way is no rarer than the word as it is.
    rarity_at_most: f32,
    pub ways: Vec<Way>,
}

impl<'a> Ways<'a> {
    pub fn of(
        vocabulary: &'a Vocabulary<'a>,
        places: [Place; 2],
        word: &'a Word,
        importance: f32,
    ) -> tantivy::Result<Self> {
        let rarity_at_most = f32::MAX;
        let mut ways =
            Self { vocabulary, places, word, importance, rarity_at_most, ways: Vec::new() };
        ways.rarity_at_most = ways.rarity_of_word()?;
        ways.literal()?;
        Ok(ways)
    }

    /// By how many documents have it in any of its forms; of an unknown word, the most.
    fn rarity_of_word(&self) -> tantivy::Result<f32> {
        let mut most = 0;
        for Place { text, .. } in self.places {
            if let Some(english) = &self.word.english {
                most = most.max(self.vocabulary.frequency(text.english, english)?);
            }
            for spelling in &self.word.spellings {
                most = most.max(self.vocabulary.frequency(text.spelling, spelling)?);
            }
        }
        Ok(self.vocabulary.rarity(most))
    }

    /// What a document can score by this word; one that no document knows is met by none, and
    /// tells that something else is meant.
    pub fn best_possible(&self) -> f32 {
        let best = self.ways.iter().map(|way| way.weight).fold(0.0, f32::max);
        if best > 0.0 { best } else { self.importance * self.rarity_at_most }
    }

    fn literal(&mut self) -> tantivy::Result<()> {
        let word = self.word;
        self.add(|text| text.plain, &word.plain, 1.0)?;
        for spelling in &word.spellings {
            self.add(|text| text.spelling, spelling, SPELLING)?;
        }
        if let Some(english) = &word.english {
            self.add(|text| text.english, english, STEM)?;
        }
        for stem in &word.mongolian {
            self.add(|text| text.mongolian, stem, MONGOLIAN)?;
        }
        Ok(())
    }

    pub fn mistyped(&mut self) -> tantivy::Result<()> {
        let word = self.word;
        self.near(|text| text.english, word.english.as_slice())?;
        self.near(|text| text.mongolian, word.mongolian.get(..1).unwrap_or_default())?;
        self.near(|text| text.spelling, &word.spellings)
    }

    fn near(&mut self, of: fn(Text) -> Field, words: &[String]) -> tantivy::Result<()> {
        let title = of(self.places[0].text);
        for word in words {
            let typos = typos_expected(word, self.vocabulary.frequency(title, word)? > 0);
            for near in self.vocabulary.near(title, word, typos)? {
                self.add(of, &near, MISTYPED)?;
            }
        }
        Ok(())
    }

    pub fn related(&mut self, related: &[Related]) -> tantivy::Result<()> {
        for one in related.iter().filter(|one| !is_little(one.stem)) {
            self.add(|text| text.english, one.stem, RELATED * one.closeness)?;
        }
        Ok(())
    }

    fn add(&mut self, of: impl Fn(Text) -> Field, term: &str, weight: f32) -> tantivy::Result<()> {
        for Place { text, share, length_average } in self.places {
            let field = of(text);
            let frequency = self.vocabulary.frequency(field, term)?;
            if frequency == 0 {
                continue;
            }
            let rarity = self.vocabulary.rarity(frequency).min(self.rarity_at_most);
            self.ways.push(Way {
                field,
                term: term.to_owned(),
                weight: self.importance * share * weight * rarity,
                length: text.spelling,
                length_average,
            });
        }
        Ok(())
    }
}

/// A word that other documents have is sooner right.
fn typos_expected(word: &str, is_known: bool) -> u8 {
    match (word.chars().count(), is_known) {
        (0..=4, _) => 0,
        (5..=7, _) | (8..=9, true) => 1,
        _ => 2,
    }
}
