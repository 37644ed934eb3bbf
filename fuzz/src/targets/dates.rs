//! Dates of the bundle format and of the API, and the periods of two of them.

use domain::{Certainty, Date, Day, Days, End, Period};

pub(super) fn run(input: &[u8]) {
    let text = super::text(input);
    let (start, end) = text.split_once('/').unwrap_or((&text, ""));
    if let Some(day) = Day::parse(start) {
        assert_eq!(Day::parse(&day.to_string()), Some(day), "{start}");
        assert!(Days::on(day).contains(day) && day <= day.next());
    }
    let start = Date::parse(start).ok().inspect(|date| {
        assert_eq!(date.to_string(), super::text(input).split('/').next().unwrap());
        assert!(date.earliest() <= date.latest(), "{date}");
    });
    let end = End::parse(end)
        .ok()
        .inspect(|end| assert!(end.earliest() <= end.latest()));
    let Ok(period) = Period::new(start, end) else {
        return;
    };
    for span in [period.span(), period.life()] {
        let Days { from, to } = span.certain;
        assert!(span.certain.is_empty() || span.possible.intersect(span.certain) == span.certain);
        // The unbounded ends are no days.
        for day in [from, to].into_iter().filter(|day| day.date().is_some()) {
            assert!(
                span.certain.is_empty() || span.on(day) == Some(Certainty::Certain),
                "{day}"
            );
        }
        assert_eq!(span.intersect(span), span);
        assert_eq!(span.during(Days::ALWAYS).is_none(), span.possible.is_empty());
    }
}
