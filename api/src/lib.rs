//! GraphQL, HTTP and the command line
