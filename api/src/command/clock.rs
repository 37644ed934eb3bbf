//! The machine's clock: what the program runs on writes dates of HTTP and of the change log, and panics beyond the years that
//! these can hold. A clock that is so wrong is a fault of the machine, and told as such.

use std::time::{Duration, SystemTime};

use super::Refused;

/// The end of the year 9998, in seconds since 1970: the next one ends, in some places of the world, beyond what dates hold.
const END: Duration = Duration::from_secs(253_370_764_800);

/// How often a running server looks. Whoever asks meanwhile may lose its connection.
const EVERY: Duration = Duration::from_millis(100);

/// # Errors
/// When the clock is before 1970 or after 9998.
#[expect(clippy::disallowed_methods, reason = "the clock itself is what is looked at")]
pub(super) fn check() -> Result<(), Refused> {
    check_at(SystemTime::now())
}

/// Waits until the clock is beyond its years, for as long as that takes.
pub(super) async fn beyond() -> Refused {
    let mut every = tokio::time::interval(EVERY);
    loop {
        every.tick().await;
        if let Err(refused) = check() {
            return refused;
        }
    }
}

fn check_at(now: SystemTime) -> Result<(), Refused> {
    let said = match now.duration_since(SystemTime::UNIX_EPOCH) {
        Ok(since) if since < END => return Ok(()),
        Ok(_) => "the year 9999 or later",
        Err(_) => "a day before 1970",
    };
    Err(Refused::new(format!(
        "the machine's clock says {said}, which dates of HTTP and of the change log cannot hold; set it right and start again"
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_is_borne_from_1970_to_9998_and_otherwise_told_of() {
        let epoch = SystemTime::UNIX_EPOCH;
        let second = Duration::from_secs(1);
        assert_eq!(check_at(epoch), Ok(()));
        assert_eq!(check_at(epoch + END - second), Ok(()));
        let late = check_at(epoch + END).unwrap_err().to_string();
        assert!(late.contains("9999") && late.contains("set it right"), "{late}");
        let early = check_at(epoch - second).unwrap_err().to_string();
        assert!(early.contains("before 1970"), "{early}");
        assert_eq!(check(), Ok(()));
    }
}
