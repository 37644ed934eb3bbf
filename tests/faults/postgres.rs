//! PostgreSQL under a running server: stopped, frozen, restarted, failed over, dropped, full.

use std::time::Duration;

use futures_util::future::join_all;
use tests::Server;

use crate::asked::{ask, ask_database, ask_memory, assert_plain, ready, until_ready, until_said};
use crate::bundles::{Bundles, import, imported, said};
use crate::cluster::{Cluster, Stop, url_at};
use crate::disk::Disk;
use crate::proxy::Proxy;
use crate::state::state;

const DATABASE: &str = "samverkan";

/// A server on a new database of a cluster, with the data that ships and several connections open.
async fn serving(cluster: &Cluster, port: u16) -> Server {
    cluster.create_database(DATABASE);
    let server = Server::start_at(&url_at(port, DATABASE), &[], &[]);
    for answered in join_all((0..12).map(|_| ask_database(&server))).await {
        answered.assert_answered();
    }
    server
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stopped_postgres_is_told_as_such_and_used_again_when_it_is_back() {
    let Some(cluster) = Cluster::running() else { return };
    let server = serving(&cluster, cluster.port()).await;
    cluster.stop(Stop::Fast);

    ask_memory(&server).await.assert_answered();
    let away = ask_database(&server).await;
    assert_eq!(away.code(), "UNAVAILABLE", "{away:?}");
    assert!(away.took < Duration::from_secs(9), "{away:?}");
    let message = away.answer["errors"][0]["message"].as_str().unwrap();
    assert_plain(message);
    let version = ask(&server, "/graphql?version=1", "{ dataset { version } }").await;
    // The version that is current is in memory; one before it has to be read.
    version.assert_answered();
    let past = ask(&server, "/graphql?version=0", "{ dataset { version } }").await;
    assert_eq!(
        (past.status.as_u16(), past.code()),
        (503, "UNAVAILABLE"),
        "{past:?}"
    );
    let file = server
        .client()
        .get(server.url("/export/bundle.zip"))
        .send()
        .await
        .unwrap();
    assert_eq!(file.status(), 503);
    assert!(file.text().await.unwrap().contains("UNAVAILABLE"));
    let (status, reason) = ready(&server).await;
    assert_eq!(status, 503);
    assert_plain(&reason);
    let alive = server.client().get(server.url("/healthz")).send().await.unwrap();
    assert_eq!(alive.status(), 200);
    until_said(&server, "a field could not be resolved").await;
    until_said(&server, "the database is silent").await;

    cluster.start();
    println!("stopped: ready again after {:?}", until_ready(&server).await);
    ask_database(&server).await.assert_answered();
    ask(&server, "/graphql?version=0", "{ dataset { version } }")
        .await
        .assert_answered();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_frozen_postgres_keeps_no_answer_from_memory_and_is_used_again_when_it_thaws() {
    let Some(cluster) = Cluster::running() else { return };
    let server = serving(&cluster, cluster.port()).await;
    cluster.freeze();
    let (memory, (status, reason), database) =
        tokio::join!(ask_memory(&server), ready(&server), ask_database(&server));
    memory.assert_answered();
    assert!(memory.took < Duration::from_secs(2), "{memory:?}");
    assert_eq!(status, 503);
    assert_plain(&reason);
    assert!(
        ["TIMEOUT", "UNAVAILABLE"].contains(&database.code()),
        "{database:?}"
    );
    assert!(database.took < Duration::from_secs(12), "{database:?}");
    // Its connections are given up, and new ones come to nothing either.
    let again = ask_database(&server).await;
    assert_eq!(again.code(), "UNAVAILABLE", "{again:?}");
    cluster.thaw();
    println!("frozen: ready again after {:?}", until_ready(&server).await);
    for answered in join_all((0..12).map(|_| ask_database(&server))).await {
        answered.assert_answered();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_question_after_a_restart_of_postgres_is_answered_the_first_included() {
    let Some(cluster) = Cluster::running() else { return };
    let server = serving(&cluster, cluster.port()).await;
    for stop in [Stop::Fast, Stop::Immediate, Stop::Fast] {
        cluster.stop(stop);
        cluster.start();
        ask_database(&server).await.assert_answered();
        for answered in join_all((0..12).map(|_| ask_database(&server))).await {
            answered.assert_answered();
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_question_after_a_failover_is_answered_the_first_included() {
    let Some(primary) = Cluster::running() else { return };
    let proxy = Proxy::to(primary.port());
    let server = serving(&primary, proxy.port()).await;
    let standby = primary.standby();
    standby.catch_up_with(&primary);

    primary.stop(Stop::Immediate);
    standby.promote();
    proxy.switch_to(standby.port());
    let first = ask_database(&server).await;
    first.assert_answered();
    println!("failed over: the first answer after {:?}", first.took);
    for answered in join_all((0..12).map(|_| ask_database(&server))).await {
        answered.assert_answered();
    }
    let past = ask(&server, "/graphql?version=0", "{ dataset { version } }").await;
    past.assert_answered();
    let log = server.said();
    assert!(!log.contains("a field could not be resolved"), "{log}");
    // What took over takes imports.
    let bundles = Bundles::new(10);
    imported(&url_at(proxy.port(), DATABASE), &bundles.second());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_in_the_midst_of_a_failover_waits_for_its_end() {
    let Some(primary) = Cluster::running() else { return };
    let proxy = Proxy::to(primary.port());
    let server = serving(&primary, proxy.port()).await;
    let standby = primary.standby();
    standby.catch_up_with(&primary);

    primary.stop(Stop::Immediate);
    let failing_over = async {
        tokio::time::sleep(Duration::from_millis(500)).await;
        tokio::task::block_in_place(|| standby.promote());
        proxy.switch_to(standby.port());
    };
    let asked = join_all((0..6).map(|_| ask_database(&server)));
    let ((), answered) = tokio::join!(failing_over, asked);
    for answered in answered {
        assert_eq!(answered.code(), "", "{answered:?}\n{}", server.said());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_into_a_standby_is_told_that_it_takes_no_writes() {
    let Some(primary) = Cluster::running() else { return };
    primary.create_database(DATABASE);
    let bundles = Bundles::new(10);
    imported(&primary.url(DATABASE), &bundles.first());
    let standby = primary.standby();
    standby.catch_up_with(&primary);
    let refused = import(&standby.url(DATABASE), &bundles.second());
    assert_eq!(refused.status.code(), Some(1));
    let told = said(&refused);
    assert!(
        told.contains("takes no writes") && told.contains("not a standby"),
        "{told}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_is_dropped_under_a_server_is_told_as_away() {
    let Some(cluster) = Cluster::running() else { return };
    let server = serving(&cluster, cluster.port()).await;
    cluster.psql("postgres", &format!("DROP DATABASE {DATABASE} WITH (FORCE)"));
    ask_memory(&server).await.assert_answered();
    let away = ask_database(&server).await;
    assert_eq!(away.code(), "UNAVAILABLE", "{away:?}");
    let (status, reason) = ready(&server).await;
    assert_eq!(status, 503);
    assert_plain(&reason);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_into_a_full_disk_of_postgres_is_undone_and_told_as_such() {
    let Some(disk) = Disk::of_megabytes(24) else {
        println!("not tried: only the system's administrator can mount a small disk here");
        return;
    };
    let Some(cluster) = Cluster::running() else { return };
    disk.give_to_postgres();
    let space = format!("CREATE TABLESPACE small LOCATION '{}'", disk.path().display());
    cluster.psql("postgres", &space);
    cluster.psql(
        "postgres",
        &format!("CREATE DATABASE {DATABASE} TABLESPACE small"),
    );
    let (small, large) = (Bundles::new(10), Bundles::new(120_000));
    imported(&cluster.url(DATABASE), &small.first());
    let before = state(&cluster.url(DATABASE)).await;
    let refused = import(&cluster.url(DATABASE), &large.second());
    let told = said(&refused);
    assert!(told.contains("the disk is full; make room"), "{told}");
    assert_eq!(refused.status.code(), Some(1));
    // Reading needs room as well, for what is written to make place for what is read.
    disk.remount("size=300m");
    assert_eq!(state(&cluster.url(DATABASE)).await, before);
    imported(&cluster.url(DATABASE), &large.second());
}
