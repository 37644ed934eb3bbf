//! Pax headers: what a header before a file says of it, as lines of `LENGTH KEY=VALUE`.

/// The part of such a header that matters here.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Pax {
    /// The file's path, when it does not fit the header of the file.
    pub(super) path: Option<Vec<u8>>,
    /// The file's size, when it does not fit.
    pub(super) size: Option<u64>,
    /// True when the file has holes.
    pub(super) sparse: bool,
}

impl Pax {
    /// Reads a header by the lengths of its lines, since a value may hold a line break; `None` when they are wrong.
    /// Where a key is there twice the last counts, as POSIX says.
    pub(super) fn read(mut rest: &[u8]) -> Option<Self> {
        let mut pax = Self::default();
        while !rest.is_empty() {
            let space = rest.iter().position(|byte| *byte == b' ')?;
            let length: usize = number(&rest[..space])?;
            let line = rest.get(space + 1..length)?.strip_suffix(b"\n")?;
            let equals = line.iter().position(|byte| *byte == b'=')?;
            let (key, value) = (&line[..equals], &line[equals + 1..]);
            match key {
                b"path" => pax.path = Some(value.to_owned()),
                b"size" => pax.size = Some(number(value)?),
                _ if key.starts_with(b"GNU.sparse.") => pax.sparse = true,
                _ => {}
            }
            rest = &rest[length..];
        }
        Some(pax)
    }
}

fn number<N: std::str::FromStr>(digits: &[u8]) -> Option<N> {
    std::str::from_utf8(digits).ok()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read_by_their_lengths() {
        // The first value holds what looks like a line of its own.
        let lines = "22 comment=a\n9 path=x\n9 path=b\n12 path=cå\n9 size=1\n";
        let pax = Pax::read(lines.as_bytes()).unwrap();
        let expect = Pax {
            path: Some("cå".into()),
            size: Some(1),
            sparse: false,
        };
        assert_eq!(pax, expect);
        assert!(Pax::read(b"22 GNU.sparse.major=1\n").unwrap().sparse);
        assert_eq!(Pax::read(b""), Some(Pax::default()));
    }

    #[test]
    fn wrong_lengths_are_refused() {
        for wrong in [
            "9 path=ab\n",
            "0 path=a\n",
            "2 path=a\n",
            "99 path=a\n",
            "18446744073709551615 path=a\n",
            "18446744073709551616 path=a\n",
            "path=a\n",
            " path=a\n",
            "9 size=x\n",
            "6 pat\n",
            "9",
        ] {
            assert_eq!(Pax::read(wrong.as_bytes()), None, "{wrong}");
        }
    }
}
