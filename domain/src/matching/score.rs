//! The score: what all signs together say.

/// One sign of whether a candidate is meant: a name that is alike, a property that agrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sign {
    /// The weight of the sign beside the others.
    pub weight: f64,
    /// The agreement, 0 to 1.
    pub agreement: f64,
}

/// The score of a candidate, 0 to 100: the mean agreement of its signs by weight, in tenths. What is not stated about a
/// candidate is no sign, and neither raises nor lowers it. Without any sign the score is 0.
#[must_use]
pub fn score(signs: impl IntoIterator<Item = Sign>) -> f64 {
    let (mut agreed, mut all) = (0.0, 0.0);
    for sign in signs {
        agreed += sign.weight * sign.agreement;
        all += sign.weight;
    }
    if all > 0.0 {
        (1000.0 * agreed / all).round() / 10.0
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sign(weight: f64, agreement: f64) -> Sign {
        Sign { weight, agreement }
    }

    #[test]
    fn the_score_is_the_mean_of_the_signs_by_weight() {
        assert_eq!(score([sign(1.0, 1.0)]), 100.0);
        assert_eq!(score([sign(1.0, 0.9), sign(0.5, 0.0)]), 60.0);
        assert_eq!(score([sign(1.0, 0.9), sign(0.5, 1.0)]), 93.3);
        assert_eq!(score([]), 0.0);
    }
}
