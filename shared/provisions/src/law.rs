//! The whole text of a law, and the ways through it.

use serde::{Deserialize, Serialize};

use crate::provision::{Provision, ProvisionId};

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LawText {
    pub provisions: Vec<Provision>,
}

impl LawText {
    /// Every provision in reading order.
    pub fn walk(&self) -> Walk<'_> {
        Walk { open: vec![self.provisions.iter().enumerate()], path: Vec::new() }
    }

    pub fn find(&self, id: &ProvisionId) -> Option<&Provision> {
        self.walk().map(|step| step.provision).find(|provision| provision.id == *id)
    }

    pub fn find_mut(&mut self, id: &ProvisionId) -> Option<&mut Provision> {
        found_mut(&mut self.provisions, id)
    }

    /// What the provision stands in: `None` at the outermost level, and where there is no such id.
    pub fn parent_of(&self, id: &ProvisionId) -> Option<&Provision> {
        self.walk().find(|step| step.provision.id == *id)?.parent()
    }

    pub fn count(&self) -> usize {
        self.walk().count()
    }
}

fn found_mut<'a>(siblings: &'a mut [Provision], id: &ProvisionId) -> Option<&'a mut Provision> {
    for provision in siblings {
        if provision.id == *id {
            return Some(provision);
        }
        if let Some(found) = found_mut(&mut provision.children, id) {
            return Some(found);
        }
    }
    None
}

/// A provision, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step<'a> {
    pub provision: &'a Provision,
    /// What it stands in, from the outside in.
    pub path: Vec<&'a Provision>,
    /// Which it is among its siblings, from nought.
    pub index: usize,
}

impl<'a> Step<'a> {
    /// Nought at the outermost level.
    pub fn depth(&self) -> usize {
        self.path.len()
    }

    pub fn parent(&self) -> Option<&'a Provision> {
        self.path.last().copied()
    }
}

#[derive(Debug, Clone)]
pub struct Walk<'a> {
    open: Vec<std::iter::Enumerate<std::slice::Iter<'a, Provision>>>,
    path: Vec<&'a Provision>,
}

impl<'a> Iterator for Walk<'a> {
    type Item = Step<'a>;

    fn next(&mut self) -> Option<Step<'a>> {
        loop {
            let Some((index, provision)) = self.open.last_mut()?.next() else {
                self.open.pop();
                self.path.pop();
                continue;
            };
            let path = self.path.clone();
            self.path.push(provision);
            self.open.push(provision.children.iter().enumerate());
            return Some(Step { provision, path, index });
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::samples::tree;

    #[test]
    fn a_text_is_walked_as_it_is_read() {
        let text = tree("c a h h c a");
        let seen: Vec<(&str, usize, usize)> = text
            .walk()
            .map(|step| (step.provision.number.as_str(), step.depth(), step.index))
            .collect();
        let expected =
            [("1", 0, 0), ("1", 1, 0), ("1.1", 2, 0), ("1.2", 2, 1), ("2", 0, 1), ("2", 1, 0)];
        assert_eq!(seen, expected);
        assert_eq!(text.count(), 6);
    }

    #[test]
    fn a_provision_knows_what_it_stands_in() {
        let mut text = tree("c a h");
        let ids: Vec<_> = text.walk().map(|step| step.provision.id.clone()).collect();
        assert_eq!(text.parent_of(&ids[0]), None);
        assert_eq!(text.parent_of(&ids[2]).map(|parent| &parent.id), Some(&ids[1]));
        text.find_mut(&ids[2]).expect("it is there").text = "Үг".to_owned();
        assert_eq!(text.find(&ids[2]).expect("it is there").text, "Үг");
        assert_eq!(text.find(&"p99".parse().expect("an id")), None);
    }
}
