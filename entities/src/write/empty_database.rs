//! The empty database, which stands in for one that is not there.

use domain::ChangeId;
use domain::bundle::{TableName, Value};

use super::transaction::{EachIdentity, EachRow, EachText};
use super::{Change, Entry, Identity, Rows, Transaction, WriteError};
use crate::layout::{Layout, Owned};

/// An empty database that keeps nothing: what a check without a database is made against.
#[derive(Debug)]
pub(crate) struct EmptyDatabase;

impl Transaction for EmptyDatabase {
    fn next_number(&mut self, _: TableName) -> Result<i64, WriteError> {
        Ok(1)
    }

    fn identities(&mut self, _: TableName, _: &mut EachIdentity<'_>) -> Result<(), WriteError> {
        Ok(())
    }

    fn look_up(
        &mut self,
        _: TableName,
        _: &[Identity<'_>],
        _: &mut EachIdentity<'_>,
    ) -> Result<(), WriteError> {
        Ok(())
    }

    fn scan(&mut self, _: TableName, _: &[&str], _: Rows<'_>, _: &mut EachRow<'_>) -> Result<(), WriteError> {
        Ok(())
    }

    fn texts(&mut self, _: &str, _: usize, _: &mut EachText<'_>) -> Result<(), WriteError> {
        Ok(())
    }

    fn run(&mut self, _: &str) -> Result<(), WriteError> {
        Ok(())
    }

    fn begin(&mut self, _: &'static Layout, _: &[usize], _: u64) -> Result<(), WriteError> {
        Ok(())
    }

    fn add(&mut self, _: i64, _: &[Value<'_>]) -> Result<(), WriteError> {
        Ok(())
    }

    fn end(&mut self) -> Result<(), WriteError> {
        Ok(())
    }

    fn fetch(&mut self, _: &'static Layout, _: &[i64]) -> Result<Vec<Vec<Owned>>, WriteError> {
        Ok(Vec::new())
    }

    fn update(&mut self, _: &'static Layout, _: &[(i64, Vec<Owned>)]) -> Result<(), WriteError> {
        Ok(())
    }

    fn remove(&mut self, _: TableName, _: &[i64]) -> Result<(), WriteError> {
        Ok(())
    }

    fn log(&mut self, _: &[Entry]) -> Result<(), WriteError> {
        Ok(())
    }

    fn log_change(&mut self, _: &Change<'_>) -> Result<ChangeId, WriteError> {
        Ok(ChangeId(0))
    }

    fn commit(&mut self) -> Result<(), WriteError> {
        Ok(())
    }
}
