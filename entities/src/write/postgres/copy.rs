//! The text format of PostgreSQL's COPY.

use domain::bundle::Value;

/// Rows that wait to be copied.
#[derive(Debug, Default)]
pub(super) struct Copy {
    pub(super) sql: String,
    pub(super) rows: Vec<u8>,
}

impl Copy {
    /// Writes a row in the text format of COPY.
    pub(super) fn write(&mut self, number: i64, values: &[Value<'_>]) {
        self.rows.extend_from_slice(number.to_string().as_bytes());
        for value in values {
            self.rows.push(b'\t');
            match value {
                Value::Null => self.rows.extend_from_slice(b"\\N"),
                Value::Text(text) | Value::Date(_, text) | Value::End(_, text) => self.write_text(text),
                Value::Integer(number) => self.rows.extend_from_slice(number.to_string().as_bytes()),
                Value::Boolean(flag) => self.rows.push(if *flag { b't' } else { b'f' }),
            }
        }
        self.rows.push(b'\n');
    }

    fn write_text(&mut self, text: &str) {
        for byte in text.bytes() {
            let escaped = match byte {
                b'\\' => b'\\',
                b'\t' => b't',
                b'\n' => b'n',
                b'\r' => b'r',
                byte => {
                    self.rows.push(byte);
                    continue;
                }
            };
            self.rows.extend_from_slice(&[b'\\', escaped]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_format_uses_itself_is_escaped() {
        let mut copy = Copy::default();
        copy.write(
            7,
            &[
                Value::Null,
                Value::Text("a\\\tå\r\n"),
                Value::Integer(-1),
                Value::Boolean(true),
            ],
        );
        assert_eq!(
            String::from_utf8(copy.rows).unwrap(),
            "7\t\\N\ta\\\\\\tå\\r\\n\t-1\tt\n"
        );
    }
}
