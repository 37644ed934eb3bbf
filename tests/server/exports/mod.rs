//! Exports: what HTTP says of them, and that the programs they are for open them and read what GraphQL tells.

mod http;
mod programs;
