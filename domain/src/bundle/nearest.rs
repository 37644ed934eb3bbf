//! The known name that a misspelt one was probably meant to be.

/// The most characters of a name that are looked at: far more than any known name has. What is compared takes time and memory for each
/// pair of letters, and a name may come from anyone.
const MOST_CHARS: usize = 100;

/// The known name with the fewest changes of letters from `name`, and among equals the first; `None` when none is
/// known. Of a long name the first hundred characters count.
#[must_use]
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let name: String = name
        .chars()
        .take(MOST_CHARS)
        .flat_map(char::to_lowercase)
        .collect();
    known
        .into_iter()
        .min_by_key(|candidate| strsim::damerau_levenshtein(&name, candidate))
}

/// The known name that a name is hardly anything else than a slip of: one letter differs, or two in a long one.
#[must_use]
pub fn nearly<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let near = nearest(name, known)?;
    let most = if near.len() > 6 { 2 } else { 1 };
    let is_like = name.len() <= near.len() + most * char::MAX.len_utf8()
        && strsim::damerau_levenshtein(&name.to_lowercase(), near) <= most;
    is_like.then_some(near)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_name_finds_its_neighbour() {
        let known = ["name", "kind", "org_number", "registry_number"];
        assert_eq!(nearest("orgnumber", known), Some("org_number"));
        assert_eq!(nearest("Name", known), Some("name"));
        assert_eq!(nearest("nmae", known), Some("name"));
        assert_eq!(nearest("x", []), None);
    }

    #[test]
    fn what_may_well_be_another_name_is_no_slip() {
        let known = ["names", "seats", "organisations"];
        for slip in ["Organization", "organizations", "seat", "name"] {
            assert!(nearly(slip, known).is_some(), "{slip}");
        }
        for other in ["kontakter", "notes", "", &"x".repeat(100_000)] {
            assert_eq!(nearly(other, known), None);
        }
    }

    #[test]
    fn of_a_long_name_the_beginning_counts() {
        let (first, rest) = ("a".repeat(MOST_CHARS), "b".repeat(150));
        let long = format!("{first}{}", "b".repeat(1_000));
        assert_eq!(
            nearest(&long, [rest.as_str(), first.as_str()]),
            Some(first.as_str())
        );
    }
}
