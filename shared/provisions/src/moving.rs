//! Which provisions stand elsewhere than in the version before.

use std::collections::{HashMap, HashSet};

use crate::law::{LawText, Step};
use crate::provision::ProvisionId;

/// Those that stand in another provision than before; and of those that stand in the same one, the
/// fewest whose moving explains the new order.
pub(crate) fn moved<'a>(
    before: &HashMap<&ProvisionId, Step<'_>>,
    new: &'a LawText,
) -> HashSet<&'a ProvisionId> {
    let mut moved = HashSet::new();
    let mut stayed: HashMap<Option<&ProvisionId>, Vec<(usize, &ProvisionId)>> = HashMap::new();
    for step in new.walk() {
        let id = &step.provision.id;
        let Some(old) = before.get(id) else { continue };
        let within = step.parent().map(|parent| &parent.id);
        if old.parent().map(|parent| &parent.id) == within {
            stayed.entry(within).or_default().push((old.index, id));
        } else {
            moved.insert(id);
        }
    }
    for siblings in stayed.values() {
        let indexes: Vec<usize> = siblings.iter().map(|(index, _)| *index).collect();
        let rising = longest_rising(&indexes);
        let moved_ones = siblings.iter().zip(rising).filter(|(_, is_rising)| !is_rising);
        moved.extend(moved_ones.map(|((_, id), _)| *id));
    }
    moved
}

/// Which of the numbers are part of a longest run that only rises.
fn longest_rising(numbers: &[usize]) -> Vec<bool> {
    // Where the best run of each length ends, and what each number follows.
    let mut ends: Vec<usize> = Vec::new();
    let mut follows: Vec<Option<usize>> = Vec::with_capacity(numbers.len());
    for (at, number) in numbers.iter().enumerate() {
        let length = ends.partition_point(|end| numbers[*end] < *number);
        follows.push(length.checked_sub(1).map(|before| ends[before]));
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut rising = vec![false; numbers.len()];
    let mut next = ends.last().copied();
    while let Some(at) = next {
        rising[at] = true;
        next = follows[at];
    }
    rising
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fewest_are_taken_for_moved() {
        assert_eq!(longest_rising(&[1, 2, 3]), [true; 3]);
        assert_eq!(longest_rising(&[1, 2, 0]), [true, true, false]);
        assert_eq!(longest_rising(&[3, 0, 1, 2]), [false, true, true, true]);
        assert!(longest_rising(&[]).is_empty());
    }
}
