//! The program `samverkan`.

use std::process::ExitCode;

use api::command::{Arguments, Refused};
use api::config::{Config, LogFormat};
use tracing_subscriber::EnvFilter;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// 0: done; 1: refused, with the reason in one line on standard error; 2: wrong usage.
fn main() -> ExitCode {
    match run(Arguments::read()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(refused) => {
            eprintln!("samverkan: {refused}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: Arguments) -> Result<(), Refused> {
    let config = arguments.config()?;
    start_log(&config, arguments.default_log())?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let runtime = runtime.map_err(|error| Refused::because(&error))?;
    runtime.block_on(arguments.run(config))
}

/// The log goes to standard error, so that what a command prints can be piped.
fn start_log(config: &Config, default: &str) -> Result<(), Refused> {
    let filter = config.log.as_deref().unwrap_or(default);
    let filter: EnvFilter = filter.parse().map_err(|error| {
        Refused::new(format!(
            "`{filter}` is no log filter ({error}): write info, or warn,api=debug"
        ))
    })?;
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    match config.log_format {
        LogFormat::Text => log
            .with_ansi(std::io::IsTerminal::is_terminal(&std::io::stderr()))
            .init(),
        LogFormat::Json => log.json().flatten_event(true).init(),
    }
    Ok(())
}
