//! What is ordered: the arguments of an export, read and found in the network.

use std::fmt;
use std::sync::Arc;

use async_graphql::{InputType, Name, Value, indexmap::IndexMap};
use dataset::About;
use dataset::slices::{Choice, NodeMeasure, SliceView};
use domain::Code as _;
use domain::measure::Leiden;
use domain::network::SliceWeighting;
use xxhash_rust::xxh3::xxh3_64;

use super::format::Format;
use super::options::{IncidenceShape, TiesKey};
use super::parameter::{PARAMETERS, Parameter, said};
use super::refusal::Refusal;
use crate::graphql::{BackboneInput, Enum, Scope, SliceFilter, View, choose, leiden_parameters};

/// The parameter that names a version.
pub(crate) const AS_OF_VERSION: &str = "asOfVersion";

/// What is ordered (beställning).
#[derive(Debug, Clone)]
pub(crate) struct Order {
    pub(crate) format: Format,
    pub(crate) view: SliceView,
    pub(crate) choice: Choice,
    /// The measures of the nodes, in the order of their list.
    pub(crate) measures: Vec<NodeMeasure>,
    /// How communities are looked for; `None`: not at all.
    pub(crate) communities: Option<Leiden>,
    pub(crate) ties_key: TiesKey,
    pub(crate) shape: IncidenceShape,
    /// The arguments as they were given, in the order of [`PARAMETERS`], as the query of an address; without the version.
    pub(crate) arguments: String,
    version: i64,
    /// What the data set is called, which files tell.
    about: About,
}

impl Order {
    /// Reads parameters: names with their texts, in any order. Also returns what is seen of the version that they name, or of
    /// that of `view`.
    ///
    /// # Errors
    /// When one is unknown, cannot be read, or names what is not there.
    pub(crate) async fn read<'p>(
        format: Format,
        parameters: impl IntoIterator<Item = (&'p str, &'p str)>,
        view: &Arc<View>,
    ) -> Result<(Arc<View>, Self), Refusal> {
        let stated = Stated::gather(parameters)?;
        let view = &view.at(stated.whole(AS_OF_VERSION)?).await.map_err(Refusal::of)?;
        let what: SliceView = stated.word("view")?.unwrap_or(format.usual_view());
        if format.is_two_mode() && !what.is_two_mode() {
            return Err(Refusal::bad(format_args!(
                "`view`: {} shows who is involved where: choose ORGANISATIONS_AND_ARENAS or PERSONS_AND_ARENAS",
                format.file_name()
            )));
        }
        let measures = stated.words("measures")?;
        let communities = stated.communities()?;
        for (name, wanted) in [
            ("measures", !measures.is_empty()),
            ("communities", communities.is_some()),
        ] {
            if wanted && !format.has_measures() {
                return Err(Refusal::bad(format_args!(
                    "`{name}`: {} has no place for them; nodes.csv, GraphML, GEXF and JSON have",
                    format.file_name()
                )));
            }
        }
        for (name, only) in [("ties", Format::Json), ("shape", Format::Incidence)] {
            if format != only && !format.is_codebook() && stated.of(name).next().is_some() {
                return Err(Refusal::bad(format_args!("`{name}` is for {}", only.file_name())));
            }
        }
        let backbone: Option<BackboneInput> = stated.input("backbone")?;
        let choice = choose(
            view,
            stated.input::<Scope>("scope")?.as_ref(),
            what,
            stated.word("weighting")?.unwrap_or(SliceWeighting::Count),
            stated.input::<SliceFilter>("filter")?.as_ref(),
            backbone,
        )
        .map_err(Refusal::of)?;
        choice.check().map_err(Refusal::of)?;
        let order = Self {
            format,
            view: what,
            choice,
            measures,
            communities,
            ties_key: stated.word("ties")?.unwrap_or(TiesKey::Edges),
            shape: stated.word("shape")?.unwrap_or(IncidenceShape::Matrix),
            arguments: stated.to_string(),
            version: view.network().version().0,
            about: view.versions.about().clone(),
        };
        Ok((Arc::clone(view), order))
    }

    /// A fingerprint of all that decides over the bytes, at one version of the data.
    pub(crate) fn fingerprint(&self) -> u64 {
        let Self { about, .. } = self;
        let all = format!("{} {about:?} {self:?}", env!("CARGO_PKG_VERSION"));
        xxh3_64(all.as_bytes())
    }

    /// The address of a file that is made with the same arguments, at the same version.
    pub(crate) fn address(&self, format: Format) -> String {
        let mut arguments = self.arguments.clone();
        // What is usual here is not so there.
        if format.usual_view() != self.view && !arguments.starts_with("view=") {
            let rest = if arguments.is_empty() { "" } else { "&" };
            arguments = format!("view={}{rest}{arguments}", self.view.code().to_ascii_uppercase());
        }
        let rest = if arguments.is_empty() { "" } else { "&" };
        let (name, version) = (format.file_name(), self.version);
        format!("/export/{name}?{arguments}{rest}{AS_OF_VERSION}={version}")
    }
}

/// The parameters that are stated, each in its place in [`PARAMETERS`].
struct Stated(Vec<Vec<(String, Value)>>);

impl Stated {
    fn gather<'p>(parameters: impl IntoIterator<Item = (&'p str, &'p str)>) -> Result<Self, Refusal> {
        let mut stated = vec![Vec::new(); PARAMETERS.len()];
        for (name, text) in parameters {
            let parameter = Parameter::find(name).map_err(Refusal::bad)?;
            let place = PARAMETERS.iter().position(|it| it.name == parameter.name);
            let values: &mut Vec<_> = &mut stated[place.unwrap_or_default()];
            let texts = match parameter.is_list {
                true => text
                    .split(',')
                    .map(str::trim)
                    .filter(|text| !text.is_empty())
                    .collect(),
                false => vec![text.trim()],
            };
            for text in texts {
                values.push((text.to_owned(), parameter.read(text).map_err(Refusal::bad)?));
            }
            if !parameter.is_list && values.len() > 1 {
                return Err(Refusal::bad(format_args!("`{name}` is given twice")));
            }
        }
        let given = |name: &str| {
            PARAMETERS
                .iter()
                .zip(&stated)
                .any(|(it, values)| it.name == name && !values.is_empty())
        };
        for (one, other) in [
            ("backbone.weight", "backbone.disparity"),
            ("at", "during.from"),
            ("at", "during.to"),
        ] {
            if given(one) && given(other) {
                return Err(Refusal::bad(format_args!("give `{one}` or `{other}`, not both")));
            }
        }
        Ok(Self(stated))
    }

    fn of(&self, name: &str) -> impl Iterator<Item = &Value> {
        let named = PARAMETERS
            .iter()
            .zip(&self.0)
            .filter(move |(it, _)| it.name == name);
        named.flat_map(|(_, values)| values.iter().map(|(_, value)| value))
    }

    fn words<C: domain::Code>(&self, name: &str) -> Result<Vec<C>, Refusal> {
        let read = |value: &Value| {
            let Enum(member) =
                Enum::parse(Some(value.clone())).map_err(|error| Refusal::bad(said::<Enum<C>>(error)))?;
            Ok(member)
        };
        let mut words: Vec<C> = self.of(name).map(read).collect::<Result<_, Refusal>>()?;
        words.sort_unstable();
        words.dedup();
        Ok(words)
    }

    fn word<C: domain::Code>(&self, name: &str) -> Result<Option<C>, Refusal> {
        Ok(self.words(name)?.into_iter().next())
    }

    fn whole(&self, name: &str) -> Result<Option<i32>, Refusal> {
        let read =
            |value: &Value| i32::parse(Some(value.clone())).map_err(|error| Refusal::bad(said::<i32>(error)));
        self.of(name).next().map(read).transpose()
    }

    /// How communities are looked for; `None` when nothing of them is stated.
    fn communities(&self) -> Result<Option<Leiden>, Refusal> {
        let resolution = self.of("communities.resolution").next();
        let read =
            |value: &Value| f64::parse(Some(value.clone())).map_err(|error| Refusal::bad(said::<f64>(error)));
        let resolution = resolution.map(read).transpose()?;
        let iterations = self.whole("communities.iterations")?;
        let seed = self.whole("communities.seed")?;
        if resolution.is_none() && iterations.is_none() && seed.is_none() {
            return Ok(None);
        }
        let usual = Leiden::default();
        leiden_parameters(
            resolution.unwrap_or(usual.resolution),
            iterations.unwrap_or(2),
            seed.unwrap_or(1),
        )
        .map(Some)
        .map_err(Refusal::of)
    }

    /// An argument of `network` that is an input object; `None` when nothing in it is stated.
    fn input<T: InputType>(&self, argument: &str) -> Result<Option<T>, Refusal> {
        let mut root = IndexMap::new();
        for (parameter, values) in PARAMETERS.iter().zip(&self.0) {
            if values.is_empty() || parameter.path.first() != Some(&argument) {
                continue;
            }
            let mut values = values.iter().map(|(_, value)| value.clone());
            let value = match parameter.is_list {
                true => Value::List(values.collect()),
                false => values.next().unwrap_or_default(),
            };
            place(&mut root, &parameter.path[1..], value);
        }
        if root.is_empty() {
            return Ok(None);
        }
        let parsed = T::parse(Some(Value::Object(root))).map_err(|error| Refusal::bad(said::<T>(error)))?;
        Ok(Some(parsed))
    }
}

/// Puts a value where the path leads.
fn place(object: &mut IndexMap<Name, Value>, path: &[&str], value: Value) {
    match path {
        [] => {}
        [last] => {
            object.insert(Name::new(last), value);
        }
        [first, rest @ ..] => {
            let within = object
                .entry(Name::new(first))
                .or_insert_with(|| Value::Object(IndexMap::new()));
            if let Value::Object(within) = within {
                place(within, rest, value);
            }
        }
    }
}

impl fmt::Display for Stated {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut mark = "";
        for (parameter, values) in PARAMETERS.iter().zip(&self.0) {
            if values.is_empty() || parameter.name == AS_OF_VERSION {
                continue;
            }
            let texts: Vec<_> = values.iter().map(|(text, _)| escaped(text)).collect();
            write!(f, "{mark}{}={}", parameter.name, texts.join(","))?;
            mark = "&";
        }
        Ok(())
    }
}

/// A text as it stands in the query of an address.
pub(super) fn escaped(text: &str) -> String {
    let escape = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b':' => {
            char::from(byte).to_string()
        }
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(escape).collect()
}
