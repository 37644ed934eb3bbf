//! The known name that a misspelt one was probably meant to be.

/// The known name with the fewest changes of letters from `name`, and among equals the first; `None` when none is
/// known.
#[must_use]
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let name = name.to_lowercase();
    known
        .into_iter()
        .min_by_key(|candidate| strsim::damerau_levenshtein(&name, candidate))
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
}
