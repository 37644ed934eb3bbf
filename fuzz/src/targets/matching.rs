//! Two names, a line each: how alike they are, in what order they stand, and whether one quotes the other.

use std::cmp::Ordering;

use domain::bundle::{SourceText, nearest};
use domain::matching::{Level, MatchedName, Resemblance};
use domain::text::{Collation, fold};

pub(super) fn run(input: &[u8]) {
    let text = super::text(input);
    let (one, two) = text.split_once('\n').unwrap_or((&text, ""));
    let collation = Collation::swedish();
    let (there, back) = (collation.compare(one, two), collation.compare(two, one));
    assert_eq!(there, back.reverse());
    assert!(one != two || there == Ordering::Equal);
    assert_eq!(collation.sort_key(one).cmp(&collation.sort_key(two)), there);
    assert_eq!(SourceText::new(one).verify(one), Ok(()));
    let _ = SourceText::new(one).verify(two);
    let _ = nearest(one, ["organisations", "participations", two]);
    assert_eq!(fold(&fold(one)), fold(one));
    if let (Some(one), Some(two)) = (MatchedName::new(one), MatchedName::new(two)) {
        alike(&one, &two);
    }
}

fn alike(one: &MatchedName, two: &MatchedName) {
    let (there, back) = (one.likeness(two), two.likeness(one));
    assert_eq!(there.is_some(), back.is_some());
    assert_eq!(
        one.likeness(one).map(|itself| itself.how),
        Some(Resemblance::Same)
    );
    let levels = [Level::Municipality, Level::Region, Level::CountyBoard];
    let at_levels = levels.map(|level| one.likeness_at(two, level));
    for likeness in [there, back].into_iter().chain(at_levels).flatten() {
        assert!((0.0..=1.0).contains(&likeness.value), "{likeness:?}");
    }
}
