// SPDX-License-Identifier: GPL-3.0-or-later
// A preload library whose k-th call of one kind fails, for programs that must survive it. The environment
// says which:
//   SAOMA_FAULT_CALL   sync (fsync, fdatasync), write (write, pwrite), create (open with O_CREAT or
//   O_TMPFILE), open (any),
//                      truncate (ftruncate), rename (rename, renameat2, link, linkat), unlink, mkdir, close,
//                      read (read, pread)
//   SAOMA_FAULT_AT     k, from 1; 0 counts only
//   SAOMA_FAULT_ERROR  EIO, ENOSPC, SHORT: half of a write succeeds, or KILL: the program dies before the
//   call SAOMA_FAULT_LAST   1: all later calls fail too (after a short write, with ENOSPC) SAOMA_FAULT_PATH
//   only calls on files whose path contains this text SAOMA_FAULT_COUNT  a file of native 64-bit numbers,
//   kept up to date: calls that failed, then the calls on such files of
//                      each kind, in the order above
// A failing close does close, and a failing fsync leaves the data where it was: the page cache of a living
// system.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

static const char *const names[] = {
    "sync", "write", "create", "open", "truncate", "rename", "unlink", "mkdir", "close", "read"};
enum { names_count = sizeof names / sizeof *names };

struct counts
{
    atomic_llong failed;
    atomic_llong seen[names_count];
};

static struct counts own_counts;
static struct counts *counts = &own_counts;
static const char *wanted_call = "";
static const char *wanted_path = "";
static long long wanted_at;
static int wanted_error;
static int is_short;
static int is_lasting;
static int is_deadly;
static __thread int is_inside; // what we call ourselves does not count

static const char *setting(const char *name)
{
    const char *value = getenv(name);
    return value ? value : "";
}

__attribute__((constructor)) static void read_settings(void)
{
    wanted_call = setting("SAOMA_FAULT_CALL");
    wanted_path = setting("SAOMA_FAULT_PATH");
    wanted_at = atoll(setting("SAOMA_FAULT_AT"));
    is_short = strcmp(setting("SAOMA_FAULT_ERROR"), "SHORT") == 0;
    wanted_error = strcmp(setting("SAOMA_FAULT_ERROR"), "EIO") == 0 ? EIO : ENOSPC;
    is_deadly = strcmp(setting("SAOMA_FAULT_ERROR"), "KILL") == 0;
    is_lasting = strcmp(setting("SAOMA_FAULT_LAST"), "1") == 0;
    const char *file = setting("SAOMA_FAULT_COUNT");
    if (!*file)
        return;
    is_inside = 1;
    const long descriptor = syscall(SYS_openat, AT_FDCWD, file, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor >= 0 && syscall(SYS_ftruncate, descriptor, sizeof(struct counts)) == 0) {
        void *shared =
            mmap(NULL, sizeof(struct counts), PROT_READ | PROT_WRITE, MAP_SHARED, (int)descriptor, 0);
        if (shared != MAP_FAILED)
            counts = shared;
    }
    if (descriptor >= 0)
        syscall(SYS_close, descriptor);
    is_inside = 0;
}

static int matches_path(int descriptor, const char *path)
{
    if (!*wanted_path)
        return 1;
    if (path)
        return strstr(path, wanted_path) != NULL;
    char link[64];
    char target[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    const ssize_t length = syscall(SYS_readlinkat, AT_FDCWD, link, target, sizeof target - 1);
    if (length < 0)
        return 0;
    target[length] = '\0';
    return strstr(target, wanted_path) != NULL;
}

static int index_of(const char *call)
{
    int index = 0;
    while (strcmp(call, names[index]) != 0) // the callers are below: each name is one of these
        ++index;
    return index;
}

/// 0: let it pass. 1: the call that the fault begins with. 2: a later one.
static int fails(const char *call, int descriptor, const char *path)
{
    if (is_inside)
        return 0;
    const int before = errno;
    const int matches = matches_path(descriptor, path);
    errno = before;
    if (!matches)
        return 0;
    const long long number = atomic_fetch_add(&counts->seen[index_of(call)], 1) + 1;
    if (strcmp(call, wanted_call) != 0 || wanted_at <= 0 || number < wanted_at
        || (number > wanted_at && !is_lasting))
        return 0;
    atomic_fetch_add(&counts->failed, 1);
    if (is_deadly)
        raise(SIGKILL);
    return number == wanted_at ? 1 : 2;
}

/// The next library's function of the same name and type.
#define NEXT(name)                                                                                           \
    static __typeof__(&name) next;                                                                           \
    if (!next)                                                                                               \
    next = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

#define FAIL_IF(call, descriptor, path)                                                                      \
    do {                                                                                                     \
        if (fails(call, descriptor, path)) {                                                                 \
            errno = wanted_error;                                                                            \
            return -1;                                                                                       \
        }                                                                                                    \
    } while (0)

int fsync(int descriptor)
{
    NEXT(fsync);
    FAIL_IF("sync", descriptor, NULL);
    return next(descriptor);
}

int fdatasync(int descriptor)
{
    NEXT(fdatasync);
    FAIL_IF("sync", descriptor, NULL);
    return next(descriptor);
}

/// How many bytes of `size` a write may take; -1: none, errno is set.
static ssize_t allowed(int descriptor, size_t size)
{
    const int kind = fails("write", descriptor, NULL);
    if (kind == 0)
        return (ssize_t)size;
    if (is_short && kind == 1 && size > 1)
        return (ssize_t)(size / 2);
    errno = wanted_error;
    return -1;
}

ssize_t write(int descriptor, const void *bytes, size_t size)
{
    NEXT(write);
    const ssize_t most = allowed(descriptor, size);
    return most < 0 ? -1 : next(descriptor, bytes, (size_t)most);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t size, off_t offset)
{
    NEXT(pwrite);
    const ssize_t most = allowed(descriptor, size);
    return most < 0 ? -1 : next(descriptor, bytes, (size_t)most, offset);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t size, off64_t offset)
{
    NEXT(pwrite64);
    const ssize_t most = allowed(descriptor, size);
    return most < 0 ? -1 : next(descriptor, bytes, (size_t)most, offset);
}

ssize_t read(int descriptor, void *bytes, size_t size)
{
    NEXT(read);
    FAIL_IF("read", descriptor, NULL);
    return next(descriptor, bytes, size);
}

ssize_t pread(int descriptor, void *bytes, size_t size, off_t offset)
{
    NEXT(pread);
    FAIL_IF("read", descriptor, NULL);
    return next(descriptor, bytes, size, offset);
}

ssize_t pread64(int descriptor, void *bytes, size_t size, off64_t offset)
{
    NEXT(pread64);
    FAIL_IF("read", descriptor, NULL);
    return next(descriptor, bytes, size, offset);
}

#define MAKES(flags) (((flags)&O_CREAT) != 0 || ((flags)&O_TMPFILE) == O_TMPFILE)
#define MODE_OF(flags)                                                                                       \
    mode_t mode = 0;                                                                                         \
    if (MAKES(flags)) {                                                                                      \
        va_list rest;                                                                                        \
        va_start(rest, flags);                                                                               \
        mode = va_arg(rest, mode_t);                                                                         \
        va_end(rest);                                                                                        \
    }
#define FAIL_OPEN_IF(path, flags)                                                                            \
    FAIL_IF("open", -1, path);                                                                               \
    if (MAKES(flags))                                                                                        \
    FAIL_IF("create", -1, path)

int open(const char *path, int flags, ...)
{
    NEXT(open);
    MODE_OF(flags)
    FAIL_OPEN_IF(path, flags);
    return next(path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    NEXT(open64);
    MODE_OF(flags)
    FAIL_OPEN_IF(path, flags);
    return next(path, flags, mode);
}

int openat(int folder, const char *path, int flags, ...)
{
    NEXT(openat);
    MODE_OF(flags)
    FAIL_OPEN_IF(path, flags);
    return next(folder, path, flags, mode);
}

int openat64(int folder, const char *path, int flags, ...)
{
    NEXT(openat64);
    MODE_OF(flags)
    FAIL_OPEN_IF(path, flags);
    return next(folder, path, flags, mode);
}

int ftruncate(int descriptor, off_t size)
{
    NEXT(ftruncate);
    FAIL_IF("truncate", descriptor, NULL);
    return next(descriptor, size);
}

int ftruncate64(int descriptor, off64_t size)
{
    NEXT(ftruncate64);
    FAIL_IF("truncate", descriptor, NULL);
    return next(descriptor, size);
}

int rename(const char *from, const char *to)
{
    NEXT(rename);
    FAIL_IF("rename", -1, to);
    return next(from, to);
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags)
{
    NEXT(renameat2);
    FAIL_IF("rename", -1, to);
    return next(fromFolder, from, toFolder, to, flags);
}

int link(const char *from, const char *to)
{
    NEXT(link);
    FAIL_IF("rename", -1, to);
    return next(from, to);
}

int linkat(int fromFolder, const char *from, int toFolder, const char *to, int flags)
{
    NEXT(linkat);
    FAIL_IF("rename", -1, to);
    return next(fromFolder, from, toFolder, to, flags);
}

int unlink(const char *path)
{
    NEXT(unlink);
    FAIL_IF("unlink", -1, path);
    return next(path);
}

int mkdir(const char *path, mode_t mode)
{
    NEXT(mkdir);
    FAIL_IF("mkdir", -1, path);
    return next(path, mode);
}

int close(int descriptor)
{
    NEXT(close);
    const int kind = fails("close", descriptor, NULL);
    const int closed = next(descriptor);
    if (kind == 0)
        return closed;
    errno = wanted_error;
    return -1;
}
