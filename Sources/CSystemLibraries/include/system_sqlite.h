#ifndef SYSTEM_SQLITE_H
#define SYSTEM_SQLITE_H

#include <stdint.h>

// SQLite, loaded when a command first opens a database, for the reason of system_curl.h.

/// The functions of SQLite 3 that the tool uses, by their names there (https://www.sqlite.org/capi3ref.html).
typedef struct {
  int (*open_v2)(const char *, void **, int, const char *);
  int (*close_v2)(void *);
  int (*busy_timeout)(void *, int);
  int (*extended_errcode)(void *);
  const char *(*errmsg)(void *);
  int (*exec)(void *, const char *, void *, void *, void *);
  int (*prepare_v2)(void *, const char *, int, void **, const char **);
  int (*step)(void *);
  int (*reset)(void *);
  int (*finalize)(void *);
  int (*bind_text)(void *, int, const char *, int, void *);
  int (*bind_int64)(void *, int, int64_t);
  int64_t (*column_int64)(void *, int);
  const unsigned char *(*column_text)(void *, int);
  int (*column_bytes)(void *, int);
} system_sqlite;

/// Loads the first library of a NULL-terminated list that is there and has all functions; NULL when none has.
/// It stays loaded, and what is returned is valid, to the end of the process.
const system_sqlite *system_sqlite_open(const char *const *libraries);

#endif
