//! Whether each number may stand where it was found: below what it names, and after those before.

use std::collections::HashMap;

use crate::faults::Problem;
use crate::labels::labelled;
use crate::numbers::Number;
use crate::outline::Outline;
use crate::provision::Level;

/// The numbers of each level so far. A gap is none of its business: what was there is repealed.
#[derive(Default)]
pub(super) struct Order {
    levels: [Sequence; Level::ALL.len()],
}

#[derive(Default)]
struct Sequence {
    last: Option<Number>,
    lines: HashMap<Number, usize>,
}

impl Order {
    /// Takes the number that was found in the line, and says if it contradicts those before.
    pub(super) fn take(&mut self, level: Level, number: &str, line: usize) -> Option<Problem> {
        let known = Number::whole(number);
        // Articles are counted through the whole law.
        for inner in Level::ALL.into_iter().filter(|it| *it > level && *it != Level::Article) {
            self.levels[inner as usize] = Sequence::default();
        }
        let sequence = &mut self.levels[level as usize];
        let known = known?;
        let found = || labelled(level, number);
        let last = sequence.last.replace(known.clone());
        match (sequence.lines.get(&known).copied(), last) {
            (Some(first_line), _) => Some(Problem::Repeated { found: found(), first_line }),
            (None, last) => {
                sequence.lines.insert(known.clone(), line);
                let last = last.filter(|last| *last > known)?;
                let after = labelled(level, &last.to_string());
                Some(Problem::Backwards { found: found(), after })
            }
        }
    }

    fn next(&self, level: Level) -> u32 {
        let last = self.levels[level as usize].last.as_ref();
        last.and_then(|last| last.0.last()).map_or(1, |last| last.plain.saturating_add(1))
    }

    /// Whether what the number names as its outer one is what it stands in.
    pub(super) fn fits(&self, level: Level, number: &Number, outline: &Outline) -> Option<Problem> {
        let found = number.to_string();
        let outer = match level {
            Level::Paragraph if number.depth() == 1 => return None,
            Level::Paragraph => Level::Article,
            Level::Point => Level::Paragraph,
            _ => Level::Point,
        };
        let Some(within) = outline.open(outer) else {
            let expected = Number(number.outer().to_vec()).to_string();
            return Some(Problem::OutOfOrder { found, expected });
        };
        let named = Number::whole(&within.number);
        if named.is_some_and(|named| named.0 == number.outer()) {
            return None;
        }
        let expected = format!("{}.{}", within.number, self.next(level));
        Some(Problem::Orphan { found, expected })
    }
}
