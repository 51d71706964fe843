internal import Glibc

/// The image of a crashed process, which would hold whatever secrets it had in memory.
package enum CoreDumps {
  /// No image of this process from now on.
  package static func forbid() {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
  }
}
