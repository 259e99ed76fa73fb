//! Setting an agency: an analyst writes one anew, or adds one. A closed one that is set is open again.

use kernel::{Actor, AgencyCode};

use crate::agency::Agency;
use crate::entries::changes::{Revision, as_seen};
use crate::entries::events::AgencySet;
use crate::entries::refused::Refused;
use crate::table::Table;
use crate::{Directory, DirectoryError, name};

#[derive(Debug, Clone)]
pub struct SetAgency {
    pub set: AgencySet,
    /// As the one who writes saw it; `None` for one that is not in the table.
    pub seen: Option<Revision>,
}

pub(crate) fn decide(table: &Table, command: SetAgency) -> Result<AgencySet, Refused> {
    let SetAgency { set, seen } = command;
    as_seen(table.agency(&set.code), &Agency::from(set.clone()), seen)?;
    name::check(&set.name)?;
    if let Some(above) = &set.above {
        may_stand_under(table, &set.code, above)?;
    }
    Ok(set)
}

fn may_stand_under(table: &Table, code: &AgencyCode, above: &AgencyCode) -> Result<(), Refused> {
    table.open_agency(above)?;
    let is_above_itself = above == code || table.chain(above).any(|agency| agency.code == *code);
    if is_above_itself { Err(Refused::AboveItself) } else { Ok(()) }
}

impl Directory {
    /// `seen` is the revision its writer saw, or none for a new one. Set twice alike, it is set once.
    pub async fn set_agency(
        &self,
        actor: &Actor,
        set: AgencySet,
        seen: Option<Revision>,
    ) -> Result<(), DirectoryError> {
        let set = AgencySet { name: name::tidied(&set.name), ..set };
        self.change(actor, SetAgency { set, seen }.into()).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{agency_closed, agency_set, given, in_both, set_agency};

    #[test]
    fn an_analyst_adds_an_agency_and_its_code_is_its_own() {
        let nda = agency_set("nda", Some("ministry"));
        given(vec![])
            .when(set_agency(nda.clone(), None))
            .then_expect_events(vec![nda.clone().into()]);
        let other = AgencySet { above: None, ..nda.clone() };
        given(vec![nda.into()]).when(set_agency(other, None)).then_expect_error(Refused::CodeTaken);
        given(vec![])
            .when(set_agency(agency_set("nda", None), Some(3)))
            .then_expect_error(Refused::Unknown);
    }

    #[test]
    fn of_two_who_write_at_once_the_second_is_told_and_the_same_again_is_nothing() {
        let roads = AgencySet { name: in_both("Зам"), ..agency_set("roads", Some("ministry")) };
        given(vec![roads.clone().into()])
            .when(set_agency(agency_set("roads", None), Some(0)))
            .then_expect_error(Refused::ChangedMeanwhile);
        given(vec![roads.clone().into()])
            .when(set_agency(roads, Some(0)))
            .then_expect_error(Refused::Unchanged);
    }

    #[test]
    fn none_stands_above_itself_not_even_by_way_of_others() {
        for above in ["cabinet", "ministry", "roads"] {
            given(vec![])
                .when(set_agency(agency_set("cabinet", Some(above)), Some(0)))
                .then_expect_error(Refused::AboveItself);
        }
    }

    #[test]
    fn what_stands_above_it_is_there_and_open() {
        given(vec![])
            .when(set_agency(agency_set("nda", Some("no-such")), None))
            .then_expect_error(Refused::NoSuchAgency);
        given(vec![agency_closed("police", None).into()])
            .when(set_agency(agency_set("nda", Some("police")), None))
            .then_expect_error(Refused::NoSuchAgency);
    }

    #[test]
    fn without_a_name_in_both_languages_it_is_none() {
        let nameless = AgencySet { name: in_both(" "), ..agency_set("nda", None) };
        given(vec![]).when(set_agency(nameless, None)).then_expect_error(Refused::WordsMissing);
    }

    #[test]
    fn a_closed_one_that_is_set_is_open_again() {
        let police = agency_set("police", None);
        given(vec![agency_closed("police", None).into()])
            .when(set_agency(police.clone(), Some(1)))
            .then_expect_events(vec![police.into()]);
    }
}
