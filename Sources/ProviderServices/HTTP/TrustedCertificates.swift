/// Where distributions keep the certificates by which a server's is judged.
package enum TrustedCertificates {
  /// Debian and its kin, Fedora and its kin, SUSE, Alpine.
  private static let bundles = [
    "/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/cert.pem",
  ]

  /// The first that is there and not empty; nil where none is.
  package static var bundle: String? { bundles.first { (File.size($0) ?? 0) > 0 } }
}
