//! Quotation: whether the quotation marks of a record stand as RFC 4180 has them, around a cell and doubled within it.
//!
//! A reader of CSV makes something of any bytes: of `"Beta" AB` it makes `Beta AB`, which is not what was written. So it is watched
//! beside the reading whether each mark opens a cell, closes one, or is one of two.

use memchr::memchr;

/// The marks of one record, as far as it was read.
#[derive(Debug)]
pub(super) struct Quotation {
    state: State,
    /// The cell that the last mark opened.
    opened: usize,
    stray: Option<usize>,
}

/// The place of the next byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// At the beginning of a cell.
    Start,
    /// Within a cell that no mark opened.
    Bare,
    /// Within a cell that a mark opened.
    Quoted,
    /// After a mark in such a cell, which closes it, or is the first of two.
    Marked,
}

impl Default for Quotation {
    fn default() -> Self {
        Self {
            state: State::Start,
            opened: 0,
            stray: None,
        }
    }
}

impl Quotation {
    /// Reads on; so many cells ended before.
    pub(super) fn read(&mut self, bytes: &[u8], cells_before: usize) {
        let is_bare = matches!(self.state, State::Start | State::Bare);
        if self.stray.is_some() || bytes.is_empty() {
            return;
        }
        // Most records have no mark at all.
        if is_bare && memchr(b'"', bytes).is_none() {
            let at_start = bytes.last() == Some(&b',');
            self.state = if at_start { State::Start } else { State::Bare };
            return;
        }
        let mut cell = cells_before;
        for &byte in bytes {
            self.state = match (self.state, byte) {
                (State::Quoted, b'"') => State::Marked,
                (State::Quoted, _) | (State::Marked, b'"') => State::Quoted,
                (State::Start, b'"') => {
                    self.opened = cell;
                    State::Quoted
                }
                (_, b',') => {
                    cell += 1;
                    State::Start
                }
                (State::Marked, b'\r' | b'\n') => State::Marked,
                (State::Marked, _) | (State::Bare, b'"') => {
                    self.stray = Some(cell);
                    return;
                }
                (State::Start | State::Bare, _) => State::Bare,
            };
        }
    }

    /// The first cell with a mark that stands elsewhere, once the record has ended.
    pub(super) fn stray_cell(&self) -> Option<usize> {
        let open = (self.state == State::Quoted).then_some(self.opened);
        self.stray.or(open)
    }
}
