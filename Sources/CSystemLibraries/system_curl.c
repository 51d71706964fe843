#include "system_curl.h"

#include <dlfcn.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

// From curl/curl.h, whose numbers are part of libcurl's ABI; the header itself is not on every machine
// that builds this.
enum {
  CURLE_OK = 0,
  CURLE_COULDNT_RESOLVE_PROXY = 5,
  CURLE_COULDNT_RESOLVE_HOST = 6,
  CURLE_COULDNT_CONNECT = 7,
  CURLE_OPERATION_TIMEDOUT = 28,
  CURLE_SSL_CONNECT_ERROR = 35,
  CURLE_PEER_FAILED_VERIFICATION = 60,
  CURLE_SSL_CACERT_BADFILE = 77,

  CURLOPT_WRITEDATA = 10001,
  CURLOPT_URL = 10002,
  CURLOPT_ERRORBUFFER = 10010,
  CURLOPT_USERAGENT = 10018,
  CURLOPT_HEADERDATA = 10029,
  CURLOPT_NOSIGNAL = 99,
  CURLOPT_TIMEOUT_MS = 155,
  CURLOPT_CONNECTTIMEOUT_MS = 156,
  CURLOPT_PROTOCOLS = 181,
  CURLOPT_WRITEFUNCTION = 20011,
  CURLOPT_HEADERFUNCTION = 20079,

  CURLPROTO_HTTP_AND_HTTPS = 3,
  CURLINFO_RESPONSE_CODE = 0x200002,
  CURL_ERROR_SIZE = 256,
};

static const size_t max_header_bytes = 64 * 1024;

struct system_curl {
  void *library;
  void *handle;
  int (*setopt)(void *, int, ...);
  int (*perform)(void *);
  int (*getinfo)(void *, int, ...);
  void (*cleanup)(void *);
};

/// What the callbacks fill.
typedef struct {
  system_curl_response *response;
  size_t capacity;
  size_t max_body_bytes;
  size_t header_bytes;
  bool too_large;
} receipt;

static size_t receive_body(char *data, size_t size, size_t count, void *context) {
  receipt *r = context;
  const size_t length = size * count;
  if (length > r->max_body_bytes - r->response->body_length) {
    r->too_large = true;
    return 0;
  }
  const size_t needed = r->response->body_length + length;
  if (needed > r->capacity) {
    const size_t capacity = needed < 4096 ? 4096 : needed * 2;
    unsigned char *body = realloc(r->response->body, capacity);
    if (body == NULL) return 0;
    r->response->body = body;
    r->capacity = capacity;
  }
  memcpy(r->response->body + r->response->body_length, data, length);
  r->response->body_length = needed;
  return length;
}

static size_t receive_header(char *data, size_t size, size_t count, void *context) {
  (void)data;
  receipt *r = context;
  r->header_bytes += size * count;
  if (r->header_bytes <= max_header_bytes) return size * count;
  r->too_large = true;
  return 0;
}

system_curl *system_curl_open(const char *const *libraries) {
  void *library = NULL;
  for (; *libraries != NULL && library == NULL; libraries++) {
    library = dlopen(*libraries, RTLD_NOW | RTLD_LOCAL);
  }
  if (library == NULL) return NULL;
  void *(*init)(void) = (void *(*)(void))dlsym(library, "curl_easy_init");
  system_curl *curl = calloc(1, sizeof *curl);
  if (curl != NULL) {
    curl->library = library;
    curl->setopt = (int (*)(void *, int, ...))dlsym(library, "curl_easy_setopt");
    curl->perform = (int (*)(void *))dlsym(library, "curl_easy_perform");
    curl->getinfo = (int (*)(void *, int, ...))dlsym(library, "curl_easy_getinfo");
    curl->cleanup = (void (*)(void *))dlsym(library, "curl_easy_cleanup");
    if (init && curl->setopt && curl->perform && curl->getinfo && curl->cleanup) {
      curl->handle = init();
      if (curl->handle != NULL) return curl;
    }
  }
  free(curl);
  dlclose(library);
  return NULL;
}

void system_curl_close(system_curl *curl) {
  // The library stays loaded: its exit handlers point into it.
  curl->cleanup(curl->handle);
  free(curl);
}

static system_curl_outcome outcome(int code, const receipt *r) {
  if (r->too_large) return SYSTEM_CURL_TOO_LARGE;
  switch (code) {
    case CURLE_OK:
      return SYSTEM_CURL_ANSWERED;
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT:
      return SYSTEM_CURL_UNREACHABLE;
    case CURLE_OPERATION_TIMEDOUT:
      return SYSTEM_CURL_TIMED_OUT;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
      return SYSTEM_CURL_TLS;
    default:
      return SYSTEM_CURL_BROKEN;
  }
}

system_curl_response system_curl_get(system_curl *curl, const system_curl_request *request) {
  system_curl_response response = {0};
  receipt r = {.response = &response, .max_body_bytes = request->max_body_bytes};
  void *h = curl->handle;

  curl->setopt(h, CURLOPT_URL, request->url);
  curl->setopt(h, CURLOPT_USERAGENT, request->user_agent);
  curl->setopt(h, CURLOPT_PROTOCOLS, (long)CURLPROTO_HTTP_AND_HTTPS);
  curl->setopt(h, CURLOPT_CONNECTTIMEOUT_MS, request->connect_timeout_ms);
  curl->setopt(h, CURLOPT_TIMEOUT_MS, request->timeout_ms);
  curl->setopt(h, CURLOPT_NOSIGNAL, 1L);
  curl->setopt(h, CURLOPT_WRITEFUNCTION, receive_body);
  curl->setopt(h, CURLOPT_WRITEDATA, &r);
  curl->setopt(h, CURLOPT_HEADERFUNCTION, receive_header);
  curl->setopt(h, CURLOPT_HEADERDATA, &r);
  curl->setopt(h, CURLOPT_ERRORBUFFER, response.problem);

  // With CURLOPT_NOSIGNAL libcurl leaves SIGPIPE to us: a peer that hangs up must not end the process.
  struct sigaction ignore = {.sa_handler = SIG_IGN}, before;
  sigaction(SIGPIPE, &ignore, &before);
  const int code = curl->perform(h);
  sigaction(SIGPIPE, &before, NULL);

  curl->setopt(h, CURLOPT_ERRORBUFFER, NULL);
  curl->getinfo(h, CURLINFO_RESPONSE_CODE, &response.status);
  response.outcome = outcome(code, &r);
  return response;
}

void system_curl_free(system_curl_response *response) {
  free(response->body);
  response->body = NULL;
  response->body_length = 0;
}
