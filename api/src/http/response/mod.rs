//! Responses, whatever was asked: media types, entity tags, caching, failures, and delivery to clients that are slow.

mod caching;
mod delivery;
mod etag;
mod failure;
mod media;

pub(super) use caching::{WHILE_IT_HOLDS, for_ever, settle};
pub(super) use delivery::{Deliveries, HeldUntilSent, deliver};
pub(super) use etag::ETag;
pub(crate) use failure::Failure;
pub(super) use media::{Media, wants_a_page};
