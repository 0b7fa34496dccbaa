// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace saoma {

/// A file that a program, or a part of it, holds while it lives. The kernel lets go of it at the program's
/// death, whatever it dies of: flock(2). (QLockFile judges by what the file says: a program that is killed
/// before it has written there holds such a lock for ever, and so does one whose id went to a new program of
/// the same name, as in containers.) The file holds the process id as a line of text, for others to tell.
/// Thread: any, one at a time.
class ProgramLock final
{
public:
    enum class Taken {
        Yes,
        HeldByAnother, ///< Another program, or another ProgramLock of this one.
        NotPossible,   ///< No file can be made or opened there.
    };

    explicit ProgramLock(QString path);
    ~ProgramLock(); ///< Releases.
    ProgramLock(const ProgramLock &) = delete;
    ProgramLock &operator=(const ProgramLock &) = delete;

    /// Waits up to `patience` for another holder to let go; done at once if it is held already.
    [[nodiscard]] Taken take(std::chrono::milliseconds patience = {});
    /// Takes the file away, if it is held.
    void release();
    /// Lets go of it and leaves the file, as a dead holder does: the next one inherits it.
    void leave();
    [[nodiscard]] bool isHeld() const { return m_descriptor >= 0; }
    /// Held, and its last holder has died with it. Not told of one that died in the moment of taking it.
    [[nodiscard]] bool isInherited() const { return m_isInherited; }
    [[nodiscard]] const QString &path() const { return m_path; }

    /// The process id that stands in such a file, whether its process lives or not; 0: none.
    [[nodiscard]] static qint64 writtenIn(const QString &path);

private:
    [[nodiscard]] Taken tryOnce();

    QString m_path;
    int m_descriptor = -1;
    bool m_isInherited = false;
};

} // namespace saoma
