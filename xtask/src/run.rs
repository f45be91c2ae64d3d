//! The main job: the playground on this machine, or a statement enriched in the terminal.

use std::env;
use std::path::PathBuf;
use std::process::ExitCode;

use crate::shell::Shell;
use crate::{build, setup};

/// `./run`, `./run --port N`, `./run categorize FILE ...`.
pub(crate) fn run(shell: &Shell, arguments: &[String]) -> anyhow::Result<ExitCode> {
    setup::for_building(shell)?;
    build::package(shell)?;
    let mut command = if arguments.first().is_some_and(|first| first == "categorize") {
        let mut command = shell.command("node");
        command.arg(shell.file("pkg/dist/cli.js"));
        // The file is named from where the command was typed.
        command.current_dir(env::var_os("BELVO_WASM_CALLED_FROM").map_or_else(|| shell.root().to_owned(), PathBuf::from));
        command
    } else {
        build::page(shell)?;
        shell.command("node scripts/serve.mjs")
    };
    let status = command.args(arguments).status()?;
    Ok(ExitCode::from(u8::try_from(status.code().unwrap_or(1)).unwrap_or(1)))
}
