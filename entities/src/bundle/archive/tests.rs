//! Archives that should not be believed. What is claimed of memory is claimed of the bytes that came out of an archive:
//! what never came out takes none.

use std::fs;
use std::io::{Cursor, Read, Seek, SeekFrom, Write};

use ::tar::{EntryType, Header};
use ::zip::ZipWriter;
use ::zip::write::SimpleFileOptions;
use flate2::Compression;
use flate2::write::GzEncoder;
use proptest::prelude::*;

use super::*;

const MIB: usize = 1 << 20;
/// The end of a `.tar`.
const END: [u8; 1024] = [0; 1024];

/// An archive after it was unpacked, or refused.
struct Unpacked {
    /// The error, and what is behind it.
    error: Option<String>,
    /// The number of bytes that came out of it.
    bytes: u64,
    folder: TempDir,
}

impl Unpacked {
    fn of(run: impl FnOnce(&mut Budget, &mut Target<'_>) -> Result<(), ArchiveError>, packed: usize) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut budget = Budget::of(packed as u64);
        let error = run(&mut budget, &mut Target::new(folder.path())).err();
        let error = error.map(|error| match std::error::Error::source(&error) {
            Some(source) => format!("{error}: {source}"),
            None => error.to_string(),
        });
        Self {
            error,
            bytes: budget.bytes(),
            folder,
        }
    }

    fn tar(packed: &[u8]) -> Self {
        Self::of(|budget, target| tar::unpack(packed, budget, target), packed.len())
    }

    fn zip(packed: &[u8]) -> Self {
        Self::of(
            |budget, target| zip::unpack(Cursor::new(packed), budget, target),
            packed.len(),
        )
    }

    #[track_caller]
    fn refused(&self, expect: &str) {
        assert_eq!(self.error.as_deref(), Some(expect));
    }

    #[track_caller]
    fn holds(&self, path: &str, content: &str) {
        assert_eq!(self.error, None);
        assert_eq!(
            fs::read_to_string(self.folder.path().join(path)).unwrap(),
            content
        );
    }
}

/// One entry of a `.tar`, with its content, padded.
fn entry(kind: EntryType, name: &str, content: &[u8]) -> Vec<u8> {
    let mut bytes = header(kind, name, content.len() as u64).to_vec();
    bytes.extend_from_slice(content);
    bytes.resize(bytes.len().next_multiple_of(512), 0);
    bytes
}

fn header(kind: EntryType, name: &str, bytes: u64) -> [u8; 512] {
    let mut header = Header::new_gnu();
    header.as_old_mut().name[..name.len()].copy_from_slice(name.as_bytes());
    header.set_entry_type(kind);
    header.set_size(bytes);
    header.set_mode(0o644);
    header.set_cksum();
    *header.as_bytes()
}

fn file(name: &str, content: &str) -> Vec<u8> {
    entry(EntryType::Regular, name, content.as_bytes())
}

fn pax(lines: &str) -> Vec<u8> {
    entry(EntryType::XHeader, "pax", lines.as_bytes())
}

fn gzip(content: &[u8]) -> Vec<u8> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(content).unwrap();
    gzip.finish().unwrap()
}

/// A `.tar.gz` of these entries.
fn tar_gz(entries: &[Vec<u8>]) -> Vec<u8> {
    gzip(&[&entries.concat()[..], &END].concat())
}

/// A `.zip` of these files, stored.
fn zip_of(files: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(::zip::CompressionMethod::Stored);
    for (name, content) in files {
        zip.start_file(*name, stored).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Writes over the first header of the directory of a `.zip`, from this byte of it.
fn in_directory(zip: &mut [u8], from: usize, bytes: &[u8]) {
    let header = memchr::memmem::find(zip, b"PK\x01\x02").unwrap();
    zip[header + from..][..bytes.len()].copy_from_slice(bytes);
}

#[test]
fn a_header_that_is_too_long_is_refused_before_it_is_read() {
    let long = vec![b'a'; MIB];
    let path = "a path of 1048575 bytes, and at most 2048 are read; give the file a shorter one and pack the folder again";
    let attributes = "a pax header of 1048576 bytes, and at most 65536 are read; pack the folder again without extended attributes";
    for (kind, expect) in [
        (EntryType::GNULongName, path),
        (EntryType::GNULongLink, path),
        (EntryType::XHeader, attributes),
        (EntryType::XGlobalHeader, attributes),
    ] {
        let unpacked = Unpacked::tar(&tar_gz(&[entry(kind, "x", &long), file("a.csv", "a")]));
        unpacked.refused(&format!("the archive holds {expect}"));
        assert_eq!(unpacked.bytes, 512, "only its header came out");
    }
    // A path may be long in a pax header that is short enough.
    let line = format!("3007 path={}\n", "a".repeat(2996));
    Unpacked::tar(&tar_gz(&[pax(&line), file("a.csv", "a")])).refused(
        "the archive holds a path of 2996 bytes, and at most 2048 are read; give the file a shorter one and pack the folder again",
    );
    Unpacked::zip(&zip_of(&[(&"a".repeat(2049), "")])).refused(
        "the archive holds a path of 2049 bytes, and at most 2048 are read; give the file a shorter one and pack the folder again",
    );
}

#[test]
fn names_that_do_not_fit_a_header_are_read() {
    let name = format!("{}/a.csv", "b".repeat(150));
    let terminated = format!("{name}\0");
    let long = entry(EntryType::GNULongName, "././@LongLink", terminated.as_bytes());
    let unpacked = Unpacked::tar(&tar_gz(&[long, file("cut", "a")]));
    unpacked.holds(&name, "a");
    let global = entry(EntryType::XGlobalHeader, "pax", b"16 comment=abcd\n");
    let unpacked = Unpacked::tar(&tar_gz(&[global, pax("15 path=c/å.csv\n"), file("cut", "b")]));
    unpacked.refused("the archive cannot be read; pack the folder again: a pax header is not made of lines with their lengths");
    let unpacked = Unpacked::tar(&tar_gz(&[pax("17 path=c/å.csv\n"), file("cut", "b")]));
    unpacked.holds("c/å.csv", "b");
}

#[test]
fn what_comes_out_is_counted_wherever_it_stands() {
    let zeros = vec![0; 80 * MIB];
    let folder = entry(EntryType::Directory, "d/", &zeros);
    for (place, tar) in [
        ("in a file", entry(EntryType::Regular, "a.csv", &zeros)),
        ("in a folder", folder),
        ("in a file of no name", entry(EntryType::Regular, "d/", &zeros)),
        ("after the end", zeros.clone()),
    ] {
        let packed = gzip(&tar);
        let unpacked = Unpacked::tar(&packed);
        unpacked.refused(
            "the archive unpacks to more than 200 times its size, as a zip bomb does; unpack it and give the folder",
        );
        let most = (64 * MIB).max(packed.len() * 201) + (1 << 16);
        assert!(
            unpacked.bytes <= most as u64,
            "{place}: {} came out",
            unpacked.bytes
        );
    }
}

#[test]
fn the_files_of_a_zip_have_one_budget() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let zeros = vec![0; 20 * MIB];
    for name in ["a", "b", "c", "d"] {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(&zeros).unwrap();
    }
    let packed = zip.finish().unwrap().into_inner();
    let unpacked = Unpacked::zip(&packed);
    unpacked.refused(
        "the archive unpacks to more than 200 times its size, as a zip bomb does; unpack it and give the folder",
    );
    assert!(unpacked.bytes <= (64 * MIB + (1 << 16)) as u64);
}

#[test]
fn every_entry_counts() {
    let expect = "the archive holds more than 10000 files and folders; unpack it and give the folder";
    for kind in [EntryType::Directory, EntryType::XGlobalHeader] {
        let unpacked = Unpacked::tar(&gzip(&header(kind, "d/", 0).repeat(30_000)));
        unpacked.refused(expect);
        assert_eq!(unpacked.bytes, 10_001 * 512);
    }
    let names: Vec<_> = (0..10_001).map(|number| format!("{number}/")).collect();
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for name in &names {
        zip.add_directory(&**name, SimpleFileOptions::default()).unwrap();
    }
    Unpacked::zip(&zip.finish().unwrap().into_inner()).refused(expect);
}

#[test]
fn a_name_that_is_there_twice_is_refused() {
    let twice = |name: &str| {
        format!("the archive holds \"{name}\" twice; pack the folder again, with each file once")
    };
    Unpacked::tar(&tar_gz(&[file("a.csv", "1"), file("a.csv", "2")])).refused(&twice("a.csv"));
    Unpacked::tar(&tar_gz(&[file("a.csv", "1"), file("./a.csv", "2")])).refused(&twice("./a.csv"));
    Unpacked::tar(&tar_gz(&[
        file("a.csv", "1"),
        pax("14 path=a.csv\n"),
        file("b.csv", "2"),
    ]))
    .refused(&twice("a.csv"));
    let long = entry(EntryType::GNULongName, "long", b"./a.csv\0");
    Unpacked::tar(&tar_gz(&[file("a.csv", "1"), long, file("b.csv", "2")])).refused(&twice("./a.csv"));
    Unpacked::zip(&zip_of(&[("a.csv", "1"), ("./a.csv", "2")])).refused(&twice("./a.csv"));
    // The library writes no name twice, so the second is written over.
    let mut zip = zip_of(&[("a.csv", "1"), ("b.csv", "2")]);
    for place in memchr::memmem::find_iter(&zip.clone(), b"b.csv") {
        zip[place] = b'a';
    }
    Unpacked::zip(&zip).refused(&twice("a.csv"));
}

#[test]
fn a_name_that_is_a_file_and_a_folder_is_refused() {
    let clash = |name: &str| {
        format!(
            "the archive holds \"{name}\" in the way of a folder or a file of the same name; pack the folder again"
        )
    };
    for (names, expect) in [
        (["a", "a/b"], "a/b"),
        (["a/b", "a"], "a"),
        (["a", "a/b/c"], "a/b/c"),
    ] {
        Unpacked::tar(&tar_gz(&names.map(|name| file(name, "")))).refused(&clash(expect));
        Unpacked::zip(&zip_of(&names.map(|name| (name, "")))).refused(&clash(expect));
    }
}

#[test]
fn what_is_neither_a_file_nor_a_folder_is_refused() {
    let link = "the archive holds \"a.csv\", which is a link; pack the folder again with the file itself";
    let special =
        "the archive holds \"a.csv\", which is neither a file nor a folder; pack the folder again without it";
    let sparse = "the archive holds \"a.csv\" as a sparse file; pack the folder again without holes";
    for (kind, expect) in [
        (EntryType::Symlink, link),
        (EntryType::Link, link),
        (EntryType::Char, special),
        (EntryType::Block, special),
        (EntryType::Fifo, special),
        (EntryType::new(b'M'), special),
        (EntryType::GNUSparse, sparse),
    ] {
        Unpacked::tar(&tar_gz(&[entry(kind, "a.csv", b"")])).refused(expect);
    }
    Unpacked::tar(&tar_gz(&[pax("22 GNU.sparse.major=1\n"), file("a.csv", "")])).refused(sparse);
    for (mode, expect) in [
        (0o120_777_u32, link),
        (0o010_644, special),
        (0o060_644, special),
        (0o140_644, special),
    ] {
        let mut zip = zip_of(&[("a.csv", "/etc/hostname")]);
        in_directory(&mut zip, 38, &(mode << 16).to_le_bytes());
        Unpacked::zip(&zip).refused(expect);
    }
}

#[test]
fn a_sparse_file_is_refused_before_its_map_is_read() {
    // The map may go on for as many blocks as one likes; the library keeps every one.
    let mut header = Header::new_gnu();
    header.as_old_mut().name[..5].copy_from_slice(b"a.csv");
    header.set_entry_type(EntryType::GNUSparse);
    header.set_size(0);
    header.as_gnu_mut().unwrap().isextended = [1];
    header.set_cksum();
    let mut map = [0_u8; 512];
    map[..24].copy_from_slice(b"00000000000\x0000000000000\0");
    map[504] = 1;
    let unpacked = Unpacked::tar(&gzip(&[&header.as_bytes()[..], &map.repeat(2000)].concat()));
    unpacked.refused("the archive holds \"a.csv\" as a sparse file; pack the folder again without holes");
    assert_eq!(unpacked.bytes, 512);
}

#[test]
fn a_path_leads_through_a_few_folders_of_ordinary_names() {
    let deep = format!("{}a.csv", "d/".repeat(9));
    Unpacked::tar(&tar_gz(&[file(&deep, "a")])).holds(&deep, "a");
    let deeper = format!("d/{deep}");
    let expect = format!(
        "the archive holds \"{deeper}\", which lies more than 9 folders deep; move it up and pack the folder again"
    );
    Unpacked::tar(&tar_gz(&[file(&deeper, "a")])).refused(&expect);
    Unpacked::zip(&zip_of(&[(&deeper, "a")])).refused(&expect);
    let expect = format!(
        "the archive holds \"{}…\", a name in which is longer than 255 bytes; give it a shorter one",
        "n".repeat(200)
    );
    Unpacked::zip(&zip_of(&[(&"n".repeat(256), "a")])).refused(&expect);
}

#[test]
fn headers_that_contradict_are_refused() {
    let damaged = |why: &str| format!("the archive cannot be read; pack the folder again: {why}");
    let sized = [pax("9 size=1\n"), file("a.csv", "abc")];
    Unpacked::tar(&tar_gz(&sized))
        .refused("the archive gives \"a.csv\" two sizes; unpack it and give the folder");
    Unpacked::tar(&tar_gz(&[pax("9 size=3\n"), file("a.csv", "abc")])).holds("a.csv", "abc");
    let twice = damaged("two headers of one kind say something of one file");
    Unpacked::tar(&tar_gz(&[
        pax("9 size=3\n"),
        pax("9 size=3\n"),
        file("a.csv", "abc"),
    ]))
    .refused(&twice);
    let long = entry(EntryType::GNULongName, "long", b"a.csv\0");
    Unpacked::tar(&tar_gz(&[long.clone(), long.clone(), file("a.csv", "abc")])).refused(&twice);
    Unpacked::tar(&tar_gz(&[long]))
        .refused(&damaged("a header says something of a file that does not follow"));
}

#[test]
fn all_members_of_a_gzip_are_read_and_nothing_is_lost_after_the_end() {
    let tar = [&file("a.csv", "a")[..], &file("b.csv", "b"), &END].concat();
    let (first, second) = tar.split_at(1024);
    let members = [gzip(first), gzip(b""), gzip(second)].concat();
    let unpacked = Unpacked::tar(&members);
    unpacked.holds("a.csv", "a");
    unpacked.holds("b.csv", "b");
    assert_eq!(unpacked.bytes, tar.len() as u64);
    let many = [gzip(b"").repeat(100_000), gzip(&tar)].concat();
    Unpacked::tar(&many).holds("b.csv", "b");
    let two = [tar_gz(&[file("a.csv", "a")]), tar_gz(&[file("b.csv", "b")])].concat();
    Unpacked::tar(&two).refused("the archive goes on after its end; pack the folder again, in one archive");
}

#[test]
fn an_archive_cut_short_is_refused_wherever_it_is_cut() {
    let packed = tar_gz(&[file("a.csv", "a"), file("b.csv", "b")]);
    let zip = zip_of(&[("a.csv", "a"), ("b.csv", "b")]);
    for length in 0..packed.len() {
        assert!(
            Unpacked::tar(&packed[..length]).error.is_some(),
            "tar.gz of {length} bytes"
        );
    }
    for length in 0..zip.len() {
        assert!(
            Unpacked::zip(&zip[..length]).error.is_some(),
            "zip of {length} bytes"
        );
    }
}

#[test]
fn a_zip_file_that_cannot_be_read_says_why() {
    let changed = |from: usize, bytes: &[u8]| {
        let mut zip = zip_of(&[("a.csv", "abc")]);
        in_directory(&mut zip, from, bytes);
        Unpacked::zip(&zip)
    };
    changed(8, &[1, 0])
        .refused("the archive holds \"a.csv\" encrypted; pack the folder again without a password");
    let method =
        "the archive packs \"a.csv\" otherwise than by deflate; pack the folder again as an ordinary .zip";
    changed(10, &[12, 0]).refused(method);
    // It says that it has one byte.
    let larger = changed(24, &1_u32.to_le_bytes());
    larger.refused("the archive cannot be read; pack the folder again: File is larger than its declared uncompressed size");
}

#[test]
fn a_zip_is_not_believed_how_many_files_it_holds() {
    let mut zip = zip_of(&[("a.csv", "abc")]);
    let end = zip.len() - 22;
    zip[end + 8..end + 12].copy_from_slice(&[0xfe, 0xff, 0xfe, 0xff]);
    assert!(Unpacked::zip(&zip).error.unwrap().contains("cannot be read"));
    // And a directory that says it is as large as that.
    zip[end + 12..end + 16].copy_from_slice(&0x7fff_ffff_u32.to_le_bytes());
    assert!(
        Unpacked::zip(&zip)
            .error
            .unwrap()
            .contains("holds more than 10000 files")
    );
}

/// A reader that counts what is read of it.
struct Counting<R>(R, u64);

impl<R: Read> Read for Counting<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.0.read(buffer)?;
        self.1 += count as u64;
        Ok(count)
    }
}

impl<R: Seek> Seek for Counting<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.0.seek(to)
    }
}

#[test]
fn a_zip_whose_end_is_a_hole_of_gigabytes_is_not_read() {
    const HOLE: u64 = 4 << 30;
    let mut file = tempfile::tempfile().unwrap();
    file.write_all(b"PK\x06\x06").unwrap();
    file.write_all(&(HOLE - 12).to_le_bytes()).unwrap();
    file.seek(SeekFrom::Start(HOLE)).unwrap();
    let mut locator = b"PK\x06\x07".to_vec();
    locator.extend([0; 12]);
    locator.extend([1, 0, 0, 0]);
    let mut end = b"PK\x05\x06\0\0\0\0".to_vec();
    end.extend([0xff; 12]);
    end.extend([0, 0]);
    file.write_all(&[locator, end].concat()).unwrap();
    let mut counting = Counting(file, 0);
    let unpacked = Unpacked::of(|budget, target| zip::unpack(&mut counting, budget, target), 1);
    unpacked.refused(
        "the archive holds an end record of 4294967296 bytes, and at most 65536 are read; pack the folder again as an ordinary .zip",
    );
    assert!(counting.1 < 256 << 10, "{} bytes were read", counting.1);
}

#[test]
fn a_large_zip_is_read_as_another() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let large = SimpleFileOptions::default().large_file(true);
    zip.start_file("a.csv", large).unwrap();
    zip.write_all(b"abc").unwrap();
    zip.set_comment("a".repeat(60_000)).unwrap();
    Unpacked::zip(&zip.finish().unwrap().into_inner()).holds("a.csv", "abc");
}

#[test]
fn an_archive_of_nothing_unpacks_to_nothing() {
    for unpacked in [
        Unpacked::tar(&tar_gz(&[])),
        Unpacked::tar(&gzip(b"")),
        Unpacked::zip(&zip_of(&[])),
    ] {
        assert_eq!(unpacked.error, None);
        assert_eq!(fs::read_dir(unpacked.folder.path()).unwrap().count(), 0);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn whatever_is_changed_in_an_archive_little_comes_out(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let name = format!("{}\0", "n".repeat(150));
        let mut tar = [
            entry(EntryType::GNULongName, "long", name.as_bytes()),
            file("a.csv", "a"),
            pax("14 path=b.csv\n"),
            file("cut", "b"),
        ].concat();
        let mut zip = zip_of(&[("a.csv", "abc"), ("texts/b.txt", "b")]);
        for (place, byte) in &changes {
            *place.get_mut(&mut tar) = *byte;
            *place.get_mut(&mut zip) = *byte;
        }
        let length = tar.len() as u64;
        prop_assert!(Unpacked::tar(&gzip(&tar)).bytes <= length);
        let length = zip.len() as u64;
        prop_assert!(Unpacked::zip(&zip).bytes <= length);
    }
}
