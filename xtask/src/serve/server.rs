//! The web server for developing: files of one folder, on this machine only, under the strict policy.

use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Result, anyhow};

use super::http::{Answer, Request, SILENCE};
use super::status::Status;

/// The content-security policy every page gets: the strictest one the editor promises to work under.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    connect-src 'self'; img-src 'self' data: blob:; font-src 'self'; worker-src 'self'; \
    frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'; \
    require-trusted-types-for 'script'; trusted-types journey-map";

/// The script that reloads a page after a build.
const RELOAD_SCRIPT: &str = include_str!("reload.js");

/// How long a page's question for the next build stays open.
const PATIENCE: Duration = Duration::from_secs(20);

/// How many ports are tried after the usual one.
const N_PORTS: u16 = 20;

/// A web server that has its port but answers nobody yet.
pub struct Server {
    listener: TcpListener,
    port: u16,
}

impl Server {
    /// Takes the port asked for, or the first free one from the usual one on.
    pub fn bind(asked: Option<u16>, usual: u16) -> Result<Self> {
        let ports = match asked {
            Some(port) => port..=port,
            None => usual..=usual.saturating_add(N_PORTS),
        };
        let mut problem = None;
        for port in ports {
            match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
                Ok(listener) => {
                    let port = listener.local_addr()?.port();
                    return Ok(Self { listener, port });
                }
                Err(error) => problem = problem.or(Some(format!("port {port}: {error}"))),
            }
        }
        let problem = problem.unwrap_or_default();
        Err(anyhow!(
            "no port to serve on ({problem}); choose one with --port"
        ))
    }

    /// What to type into a browser.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// Answers from now on, each request on a thread of its own.
    pub fn start(self, folder: PathBuf, status: Arc<Status>, reloads: bool) {
        let answers = Arc::new(Answers {
            folder,
            status,
            reloads,
        });
        std::thread::spawn(move || {
            for stream in self.listener.incoming().filter_map(io::Result::ok) {
                let answers = Arc::clone(&answers);
                std::thread::spawn(move || {
                    stream.set_read_timeout(Some(SILENCE)).ok();
                    if let Ok(request) = Request::read(&stream) {
                        // A page that went away in the meantime needs no answer.
                        answers
                            .answer(&request)
                            .write(&stream, request.wants_body)
                            .ok();
                    }
                });
            }
        });
    }
}

/// What is needed to answer a request.
struct Answers {
    folder: PathBuf,
    status: Arc<Status>,
    reloads: bool,
}

impl Answers {
    /// The answer to one request.
    fn answer(&self, request: &Request) -> Answer {
        match request.path.as_str() {
            "/__serve/reload.js" => {
                Answer::of("text/javascript; charset=utf-8", RELOAD_SCRIPT.into())
            }
            "/__serve/build" => self.next_build(&request.query),
            path => self.file(path),
        }
    }

    /// Tells the first build after the one the page knows, as soon as there is one.
    fn next_build(&self, query: &str) -> Answer {
        let known = query
            .strip_prefix("after=")
            .and_then(|number| number.parse().ok());
        let build = self.status.wait_past(known.unwrap_or(0), PATIENCE);
        let told = serde_json::json!({ "build": build.number, "failure": build.failure });
        Answer::of("application/json", told.to_string().into_bytes())
    }

    /// The file at a path; for a folder, its `index.html`.
    fn file(&self, path: &str) -> Answer {
        let Some(mut file) = inside(&self.folder, path) else {
            return Answer::missing();
        };
        if file.is_dir() {
            if !path.ends_with('/') {
                return Answer::moved(&format!("{path}/"));
            }
            file.push("index.html");
        }
        match std::fs::read(&file) {
            Ok(bytes) if is_page(&file) => self.page(bytes),
            Ok(bytes) => Answer::of(mime_type(&file), bytes),
            Err(_) => Answer::missing(),
        }
    }

    /// A page with the policy and, when the source is watched, the reload script.
    fn page(&self, mut bytes: Vec<u8>) -> Answer {
        if self.reloads {
            let number = self.status.last().number;
            let script = format!(
                "<script type=\"module\" src=\"/__serve/reload.js?build={number}\"></script>\n"
            );
            bytes.extend_from_slice(script.as_bytes());
        }
        Answer::of("text/html; charset=utf-8", bytes).with("Content-Security-Policy", POLICY)
    }
}

/// The place of a URL's path inside a folder; nothing for a path that leads out of it.
fn inside(folder: &Path, url_path: &str) -> Option<PathBuf> {
    let relative = Path::new(url_path.strip_prefix('/')?);
    let stays = relative
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    stays.then(|| folder.join(relative))
}

/// Whether a file is shown as a page of its own.
fn is_page(file: &Path) -> bool {
    mime_type(file).starts_with("text/html")
}

/// What a browser is told a file is.
fn mime_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json" | "map") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("webp") => "image/webp",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        Some("txt" | "md" | "ts") => "text/plain; charset=utf-8",
        Some("csv") => "text/csv; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{inside, mime_type};

    #[test]
    fn paths_stay_inside_the_folder() {
        let folder = Path::new("site");
        assert_eq!(inside(folder, "/a/b.js"), Some("site/a/b.js".into()));
        assert_eq!(inside(folder, "/"), Some("site/".into()));
        assert_eq!(inside(folder, "/../secret"), None);
        assert_eq!(inside(folder, "/a/../../secret"), None);
        assert_eq!(inside(folder, "//etc/passwd"), None);
    }

    #[test]
    fn wasm_may_be_compiled_while_it_loads() {
        assert_eq!(
            mime_type(Path::new("core/journey-map_bg.wasm")),
            "application/wasm"
        );
    }
}
