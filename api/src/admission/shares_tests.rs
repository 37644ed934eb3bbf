use std::net::{IpAddr, Ipv4Addr};

use futures_util::FutureExt as _;

use super::*;

const LONG: Duration = Duration::from_secs(60);

fn client(number: u8) -> Client {
    IpAddr::V4(Ipv4Addr::new(192, 0, 2, number)).into()
}

#[tokio::test]
async fn one_client_has_its_part_at_most_and_others_the_rest() {
    let shares = Shares::new(4, 2);
    let _one = shares.take(client(1), 1, LONG).await.unwrap();
    let two = shares.take(client(1), 1, LONG).await.unwrap();
    assert!(shares.take_now(client(1), 1).is_err());
    let _three = shares.take_now(client(2), 2).unwrap();
    assert!(shares.take_now(client(3), 1).is_err(), "all is taken");
    drop(two);
    assert!(shares.take_now(client(3), 1).is_ok());
}

#[tokio::test]
async fn what_is_dropped_is_given_back_and_whoever_waits_is_served() {
    let shares = Shares::new(1, 1);
    let held = shares.take(client(1), 1, LONG).await.unwrap();
    let mut waiting = Box::pin(shares.take(client(2), 1, LONG));
    assert!((&mut waiting).now_or_never().is_none());
    drop(held);
    let served = (&mut waiting).now_or_never().unwrap().unwrap();
    assert_eq!(shares.taken(), 1);
    drop(served);
    assert_eq!(shares.taken(), 0);
}

#[tokio::test]
async fn whoever_leaves_while_waiting_takes_nothing_with_it() {
    let shares = Shares::new(1, 1);
    let held = shares.take(client(1), 1, LONG).await.unwrap();
    let mut gone = Box::pin(shares.take(client(2), 1, LONG));
    assert!((&mut gone).now_or_never().is_none());
    let mut waiting = Box::pin(shares.take(client(3), 1, LONG));
    assert!((&mut waiting).now_or_never().is_none());
    drop(gone);
    drop(held);
    assert!(waiting.now_or_never().unwrap().is_ok());
}

#[tokio::test]
async fn a_client_that_waits_many_times_does_not_keep_others_from_their_turn() {
    let shares = Shares::new(1, 1);
    let mut held = shares.take(client(1), 1, LONG).await.unwrap();
    let greedy: Vec<_> = (0..20)
        .map(|_| Box::pin(shares.take(client(1), 1, LONG)))
        .collect();
    let mut greedy: Vec<_> = greedy
        .into_iter()
        .map(|mut waiting| {
            assert!((&mut waiting).now_or_never().is_none());
            waiting
        })
        .collect();
    let mut modest = Box::pin(shares.take(client(2), 1, LONG));
    assert!((&mut modest).now_or_never().is_none());
    held.since = Instant::now().checked_sub(Duration::from_secs(1)).unwrap();
    drop(held);
    assert!(modest.now_or_never().unwrap().is_ok(), "it has had nothing yet");
    let served: Vec<_> = greedy
        .iter_mut()
        .filter_map(|waiting| waiting.now_or_never())
        .collect();
    assert_eq!(served.len(), 1);
}

#[tokio::test]
async fn who_would_wait_too_long_is_told_at_once() {
    let shares = Shares::new(1, 1);
    for _ in 0..100 {
        let mut held = shares.take(client(1), 1, LONG).await.unwrap();
        held.since = Instant::now().checked_sub(Duration::from_secs(4)).unwrap();
        drop(held);
    }
    let _held = shares.take(client(1), 1, LONG).await.unwrap();
    let refused = shares
        .take(client(2), 1, Duration::from_secs(3))
        .now_or_never()
        .unwrap();
    let busy = refused.unwrap_err();
    assert!((3..=5).contains(&busy.seconds()), "{busy:?}");
}

#[tokio::test]
async fn who_waits_longer_than_expected_is_told_then() {
    let shares = Shares::new(1, 1);
    let _held = shares.take(client(1), 1, LONG).await.unwrap();
    let (began, patience) = (Instant::now(), Duration::from_millis(50));
    assert!(shares.take(client(2), 1, patience).await.is_err());
    assert!(began.elapsed() >= patience);
}

#[tokio::test]
async fn what_is_held_grows_and_shrinks_with_what_it_stands_for() {
    let shares = Shares::new(100, 50);
    let mut held = shares.take_now(client(1), 10).unwrap();
    held.resize(45);
    assert!(shares.take_now(client(1), 10).is_err());
    held.resize(5);
    assert!(shares.take_now(client(1), 10).is_ok());
    held.resize(120);
    assert_eq!(shares.taken(), 120);
    drop(held);
    assert_eq!(shares.taken(), 0);
}

#[tokio::test]
async fn clients_that_have_nothing_are_forgotten_in_the_end() {
    let shares = Shares::new(1, 1);
    for number in 0..20_000_u32 {
        let client = IpAddr::V4(Ipv4Addr::from(number)).into();
        drop(shares.take(client, 1, LONG).await.unwrap());
    }
    assert!(shares.state().clients.len() <= REMEMBERED + 1);
}
