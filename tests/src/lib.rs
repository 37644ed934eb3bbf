//! Whole-server tests: real HTTP, real database, real clients
