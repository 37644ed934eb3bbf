//! One binary for all tests of the whole server: each file here is a subject, each file in `cases` a question.

mod cases;
mod examples;
mod import;
mod readme;
mod schema;
mod stock_service;
