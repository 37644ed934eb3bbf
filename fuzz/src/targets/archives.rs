//! Archives: opened as bundles, and checked when they are some.
//!
//! The first byte chooses: `z` a zip, `g` a tar that is compressed, `t` a tar that is compressed here, so that what is in it is
//! changed and not only how it is compressed.

use std::fs;
use std::io::Write as _;

use entities::bundle::Bundle;
use flate2::Compression;
use flate2::write::GzEncoder;

use super::tables::checked;

pub(super) fn run(input: &[u8]) {
    let (chosen, rest) = super::choice(input);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let name = if matches!(chosen, b't' | b'g') {
        "bundle.tar.gz"
    } else {
        "bundle.zip"
    };
    let path = folder.path().join(name);
    if chosen == b't' {
        let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
        packed.write_all(rest).expect("memory takes all");
        fs::write(&path, packed.finish().expect("memory takes all")).expect("room for a file");
    } else {
        fs::write(&path, rest).expect("room for a file");
    }
    if let Ok(opened) = Bundle::open(&path) {
        checked(opened, &folder, &path);
    }
}
