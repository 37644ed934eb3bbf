//! The citation of a version of the data, in the forms that texts and reference managers take.

use std::fmt::Write as _;

use dataset::About;
use entities::bundle::Checksum;
use serde_json::json;

/// A version of the data set, cited.
#[derive(Debug, Clone, Copy)]
pub struct Cited<'a> {
    /// The type of the data set.
    pub about: &'a About,
    /// The version's number.
    pub version: i64,
    /// The day of its change, as `2026-05-01`; `None` of version 0, which no change made.
    pub date: Option<&'a str>,
    /// The checksum of the version.
    pub checksum: &'a Checksum,
}

/// The day of an instant in RFC 3339.
#[must_use]
pub fn day_of(instant: &str) -> Option<&str> {
    instant.get(..10)
}

/// Licences of data that the Citation File Format knows by name, from the SPDX list.
const KNOWN_LICENCES: [&str; 9] = [
    "CC-BY-4.0",
    "CC-BY-SA-4.0",
    "CC-BY-NC-4.0",
    "CC-BY-NC-SA-4.0",
    "CC0-1.0",
    "ODC-By-1.0",
    "ODbL-1.0",
    "PDDL-1.0",
    "MIT",
];

impl Cited<'_> {
    /// A reference in running text, in the manner of APA 7.
    #[must_use]
    pub fn text(&self) -> String {
        let About {
            title,
            creator,
            licence,
            url,
        } = self.about;
        let version = self.version;
        let year = self.date.and_then(|date| date.get(..4)).unwrap_or("n.d.");
        let dated = self.date.map(|date| format!(", {date}")).unwrap_or_default();
        let from = if url.is_empty() {
            String::new()
        } else {
            format!(" {url}")
        };
        let stop = if creator.ends_with('.') { "" } else { "." };
        format!(
            "{creator}{stop} ({year}). {title} (Version {version}{dated}) [Data set]. Licence: {licence}. \
             SHA-256: {}.{from}",
            self.checksum
        )
    }

    /// An entry for BibTeX and BibLaTeX.
    #[must_use]
    pub fn bibtex(&self) -> String {
        let mut entry = format!("@misc{{samverkan-{},\n", self.version);
        let mut field = |name: &str, value: &str| {
            // Writing to a String cannot fail.
            let _ = writeln!(entry, "  {name} = {{{value}}},");
        };
        field("author", &format!("{{{}}}", tex(&self.about.creator)));
        field("title", &format!("{{{}}}", tex(&self.about.title)));
        if let Some(year) = self.date.and_then(|date| date.get(..4)) {
            field("year", year);
        }
        field("version", &self.version.to_string());
        if !self.about.url.is_empty() {
            field("howpublished", &format!("\\url{{{}}}", self.about.url));
        }
        let dated = self.date.map(|date| format!(" of {date}")).unwrap_or_default();
        let note = format!(
            "Data set, version {}{dated}. Licence: {}. SHA-256: {}",
            self.version,
            tex(&self.about.licence),
            self.checksum
        );
        field("note", &note);
        entry.push_str("}\n");
        entry
    }

    /// An array of one item in CSL-JSON, which Zotero and pandoc read.
    #[must_use]
    pub fn csl_json(&self) -> String {
        let mut item = json!({
            "id": format!("samverkan-{}", self.version),
            "type": "dataset",
            "title": self.about.title,
            "author": [{ "literal": self.about.creator }],
            "version": self.version.to_string(),
            "note": format!("Licence: {}. SHA-256: {}", self.about.licence, self.checksum),
        });
        if let Some(date) = self.date {
            let parts: Vec<u32> = date.split('-').filter_map(|part| part.parse().ok()).collect();
            item["issued"] = json!({ "date-parts": [parts] });
        }
        if !self.about.url.is_empty() {
            item["URL"] = json!(self.about.url);
        }
        json!([item]).to_string()
    }

    /// A `CITATION.cff` (Citation File Format 1.2.0).
    #[must_use]
    pub fn cff(&self) -> String {
        let licence = &self.about.licence;
        let mut file = String::from("cff-version: 1.2.0\n");
        // A text of JSON is one of YAML.
        let mut line = |name: &str, value: &str| {
            let _ = writeln!(file, "{name}: {}", json!(value));
        };
        let is_known = KNOWN_LICENCES.contains(&licence.as_str());
        let is_link = licence.starts_with("https://") || licence.starts_with("http://");
        let licensed = if is_known || is_link {
            String::new()
        } else {
            format!(" Licence: {licence}.")
        };
        line(
            "message",
            &format!(
                "If you use these data, please cite them as below.{licensed} `sha256sum -c SHA256SUMS` verifies the files; \
                 `samverkan snapshot --version {}` writes them again from a database that has this version.",
                self.version
            ),
        );
        line("type", "dataset");
        line("title", &self.about.title);
        line("version", &self.version.to_string());
        if let Some(date) = self.date {
            line("date-released", date);
        }
        if is_known {
            line("license", licence);
        } else if is_link {
            line("license-url", licence);
        }
        if !self.about.url.is_empty() {
            line("url", &self.about.url);
        }
        let _ = write!(
            file,
            "authors:\n  - name: {}\nidentifiers:\n  - type: other\n    value: {}\n    description: {}\n",
            json!(self.about.creator),
            json!(format!("sha256:{}", self.checksum)),
            json!("SHA-256 of what `LC_ALL=C sha256sum *.csv` prints of the tables")
        );
        file
    }
}

/// A text with what TeX would take for a command written as itself.
fn tex(text: &str) -> String {
    text.chars().fold(String::new(), |mut escaped, character| {
        match character {
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => {
                escaped.push('\\');
                escaped.push(character);
            }
            '\\' => escaped.push_str("\\textbackslash{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            other => escaped.push(other),
        }
        escaped
    })
}
