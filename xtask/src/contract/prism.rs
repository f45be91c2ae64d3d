//! Prism, a server that answers as an OpenAPI document says and names what is wrong with a request.

use std::fs::{self, File};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::process::{Child, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, bail};

use super::document::Document;
use crate::shell::Shell;

/// How long Prism may take to read the document: three seconds on an idle machine.
const PATIENCE: Duration = Duration::from_secs(90);

/// A running Prism; it ends with this value.
#[derive(Debug)]
pub(crate) struct Prism {
    child: Child,
    port: u16,
}

impl Prism {
    /// Starts it on a free port, and waits until it answers.
    ///
    /// Without `--errors`: that option turns answers which violate the document, such as its own examples, into errors. What
    /// is wrong with a request is said in any case, in the header `sl-violations` or in the answer's body.
    pub(crate) fn start(shell: &Shell, document: &Document) -> anyhow::Result<Self> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let folder = shell.file(".tools/logs");
        fs::create_dir_all(&folder)?;
        let (log, read) = (folder.join("prism.log"), folder.join("prism-openapi.json"));
        document.write_for_prism(&read)?;
        let (out, errors) = (File::create(&log)?, File::options().append(true).open(&log)?);
        let mut command = shell.command("node --require ./scripts/prism.cjs node_modules/@stoplight/prism-cli/dist/index.js mock");
        command.args(["--cors", "false", "--verboseLevel", "fatal", "--host", "127.0.0.1", "--port", &port.to_string()]).arg(&read);
        let child = command.stdin(Stdio::null()).stdout(out).stderr(errors).spawn();
        let mut prism = Self { child: child.context("Node.js is missing: cargo xtask setup")?, port };
        let started = Instant::now();
        while !prism.answers() {
            if let Some(status) = prism.child.try_wait()? {
                bail!("prism ended ({status}): see {}", log.display());
            }
            if started.elapsed() > PATIENCE {
                bail!("prism does not answer after {} s: see {}", PATIENCE.as_secs(), log.display());
            }
            sleep(Duration::from_millis(50));
        }
        Ok(prism)
    }

    /// Its address, for a client.
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    fn answers(&self) -> bool {
        TcpStream::connect_timeout(&SocketAddr::from((Ipv4Addr::LOCALHOST, self.port)), Duration::from_secs(1)).is_ok()
    }
}

impl Drop for Prism {
    fn drop(&mut self) {
        // It may have ended by itself: then there is nothing to end.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
