//! A first look at the text of a query, before the parser recurses over it.

use async_graphql::Pos;

use super::{Limits, Measured, Refusal};

/// Refuses a text that is too long, has too many tokens or brackets too deep in each other. One pass, no allocation.
///
/// The parser is recursive and would overflow the stack on `{{{{…`, which no handler can catch. What is not GraphQL at
/// all passes here; the parser says where it goes wrong. Only a string that is never closed is refused at once, so that the two
/// see the same brackets whatever the parser makes of it.
///
/// Returns how many tokens there are.
pub(super) fn check(text: &str, limits: &Limits) -> Result<u64, Refusal> {
    Measured::TextBytes.cap(text.len() as u64, limits.text_bytes as u64)?;
    let mut tokens: usize = 0;
    let mut nesting: usize = 0;
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        rest = match first {
            b' ' | b'\t' | b'\n' | b'\r' | b',' => {
                rest = after;
                continue;
            }
            // The sign belongs to the number behind it.
            b'-' => {
                rest = after;
                continue;
            }
            b'#' => {
                rest = skip(after, |byte| byte != b'\n' && byte != b'\r');
                continue;
            }
            b'"' => after_string(rest).ok_or_else(|| unclosed(text, text.len() - rest.len()))?,
            b'{' | b'[' | b'(' => {
                nesting += 1;
                Measured::Nesting.cap(nesting as u64, limits.nesting as u64)?;
                after
            }
            b'}' | b']' | b')' => {
                nesting = nesting.saturating_sub(1);
                after
            }
            byte if byte.is_ascii_digit() => skip(after, |byte| is_word(byte) || byte == b'.'),
            byte if is_word(byte) => skip(after, is_word),
            b'.' => skip(after, |byte| byte == b'.'),
            _ => after,
        };
        tokens += 1;
        Measured::Tokens.cap(tokens as u64, limits.tokens as u64)?;
    }
    Ok(tokens as u64)
}

/// Letters, digits and whatever lies beyond ASCII, so that a stray `å` is one token and not two.
fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || !byte.is_ascii()
}

fn skip(bytes: &[u8], inside: impl Fn(u8) -> bool) -> &[u8] {
    let end = bytes
        .iter()
        .position(|&byte| !inside(byte))
        .unwrap_or(bytes.len());
    &bytes[end..]
}

/// The bytes after the string that `bytes` begins with; `None` when it is never closed.
fn after_string(bytes: &[u8]) -> Option<&[u8]> {
    let is_block = bytes.starts_with(br#"""""#);
    let mut rest = &bytes[if is_block { 3 } else { 1 }..];
    loop {
        let (&first, after) = rest.split_first()?;
        rest = match first {
            b'\\' if is_block => after.strip_prefix(br#"""""#).unwrap_or(after),
            b'\\' => after.get(1..)?,
            b'\n' | b'\r' if !is_block => return None,
            b'"' if !is_block => return Some(after),
            b'"' if rest.starts_with(br#"""""#) => return rest.get(3..),
            _ => after,
        };
    }
}

fn unclosed(text: &str, offset: usize) -> Refusal {
    let before = &text[..offset];
    let line = before.matches('\n').count() + 1;
    let column = before.chars().rev().take_while(|&c| c != '\n').count() + 1;
    Refusal::Syntax {
        message: format!("a string is never closed (line {line}, column {column})"),
        at: vec![Pos { line, column }],
    }
}

#[cfg(test)]
mod tests {
    use super::super::Excess;
    use super::*;

    #[track_caller]
    fn tokens(text: &str, expected: u64) {
        let admits = |tokens| {
            check(
                text,
                &Limits {
                    tokens,
                    ..Limits::default()
                },
            )
            .is_ok()
        };
        let counted = (0..100)
            .find(|&tokens| admits(tokens))
            .expect("some limit lets the text through");
        assert_eq!(counted as u64, expected, "{text}");
    }

    #[test]
    fn tokens_are_counted_as_the_specification_does() {
        tokens("", 0);
        tokens(" \t\r\n, # a comment { [ (", 0);
        tokens("{a}", 3);
        tokens("{ ...f ... on T { a } }", 10);
        tokens("query Q($a: [Int!] = [1, -2.5]) { f(a: $a) @skip(if: true) }", 32);
        tokens(r#"{ f(a: "a \" { b", b: """ c " \""" { """) }"#, 11);
        tokens("{ å }", 3);
    }

    /// A parser that reads on behind an open string would see brackets that the count does not.
    #[test]
    fn an_unclosed_string_is_refused_with_its_place() {
        for text in [
            "{\n a(b: \"never",
            "{\n a(b: \"line\nend\")}",
            "{\n a(b: \"\"\"x \\\"\"\" \"\" [[[",
        ] {
            match check(text, &Limits::default()) {
                Err(Refusal::Syntax { at, .. }) => assert_eq!(at, [Pos { line: 2, column: 7 }], "{text}"),
                other => panic!("{text}: {other:?}"),
            }
        }
    }

    #[test]
    fn deep_brackets_never_reach_the_parser() {
        for bracket in ["{a", "[", "(a:{"] {
            let text = bracket.repeat(1_000);
            let refusal = check(&text, &Limits::default()).unwrap_err();
            assert!(
                matches!(
                    refusal,
                    Refusal::Cost(Excess {
                        measure: Measured::Nesting,
                        ..
                    })
                ),
                "{refusal}"
            );
        }
    }

    #[test]
    fn brackets_in_strings_and_comments_do_not_nest() {
        let text = format!("{{ f(a: \"{0}\") # {0}\n }}", "{".repeat(1_000));
        assert!(check(&text, &Limits::default()).is_ok());
    }
}
