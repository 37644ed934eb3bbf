//! A schema whose fields return what they were given.

use async_graphql::{
    ComplexObject, Context, Enum, ID, InputObject, InputValueError, InputValueResult, Interface,
    MaybeUndefined, Object, OneofObject, Scalar, ScalarType, SimpleObject, Union, Value,
};

pub(super) struct Query;

pub(super) struct Mutation;

#[derive(Enum, Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Colour {
    Red,
    DarkGreen,
}

/// A whole number that two divides.
#[derive(Debug)]
pub(super) struct Even(i64);

#[Scalar]
impl ScalarType for Even {
    fn parse(value: Value) -> InputValueResult<Self> {
        match &value {
            Value::Number(number) => match number.as_i64() {
                Some(number) if number % 2 == 0 => Ok(Self(number)),
                _ => Err(InputValueError::custom(format!("{number} is not even"))),
            },
            _ => Err(InputValueError::expected_type(value)),
        }
    }

    fn to_value(&self) -> Value {
        Value::from(self.0)
    }
}

#[derive(InputObject, Debug)]
pub(super) struct Point {
    x: i32,
    #[graphql(default = 7)]
    y: i32,
    z: MaybeUndefined<i32>,
    tags: Option<Vec<String>>,
    colour: Option<Colour>,
    even: Option<Even>,
    at: Option<Box<Point>>,
}

#[derive(OneofObject, Debug)]
pub(super) enum By {
    Id(ID),
    Number(i32),
}

#[derive(SimpleObject)]
#[graphql(complex)]
pub(super) struct Dog {
    name: String,
    barks: bool,
    volume: Option<i32>,
}

#[derive(SimpleObject)]
#[graphql(complex)]
pub(super) struct Cat {
    name: String,
    meows: bool,
    volume: Option<String>,
}

#[ComplexObject]
impl Dog {
    async fn echo(&self, value: Vec<i32>) -> Vec<i32> {
        value
    }
}

#[ComplexObject]
impl Cat {
    async fn echo(&self, value: Vec<i32>) -> Vec<i32> {
        value
    }
}

#[derive(Interface)]
#[graphql(field(name = "name", ty = "&String"))]
pub(super) enum Pet {
    Dog(Dog),
    Cat(Cat),
}

#[derive(Union)]
pub(super) enum CatOrDog {
    Dog(Dog),
    Cat(Cat),
}

fn dog() -> Dog {
    Dog {
        name: "Rex".to_owned(),
        barks: true,
        volume: Some(3),
    }
}

#[Object]
impl Query {
    async fn int(&self, value: Option<i32>) -> Option<i32> {
        value
    }

    async fn required(&self, value: i32) -> Option<i32> {
        Some(value)
    }

    async fn float(&self, value: Option<f64>) -> Option<f64> {
        value
    }

    async fn string(&self, value: Option<String>) -> Option<String> {
        value
    }

    async fn boolean(&self, value: Option<bool>) -> Option<bool> {
        value
    }

    async fn id(&self, value: Option<ID>) -> Option<ID> {
        value
    }

    async fn colour(&self, value: Option<Colour>) -> Option<Colour> {
        value
    }

    async fn even(&self, value: Option<Even>) -> Option<Even> {
        value
    }

    async fn list(&self, value: Option<Vec<Option<i32>>>) -> Option<Vec<Option<i32>>> {
        value
    }

    async fn whole_list(&self, value: Vec<i32>) -> Option<Vec<i32>> {
        Some(value)
    }

    async fn nested(
        &self,
        value: Option<Vec<Option<Vec<Option<i32>>>>>,
    ) -> Option<Vec<Option<Vec<Option<i32>>>>> {
        value
    }

    async fn colours(&self, value: Option<Vec<Colour>>) -> Option<Vec<Colour>> {
        value
    }

    /// An argument that cannot be null and has a default.
    async fn with_default(&self, #[graphql(default = 7)] value: i32) -> Option<i32> {
        Some(value)
    }

    /// An argument that can be null and has a default.
    async fn null_or_default(&self, #[graphql(default_with = "Some(7)")] value: Option<i32>) -> Option<i32> {
        value
    }

    /// Whether an argument is there: `absent`, `null` or its value.
    async fn presence(&self, value: MaybeUndefined<i32>) -> String {
        match value {
            MaybeUndefined::Undefined => "absent".to_owned(),
            MaybeUndefined::Null => "null".to_owned(),
            MaybeUndefined::Value(value) => value.to_string(),
        }
    }

    /// What an input object came to.
    async fn point(&self, value: Option<Point>) -> Option<String> {
        value.as_ref().map(told)
    }

    async fn points(&self, value: Vec<Point>) -> Vec<String> {
        value.iter().map(told).collect()
    }

    async fn by(&self, value: By) -> String {
        match value {
            By::Id(id) => format!("id {}", id.as_str()),
            By::Number(number) => format!("number {number}"),
        }
    }

    async fn pet(&self) -> Pet {
        Pet::Dog(dog())
    }

    async fn cat_or_dog(&self) -> CatOrDog {
        CatOrDog::Dog(dog())
    }

    async fn dog(&self) -> Dog {
        dog()
    }

    /// The query itself, so that things can be nested.
    async fn again(&self, _ctx: &Context<'_>) -> Self {
        Self
    }
}

fn told(point: &Point) -> String {
    let Point {
        x,
        y,
        z,
        tags,
        colour,
        even,
        at,
    } = point;
    let z = match z {
        MaybeUndefined::Undefined => "absent".to_owned(),
        MaybeUndefined::Null => "null".to_owned(),
        MaybeUndefined::Value(z) => z.to_string(),
    };
    let mut text = format!("x {x}, y {y}, z {z}");
    if let Some(tags) = tags {
        text += &format!(", tags {}", tags.join(" "));
    }
    if let Some(colour) = colour {
        text += &format!(", {colour:?}");
    }
    if let Some(Even(even)) = even {
        text += &format!(", even {even}");
    }
    if let Some(at) = at {
        text += &format!(", at ({})", told(at));
    }
    text
}

#[Object]
impl Mutation {
    async fn change(&self, value: Option<i32>) -> Option<i32> {
        value
    }
}
