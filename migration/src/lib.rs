//! The database schema, one sentence a step
