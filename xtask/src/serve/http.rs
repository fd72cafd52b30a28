//! As much of HTTP as a browser needs of a server on the same machine.
//!
//! Each connection carries one request: the crates that keep connections open
//! with a thread for each leave some of a browser's requests without one.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::time::Duration;

/// The longest head of a request that is read, in bytes.
const LONGEST_HEAD: u64 = 64 * 1024;

/// How long a connection may stay silent.
pub const SILENCE: Duration = Duration::from_secs(60);

/// What a browser asks for.
#[derive(Debug, Eq, PartialEq)]
pub struct Request {
    /// The path with its escapes resolved.
    pub path: String,
    /// What stands behind the question mark.
    pub query: String,
    /// Whether the answer's bytes are wanted, not only its head.
    pub wants_body: bool,
}

impl Request {
    /// Reads a request; anything but `GET` and `HEAD` is an error.
    pub fn read(stream: impl Read) -> io::Result<Self> {
        let mut lines = BufReader::new(stream.take(LONGEST_HEAD)).lines();
        let first = lines
            .next()
            .unwrap_or_else(|| Err(io::ErrorKind::UnexpectedEof.into()))?;
        // The rest of the head is read, since closing a connection with unread bytes resets it.
        for line in lines {
            if line?.is_empty() {
                break;
            }
        }
        Self::parse(&first).ok_or_else(|| io::ErrorKind::InvalidData.into())
    }

    /// Understands the first line.
    fn parse(line: &str) -> Option<Self> {
        let mut words = line.split(' ');
        let wants_body = match words.next()? {
            "GET" => true,
            "HEAD" => false,
            _ => return None,
        };
        let url = words.next()?;
        let (path, query) = url.split_once('?').unwrap_or((url, ""));
        Some(Self {
            path: decoded(path)?,
            query: query.to_owned(),
            wants_body,
        })
    }
}

/// What a browser is sent.
pub struct Answer {
    status: &'static str,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

impl Answer {
    /// Bytes of a kind.
    pub fn of(mime_type: &str, body: Vec<u8>) -> Self {
        Self {
            status: "200 OK",
            headers: vec![("Content-Type", mime_type.to_owned())],
            body,
        }
    }

    /// There is no such file.
    pub fn missing() -> Self {
        let answer = Self::of("text/plain; charset=utf-8", b"no such file".to_vec());
        Self {
            status: "404 Not Found",
            ..answer
        }
    }

    /// The same is found elsewhere on this server.
    pub fn moved(place: &str) -> Self {
        let headers = vec![("Location", place.to_owned())];
        Self {
            status: "308 Permanent Redirect",
            headers,
            body: Vec::new(),
        }
    }

    /// The answer with one more header.
    pub fn with(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((name, value.to_owned()));
        self
    }

    /// Sends the answer; nothing of it may be kept by the browser.
    pub fn write(&self, mut stream: impl Write, with_body: bool) -> io::Result<()> {
        let mut head = format!("HTTP/1.1 {}\r\n", self.status);
        for (name, value) in &self.headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head.push_str(&format!("Content-Length: {}\r\n", self.body.len()));
        head.push_str("Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n");
        head.push_str("Connection: close\r\n\r\n");
        stream.write_all(head.as_bytes())?;
        if with_body {
            stream.write_all(&self.body)?;
        }
        stream.flush()
    }
}

/// The text with its `%XX` escapes resolved.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut parts = text.split('%');
    bytes.extend_from_slice(parts.next()?.as_bytes());
    for part in parts {
        bytes.push(u8::from_str_radix(part.get(..2)?, 16).ok()?);
        bytes.extend_from_slice(part.get(2..)?.as_bytes());
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::{Answer, Request};

    fn read(head: &str) -> Option<(String, String, bool)> {
        let request = Request::read(head.as_bytes()).ok()?;
        Some((request.path, request.query, request.wants_body))
    }

    #[test]
    fn a_request_is_its_path_and_query() {
        let get = read("GET /a%20b.js?v=1 HTTP/1.1\r\nHost: here\r\n\r\n");
        assert_eq!(get, Some(("/a b.js".to_owned(), "v=1".to_owned(), true)));
        let head = read("HEAD / HTTP/1.1\r\n\r\n");
        assert_eq!(head, Some(("/".to_owned(), String::new(), false)));
        assert_eq!(read("POST / HTTP/1.1\r\n\r\n"), None);
        assert_eq!(read("GET /%zz HTTP/1.1\r\n\r\n"), None);
        assert_eq!(read(""), None);
    }

    #[test]
    fn a_head_is_answered_without_the_bytes() {
        let answer = Answer::of("text/css", b"a{}".to_vec()).with("X-Name", "value");
        let mut sent = Vec::new();
        answer.write(&mut sent, false).unwrap();
        let sent = String::from_utf8(sent).unwrap();
        assert!(sent.starts_with("HTTP/1.1 200 OK\r\nContent-Type: text/css\r\nX-Name: value\r\n"));
        assert!(sent.contains("Content-Length: 3\r\n"));
        assert!(sent.ends_with("\r\n\r\n"));
    }
}
