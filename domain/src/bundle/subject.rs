//! Subjects that have no id: how a figure names the participation that it is about.
//!
//! Participations have no id, so that a figure names one by what joins it: `PROJECT/ORGANISATION`, or
//! `PROJECT/ORGANISATION/ROLE` where the organisation takes part in several roles. Where even that names several (two
//! sources state the same role), `#2` after the role means the second of them in the order of the file. Whatever is
//! written must name exactly one row.

use crate::{Code, ParticipationRole};

/// One way to read the name of a participation. Ids may hold a `/` themselves, so that there can be several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ParticipationSubject<'a> {
    /// The project's id.
    pub project: &'a str,
    /// The organisation's id.
    pub organisation: &'a str,
    /// The role, when it is given.
    pub role: Option<ParticipationRole>,
    /// The number among those with this role, counted from 1, when it is given.
    pub ordinal: Option<u32>,
}

impl ParticipationSubject<'_> {
    /// The one text for a participation: the project, the organisation, the role, and from the second on which one of
    /// those. Exports write it, and fingerprints are made of it, so that shorter ways to name the same row are equal.
    #[must_use]
    pub fn canonical(project: &str, organisation: &str, role: &str, ordinal: u32) -> String {
        match ordinal {
            0 | 1 => format!("{project}/{organisation}/{role}"),
            ordinal => format!("{project}/{organisation}/{role}#{ordinal}"),
        }
    }
}

/// Every way to read a text as the name of a participation.
#[must_use]
pub fn participation_subjects(text: &str) -> Vec<ParticipationSubject<'_>> {
    let mut readings = Vec::new();
    let mut split = |keys, role, ordinal| readings.extend(split_keys(keys, role, ordinal));
    split(text, None, None);
    if let Some((keys, last)) = text.rsplit_once('/') {
        let (word, ordinal) = match last.split_once('#') {
            Some((word, ordinal)) => (word, ordinal.parse().ok()),
            None => (last, None),
        };
        if let Ok(role) = ParticipationRole::from_code(word)
            && (ordinal.is_some() || !last.contains('#'))
        {
            split(keys, Some(role), ordinal);
        }
    }
    readings
}

fn split_keys(
    keys: &str,
    role: Option<ParticipationRole>,
    ordinal: Option<u32>,
) -> impl Iterator<Item = ParticipationSubject<'_>> {
    keys.match_indices('/')
        .map(move |(place, slash)| ParticipationSubject {
            project: &keys[..place],
            organisation: &keys[place + slash.len()..],
            role,
            ordinal,
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_may_follow_the_two_ids() {
        let readings = participation_subjects("p/o/owner");
        let with_role = ParticipationSubject {
            project: "p",
            organisation: "o",
            role: Some(ParticipationRole::Owner),
            ordinal: None,
        };
        assert!(readings.contains(&with_role), "{readings:?}");
    }

    #[test]
    fn an_id_with_a_slash_is_read_in_every_way() {
        let readings = participation_subjects("2014/17/o");
        assert!(
            readings
                .iter()
                .any(|reading| (reading.project, reading.organisation) == ("2014/17", "o"))
        );
        assert!(
            readings
                .iter()
                .any(|reading| (reading.project, reading.organisation) == ("2014", "17/o"))
        );
    }

    #[test]
    fn the_one_text_is_read_back() {
        let text = ParticipationSubject::canonical("p", "o", "partner", 2);
        assert_eq!(text, "p/o/partner#2");
        let reading = participation_subjects(&text)
            .into_iter()
            .find(|reading| reading.ordinal == Some(2));
        assert_eq!(reading.map(|reading| reading.project), Some("p"));
    }

    #[test]
    fn what_names_no_two_ids_has_no_reading() {
        assert_eq!(participation_subjects("p"), []);
    }
}
