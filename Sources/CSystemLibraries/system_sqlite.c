#include "system_sqlite.h"

#include <dlfcn.h>
#include <stddef.h>
#include <stdlib.h>

const system_sqlite *system_sqlite_open(const char *const *libraries) {
  void *library = NULL;
  for (; *libraries != NULL && library == NULL; libraries++) {
    library = dlopen(*libraries, RTLD_NOW | RTLD_LOCAL);
  }
  if (library == NULL) return NULL;
  // In the order of the structure.
  static const char *const names[] = {
      "sqlite3_open_v2", "sqlite3_close_v2", "sqlite3_busy_timeout",
      "sqlite3_extended_errcode", "sqlite3_errmsg", "sqlite3_exec",
      "sqlite3_prepare_v2", "sqlite3_step", "sqlite3_reset",
      "sqlite3_finalize", "sqlite3_bind_text", "sqlite3_bind_int64",
      "sqlite3_column_int64", "sqlite3_column_text", "sqlite3_column_bytes",
  };
  enum { count = sizeof names / sizeof *names };
  _Static_assert(sizeof(system_sqlite) == count * sizeof(void *), "a name for each function");
  void **functions = calloc(count, sizeof *functions);
  if (functions == NULL) return NULL;
  for (size_t i = 0; i < count; i++) {
    functions[i] = dlsym(library, names[i]);
    if (functions[i] == NULL) {
      free(functions);
      dlclose(library);
      return NULL;
    }
  }
  return (const system_sqlite *)functions;
}
