#ifndef SYSTEM_CURL_H
#define SYSTEM_CURL_H

#include <stdbool.h>
#include <stddef.h>

// libcurl, loaded when the first request is made: a tool that links it starts more than twice as
// slowly (docs/architecture.md), and the library is on every machine that runs a provider.
// It is C because curl_easy_setopt is variadic, which Swift cannot call.

/// A connection that later requests to the same host reuse. Not for use by two threads at once.
typedef struct system_curl system_curl;

/// Why there is no answer.
typedef enum {
  SYSTEM_CURL_ANSWERED = 0,
  /// No address, no route, nobody listening.
  SYSTEM_CURL_UNREACHABLE,
  SYSTEM_CURL_TIMED_OUT,
  /// The certificate or the handshake is bad.
  SYSTEM_CURL_TLS,
  /// More bytes than the request allows.
  SYSTEM_CURL_TOO_LARGE,
  /// The connection broke, or what came over it was not HTTP.
  SYSTEM_CURL_BROKEN,
} system_curl_outcome;

typedef struct {
  /// GET, POST or DELETE; a POST has an empty body.
  const char *method;
  const char *url;
  const char *user_agent;
  /// "Name: value" each, NULL at the end.
  const char *const *headers;
  /// Whether to go past any proxy that the environment names.
  bool without_proxy;
  long connect_timeout_ms;
  /// For the whole exchange, name resolution included.
  long timeout_ms;
  size_t max_body_bytes;
} system_curl_request;

typedef struct {
  system_curl_outcome outcome;
  long status;
  /// Owned by the caller: system_curl_free.
  unsigned char *body;
  size_t body_length;
  /// What the Retry-After header says, or nothing.
  char retry_after[32];
  /// libcurl's own words, where there is no answer.
  char problem[256];
} system_curl_response;

/// Loads the first library of a NULL-terminated list that is there; NULL when none is.
system_curl *system_curl_open(const char *const *libraries);
void system_curl_close(system_curl *curl);

/// Sends one request and waits for the answer. Verifies TLS certificates, follows no redirect, speaks http
/// and https only.
system_curl_response system_curl_send(system_curl *curl, const system_curl_request *request);
void system_curl_free(system_curl_response *response);

#endif
