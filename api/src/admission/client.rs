//! Clients: whose request it is, as far as its address tells.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use axum::http::{HeaderMap, HeaderName};
use entities::store::repeatable;
use ipnet::IpNet;

/// A client (klient): an address of IPv4, or the network of 64 bits that an address of IPv6 lies in, since one household has
/// as many of these as it likes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Client(IpAddr);

impl Client {
    /// Whoever has no address that is known: requests that came by no connection, as in tests.
    pub(crate) const UNKNOWN: Self = Self(IpAddr::V6(Ipv6Addr::UNSPECIFIED));
}

impl From<IpAddr> for Client {
    fn from(address: IpAddr) -> Self {
        // An address of IPv4 may come as one of IPv6 that holds it.
        Self(match address.to_canonical() {
            IpAddr::V6(address) => {
                let network = u128::from(address) & !u128::from(u64::MAX);
                IpAddr::V6(network.into())
            }
            address => address,
        })
    }
}

/// The address that a connection comes from, beside each of its requests.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Peer(pub(crate) SocketAddr);

/// The rules by which clients are told apart: by the addresses that they connect from and, behind proxies that are trusted, by a header in
/// which the proxy says who connected to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClientAddresses {
    proxies: Vec<IpNet>,
    header: HeaderName,
}

/// A text that is no address of a proxy.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no address of a proxy: write 127.0.0.1, or a network such as 10.0.0.0/8")]
pub struct UnusableProxy(String);

impl Default for ClientAddresses {
    fn default() -> Self {
        Self {
            proxies: Vec::new(),
            header: HeaderName::from_static("x-forwarded-for"),
        }
    }
}

impl ClientAddresses {
    /// Trusts the proxies at these addresses, or in these networks, to say in `x-forwarded-for` who connected to them.
    ///
    /// # Errors
    /// When one of them is neither.
    pub fn behind<'a>(proxies: impl IntoIterator<Item = &'a str>) -> Result<Self, UnusableProxy> {
        let read = |text: &str| {
            let network = text.parse::<IpNet>();
            network.or_else(|_| text.parse::<IpAddr>().map(IpNet::from))
        };
        let proxies = proxies
            .into_iter()
            .map(|text| read(text).map_err(|_| UnusableProxy(repeatable(text))));
        Ok(Self {
            proxies: proxies.collect::<Result<_, _>>()?,
            ..Self::default()
        })
    }

    /// True when a proxy that is trusted has this address.
    pub(crate) fn trusts(&self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        self.proxies.iter().any(|network| network.contains(&address))
    }

    /// The client that sent a request.
    ///
    /// Of the addresses in the header, each proxy has added the one that connected to it at the end; so the last one that is
    /// no trusted proxy's is the client's, and what stands before it may be made up.
    pub(crate) fn client(&self, peer: Option<SocketAddr>, headers: &HeaderMap) -> Client {
        let Some(peer) = peer else { return Client::UNKNOWN };
        if self.proxies.is_empty() || !self.trusts(peer.ip()) {
            return peer.ip().into();
        }
        let values = headers.get_all(&self.header).iter().rev();
        let texts = values.filter_map(|value| value.to_str().ok());
        let mut nearest = peer.ip();
        for text in texts.flat_map(|text| text.rsplit(',')) {
            let Some(address) = address(text.trim()) else {
                break;
            };
            nearest = address;
            if !self.trusts(address) {
                break;
            }
        }
        nearest.into()
    }
}

/// An address as proxies write it: alone, or with a port.
fn address(text: &str) -> Option<IpAddr> {
    let bare = text.strip_prefix('[').and_then(|text| text.strip_suffix(']'));
    let alone = bare.unwrap_or(text).parse().ok();
    alone.or_else(|| text.parse::<SocketAddr>().ok().map(|address| address.ip()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(proxies: &[&str], peer: &str, header: &str, expected: &str) {
        let addresses = ClientAddresses::behind(proxies.iter().copied()).unwrap();
        let mut headers = HeaderMap::new();
        if !header.is_empty() {
            headers.insert("x-forwarded-for", header.parse().unwrap());
        }
        let peer = SocketAddr::new(peer.parse().unwrap(), 1);
        let expected = Client::from(expected.parse::<IpAddr>().unwrap());
        assert_eq!(
            addresses.client(Some(peer), &headers),
            expected,
            "{peer} {header}"
        );
    }

    #[test]
    fn a_header_is_believed_of_trusted_proxies_alone() {
        check(&[], "192.0.2.1", "198.51.100.7", "192.0.2.1");
        check(&["10.0.0.0/8"], "192.0.2.1", "198.51.100.7", "192.0.2.1");
        check(&["10.0.0.0/8"], "10.1.2.3", "198.51.100.7", "198.51.100.7");
        check(&["10.0.0.0/8"], "10.1.2.3", "", "10.1.2.3");
    }

    #[test]
    fn what_a_client_put_into_the_header_itself_is_not_believed() {
        check(
            &["127.0.0.1"],
            "127.0.0.1",
            "1.2.3.4, 198.51.100.7",
            "198.51.100.7",
        );
        let proxies = ["127.0.0.1", "10.0.0.0/8"];
        check(
            &proxies,
            "127.0.0.1",
            "1.2.3.4, 198.51.100.7, 10.0.0.2",
            "198.51.100.7",
        );
        check(&proxies, "127.0.0.1", "1.2.3.4, nobody, 10.0.0.2", "10.0.0.2");
    }

    #[test]
    fn addresses_are_read_as_proxies_write_them() {
        check(&["::1"], "::1", "198.51.100.7:4711", "198.51.100.7");
        check(&["::1"], "::1", "[2001:db8::7]:4711", "2001:db8::7");
        check(&["127.0.0.1"], "::ffff:127.0.0.1", "[2001:db8::7]", "2001:db8::7");
    }

    #[test]
    fn a_network_of_64_bits_is_one_client() {
        let client = |text: &str| Client::from(text.parse::<IpAddr>().unwrap());
        assert_eq!(client("2001:db8::1"), client("2001:db8::ffff:1:2:3"));
        assert_ne!(client("2001:db8::1"), client("2001:db8:0:1::1"));
        assert_eq!(client("::ffff:192.0.2.1"), client("192.0.2.1"));
    }

    #[test]
    fn what_is_no_address_is_refused() {
        assert!(ClientAddresses::behind(["proxy.example"]).is_err());
    }
}
