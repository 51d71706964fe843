#include "system_curl.h"

#include <dlfcn.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

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
  CURLOPT_PROXY = 10004,
  CURLOPT_ERRORBUFFER = 10010,
  CURLOPT_POSTFIELDS = 10015,
  CURLOPT_USERAGENT = 10018,
  CURLOPT_HTTPHEADER = 10023,
  CURLOPT_HEADERDATA = 10029,
  CURLOPT_CUSTOMREQUEST = 10036,
  CURLOPT_POST = 47,
  CURLOPT_POSTFIELDSIZE = 60,
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
  void (*reset)(void *);
  void (*cleanup)(void *);
  void *(*slist_append)(void *, const char *);
  void (*slist_free_all)(void *);
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
  receipt *r = context;
  const size_t length = size * count;
  r->header_bytes += length;
  if (r->header_bytes > max_header_bytes) {
    r->too_large = true;
    return 0;
  }
  static const char name[] = "retry-after:";
  const size_t name_length = sizeof name - 1;
  if (length > name_length && strncasecmp(data, name, name_length) == 0) {
    size_t used = 0;
    for (size_t i = name_length; i < length && used + 1 < sizeof r->response->retry_after; i++) {
      if (data[i] > ' ') r->response->retry_after[used++] = data[i];
    }
    r->response->retry_after[used] = 0;
  }
  return length;
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
    curl->reset = (void (*)(void *))dlsym(library, "curl_easy_reset");
    curl->cleanup = (void (*)(void *))dlsym(library, "curl_easy_cleanup");
    curl->slist_append = (void *(*)(void *, const char *))dlsym(library, "curl_slist_append");
    curl->slist_free_all = (void (*)(void *))dlsym(library, "curl_slist_free_all");
    if (init && curl->setopt && curl->perform && curl->getinfo && curl->reset && curl->cleanup &&
        curl->slist_append && curl->slist_free_all) {
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

/// The request's headers as libcurl's list.
static void *header_list(system_curl *curl, const system_curl_request *request) {
  void *list = NULL;
  for (const char *const *header = request->headers; *header != NULL; header++) {
    list = curl->slist_append(list, *header);
  }
  return list;
}

static void set_method(system_curl *curl, const char *method) {
  if (strcmp(method, "GET") == 0) return;
  if (strcmp(method, "POST") == 0) {
    curl->setopt(curl->handle, CURLOPT_POST, 1L);
    curl->setopt(curl->handle, CURLOPT_POSTFIELDS, "");
    curl->setopt(curl->handle, CURLOPT_POSTFIELDSIZE, 0L);
  } else {
    curl->setopt(curl->handle, CURLOPT_CUSTOMREQUEST, method);
  }
}

system_curl_response system_curl_send(system_curl *curl, const system_curl_request *request) {
  system_curl_response response = {0};
  receipt r = {.response = &response, .max_body_bytes = request->max_body_bytes};
  void *h = curl->handle;
  void *headers = header_list(curl, request);

  curl->reset(h);
  set_method(curl, request->method);
  curl->setopt(h, CURLOPT_URL, request->url);
  curl->setopt(h, CURLOPT_USERAGENT, request->user_agent);
  curl->setopt(h, CURLOPT_HTTPHEADER, headers);
  if (request->without_proxy) curl->setopt(h, CURLOPT_PROXY, "");
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

  curl->getinfo(h, CURLINFO_RESPONSE_CODE, &response.status);
  // What the handle still points to is about to go.
  curl->reset(h);
  curl->slist_free_all(headers);
  response.outcome = outcome(code, &r);
  return response;
}

void system_curl_free(system_curl_response *response) {
  free(response->body);
  response->body = NULL;
  response->body_length = 0;
}
